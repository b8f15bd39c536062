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
  /// One table as it is read: what its rows say of the condition on the left, for the next rows too.
  private struct Reading {
    let table: SheetTable
    let level: Level
    let part: String
    /// Whether it names several factors, so that each condition answers one of them.
    let hasFactors: Bool
    var above: CsfNames
    var left: Int?
    var factor: PlacedText?
    var number: PlacedText?
  }

  /// Reads one table: each row, or run of rows, lists what the condition on the left requires.
  private mutating func read(_ table: SheetTable, _ level: Level, _ draft: inout ImportDraft) {
    var cursor = TableCursor(draft.grids[table.sheet], table)
    var reading = Reading(
      table: table, level: level, part: "tabel \(level.rawValue)",
      hasFactors: level == .csf && hasSeveralFactors(table, draft.grids[table.sheet]),
      above: CsfNames(level == .antara ? .csf : .antara, draft),
      left: level == .csf ? outcome : nil)
    for position in table.body.joined() {
      let row = cursor.row(at: position, &draft.ledgers[table.sheet])
      reading.number = nil
      for column in table.columns.indices where row.isOwn[column] {
        if let cell = row.cells[column] { read(cell, column, &reading, &draft) }
      }
    }
  }

  private mutating func read(
    _ cell: Int, _ column: Int, _ reading: inout Reading, _ draft: inout ImportDraft
  ) {
    let sheet = reading.table.sheet
    switch reading.table.columns[column].meaning {
    case .number?: reading.number = draft.number(cell, sheet: sheet)
    case .level?, .entry(.kondisi)?:
      if reading.level == .csf {
        let reason = "kolom ini tidak dibaca pada tabel faktor penyebab"
        draft.ledgers[sheet].leave(cell, because: reason)
      } else if let text = draft.text(cell, sheet: sheet) {
        reading.left = condition(
          text, reading.number, in: &reading.above, reading.part, &draft)
      }
    case .entry(.faktorPenyebab)?:
      guard reading.level == .csf, let outcome else {
        draft.ledgers[sheet].leave(cell, because: "tidak ada outcome yang dihambatnya")
        return
      }
      reading.factor = draft.text(cell, sheet: sheet)
      if let factor = reading.factor { add(factor, to: outcome, &draft) }
    case .required?:
      if let text = draft.text(cell, sheet: sheet) { add(text, reading, &draft) }
    default:
      let heading = reading.table.columns[column].heading
      draft.ledgers[sheet].leave(cell, because: "kolom “\(heading)” tidak dibaca pada tabel ini")
    }
  }

  /// Adds the conditions that a cell lists as required.
  private func add(_ text: PlacedText, _ reading: Reading, _ draft: inout ImportDraft) {
    for line in Self.conditions(text) {
      let node = add(
        line, reading.number, reading.level, under: reading.left, reading.part, &draft)
      if reading.hasFactors, let factor = reading.factor {
        let answer = FieldValue.text(inOneLine(factor.text), place: factor.place)
        draft.nodes[node].append([answer], to: .menjawab)
      }
    }
  }

  private func hasSeveralFactors(_ table: SheetTable, _ grid: SheetGrid) -> Bool {
    let column = table.columns.first { $0.meaning == .entry(.faktorPenyebab) }?.number
    guard let column else { return false }
    return table.body.joined().lazy
      .filter { position in
        grid.cells(of: grid.rows[position]).contains { $0.address.column == column }
      }.prefix(2).count > 1
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
