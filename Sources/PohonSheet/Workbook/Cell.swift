/// One filled cell of a sheet.
public struct Cell: Hashable, Sendable {
  /// Where it stands.
  public var address: CellAddress
  /// What it holds; nil for a formula whose result the file does not carry.
  public var value: CellValue?
  /// The formula behind the value, without its equals sign.
  public var formula: String?

  /// A cell that holds `value`.
  public init(_ address: CellAddress, _ value: CellValue?, formula: String? = nil) {
    (self.address, self.value, self.formula) = (address, value, formula)
  }
}

/// What a cell holds, by its type in the file and not by its look.
public enum CellValue: Hashable, Sendable {
  /// A text, with its line breaks.
  case text(String)
  /// A number.
  case number(Double)
  /// A number that the sheet shows as a percentage: 0.9 is shown as 90 %.
  case percentage(Double)
  /// A day, as `2025-03-31`, or with its time as `2025-03-31 14:30`; a time or a duration alone as
  /// `14:30` or `36:30`.
  case date(String)
  /// TRUE or FALSE.
  case flag(Bool)
  /// An error such as `#DIV/0!`.
  case error(String)
}
