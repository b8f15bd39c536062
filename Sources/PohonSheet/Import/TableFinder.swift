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
    // The first row of another kind of table below each of them.
    var others: [Int: Int] = [:]
    var at = 0
    while at < grid.rows.count {
      switch kind(at) {
      case .heading:
        let table = table(at, after: tables.last?.heading.upperBound ?? 0)
        at = table.heading.upperBound
        tables.append(table)
        continue
      case .otherHeading: others[tables.count - 1] = others[tables.count - 1] ?? at
      case .row: break
      }
      at += 1
    }
    for index in tables.indices {
      let next = index + 1 < tables.count ? tables[index + 1].heading.lowerBound : nil
      let end = others[index] ?? next ?? grid.rows.count
      let isLast = end == grid.rows.count
      let (body, asides) = TableBody(grid, tables[index]).rows(before: end, cutTitles: !isLast)
      (tables[index].body, tables[index].asides) = (body, asides)
      guard others[index] != nil else { continue }
      for position in end..<(next ?? grid.rows.count) {
        tables[index].asides[position] = "bagian tabel lain, di luar tabel yang dibaca"
      }
    }
    return tables
  }

  /// The table whose heading has the row at `position`, as yet without its rows.
  private func table(_ position: Int, after least: Int) -> SheetTable {
    var heading = block(position, after: least)
    let numbers = numberRow(below: heading)
    if let numbers { heading = heading.lowerBound..<numbers }
    var table = SheetTable(
      sheet: sheet, heading: heading, columns: HeadingBlock(grid, heading).columns())
    if let numbers { table.heading = heading.lowerBound..<(numbers + 1) }
    return table
  }

  /// What a row is for the tables of a sheet.
  private enum Kind {
    case row
    case heading
    /// The heading of a table that holds no conditions.
    case otherHeading
  }

  /// A heading has two or more headings that are known, and not many that are not.
  private func kind(_ position: Int) -> Kind {
    let cells = grid.cells(of: grid.rows[position])
    guard cells.count > 1, cells.count < 500, cells.allSatisfy(mayBeHeading) else { return .row }
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
    guard meanings.count > 1, known >= unknown,
      !(meanings.count == 2 && unknown > 0 && position >= looseRows)
    else { return .row }
    if meanings.contains(where: \.isKey) { return .heading }
    let followsEmptyRow =
      position > 0 && grid.rows[position].number > grid.rows[position - 1].number + 1
    return followsEmptyRow ? .otherHeading : .row
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
      grid.rows[last + 1].number == grid.rows[last].number + 1,
      !isNumberRow(last + 1) || countsPeriods(last + 1),
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
      || countsPeriods(position)
  }

  /// Whether a row counts the years of the group above it: “1”, “2”, “3” below “Target tahun ke-”.
  private func countsPeriods(_ position: Int) -> Bool {
    let (cells, above) = (
      grid.cells(of: grid.rows[position]), grid.cells(of: grid.rows[position - 1])
    )
    guard cells.count > 1, let first = cells.first?.address.column,
      cells.allSatisfy({ book.isOrdinal($0.shown) }),
      let group = above.last(where: { $0.address.column <= first }), group != above.first,
      let meaning = book.part(group.shown, loosely: true).meaning
    else { return false }
    return Self.groups.contains(meaning)
  }

  /// The row that numbers the columns, among the three below a heading; the rows between go with it.
  private func numberRow(below heading: Range<Int>) -> Int? {
    let first = grid.cells(of: grid.rows[heading.lowerBound]).first?.address.column ?? 0
    for position in heading.upperBound..<min(heading.upperBound + 3, grid.rows.count) {
      let cells = grid.cells(of: grid.rows[position])
      if isNumberRow(position), cells.first.map({ $0.address.column <= first + 1 }) ?? false {
        let between = heading.upperBound..<position
        return between.allSatisfy { grid.rows[$0].cells.count < cells.count } ? position : nil
      }
      guard cells.allSatisfy({ mayBeHeading($0) && $0.shown.utf8.count < 40 }) else { return nil }
    }
    return nil
  }

  /// Whether a row only numbers columns: (1) (2) (3).
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
