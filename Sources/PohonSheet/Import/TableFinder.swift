import Pohon

/// Finds the tables of a sheet by their headings, wherever they stand.
struct TableFinder {
  private let grid: SheetGrid
  private let sheet: Int
  private let book = HeadingBook.shared
  /// Slips of typing are looked for in so many rows from the top, and further down in rows that have
  /// two right headings.
  private let looseRows = 60

  init(_ grid: SheetGrid, sheet: Int) { (self.grid, self.sheet) = (grid, sheet) }

  /// The tables from the top.
  func tables() -> [SheetTable] {
    var tables: [SheetTable] = []
    var at = 0
    while at < grid.rows.count {
      guard isHeading(at) else {
        at += 1
        continue
      }
      let heading = block(at, after: tables.last?.heading.upperBound ?? 0)
      var table = SheetTable(
        sheet: sheet, heading: heading, columns: HeadingBlock(grid, heading).columns())
      if heading.upperBound < grid.rows.count, isNumberRow(heading.upperBound) {
        table.heading = heading.lowerBound..<(heading.upperBound + 1)
      }
      at = table.heading.upperBound
      tables.append(table)
    }
    for index in tables.indices {
      let end = index + 1 < tables.count ? tables[index + 1].heading.lowerBound : grid.rows.count
      let hasNext = index + 1 < tables.count
      tables[index].body = [body(of: tables[index], before: end, cutTitles: hasNext)]
    }
    return tables
  }

  /// Whether a row is one of headings: two or more that are known, and not many that are not.
  private func isHeading(_ position: Int) -> Bool {
    let cells = grid.cells(of: grid.rows[position])
    guard cells.count > 1, cells.count < 500, cells.allSatisfy(mayBeHeading) else { return false }
    let texts = cells.map(\.shown)
    var parts = texts.map { book.part($0, loosely: false) }
    if position < looseRows || parts.count(where: { $0.meaning != nil }) > 1 {
      for index in parts.indices where parts[index].meaning == nil && !parts[index].isUnderstood {
        parts[index] = book.part(texts[index], loosely: true)
      }
    }
    let meanings = Set(parts.compactMap(\.meaning))
    let known = parts.count { $0.meaning != nil }
    let unknown = parts.count { !$0.isUnderstood }
    return meanings.count > 1 && known >= unknown && meanings.contains(where: \.isKey)
      && !(meanings.count == 2 && unknown > 0 && position >= looseRows)
  }

  private func mayBeHeading(_ cell: Cell) -> Bool {
    switch cell.value {
    case .text(let text): text.utf8.count <= 120
    case .number(let value): value == value.rounded() && (1990...2099).contains(value)
    default: false
    }
  }

  /// The rows of a heading around the one at `position`.
  private func block(_ position: Int, after least: Int) -> Range<Int> {
    var first = position
    while first > least, position - first < 2, isGroupRow(first - 1, above: first) { first -= 1 }
    var last = position
    let deepest =
      (first...last).flatMap { grid.merges(inRow: grid.rows[$0].number) }
      .filter { range in range.last.row - range.first.row < 4 }
      .map(\.last.row).max() ?? 0
    while last + 1 < grid.rows.count, last - position < 3,
      grid.rows[last + 1].number == grid.rows[last].number + 1, !isNumberRow(last + 1),
      isSubheading(last + 1, isInside: grid.rows[last + 1].number <= deepest)
    {
      last += 1
    }
    return first..<(last + 1)
  }

  /// Whether a row stands above headings as their group, e.g. “Target” over years.
  private func isGroupRow(_ position: Int, above next: Int) -> Bool {
    let (row, below) = (grid.rows[position], grid.rows[next])
    let cells = grid.cells(of: row)
    guard row.number + 1 == below.number, cells.allSatisfy(mayBeHeading) else { return false }
    let last = grid.cells(of: below).last?.address.column ?? 0
    let first = grid.cells(of: below).first?.address.column ?? 0
    return cells.contains { cell in
      let range = grid.range(of: cell.address)
      let isWhole = range.first.column <= first && range.last.column >= last
      guard !isWhole, cell.address.column <= last,
        let meaning = book.part(cell.shown, loosely: true).meaning
      else { return false }
      return range.last.column > range.first.column || Self.groups.contains(meaning)
    }
  }

  private static let groups: Set<ColumnMeaning> = [
    .entry(.target), .entry(.baseline), .foreign("realisasi"),
  ]

  /// Whether a row goes on with the heading above it.
  private func isSubheading(_ position: Int, isInside: Bool) -> Bool {
    let cells = grid.cells(of: grid.rows[position])
    guard cells.allSatisfy(mayBeHeading) else { return false }
    let understood = cells.count { book.part($0.shown, loosely: false).isUnderstood }
    return understood == cells.count || (isInside && understood > 0)
      || (isInside && cells.allSatisfy { ($0.shown).utf8.count < 40 })
  }

  /// Whether a row only numbers the columns: (1) (2) (3).
  private func isNumberRow(_ position: Int) -> Bool {
    var before = 0
    let cells = grid.cells(of: grid.rows[position])
    for cell in cells {
      let digits = cell.shown.drop { "([ ".contains($0) }.prefix { $0.isASCII && $0.isNumber }
      let rest = cell.shown.drop { !$0.isASCII || !$0.isNumber }.dropFirst(digits.count)
      guard let number = Int(digits), number > before, number <= before + 3,
        rest.allSatisfy({ !$0.isLetter }), before > 0 || number == 1
      else { return false }
      before = number
    }
    return cells.count > 2
  }
}

extension TableFinder {
  /// The rows of a table: what follows an empty row and has no cell that matters is no part of it,
  /// nor are titles above a next table.
  private func body(of table: SheetTable, before end: Int, cutTitles: Bool) -> Range<Int> {
    let start = table.heading.upperBound
    guard start < end else { return start..<start }
    var last = start - 1
    for essential in essentialColumns(of: table) where last < start {
      last = (start..<end).last { isSolid($0, essential, table) } ?? last
    }
    guard last >= start else { return start..<start }
    while !cutTitles, last + 1 < end, grid.rows[last + 1].number == grid.rows[last].number + 1 {
      last += 1
    }
    return start..<(last + 1)
  }

  /// Whether a row has a cell that matters, by itself and with more than a code.
  private func isSolid(_ position: Int, _ essential: Set<Int>, _ table: SheetTable) -> Bool {
    let cells = grid.cells(of: grid.rows[position])
    return cells.contains { cell in
      guard essential.contains(cell.address.column),
        !isJoinedAcross(grid.range(of: cell.address), table)
      else { return false }
      return cells.count > 1
        || !table.columns.contains {
          $0.number == cell.address.column && $0.meaning == .entry(.kode)
        }
    }
  }

  /// The columns whose cells matter; the later sets count where no row has one of the first.
  private func essentialColumns(of table: SheetTable) -> [Set<Int>] {
    func numbers(_ isWanted: (ColumnMeaning) -> Bool) -> Set<Int> {
      Set(table.columns.filter { $0.meaning.map(isWanted) ?? false }.map(\.number))
    }
    return [
      numbers {
        switch $0 {
        case .entry(.indikator), .entry(.kode), .required: true
        default: false
        }
      },
      numbers { if case .level = $0 { true } else { $0 == .entry(.kondisi) } },
    ]
  }
}

/// Whether joined cells lie across several columns of a table.
func isJoinedAcross(_ range: CellRange, _ table: SheetTable) -> Bool {
  range.last.column > range.first.column
    && table.columns.count { ($0.number >= range.first.column) && ($0.number <= range.last.column) }
      > 1
}
