/// A word of the expression language, with the stretch of text it stands in.
struct ExpressionToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case number(Double)
    case name(String)
    case text(String)
    case reference(String)
    case mark(ExpressionMark)
    case end
  }

  var kind: Kind
  /// In code points from 0.
  var range: Range<Int>
}

/// The signs of the expression language; the raw value is how messages write them.
enum ExpressionMark: String, Hashable, Sendable {
  case plus = "+"
  case minus = "−"
  case times = "×"
  case over = "÷"
  case percent = "%"
  case open = "("
  case close = ")"
  case semicolon = ";"
  case equal = "=="
  case unequal = "!="
  case contains = "~"
  case less = "<"
  case lessOrEqual = "<="
  case more = ">"
  case moreOrEqual = ">="
  case and = "&&"
  case or = "||"
  case not = "!"

  /// Every spelling, longer ones before those they begin with.
  static let spellings: [(text: [Unicode.Scalar], mark: ExpressionMark)] = written.map {
    (Array($0.unicodeScalars), $1)
  }

  private static let written: KeyValuePairs<String, ExpressionMark> = [
    "==": .equal, "!=": .unequal, "≠": .unequal, "<=": .lessOrEqual, "≤": .lessOrEqual,
    ">=": .moreOrEqual, "≥": .moreOrEqual, "&&": .and, "||": .or, "+": .plus, "-": .minus,
    "\u{2212}": .minus, "\u{2013}": .minus, "*": .times, "×": .times, "/": .over, "÷": .over,
    "%": .percent, "(": .open, ")": .close, ";": .semicolon, "~": .contains, "<": .less, ">": .more,
    "!": .not,
  ]

  /// The marks that have a word, too.
  static let words: [String: ExpressionMark] = ["dan": .and, "atau": .or, "bukan": .not]

  /// How tightly a mark between two operands binds, from 1; nil for every other mark.
  var precedence: Int? {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .unequal, .contains, .less, .lessOrEqual, .more, .moreOrEqual:
      ExpressionMark.comparison
    case .plus, .minus: 5
    case .times, .over: 6
    default: nil
    }
  }

  static let loosest = 1
  /// `!` and `bukan` bind looser than a comparison and tighter than `&&`.
  static let comparison = 4
  /// A minus before an operand binds tighter than every mark between operands.
  static let tightest = 7
}

/// The functions of the expression language.
enum ExpressionFunction: String, CaseIterable, Hashable, Sendable {
  case sum = "jumlah"
  case mean = "rata_rata"
  case least = "min"
  case greatest = "maks"
  /// Whether a figure is known; for filters.
  case known = "diketahui"
}
