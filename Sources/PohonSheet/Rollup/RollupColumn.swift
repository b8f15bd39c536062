/// The columns of a sheet with one row an item: what they are called, and how formulas name them.
protocol RollupColumn: RawRepresentable<Int>, CaseIterable {
  /// The name of the sheet; a single word, so that formulas need no quotes.
  static var sheet: String { get }
  var title: String { get }
  /// Characters.
  var width: Double { get }
  /// What stands there, for a planner.
  var meaning: String { get }
}

extension RollupColumn {
  private var letters: String { CellAddress.letters(ofColumn: rawValue + 1) }

  /// The cell in `row` for a formula on the same sheet, e.g. `H5`.
  func near(_ row: Int) -> String { letters + "\(row)" }

  /// The cell in `row` for a formula on another sheet, e.g. `Indikator!H5`.
  func far(_ row: Int) -> String { "\(Self.sheet)!" + near(row) }

  /// The cells in `rows`, which may not be empty, for a formula on another sheet.
  func far(_ rows: Range<Int>) -> String { "\(far(rows.lowerBound)):\(near(rows.upperBound - 1))" }

  /// A sheet of these columns, with `title` and `note` over the table of `rows`.
  static func sheet(title: String, note: String, rows: [[CellDraft]]) -> SheetDraft {
    var draft = SheetDraft(name: sheet)
    let columns = Array(allCases)
    draft.widths = columns.map(\.width)
    draft.rows =
      [
        [CellDraft(title, CellStyle(.title))], [CellDraft(note, CellStyle(.note))],
        columns.map { CellDraft($0.title, CellStyle(.heading)) },
      ] + rows
    draft.merges = (1...2).map {
      CellRange(CellAddress(row: $0, column: 1), CellAddress(row: $0, column: columns.count))
    }
    draft.headingRows = RollupLayout.headingRows
    return draft
  }
}

/// Pieces of formulas.
enum FormulaText {
  /// What stands in the place of a figure that is not known.
  static let unknown = "tidak diketahui"
  /// What stands where there can be no figure.
  static let nothing = "–"
  static let notDue = "belum waktunya"
  /// The longest text that Excel takes inside a formula.
  private static let mostLiteral = 255

  /// A text inside a formula; nil for one that Excel would not take there.
  static func literal(_ text: String) -> String? {
    guard text.utf16.count <= mostLiteral, escapedCellText(text) == text else { return nil }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// `figure` where `condition` holds, else the words for an unknown figure.
  static func known(_ condition: String, _ figure: String) -> String {
    "IF(\(condition),\(figure),\"\(unknown)\")"
  }
}

extension CellDraft {
  /// Decimals of percentages, as in every other output.
  static let percentDecimals = 2

  /// A formula that gives a percentage, or words where that is not known.
  init(
    percent formula: String, _ value: Double?, unknown: String = FormulaText.unknown,
    _ style: CellStyle = CellStyle()
  ) {
    let content: Content =
      if let value {
        .formula(formula, result: value, decimals: Self.percentDecimals)
      } else {
        .textFormula(formula, result: unknown, decimals: Self.percentDecimals)
      }
    self.init(content, style.ofFigure)
  }

  /// A number as it is, or a dash.
  init(number: Double?, _ style: CellStyle = CellStyle()) {
    self.init(
      number.map { .number($0, decimals: nil) } ?? .text(FormulaText.nothing), style.ofFigure)
  }

  /// Words in the place of a figure.
  init(figure words: String, _ style: CellStyle = CellStyle()) {
    self.init(words, style.ofFigure)
  }
}

extension CellStyle {
  /// The style of a column of figures, in which words stand like numbers.
  fileprivate var ofFigure: CellStyle {
    var style = self
    style.alignsRight = true
    return style
  }
}
