/// Numbered places of cells, eight bytes each: a large workbook has millions.
public struct CellPlaces: Sendable {
  private var sheets: [String] = []
  private var positions: [String: Int] = [:]
  /// The sheet of the last place.
  private var current = 0
  /// Sheet, row and column in one number, rows and columns from 0.
  private var packed: [Int] = []

  private static let rowBits = 20
  private static let columnBits = 14

  /// No places.
  public init() {}

  /// How many there are; they are numbered from 0.
  public var count: Int { packed.count }

  /// The place with a number below ``count``.
  public subscript(_ number: Int) -> CellPlace {
    let place = packed[number]
    let row = place >> Self.columnBits & (1 << Self.rowBits - 1)
    let column = place & (1 << Self.columnBits - 1)
    return CellPlace(
      sheet: sheets[place >> (Self.columnBits + Self.rowBits)],
      address: CellAddress(row: row + 1, column: column + 1))
  }

  /// Adds the cell at `address` of a sheet; returns its number.
  mutating func add(_ address: CellAddress, of sheet: String) -> Int {
    if sheets.isEmpty || sheets[current] != sheet { current = position(of: sheet) }
    let row = current << Self.rowBits | (address.row - 1)
    packed.append(row << Self.columnBits | (address.column - 1))
    return packed.count - 1
  }

  private mutating func position(of sheet: String) -> Int {
    if let known = positions[sheet] { return known }
    positions[sheet] = sheets.count
    sheets.append(sheet)
    return sheets.count - 1
  }
}
