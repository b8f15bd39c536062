/// The heights that rows need for what is wrapped in them. Excel fits a row by itself only where none
/// of its cells is joined, LibreOffice not at all in a file of Excel's kind; so every row of more than
/// one line gets its height.
struct RowHeights {
  /// Points, by row from 1; only rows of more than one line.
  private(set) var points: [(row: Int, height: Double)] = []

  init(_ sheet: SheetDraft) {
    let joined = Dictionary(
      sheet.merges.map { ($0.first, $0) }, uniquingKeysWith: { first, _ in first })
    var heights = sheet.rows.indices.map { Self.natural($0 + 1, sheet, without: joined) }
    for merge in sheet.merges.sorted(by: { ($0.last, $0.first) < ($1.last, $1.first) }) {
      // A merge may reach below the rows, or begin there.
      guard merge.first.row <= heights.count else { continue }
      let last = min(merge.last.row, heights.count) - 1
      let rows = (merge.first.row - 1)...last
      let below = Double(merge.last.row - last - 1) * Self.oneLine
      heights[last] += max(
        0, Self.height(merge, sheet) - below - heights[rows].reduce(0, +))
    }
    points = heights.enumerated().filter { $0.element > Self.oneLine }.map {
      ($0.offset + 1, min($0.element, Self.most))
    }
  }

  private static let oneLine = 15.0
  /// The highest that Excel lets a row be.
  private static let most = 409.0

  /// The height that a row needs for its cells that are not joined.
  private static func natural(
    _ row: Int, _ sheet: SheetDraft, without joined: [CellAddress: CellRange]
  ) -> Double {
    sheet.rows[row - 1].enumerated().reduce(oneLine) { most, cell in
      let column = cell.offset + 1
      guard joined.isEmpty || joined[CellAddress(row: row, column: column)] == nil else {
        return most
      }
      let isLast = column == sheet.widths.count
      return max(most, height(cell.element, width: sheet.width(column), isJoined: isLast))
    }
  }

  private static func height(_ merge: CellRange, _ sheet: SheetDraft) -> Double {
    guard let cell = sheet.cell(merge.first) else { return oneLine }
    let width = (merge.first.column...merge.last.column).reduce(0) { $0 + sheet.width($1) }
    return height(cell, width: width, isJoined: true)
  }

  private static func height(_ cell: CellDraft, width: Double, isJoined: Bool) -> Double {
    let text: String
    switch cell.content {
    case .text(let written): text = written
    case .textFormula(_, let result, _): text = result
    case .empty, .number, .formula: return oneLine
    }
    let look = CellLook(cell.style, isJoined: isJoined)
    let scale = look.fontSize / CellLook.fontSize
    let room = (width - 1 - 2 * Double(look.indent)) / scale / (look.isBold ? 1.1 : 1)
    let lines = look.wraps ? TextWidth.lines(of: text, room: max(room, 1)) : 1
    return Double(lines) * oneLine * scale
  }
}

extension SheetDraft {
  /// The width of a column, from 1; Excel's own where none is given.
  fileprivate func width(_ column: Int) -> Double {
    column <= widths.count ? widths[column - 1] : 8.43
  }
}
