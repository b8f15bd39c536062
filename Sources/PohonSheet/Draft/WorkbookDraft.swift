import Pohon

/// A workbook to be written: a value that says what stands where, and nothing of the file.
public struct WorkbookDraft: Sendable {
  /// The title in the file's properties.
  public var title: String
  /// The sheets, in the order of their tabs.
  public var sheets: [SheetDraft]

  /// A workbook of `sheets`.
  public init(title: String, sheets: [SheetDraft] = []) {
    (self.title, self.sheets) = (title, sheets)
  }
}

/// One sheet to be written.
public struct SheetDraft: Sendable {
  /// The name on its tab; see ``WorkbookDraft/tabNames``.
  public var name: String
  /// The width of each column, in characters of the standard font.
  public var widths: [Double] = []
  /// The rows from the top; a row may be shorter than others.
  public var rows: [[CellDraft]] = []
  /// Cells joined into one, which shows the upper left one; what the others hold is not written.
  public var merges: [CellRange] = []
  /// How many rows stay in view and are printed on each page.
  public var headingRows = 0
  /// How many columns stay in view.
  public var headingColumns = 0
  /// Whether the last heading row offers to show only some rows.
  public var isFiltered = false
  /// How many columns are printed, from the left; nil for all.
  public var printedColumns: Int?
  /// What may be typed into cells.
  public var entries: [EntryRule] = []
  /// Whether cells that are not open refuse typing.
  public var isProtected = false
  /// Whether the sheet is there for the program and not for people.
  public var isHidden = false
  /// The paper it is printed on.
  public var page = SheetPage()

  /// How many pages across keep its letters large enough to be read.
  var pagesForReading: Int {
    max(1, Int((widths.reduce(0, +) / Self.charactersOnPage).rounded(.up)))
  }

  /// With more characters across, a page would be too small to read.
  private static let charactersOnPage = 200.0

  /// An empty sheet called `name`.
  public init(name: String) { self.name = name }

  /// The cell at `address`; nil where the rows do not reach it.
  func cell(_ address: CellAddress) -> CellDraft? {
    guard address.row <= rows.count, address.column <= rows[address.row - 1].count else {
      return nil
    }
    return rows[address.row - 1][address.column - 1]
  }
}

/// The paper that a sheet is printed on, as many pages long as it takes.
public struct SheetPage: Hashable, Sendable {
  /// The paper.
  public var paper = Paper.a4
  /// Whether the long side lies across.
  public var isLandscape = true
  /// How many pages it is made small enough for across; the columns that stay in view stand on each.
  public var pagesAcross = 1

  /// A4, landscape.
  public init() {}
}
