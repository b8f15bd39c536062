import Pohon

extension CsfDescriptions {
  /// Reads a row outside of tables: the heading of a condition, or a paragraph about it.
  mutating func line(
    _ position: Int, _ sheet: Int, _ grid: SheetGrid, _ draft: inout ImportDraft
  ) {
    guard let cell = grid.rows[position].cells.first, grid.rows[position].cells.count == 1 else {
      return
    }
    let shown = grid.sheet.cells[cell].shown
    if let (found, printed) = titled(shown, draft) {
      (node, named, pending, isBelowTable) = (found, [], nil, false)
      guard let text = draft.text(cell, sheet: sheet) else { return }
      let words = PlacedText(text: printed?.text ?? inOneLine(text.text), place: text.place)
      state(
        found, printed.map { PlacedText(text: $0.written, place: text.place) }, words, &draft)
      return
    }
    guard let node else { return }
    if let (name, rest) = announced(shown, draft) {
      draft.ledgers[sheet].take(cell)
      pending = name
      if !rest.isEmpty { add(rest, name, cell, sheet, to: node, &draft) }
    } else if let name = pending ?? (isBelowTable ? .keterkaitan : nil) {
      guard let text = draft.text(cell, sheet: sheet) else { return }
      add(text.text, name, cell, sheet, to: node, &draft)
    }
  }

  private func add(
    _ text: String, _ name: FieldName, _ cell: Int, _ sheet: Int, to node: Int,
    _ draft: inout ImportDraft
  ) {
    let place = draft.place(cell, sheet: sheet)
    if name == .masalah || name == .indikatorNarasi {
      let points = ListedTexts.points(text).map { FieldValue.text($0, place: place) }
      draft.nodes[node].append(points, to: name)
    } else if let index = draft.nodes[node].entries.firstIndex(where: { $0.name == name }) {
      draft.nodes[node].entries[index].value.append(paragraph: text)
    } else {
      draft.nodes[node].entries.append((name, .text(text, place: place)))
    }
  }

  /// The condition that a line is the heading of.
  func titled(
    _ text: String, _ draft: ImportDraft
  ) -> (node: Int, printed: PrintedCode?)? {
    let line = inOneLine(text)
    guard line.utf8.count < 500 else { return nil }
    let printed = PrintedCode(in: line)
    if let printed, printed.code.contains("."), let found = byCode[printed.code] {
      return (found, printed)
    }
    return worded(printed?.text ?? line, draft).map { ($0, printed) }
  }

  /// The condition with this wording, or the only one whose wording goes on from it.
  func worded(_ text: String, _ draft: ImportDraft) -> Int? {
    let plain = draft.book.plain(text)
    return byStatement[plain.description]
      ?? (plain.words.count > 3 ? goingOn(plain.description) : nil)
  }

  /// The only condition whose wording goes on where `opening` ends.
  private func goingOn(_ opening: String) -> Int? {
    let opening = opening + " "
    var (low, high) = (0, statements.count)
    while low < high {
      let middle = (low + high) / 2
      if statements[middle] < opening { low = middle + 1 } else { high = middle }
    }
    var found: Int?
    for statement in statements[low...] {
      guard statement.hasPrefix(opening), let node = byStatement[statement] else { break }
      if let found, found != node { return nil }
      found = node
    }
    return found
  }

  /// What a line announces of a condition, with what it says of it already.
  func announced(_ text: String, _ draft: ImportDraft) -> (FieldName, String)? {
    guard let found = draft.book.announcement(in: text),
      [.masalah, .penjelasan, .keterkaitan, .indikatorNarasi].contains(found.name)
    else { return nil }
    return found
  }
}
