/// The heights of rows that joined cells need. Excel and LibreOffice fit a row to what it holds, but
/// look only at cells that are not joined; only rows that would be too low get a height here.
struct RowHeights {
  /// Points, by row from 1.
  private(set) var points: [(row: Int, height: Double)] = []

  init(_ sheet: SheetDraft) {
    guard !sheet.merges.isEmpty else { return }
    var joined: [CellAddress: CellRange] = [:]
    for merge in sheet.merges { joined[merge.first] = merge }
    let touched = Set(sheet.merges.flatMap { $0.first.row...$0.last.row })
    var heights: [Int: Double] = [:]
    for row in touched {
      heights[row] = Self.natural(row, sheet, without: joined)
    }
    var raised: Set<Int> = []
    for merge in sheet.merges.sorted(by: { ($0.last, $0.first) < ($1.last, $1.first) }) {
      let rows = merge.first.row...merge.last.row
      let missing =
        Self.height(merge, sheet) - rows.reduce(0) { $0 + (heights[$1] ?? Self.oneLine) }
      guard missing > 0 else { continue }
      heights[merge.last.row, default: Self.oneLine] += missing
      raised.insert(merge.last.row)
    }
    points = raised.sorted().map { ($0, min(heights[$0] ?? Self.oneLine, Self.most)) }
  }

  private static let oneLine = 15.0
  /// The highest that Excel lets a row be.
  private static let most = 409.0

  /// The height that a row gets from its cells that are not joined.
  private static func natural(
    _ row: Int, _ sheet: SheetDraft, without joined: [CellAddress: CellRange]
  ) -> Double {
    guard row <= sheet.rows.count else { return oneLine }
    return sheet.rows[row - 1].enumerated().reduce(oneLine) { most, cell in
      guard joined[CellAddress(row: row, column: cell.offset + 1)] == nil else { return most }
      return max(most, height(cell.element, width: sheet.width(cell.offset + 1)))
    }
  }

  private static func height(_ merge: CellRange, _ sheet: SheetDraft) -> Double {
    guard let cell = sheet.cell(merge.first) else { return oneLine }
    let width = (merge.first.column...merge.last.column).reduce(0) { $0 + sheet.width($1) }
    return height(cell, width: width)
  }

  private static func height(_ cell: CellDraft, width: Double) -> Double {
    let text: String
    switch cell.content {
    case .text(let written): text = written
    case .textFormula(_, let result): text = result
    case .empty, .number, .formula: return oneLine
    }
    let look = CellLook(cell.style)
    let scale = look.fontSize / CellLook.fontSize * (look.isBold ? 1.1 : 1)
    let room = max(1, (width - 1.5 - 2 * Double(look.indent)) / scale)
    return Double(lines(of: text, room: Int(room))) * oneLine * look.fontSize / CellLook.fontSize
  }

  /// How many lines a text takes, broken between words, `room` characters a line.
  private static func lines(of text: String, room: Int) -> Int {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reduce(0) {
      var (lines, filled) = ($0 + 1, 0)
      for word in $1.split(separator: " ") {
        if filled > 0, filled + 1 + word.count > room { (lines, filled) = (lines + 1, 0) }
        filled += (filled > 0 ? 1 : 0) + word.count
        if filled > room {
          (lines, filled) = (lines + (filled - 1) / room, (filled - 1) % room + 1)
        }
      }
      return lines
    }
  }
}

extension SheetDraft {
  /// The width of a column, from 1; Excel's own where none is given.
  fileprivate func width(_ column: Int) -> Double {
    column <= widths.count ? widths[column - 1] : 8.43
  }
}
