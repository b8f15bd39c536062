import Pohon

/// Reads tables with a row for each condition or indicator, told apart by codes.
struct LongReader {
  let table: SheetTable
  private let sheet: Int
  private var codes = CodeColumn()
  /// The condition of a code, the last where several have it.
  private var positions: [String: Int] = [:]
  /// The first condition of a code.
  private(set) var first: [String: Int] = [:]
  private var components: ComponentRows
  /// What the column of parents says, by condition.
  private(set) var parents: [Int: (text: PlacedText, isNumber: Bool)] = [:]
  /// The condition at hand, with its code cell and statement as they stand in the sheet.
  private var current: (node: Int, code: String, statement: String)?
  private var indicator: Int?

  init(_ table: SheetTable) {
    self.table = table
    sheet = table.sheet
    components = ComponentRows(sheet: table.sheet)
  }

  /// Reads the rows of the table into `draft`, and then finds each condition's parent.
  mutating func read(into draft: inout ImportDraft) {
    var cursor = TableCursor(draft.grids[sheet], table)
    for range in table.body {
      for position in range {
        let row = cursor.row(at: position, &draft.ledgers[sheet])
        if !row.isEmpty, !draft.leavesUnnumbered(row, of: table) { read(row, &draft) }
      }
    }
    var parents = LongParents(reader: self)
    parents.settle(&draft)
  }

  private func column(_ meaning: ColumnMeaning) -> Int? {
    table.columns.firstIndex { $0.meaning == meaning }
  }

  private mutating func read(_ row: TableCursor.Row, _ draft: inout ImportDraft) {
    func own(_ meaning: ColumnMeaning) -> Int? {
      column(meaning).flatMap { row.isOwn[$0] ? row.cells[$0] : nil }
    }
    let statement = own(.entry(.kondisi)).flatMap {
      draft.name($0, sheet: sheet, of: "kondisi")
    }
    let number = own(.number)
    let code = own(.entry(.kode)).flatMap { isUsable($0, &draft) ? $0 : nil }
    if statement == nil, let code, let reason = reasonToLeave(row, code: code, draft) {
      leave(row, because: reason, &draft)
      return
    }
    if let number { _ = draft.number(number, sheet: sheet) }
    guard let node = node(code: code, statement: statement, &draft) else {
      leave(row, because: "tidak ada kondisi pada baris ini atau di atasnya", &draft)
      return
    }
    let name = own(.entry(.indikator)).flatMap { draft.name($0, sheet: sheet, of: "indikator") }
    indicator = name.map { add(indicator: $0, to: node, &draft) }
    if name == nil { draft.nodes[node].hasOwnRow = true }
    take(row, of: node, statesNode: statement != nil, &draft)
  }

  /// Takes what a row says besides code, condition and the name of an indicator.
  private mutating func take(
    _ row: TableCursor.Row, of node: Int, statesNode: Bool, _ draft: inout ImportDraft
  ) {
    components.startRow()
    for (index, meaning) in table.columns.map(\.meaning).enumerated() {
      guard let meaning, let cell = row.cells[index] else { continue }
      switch meaning {
      case .number, .entry(.kode), .entry(.kondisi), .entry(.indikator): break
      case .parent: if row.isOwn[index] { parent(cell, of: node, &draft) }
      case .entry(.jenjang): if row.isOwn[index] { level(cell, of: node, &draft) }
      case .component(let kind):
        if row.isOwn[index] { components.take(cell, kind, of: node, &draft) }
      case .componentOfAnyKind:
        if row.isOwn[index] { components.take(cell, nil, of: node, &draft) }
      case .entry(.pagu) where hasComponents:
        if row.isOwn[index] { components.takeEntry(cell, meaning, of: node, &draft) }
      default:
        guard row.isOwn[index] || indicator != nil && meaning.isOfIndicator else { continue }
        draft.take(
          cell, sheet: sheet, as: meaning, node: node, indicator: indicator,
          statesNode: statesNode)
      }
    }
  }

  private func leave(
    _ row: TableCursor.Row, because reason: String, _ draft: inout ImportDraft
  ) {
    for cell in row.cells.compactMap({ $0 }) where !draft.ledgers[sheet].isSettled(cell) {
      draft.ledgers[sheet].leave(cell, because: reason)
    }
  }

  /// Whether a cell of codes has one; left with its reason where it has not.
  private func isUsable(_ cell: Int, _ draft: inout ImportDraft) -> Bool {
    guard case .text(let text)? = draft.grids[sheet].sheet.cells[cell].value else { return true }
    if text.utf8.count > PrintedCode.mostBytes {
      let reason = "lebih panjang dari \(PrintedCode.mostBytes) huruf; bukan kode"
      draft.ledgers[sheet].leave(cell, because: reason)
      return false
    }
    let hasFigure = text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !hasFigure, PrintedCode.plain(text).isEmpty else { return true }
    draft.ledgers[sheet].leave(cell, because: "bukan kode")
    return false
  }

  /// Why a row that states no condition is none: its code cannot be one, or is all it has.
  private func reasonToLeave(
    _ row: TableCursor.Row, code cell: Int, _ draft: ImportDraft
  ) -> String? {
    let shown = draft.grids[sheet].sheet.cells[cell].shown
    guard shown != current?.code, positions[PrintedCode.plain(shown)] == nil else { return nil }
    if !PrintedCode.isPlausible(shown) {
      return "kolom kodenya tidak berisi kode, dan kondisinya kosong"
    }
    return row.isOwn.count(where: { $0 }) == 1 ? "baris ini hanya berisi kode" : nil
  }

  /// The condition of a row: a new one where it states one, else the one that its code names, else
  /// the one above.
  private mutating func node(
    code cell: Int?, statement: PlacedText?, _ draft: inout ImportDraft
  ) -> Int? {
    let line = statement?.text ?? ""
    let raw = cell.map { draft.grids[sheet].sheet.cells[$0].shown } ?? ""
    if let current, raw.isEmpty || raw == current.code, line.isEmpty || line == current.statement {
      if let cell { draft.ledgers[sheet].take(cell) }
      return current.node
    }
    guard let cell else { return line.isEmpty ? nil : add(nil, raw: "", statement, &draft) }
    let stored = draft.grids[sheet].sheet.cells[cell]
    let plain = codes.read(stored, isNew: false).code
    let known = [positions[plain], first[plain]].compactMap { $0 }.first { node in
      line.isEmpty || isSame(draft.nodes[node].statement, line, draft)
    }
    let isNew = known == nil
    let reading = codes.read(stored, isNew: isNew)
    guard !reading.code.isEmpty || reading.remark != nil else {
      _ = draft.text(cell, sheet: sheet)
      return line.isEmpty ? current?.node : add(nil, raw: raw, statement, &draft)
    }
    draft.ledgers[sheet].take(cell)
    if let remark = reading.remark { draft.say(remark, cell: cell, sheet: sheet) }
    if !isNew, let known {
      if let line = statement, draft.nodes[known].statement?.text != line.text {
        reword(known, line, &draft)
      }
      current = (known, raw, line.isEmpty ? draft.nodes[known].statement?.text ?? "" : line)
      return known
    }
    let place = draft.place(cell, sheet: sheet)
    let code = reading.code.isEmpty ? nil : PlacedText(text: reading.code, place: place)
    let node = add(code, raw: raw, statement, &draft)
    if let code, case .text(let written)? = stored.value, trimmed(written) != code.text {
      draft.nodes[node].printedCode = PlacedText(text: trimmed(written), place: place)
    }
    return node
  }

  /// Keeps another wording of a condition, or its only one where a row before had just its code.
  private func reword(_ node: Int, _ statement: PlacedText, _ draft: inout ImportDraft) {
    if draft.nodes[node].statement == nil {
      draft.nodes[node].statement = statement
    } else {
      let part = "lembar \(draft.grids[sheet].sheet.name)"
      draft.nodes[node].printings.append(PrintingDraft(part: part, text: statement))
    }
  }

  private func isSame(_ statement: PlacedText?, _ line: String, _ draft: ImportDraft) -> Bool {
    guard let statement else { return true }
    if statement.text == line { return true }
    let difference = draft.book.plain(statement.text).difference(from: draft.book.plain(line))
    return difference == .none || difference == .spelling
  }

  private mutating func add(
    _ code: PlacedText?, raw: String, _ statement: PlacedText?, _ draft: inout ImportDraft
  ) -> Int {
    var made = NodeDraft(place: code?.place ?? statement?.place ?? 0)
    (made.code, made.statement) = (code, statement)
    let node = draft.nodes.count
    draft.nodes.append(made)
    if let code {
      if codes.isKnown(code.text) {
        draft.say("kode “\(code.text)” dipakai lebih dari satu kondisi", at: code.place)
      }
      codes.note(code.text)
      positions[code.text] = node
      first[code.text] = first[code.text] ?? node
    }
    current = (node, raw, statement?.text ?? "")
    return node
  }
}

extension LongReader {
  private mutating func add(
    indicator name: PlacedText, to node: Int, _ draft: inout ImportDraft
  ) -> Int {
    draft.nodes[node].indicators.append(IndicatorDraft(name: name))
    return draft.nodes[node].indicators.count - 1
  }

  private mutating func parent(_ cell: Int, of node: Int, _ draft: inout ImportDraft) {
    let stored = draft.grids[sheet].sheet.cells[cell]
    guard let text = draft.code(cell, sheet: sheet) else { return }
    if let before = parents[node], before.text.text != text.text {
      draft.ledgers[sheet].leave(cell, because: "induk kondisi ini berbeda dari baris sebelumnya")
    } else if parents[node] == nil {
      if case .number? = stored.value {
        parents[node] = (text, true)
      } else {
        parents[node] = (text, false)
      }
    }
  }

  private func level(_ cell: Int, of node: Int, _ draft: inout ImportDraft) {
    guard var text = draft.text(cell, sheet: sheet) else { return }
    text.text = draft.levelWord(text.text)
    if let before = draft.nodes[node].level, before.text != text.text {
      draft.ledgers[sheet].leave(cell, because: "jenjang kondisi ini berbeda dari baris sebelumnya")
    } else if draft.nodes[node].level == nil {
      draft.nodes[node].level = text
    }
  }

  private var hasComponents: Bool {
    table.columns.contains {
      if case .component? = $0.meaning { true } else { $0.meaning == .componentOfAnyKind }
    }
  }
}
