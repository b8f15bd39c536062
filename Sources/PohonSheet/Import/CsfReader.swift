import Pohon

/// Reads the tables of a kertas kerja CSF: what hinders the outcome, what each condition requires,
/// and the indicators of each.
struct CsfReader {
  let tables: [SheetTable]
  var order = CodeOrder()
  var outcome: Int?

  init(_ tables: [SheetTable]) { self.tables = tables }

  /// Reads the tables from the outcome downwards into `draft`.
  mutating func read(into draft: inout ImportDraft) {
    let lists = tables.filter { $0.required != nil }
    if let first = lists.first(where: { $0.required == .csf }) { findOutcome(above: first, &draft) }
    for level in [Level.csf, .antara, .operasional] {
      for table in lists where table.required == level {
        read(table, level, &draft)
        order.settle(&draft.nodes)
      }
    }
    var descriptions = CsfDescriptions(tables)
    descriptions.read(into: &draft)
  }

  /// The statement of the outcome, which stands above the first table.
  private mutating func findOutcome(above table: SheetTable, _ draft: inout ImportDraft) {
    let grid = draft.grids[table.sheet]
    var isNext = false
    for position in 0..<table.heading.lowerBound {
      let cells = Array(grid.rows[position].cells)
      guard let first = cells.first else { continue }
      let text = grid.sheet.cells[first].shown
      let (label, rest) =
        text.firstIndex(of: ":").map {
          (String(text[..<$0]), trimmed(String(text[text.index(after: $0)...])))
        } ?? (text, "")
      if isNext {
        addOutcome(text, cell: first, table.sheet, &draft)
        return
      }
      let isLabel = draft.book.part(label, loosely: false).meaning == .level(.outcome)
      isNext = draft.book.announcesOutcome(text) || (isLabel && rest.isEmpty && cells.count == 1)
      if isNext { draft.ledgers[table.sheet].take(first) }
      if isLabel, !rest.isEmpty || cells.count > 1 {
        let statement = rest.isEmpty ? grid.sheet.cells[cells[1]].shown : rest
        draft.ledgers[table.sheet].take(first)
        addOutcome(statement, cell: rest.isEmpty ? cells[1] : first, table.sheet, &draft)
        return
      }
    }
    draft.remarks.append(
      WorkbookRemark(
        "outcome tidak ditemukan di atas tabel faktor penyebab; CSF menjadi kondisi teratas",
        sheet: grid.sheet.name))
  }

  private mutating func addOutcome(
    _ text: String, cell: Int, _ sheet: Int, _ draft: inout ImportDraft
  ) {
    draft.ledgers[sheet].take(cell)
    let text = PlacedText(text: inOneLine(text), place: draft.place(cell, sheet: sheet))
    var node = NodeDraft(place: text.place)
    node.level = PlacedText(text: Level.outcome.rawValue, place: text.place)
    node.statement = text
    node.printings = [PrintingDraft(part: "judul kertas kerja", text: text)]
    outcome = draft.nodes.count
    draft.nodes.append(node)
  }
}

extension CsfReader {
  /// What a row of a table says of the condition on its left, and whose the next rows are too.
  private struct Left {
    var node: Int?
    var factor: PlacedText?
  }

  /// Reads one table: each row, or run of rows, lists what the condition on the left requires.
  private mutating func read(_ table: SheetTable, _ level: Level, _ draft: inout ImportDraft) {
    var cursor = TableCursor(draft.grids[table.sheet], table)
    var left = Left(node: level == .csf ? outcome : nil)
    let part = "tabel \(level.rawValue)"
    var above = CsfNames(level == .antara ? .csf : .antara, draft)
    let answers = level == .csf && factorCount(table) > 1
    for position in table.body.joined() {
      let row = cursor.row(at: position, &draft.ledgers[table.sheet])
      var number: PlacedText?
      for (column, meaning) in table.columns.map(\.meaning).enumerated() {
        guard row.isOwn[column], let cell = row.cells[column] else { continue }
        switch meaning {
        case .number?: number = draft.number(cell, sheet: table.sheet)
        case .level?, .entry(.kondisi)?:
          if level == .csf {
            let reason = "kolom ini tidak dibaca pada tabel faktor penyebab"
            draft.ledgers[table.sheet].leave(cell, because: reason)
            continue
          }
          guard let text = draft.text(cell, sheet: table.sheet) else { continue }
          left.node = condition(text, number, in: &above, part, &draft)
        case .entry(.faktorPenyebab)?:
          guard level == .csf, let outcome else {
            draft.ledgers[table.sheet].leave(cell, because: "tidak ada outcome yang dihambatnya")
            continue
          }
          left.factor = draft.text(cell, sheet: table.sheet)
          if let factor = left.factor { add(factor, to: outcome, &draft) }
        case .required?:
          guard let text = draft.text(cell, sheet: table.sheet) else { continue }
          for line in Self.conditions(text) {
            let node = add(line, number, level, under: left.node, part, &draft)
            if answers, let factor = left.factor {
              draft.nodes[node].append(
                [.text(inOneLine(factor.text), place: factor.place)], to: .menjawab)
            }
          }
        default:
          draft.ledgers[table.sheet].leave(
            cell, because: "kolom “\(table.columns[column].heading)” tidak dibaca pada tabel ini")
        }
      }
    }
  }

  private func factorCount(_ table: SheetTable) -> Int {
    table.has(.entry(.faktorPenyebab)) ? table.body.joined().count : 0
  }

  private func add(_ factor: PlacedText, to outcome: Int, _ draft: inout ImportDraft) {
    let points = ListedTexts.points(factor.text).map { FieldValue.text($0, place: factor.place) }
    draft.nodes[outcome].append(points, to: .faktorPenyebab)
  }

  /// The conditions that a cell lists on its lines, each ending with its code where codes are given.
  static func conditions(_ text: PlacedText) -> [PlacedText] {
    let lines = ListedTexts.lines(text.text)
    guard lines.contains(where: { PrintedCode(in: $0) != nil }) else {
      return lines.map { PlacedText(text: $0, place: text.place) }
    }
    var found: [PlacedText] = []
    var open: [String] = []
    for line in lines {
      let printed = PrintedCode(in: line)
      if printed != nil, line.hasPrefix(printed?.written ?? "") {
        if !open.isEmpty {
          found.append(PlacedText(text: open.joined(separator: " "), place: text.place))
        }
        open = [line]
      } else {
        open.append(line)
        guard printed != nil else { continue }
        found.append(PlacedText(text: open.joined(separator: " "), place: text.place))
        open = []
      }
    }
    if !open.isEmpty {
      found.append(PlacedText(text: open.joined(separator: " "), place: text.place))
    }
    return found
  }

  private func add(
    _ line: PlacedText, _ number: PlacedText?, _ level: Level, under parent: Int?, _ part: String,
    _ draft: inout ImportDraft
  ) -> Int {
    let printed = PrintedCode(in: line.text)
    let statement = PlacedText(text: printed?.text ?? line.text, place: line.place)
    let code = printed.map { PlacedText(text: $0.written, place: line.place) }
    var node = NodeDraft(place: line.place)
    node.parent = parent
    node.level = PlacedText(text: level.rawValue, place: line.place)
    (node.statement, node.printedCode) = (statement, code)
    node.printings = [PrintingDraft(part: part, code: code, text: statement)]
    draft.nodes.append(node)
    return draft.nodes.count - 1
  }

  /// The condition that a cell on the left names, made new where no table above lists it.
  private func condition(
    _ text: PlacedText, _ number: PlacedText?, in above: inout CsfNames, _ part: String,
    _ draft: inout ImportDraft
  ) -> Int {
    let line = inOneLine(text.text)
    let printed = PrintedCode(in: line)
    let statement = PlacedText(text: printed?.text ?? line, place: text.place)
    let code = printed.map { PlacedText(text: $0.written, place: text.place) } ?? number
    let printing = PrintingDraft(part: part, code: code, text: statement)
    let plain = draft.book.plain(statement.text).description
    let found =
      printed.flatMap { above.byCode[$0.code] } ?? above.byWords[plain]
      ?? number.flatMap { above.byCode[PrintedCode.plain($0.text)] }
    if let found {
      draft.nodes[found].printings.append(printing)
      return found
    }
    if !above.byWords.isEmpty || above.level == .antara {
      draft.say(
        "“\(shortened(statement.text))” tidak ada pada tabel sebelumnya; dibaca sebagai kondisi \(above.level.rawValue) baru",
        at: text.place)
    }
    var node = NodeDraft(place: text.place)
    node.parent = above.level == .csf ? outcome : above.onlyCSF
    node.level = PlacedText(text: above.level.rawValue, place: text.place)
    (node.statement, node.printedCode) = (statement, code)
    node.printings = [printing]
    draft.nodes.append(node)
    above.note(draft.nodes.count - 1, code: printed?.code, words: plain)
    return draft.nodes.count - 1
  }
}

extension SheetTable {
  /// The level of the conditions that the table lists as required.
  var required: Level? {
    for column in columns {
      if case .required(let level)? = column.meaning { return level }
    }
    return nil
  }
}
