/// How much a workbook may hold before it is refused. Everything is counted while it is inflated;
/// what the file says about its own sizes is not believed.
///
/// The defaults let pass what offices really keep, a table of 100,000 rows and 30 columns with
/// room to spare, and end a file made to exhaust a machine within seconds.
public struct WorkbookLimits: Sendable {
  /// Files inside the archive. A workbook has a few for each sheet and one for each picture.
  public var entries = 10_000
  /// Bytes of all parts that are read, inflated: room for three million cells of 300 bytes each.
  public var inflatedBytes = 1 << 30
  /// Bytes of a sheet or of the table of texts, inflated; any other part may have an eighth.
  public var partBytes = 1 << 29
  /// Inflated bytes for each byte of the file. Sheets reach 5 to 20, and 100 where one text fills
  /// whole columns; a zip bomb has 1,000.
  public var ratio = 200
  /// Inflated bytes below which the ratio does not matter, since a small part harms nobody.
  public var bytesFreeOfRatio = 1 << 26
  /// Sheets, hidden ones too.
  public var sheets = 1_000
  /// Filled cells of all sheets, and likewise their texts: 100,000 rows of 50 columns.
  public var cells = 5_000_000
  /// Joined ranges of a sheet. A matrix of 100,000 rows joins about one range a row.
  public var merges = 200_000
  /// Bytes of one text, in UTF-8. Excel itself stops at 32,767 characters.
  public var textBytes = 1 << 20
  /// Elements inside one another. Sheets of offices stay below twenty.
  public var depth = 100

  /// The limits for what offices keep.
  public init() {}
}
