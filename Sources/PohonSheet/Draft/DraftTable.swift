/// A sheet as a plain table for programs: one line of headings, and every row whole.
///
/// What joined cells show stands in each row and column that they cover. Rows that only add up others
/// by a formula are left out, cells without content are nil.
public struct DraftTable: Sendable {
  /// What a cell holds.
  public enum Value: Hashable, Sendable {
    case text(String)
    case number(Double)
  }

  /// The name of the sheet.
  public let name: String
  /// The lines above the headings.
  public let remarks: [String]
  /// The headings; those of several rows joined by a space.
  public let columns: [String]
  /// The rows below the headings, with a value for each column.
  public let rows: [[Value?]]

  /// The table of a sheet; nil where the sheet is hidden or has no headings.
  public init?(_ sheet: SheetDraft) {
    let isHeading = sheet.rows.map { row in row.contains { $0.style.kind == .heading } }
    guard !sheet.isHidden, let first = isHeading.firstIndex(of: true) else { return nil }
    let last = isHeading[first...].firstIndex(of: false) ?? sheet.rows.count
    let cells = Self.spread(sheet)
    name = sheet.name
    remarks = sheet.rows[..<first].flatMap { $0.compactMap { Self.value(of: $0).map(Self.text) } }
    let width = sheet.rows[first..<last].map(\.count).max() ?? 0
    columns = (0..<width).map { column in
      var parts: [String] = []
      for row in cells[first..<last] where column < row.count {
        guard let part = Self.value(of: row[column]).map(Self.text), parts.last != part else {
          continue
        }
        parts.append(part)
      }
      return parts.joined(separator: " ")
    }
    rows = cells[last...].filter { !$0.contains(where: Self.isFormula) }.map { row in
      (0..<width).map { $0 < row.count ? Self.value(of: row[$0]) : nil }
    }
  }

  /// The rows of a sheet with what joined cells show in each of them.
  private static func spread(_ sheet: SheetDraft) -> [[CellDraft]] {
    var rows = sheet.rows
    for merge in sheet.merges {
      guard let shown = sheet.cell(merge.first) else { continue }
      for row in merge.first.row...merge.last.row where row <= rows.count {
        let missing = merge.last.column - rows[row - 1].count
        if missing > 0 { rows[row - 1] += Array(repeating: CellDraft(), count: missing) }
        for column in merge.first.column...merge.last.column { rows[row - 1][column - 1] = shown }
      }
    }
    return rows
  }

  private static func value(of cell: CellDraft) -> Value? {
    switch cell.content {
    case .empty: nil
    case .text(let text), .textFormula(_, result: let text, decimals: _): .text(text)
    case .number(let number, decimals: _): .number(number)
    case .formula(_, let result, decimals: _): result.map { .number($0) }
    }
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): numberText(number)
    }
  }

  private static func isFormula(_ cell: CellDraft) -> Bool {
    switch cell.content {
    case .formula, .textFormula: true
    default: false
    }
  }
}
