import Pohon

/// Reads what a kertas kerja says of each condition: its heading, explanation and problems, the table
/// of its indicators, and the closing claim; or one table of all of them with a column that names
/// the condition.
struct CsfDescriptions {
  private let tables: [SheetTable]
  private let part = "judul uraian"
  private var node: Int?
  private var named: [String] = []
  private var indicator: Int?
  /// What the next lines belong to.
  private var pending: FieldName?
  private var isBelowTable = false
  private var byCode: [String: Int] = [:]
  private var byStatement: [String: Int] = [:]
  /// The keys of `byStatement` in order.
  private var statements: [String] = []

  init(_ tables: [SheetTable]) { self.tables = tables }

  /// Reads all sheets that hold tables of indicators.
  mutating func read(into draft: inout ImportDraft) {
    for (index, node) in draft.nodes.enumerated() {
      if let code = node.code?.text { byCode[code] = byCode[code] ?? index }
      let texts = node.printings.compactMap(\.text) + (node.statement.map { [$0] } ?? [])
      for text in texts {
        let plain = draft.book.plain(text.text).description
        byStatement[plain] = byStatement[plain] ?? index
      }
    }
    statements = byStatement.keys.sorted()
    let own = tables.filter(\.isDescription)
    for sheet in Set(own.map(\.sheet)).sorted() {
      read(sheet: sheet, tables.filter { $0.sheet == sheet }, &draft)
    }
  }

  private mutating func read(sheet: Int, _ tables: [SheetTable], _ draft: inout ImportDraft) {
    let grid = draft.grids[sheet]
    (node, named, pending, isBelowTable) = (nil, [], nil, false)
    var cursor: (TableCursor, SheetTable)?
    var next = 0
    var position = 0
    while position < grid.rows.count {
      if next < tables.count, tables[next].heading.contains(position) {
        let table = tables[next]
        cursor = table.isDescription ? (TableCursor(grid, table), table) : nil
        position =
          table.isDescription
          ? table.heading.upperBound
          : max(table.heading.upperBound, table.body.last?.upperBound ?? 0)
        (isBelowTable, pending, next) = (cursor != nil, nil, next + 1)
        continue
      }
      if cursor?.1.asides[position] != nil {
        position += 1
        continue
      }
      if let (_, table) = cursor, isRow(position, of: table, grid, &draft) {
        if let row = cursor?.0.row(at: position, &draft.ledgers[sheet]) { read(row, table, &draft) }
      } else {
        line(position, sheet, grid, &draft)
      }
      position += 1
    }
  }

  /// Whether a row belongs to the table above it and is no paragraph.
  private func isRow(
    _ position: Int, of table: SheetTable, _ grid: SheetGrid, _ draft: inout ImportDraft
  ) -> Bool {
    let cells = grid.cells(of: grid.rows[position])
    guard cells.count == 1, let cell = cells.first else { return isBelowTable }
    let followsOn = grid.rows[position - 1].number + 1 == cell.address.row
    return isBelowTable && followsOn && !isJoinedAcross(grid.range(of: cell.address), table)
      && titled(cell.shown, draft) == nil && announced(cell.shown, draft) == nil
  }

  /// Reads a row of indicators.
  private mutating func read(
    _ row: TableCursor.Row, _ table: SheetTable, _ draft: inout ImportDraft
  ) {
    let sheet = table.sheet
    func own(_ meaning: ColumnMeaning) -> Int? {
      table.columns.firstIndex { $0.meaning == meaning }.flatMap {
        row.isOwn[$0] ? row.cells[$0] : nil
      }
    }
    if let number = own(.number) { _ = draft.number(number, sheet: sheet) }
    find(code: own(.entry(.kode)), statement: own(.entry(.kondisi)), sheet, &draft)
    guard let node else {
      for cell in row.cells.compactMap({ $0 }) where !draft.ledgers[sheet].isSettled(cell) {
        draft.ledgers[sheet].leave(cell, because: "kondisinya tidak ada pada tabel-tabel CSF")
      }
      return
    }
    indicator = nil
    if let cell = own(.entry(.indikator)), let text = draft.text(cell, sheet: sheet) {
      let name = PlacedText(text: inOneLine(text.text), place: text.place)
      draft.nodes[node].indicators.append(IndicatorDraft(name: name))
      indicator = draft.nodes[node].indicators.count - 1
    }
    for (index, meaning) in table.columns.map(\.meaning).enumerated() {
      guard let meaning, let cell = row.cells[index] else { continue }
      switch meaning {
      case .number, .entry(.kode), .entry(.kondisi), .entry(.indikator): break
      case .entry(.jenjang):
        let word = draft.levelWord(draft.grids[sheet].sheet.cells[cell].shown)
        if word == draft.nodes[node].level?.text {
          draft.ledgers[sheet].take(cell)
        } else {
          draft.ledgers[sheet].leave(cell, because: "jenjang kondisi ini lain pada tabel CSF")
        }
      case .entry, .target, .baseline, .assumedBaseline:
        guard row.isOwn[index] || indicator != nil && meaning.isOfIndicator else { continue }
        draft.take(
          cell, sheet: sheet, as: meaning, node: node, indicator: indicator,
          statesNode: own(.entry(.kondisi)) != nil)
      default:
        draft.ledgers[sheet].leave(cell, because: "kolom ini tidak dibaca pada uraian CSF")
      }
    }
  }

  /// The condition that a row names by its code, else by its words.
  private mutating func find(
    code cell: Int?, statement: Int?, _ sheet: Int, _ draft: inout ImportDraft
  ) {
    guard cell != nil || statement != nil else { return }
    let names = [cell, statement].map { $0.map { draft.grids[sheet].sheet.cells[$0].shown } ?? "" }
    if node != nil, names == named || (names[1].isEmpty && names[0] == named.first) {
      for cell in [cell, statement].compactMap({ $0 }) { draft.ledgers[sheet].take(cell) }
      return
    }
    let code = cell.flatMap { draft.code($0, sheet: sheet) }
    let text = statement.flatMap { draft.text($0, sheet: sheet) }
    let printed = text.flatMap { PrintedCode(in: inOneLine($0.text)) }
    let words = text.map { PlacedText(text: printed?.text ?? inOneLine($0.text), place: $0.place) }
    let written = code ?? printed.map { PlacedText(text: $0.written, place: text?.place ?? 0) }
    node =
      written.flatMap { byCode[PrintedCode.plain($0.text)] }
      ?? words.flatMap { worded($0.text, draft) }
    named = names
    guard let node else {
      for cell in [cell, statement].compactMap({ $0 }) {
        draft.ledgers[sheet].leave(cell, because: "kondisinya tidak ada pada tabel-tabel CSF")
      }
      return
    }
    if let cell { draft.ledgers[sheet].take(cell) }
    state(node, written, words, &draft)
  }

  /// Takes a wording as the one in force and as printed here.
  private func state(
    _ node: Int, _ code: PlacedText?, _ text: PlacedText?, _ draft: inout ImportDraft
  ) {
    guard let text else { return }
    draft.nodes[node].statement = text
    draft.nodes[node].printings.append(PrintingDraft(part: part, code: code, text: text))
  }
}

extension CsfDescriptions {
  /// Reads a row outside of tables: the heading of a condition, or a paragraph about it.
  private mutating func line(
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
  private func titled(
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
  private func worded(_ text: String, _ draft: ImportDraft) -> Int? {
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
  private func announced(_ text: String, _ draft: ImportDraft) -> (FieldName, String)? {
    guard let found = draft.book.announcement(in: text),
      [.masalah, .penjelasan, .keterkaitan, .indikatorNarasi].contains(found.name)
    else { return nil }
    return found
  }
}

extension SheetTable {
  /// Whether the table says of conditions by what they are measured, or what they mean.
  var isDescription: Bool {
    guard required == nil, levels.isEmpty else { return false }
    let isOfConditions = has(.entry(.kode)) && has(.entry(.kondisi)) && has(.entry(.penjelasan))
    return has(.entry(.indikator)) || isOfConditions
  }
}
