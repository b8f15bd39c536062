/// A workbook as read: its sheets, and what of the file was left out.
public struct Workbook: Sendable {
  /// The sheets, in the order of their tabs.
  public var sheets: [Sheet]
  /// What was noticed and not read, e.g. macros; in the order of the file.
  public var remarks: [WorkbookRemark] = []

  /// A workbook of `sheets`.
  public init(sheets: [Sheet]) { self.sheets = sheets }
}

/// One sheet of cells.
public struct Sheet: Sendable {
  /// The name on its tab.
  public var name: String
  /// Whether the workbook hides it.
  public var isHidden: Bool
  /// The filled cells, row by row, each row from left to right.
  public var cells: [Cell]
  /// Cells joined into one; the value stands in the upper left one.
  public var merges: [CellRange]
  /// Rows that the sheet hides, e.g. by a filter.
  public var hiddenRows: Set<Int> = []
  /// Columns that the sheet hides.
  public var hiddenColumns: Set<Int> = []

  /// A sheet called `name`.
  public init(
    name: String, isHidden: Bool = false, cells: [Cell] = [], merges: [CellRange] = []
  ) {
    (self.name, self.isHidden, self.cells, self.merges) = (name, isHidden, cells, merges)
  }
}

/// Something in a workbook that a planner should know, in Indonesian.
public struct WorkbookRemark: Hashable, Sendable {
  /// The sheet it is about; nil for the whole workbook.
  public var sheet: String?
  /// The cell it is about.
  public var address: CellAddress?
  /// What was noticed, e.g. “makro diabaikan”.
  public var message: String

  /// A remark on the workbook, one of its sheets or a cell.
  public init(_ message: String, sheet: String? = nil, address: CellAddress? = nil) {
    (self.message, self.sheet, self.address) = (message, sheet, address)
  }
}
