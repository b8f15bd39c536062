/// Where a cell stands in its sheet; rows and columns count from 1, as spreadsheets number them.
public struct CellAddress: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The row, from 1.
  public var row: Int
  /// The column, from 1 for A.
  public var column: Int

  /// The cell at `row` and `column`, both from 1.
  public init(row: Int, column: Int) {
    (self.row, self.column) = (row, column)
  }

  /// The rows that a sheet of an .xlsx workbook can have.
  public static let lastRow = 1_048_576
  /// The columns that a sheet of an .xlsx workbook can have, up to XFD.
  public static let lastColumn = 16_384

  /// The cell that `text` names, e.g. `D14` or `d14`; nil where no sheet has such a cell.
  public init?(_ text: some StringProtocol) {
    var (row, column, hasDigit) = (0, 0, false)
    for byte in text.utf8 {
      switch byte | 0x20 {
      case UInt8(ascii: "a")...UInt8(ascii: "z") where !hasDigit:
        column = column * 26 + Int(byte | 0x20) - 96
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        (row, hasDigit) = (row * 10 + Int(byte) - 48, true)
      default: return nil
      }
      guard row <= Self.lastRow, column <= Self.lastColumn else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// As people write it, e.g. `D14`.
  public var description: String { Self.letters(ofColumn: column) + "\(row)" }

  /// Row before column.
  public static func < (first: CellAddress, second: CellAddress) -> Bool {
    (first.row, first.column) < (second.row, second.column)
  }

  /// The letters of a column, e.g. `AB` for 28; empty below 1.
  public static func letters(ofColumn column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest > 0 {
      let letter = UInt8((rest - 1) % 26) + UInt8(ascii: "A")
      letters = String(decoding: [letter], as: UTF8.self) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// A rectangle of cells, both corners included.
public struct CellRange: Hashable, Sendable, CustomStringConvertible {
  /// The upper left corner.
  public var first: CellAddress
  /// The lower right corner.
  public var last: CellAddress

  /// The cells from `first` to `last`.
  public init(_ first: CellAddress, _ last: CellAddress) {
    (self.first, self.last) = (first, last)
  }

  /// The cells that `text` names, e.g. `A1:C3` or `C3:A1`, or one alone; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(corners.count), let one = CellAddress(corners[0]),
      let other = CellAddress(corners[corners.count - 1])
    else { return nil }
    self.init(
      CellAddress(row: min(one.row, other.row), column: min(one.column, other.column)),
      CellAddress(row: max(one.row, other.row), column: max(one.column, other.column)))
  }

  /// As people write it, e.g. `A1:C3`.
  public var description: String { "\(first):\(last)" }

  /// Whether `address` lies inside.
  public func contains(_ address: CellAddress) -> Bool {
    (first.row...last.row).contains(address.row)
      && (first.column...last.column).contains(address.column)
  }
}
