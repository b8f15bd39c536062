import Pohon

/// What can be told of a formula from the way it is printed.
///
/// Printed formulas are Indonesian sentences with signs in them; this reads them well enough for the
/// rules and computes nothing. A slash also joins two words for one thing (Barang/Jasa,
/// PKS/Agreement): it divides where a term follows (Jumlah …, Total …, Target …), after a group, or
/// where the formula multiplies by a factor. Reading takes time linear in the text, and every text is
/// read as something.
public struct PrintedFormula: Hashable, Sendable {
  /// A stretch of the text.
  public struct Part: Hashable, Sendable {
    /// Its words as printed, without brackets around them.
    public let text: String
    /// Where it stands, in code points from the start of the text.
    public let range: Range<Int>
    /// Its words in the form in which wordings are compared.
    public let phrase: Phrase
  }

  /// One of several things that are added.
  public struct Term: Hashable, Sendable {
    /// What is added, without its weight.
    public let part: Part
    /// Its printed weight, a share of one (`30%` is 0.3); nil where none is printed.
    public let weight: Double?
    /// Whether it is subtracted.
    public let isSubtracted: Bool
  }

  /// What kind of computation it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// No words at all.
    case empty = "kosong"
    /// One thing divided by another.
    case quotient = "hasil-bagi"
    /// Things added by printed weights.
    case weightedSum = "jumlah-berbobot"
    /// Things added.
    case sum = "penjumlahan"
    /// One thing less another.
    case difference = "selisih"
    /// A mean.
    case mean = "rata-rata"
    /// A number of things: `Jumlah dokumen`.
    case count = "banyaknya"
    /// A score: `Nilai …`, `Indeks … x 25`.
    case score = "skor"
    /// The title of a document or source, in place of a formula.
    case document = "dokumen"
    /// Other words.
    case other = "uraian"
  }

  /// What kind of computation it is.
  public let kind: Kind
  /// Whether it divides anything by anything.
  public let hasQuotient: Bool
  /// Whether it multiplies by a hundred anywhere.
  public let timesHundred: Bool
  /// What is divided; nil where the formula as a whole is no quotient.
  public let numerator: Part?
  /// What it is divided by.
  public let denominator: Part?
  /// What the whole is multiplied by: 100, 25; nil where nothing is.
  public let factor: Double?
  /// What is added or subtracted, above the line where it is a quotient.
  public let terms: [Term]
  /// What is named where nothing is divided or added: the whole without factor and label.
  public let subject: Part?
  /// The time it is measured over, e.g. `selama 1 (satu) tahun`.
  public let timeFrame: Part?
  /// Whether it speaks of a mean.
  public let isMean: Bool

  /// The sum of the printed weights; nil where a term has none.
  public var weightSum: Double? {
    let weights = terms.compactMap(\.weight)
    return weights.isEmpty || weights.count < terms.count ? nil : weights.reduce(0, +)
  }

  /// Whether it measures a change: the numerator is a difference.
  public var isGrowth: Bool { denominator != nil && terms.contains(where: \.isSubtracted) }

  /// The kind of value it yields; nil where that cannot be told.
  public var valueType: ValueType? {
    switch kind {
    case .quotient: factor == 100 ? .percent : .number
    case .weightedSum, .score: .index
    case .count, .sum: .count
    case .difference, .mean, .document, .empty, .other: nil
    }
  }

  /// Reads `text`.
  public init(_ text: String, words: PlainWords = PlainWords()) {
    self.init(text, words, .shipped)
  }

  /// Reads `text` by the words of an office.
  init(_ text: String, _ words: PlainWords, _ formulaWords: FormulaWords) {
    self = FormulaReader(text, words, formulaWords).formula()
  }

  init(
    kind: Kind, divides: Bool, timesHundred: Bool, shape: FormulaReader.Shape, timeFrame: Part?,
    isMean: Bool
  ) {
    self.kind = kind
    hasQuotient = divides
    self.timesHundred = timesHundred
    numerator = shape.numerator
    denominator = shape.denominator
    factor = shape.factor
    terms = shape.terms
    subject = shape.subject
    self.timeFrame = timeFrame
    self.isMean = isMean
  }
}
