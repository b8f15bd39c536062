import Pohon

/// Reads what a kertas kerja says of each condition: its heading, explanation and problems, the table
/// of its indicators, and the closing claim; or one table of all of them with a column that names
/// the condition.
struct CsfDescriptions {
  private let tables: [SheetTable]
  private let part = "judul uraian"
  var node: Int?
  var named: [String] = []
  private var indicator: Int?
  /// What the next lines belong to.
  var pending: FieldName?
  var isBelowTable = false
  private(set) var byCode: [String: Int] = [:]
  private(set) var byStatement: [String: Int] = [:]
  /// The keys of `byStatement` in order.
  private(set) var statements: [String] = []

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
    if let cell = own(.entry(.indikator)),
      let name = draft.name(cell, sheet: sheet, of: "indikator")
    {
      draft.nodes[node].indicators.append(IndicatorDraft(name: name))
      indicator = draft.nodes[node].indicators.count - 1
    }
    take(row, table, of: node, statesNode: own(.entry(.kondisi)) != nil, &draft)
  }

  /// Takes what a row says besides its condition and the name of an indicator.
  private func take(
    _ row: TableCursor.Row, _ table: SheetTable, of node: Int, statesNode: Bool,
    _ draft: inout ImportDraft
  ) {
    for (index, meaning) in table.columns.map(\.meaning).enumerated() {
      guard let meaning, let cell = row.cells[index] else { continue }
      switch meaning {
      case .number, .entry(.kode), .entry(.kondisi), .entry(.indikator): break
      case .entry(.jenjang):
        let word = draft.levelWord(draft.grids[table.sheet].sheet.cells[cell].shown)
        if word == draft.nodes[node].level?.text {
          draft.ledgers[table.sheet].take(cell)
        } else {
          draft.ledgers[table.sheet].leave(
            cell, because: "jenjang kondisi ini berbeda dari tabel CSF")
        }
      case .entry, .target, .assumedTarget, .baseline, .assumedBaseline:
        guard row.isOwn[index] || indicator != nil && meaning.isOfIndicator else { continue }
        draft.take(
          cell, sheet: table.sheet, as: meaning, node: node, indicator: indicator,
          statesNode: statesNode)
      default:
        draft.ledgers[table.sheet].leave(cell, because: "kolom ini tidak dibaca pada uraian CSF")
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
  func state(
    _ node: Int, _ code: PlacedText?, _ text: PlacedText?, _ draft: inout ImportDraft
  ) {
    guard let text else { return }
    draft.nodes[node].statement = text
    draft.nodes[node].printings.append(PrintingDraft(part: part, code: code, text: text))
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
