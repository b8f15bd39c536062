/// One cell to be written.
public struct CellDraft: Hashable, Sendable {
  /// What a cell to be written holds.
  public enum Content: Hashable, Sendable {
    /// Nothing but its style.
    case empty
    /// A text, written as text whatever it begins with.
    case text(String)
    /// A number, shown with so many decimals; nil shows as many as it has. Kept to 16 digits.
    case number(Double, decimals: Int?)
    /// A formula without its equals sign, and the result to show until it is recalculated.
    case formula(String, result: Double?, decimals: Int?)
    /// A formula without its equals sign that gives a text, for now; a number that it gives later is
    /// shown with so many decimals.
    case textFormula(String, result: String, decimals: Int? = nil)
  }

  /// What it holds.
  public var content: Content
  /// How it looks.
  public var style: CellStyle

  /// A cell that holds `content`.
  public init(_ content: Content = .empty, _ style: CellStyle = CellStyle()) {
    (self.content, self.style) = (content, style)
  }

  /// A cell that holds a text; an empty one stays empty.
  public init(_ text: String, _ style: CellStyle = CellStyle()) {
    self.init(text.isEmpty ? .empty : .text(text), style)
  }
}

/// How a cell looks; the few looks that office forms need.
public struct CellStyle: Hashable, Sendable {
  /// The kinds of cell.
  public enum Kind: Hashable, Sendable {
    /// What stands in a table.
    case body
    /// The heading of a column: bold, shaded, centred.
    case heading
    /// A title above a table: bold, larger, without border.
    case title
    /// A line of explanation without border.
    case note
    /// A cell for people to fill in: shaded otherwise, open when the sheet is protected.
    case entry
  }

  /// What the cell is for.
  public var kind = Kind.body
  /// Whether a person or tool filled it in that the document does not print; shown in italics.
  public var isAssumed = false
  /// Whether the text is bold.
  public var isBold = false
  /// How many steps the text is moved in, e.g. a level of the tree each.
  public var indent = 0
  /// Whether the text stands in the middle.
  public var isCentred = false
  /// Whether the text stands at the right, as numbers do.
  public var alignsRight = false

  /// A plain cell of a table.
  public init(_ kind: Kind = .body) { self.kind = kind }
}
