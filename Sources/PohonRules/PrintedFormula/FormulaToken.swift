import Pohon

/// One sign, word or number of a printed formula.
struct FormulaToken {
  /// What it is.
  enum Kind: Equatable {
    /// Letters, lower case.
    case word(Word)
    /// A number as printed: `0,30`, `100`, `1.000`.
    case number(Double)
    /// Opens a group: `(`, `[`, `{`.
    case open
    /// Closes a group.
    case close
    /// `/`, which divides or joins two words.
    case slash
    /// `:`, which divides or follows a label.
    case colon
    /// What always divides: `÷`, a bar of dashes, `dibagi`.
    case over
    /// `\frac`, with numerator and denominator in the two groups after it.
    case fraction
    /// `×`, `*`, `x` between terms, `dikali`.
    case times
    /// `+`, `ditambah`.
    case plus
    /// What always subtracts: `−`, `dikurangi`.
    case minus
    /// `-`, which subtracts or joins.
    case dash
    /// `=`.
    case equals
    /// `%`, `persen`.
    case percent
    /// `,`.
    case comma
    /// `;`.
    case semicolon
    /// Any other sign, without meaning here.
    case other
  }

  /// What it is.
  var kind: Kind
  /// Where it stands, in code points.
  var range: Range<Int>

  /// The word, or nil.
  var word: Word? { if case .word(let word) = kind { word } else { nil } }

  /// The number, or nil.
  var number: Double? { if case .number(let number) = kind { number } else { nil } }

  /// Whether it is one letter that stands for a number: `A`, `n`.
  var isVariable: Bool { word?.length == 1 }
}
