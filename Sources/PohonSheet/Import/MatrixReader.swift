import Pohon

/// Reads tables with a column for each level, where the rows that a condition spans are its branch.
///
/// A condition reaches down to the next one in its column, whether its cells are joined or left
/// empty; what stands to the right of it in those rows is below it.
struct MatrixReader {
  /// What a column means for the tree: how many columns of statements stand up to it.
  private struct Part {
    var depth: Int
    var isBelowComponent: Bool
    /// Whether a code stands before the component it belongs to.
    var announcesComponent: Bool
  }

  private let table: SheetTable
  private let parts: [Part]
  private let partName: String
  /// The condition at hand for each column of statements.
  private var active: [Int?]
  private var statements: [Int: String] = [:]
  private var components: ComponentRows
  private var indicator: (node: Int, index: Int)?
  /// The cell that named an indicator last.
  private var indicatorCell: Int?
  /// Codes that row numbers would give, and whether numbers count something else.
  private var numbers: [(node: Int, code: PlacedText)] = []
  private var countsOther = false

  init(_ table: SheetTable, sheetName: String) {
    self.table = table
    partName = "lembar \(sheetName)"
    components = ComponentRows(sheet: table.sheet)
    var (depth, isBelow) = (0, false)
    let announcing = table.codesBeforeComponents
    parts = table.columns.enumerated().map { index, column in
      switch column.meaning {
      case .level?: (depth, isBelow) = (depth + 1, false)
      case .component?, .componentOfAnyKind?: isBelow = true
      default: break
      }
      return Part(
        depth: depth, isBelowComponent: isBelow, announcesComponent: announcing.contains(index))
    }
    active = Array(repeating: nil, count: depth)
  }

  /// Reads the rows of the table into `draft`.
  mutating func read(into draft: inout ImportDraft) {
    var cursor = TableCursor(draft.grids[table.sheet], table)
    for range in table.body {
      for position in range {
        let row = cursor.row(at: position, &draft.ledgers[table.sheet])
        if !row.isEmpty, !draft.leavesUnnumbered(row, of: table) { read(row, &draft) }
      }
    }
    giveNumbers(&draft)
  }

  private mutating func read(_ row: TableCursor.Row, _ draft: inout ImportDraft) {
    var (pendingCode, number): (Int?, Int?) = (nil, nil)
    var started: Set<Int> = []
    indicator = nil
    components.startRow()
    for (column, meaning) in table.columns.map(\.meaning).enumerated() {
      guard let meaning, let cell = row.cells[column] else { continue }
      let isOwn = row.isOwn[column]
      switch meaning {
      case .number:
        if isOwn { number = cell }
      case .entry(.kode)
      where parts[column].depth < active.count && !parts[column].isBelowComponent
        && !parts[column].announcesComponent:
        if isOwn { pendingCode = cell }
      case .level(let level):
        guard isOwn, let node = statement(cell, level, parts[column].depth - 1, &draft) else {
          break
        }
        if started.insert(node).inserted, nodeIsNew {
          if let code = pendingCode { give(code, to: node, &draft) }
          if let number { note(number, of: node, &draft) }
          (pendingCode, number) = (nil, nil)
        }
      default:
        take(cell, isOwn: isOwn, meaning, parts[column], started: started, &draft)
      }
    }
    if let pendingCode {
      draft.ledgers[table.sheet].leave(
        pendingCode, because: "tidak ada kondisi baru pada baris ini")
    }
    if let number {
      countsOther = true
      _ = draft.number(number, sheet: table.sheet)
    }
  }

  /// Whether the statement read last began a condition.
  private var nodeIsNew = false

  /// The condition that a cell states: the one at hand where the cell repeats it, else a new one.
  private mutating func statement(
    _ cell: Int, _ level: Level, _ slot: Int, _ draft: inout ImportDraft
  ) -> Int? {
    nodeIsNew = false
    guard let text = draft.name(cell, sheet: table.sheet, of: "kondisi") else { return nil }
    let line = text.text
    if let before = active[slot], statements[before] == line { return before }
    let node = draft.nodes.count
    let printed = PrintedCode(in: line)
    var made = NodeDraft(place: text.place)
    made.level = PlacedText(text: level.rawValue, place: text.place)
    made.statement = PlacedText(text: printed?.text ?? line, place: text.place)
    made.printedCode = printed.map { PlacedText(text: $0.written, place: text.place) }
    made.parent = active[..<slot].last { $0 != nil } ?? nil
    draft.nodes.append(made)
    statements[node] = line
    active[slot] = node
    for right in active.indices where right > slot { active[right] = nil }
    (indicator, nodeIsNew) = (nil, true)
    return node
  }

  private mutating func give(_ cell: Int, to node: Int, _ draft: inout ImportDraft) {
    guard let code = draft.code(cell, sheet: table.sheet) else { return }
    guard let printed = draft.nodes[node].printedCode else {
      draft.nodes[node].printedCode = code
      return
    }
    if PrintedCode.plain(printed.text) != PrintedCode.plain(code.text) {
      draft.ledgers[table.sheet].leave(
        cell, because: "berbeda dari kode pada teks kondisinya, yang dibaca")
    }
  }

  private mutating func note(_ cell: Int, of node: Int, _ draft: inout ImportDraft) {
    guard let code = draft.number(cell, sheet: table.sheet) else { return }
    if draft.nodes[node].printedCode == nil { numbers.append((node, code)) }
  }

  /// Row numbers are codes where each numbers a condition, no two the same.
  private func giveNumbers(_ draft: inout ImportDraft) {
    let codes = numbers.map { PrintedCode.plain($0.code.text) }
    guard !countsOther, Set(codes).count == codes.count else { return }
    for (node, code) in numbers { draft.nodes[node].printedCode = code }
  }
}

extension MatrixReader {
  /// Reads a cell that states no condition.
  private mutating func take(
    _ cell: Int, isOwn: Bool, _ meaning: ColumnMeaning, _ part: Part, started: Set<Int>,
    _ draft: inout ImportDraft
  ) {
    guard let node = active[..<part.depth].last(where: { $0 != nil }) ?? nil else {
      if isOwn {
        draft.ledgers[table.sheet].leave(cell, because: "tidak ada kondisi di sebelah kirinya")
      }
      return
    }
    if part.announcesComponent {
      if isOwn { components.announce(code: cell) }
    } else if case .component(let kind) = meaning {
      if isOwn { components.take(cell, kind, of: node, &draft) }
    } else if meaning == .componentOfAnyKind {
      if isOwn { components.take(cell, nil, of: node, &draft) }
    } else if part.isBelowComponent, !meaning.isShared {
      if isOwn { components.takeEntry(cell, meaning, of: node, &draft) }
    } else if meaning == .entry(.indikator) {
      takeIndicator(cell, of: node, isOwn: isOwn, &draft)
    } else {
      let current = indicator.flatMap { $0.node == node ? $0.index : nil }
      guard isOwn || current != nil && (meaning.isOfIndicator || meaning.isShared) else { return }
      draft.take(
        cell, sheet: table.sheet, as: meaning, node: node, indicator: current,
        statesNode: started.contains(node))
    }
  }

  private mutating func takeIndicator(
    _ cell: Int, of node: Int, isOwn: Bool, _ draft: inout ImportDraft
  ) {
    guard isOwn else {
      // A joined cell goes on with the indicator it names.
      if let last = draft.nodes[node].indicators.indices.last, indicatorCell == cell {
        indicator = (node, last)
      }
      return
    }
    guard let text = draft.name(cell, sheet: table.sheet, of: "indikator") else { return }
    indicatorCell = cell
    let printed = PrintedCode.ofIndicator(text.text)
    let name = PlacedText(text: printed?.text ?? text.text, place: text.place)
    if let last = draft.nodes[node].indicators.last, last.name.text == name.text {
      indicator = (node, draft.nodes[node].indicators.count - 1)
      return
    }
    var made = IndicatorDraft(name: name)
    if let printed {
      made.printings = [
        PrintingDraft(
          part: partName, code: PlacedText(text: printed.written, place: text.place), text: name)
      ]
    }
    draft.nodes[node].indicators.append(made)
    indicator = (node, draft.nodes[node].indicators.count - 1)
  }
}
