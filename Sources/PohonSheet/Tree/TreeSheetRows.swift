import Pohon

/// A sheet of the tree workbook by rows and columns of its table.
struct TreeSheetRows {
  /// A column of the sheet that is one of the table's.
  struct Head {
    var column: TreeColumn
    var period: Period?
    var heading: Cell
  }

  /// The cells of a row that stand below known headings.
  struct Row {
    var cells: [(head: Head, cell: Cell)]

    func cell(_ column: TreeColumn) -> Cell? {
      cells.first { $0.head.column.heading == column.heading }?.cell
    }
  }

  let heads: [Int: Head]
  let rows: [Row]
  /// The cells above the headings.
  let above: [Cell]
  /// Headings that are none of the table's, or that stand twice.
  let unknown: [Cell]
  /// The cells below them.
  let unread: [Cell]

  /// The rows below the headings of `sheet`; nil where no row holds headings of `columns`.
  init?(_ sheet: Sheet, _ columns: [TreeColumn]) {
    let lines = sheet.cells.byRow
    let names = Dictionary(
      columns.map { (TreeColumn.plain($0.heading), $0) }, uniquingKeysWith: { first, _ in first })
    guard let index = Self.headingLine(lines, names) else { return nil }
    var heads: [Int: Head] = [:]
    var unknown: [Cell] = []
    var seen: Set<String> = []
    for cell in lines[index] {
      guard let head = Self.head(cell, names),
        seen.insert("\(head.column.heading) \(head.period?.description ?? "")").inserted
      else {
        unknown.append(cell)
        continue
      }
      heads[cell.address.column] = head
    }
    var unread: [Cell] = []
    rows = lines[(index + 1)...].compactMap { line in
      var cells: [(head: Head, cell: Cell)] = []
      for cell in line {
        if let head = heads[cell.address.column] {
          cells.append((head, cell))
        } else {
          unread.append(cell)
        }
      }
      return cells.isEmpty ? nil : Row(cells: cells)
    }
    above = Array(lines[..<index].joined())
    (self.heads, self.unknown, self.unread) = (heads, unknown, unread)
  }

  /// How many rows may stand above the headings.
  private static let mostTitles = 20

  /// The line near the top that holds the most headings, two at least.
  private static func headingLine(
    _ lines: [[Cell]], _ names: [String: TreeColumn]
  ) -> Int? {
    let counts = lines.prefix(mostTitles).map { line in
      line.count { head($0, names) != nil }
    }
    guard let most = counts.max(), most >= 2 else { return nil }
    return counts.firstIndex(of: most)
  }

  private static func head(_ cell: Cell, _ names: [String: TreeColumn]) -> Head? {
    guard case .text(let text)? = cell.value else { return nil }
    let heading = TreeColumn.plain(text)
    if let column = names[heading], column.form != .periods {
      return Head(column: column, period: nil, heading: cell)
    }
    guard let space = heading.lastIndex(of: " "),
      let column = names[String(heading[..<space])], column.form == .periods,
      let period = Period(heading[heading.index(after: space)...].uppercased())
    else { return nil }
    return Head(column: column, period: period, heading: cell)
  }
}
