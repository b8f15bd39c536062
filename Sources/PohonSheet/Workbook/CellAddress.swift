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

  /// As people write it, e.g. `A1:C3`.
  public var description: String { "\(first):\(last)" }

  /// Whether `address` lies inside.
  public func contains(_ address: CellAddress) -> Bool {
    (first.row...last.row).contains(address.row)
      && (first.column...last.column).contains(address.column)
  }
}
