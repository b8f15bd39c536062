import Pohon

/// The words by which a printed formula is read; all that the reader takes from the word lists.
///
/// A class, so that handing it on costs one count of references and not one for each list.
final class FormulaWords: Sendable {
  /// The shipped words.
  static let shipped = FormulaWords(.shipped)

  /// Opens a term that can be divided by: `jumlah`, `target`.
  let terms: WordList
  /// Opens a count.
  let counts: WordList
  /// Opens a comparison of two things: `rasio A terhadap B`.
  let comparisons: WordList
  /// Joins the two things of a comparison.
  let comparing: WordList
  /// Stands before a colon that divides nothing: `rumus:`.
  let labels: WordList
  /// Opens the explanation of a formula's letters: `dimana`.
  let explanations: WordList
  /// Two words that a slash joins to one: `barang jasa`.
  let pairs: WordList
  /// Stands before a percentage that is a threshold and no factor: `sebesar 100%`.
  let thresholds: WordList
  /// A stretch of time: `tahun`.
  let times: WordList
  /// Stands before a stretch of time: `selama`.
  let timeOpenings: WordList
  /// Stands between the two: `dalam kurun waktu`.
  let timeNouns: WordList
  /// Goes on after a stretch of time: `tahun berjalan`.
  let timeEndings: WordList
  /// Stands before a stretch of time that is an age: `usia 5 tahun`.
  let ages: WordList
  /// Says that a mean is taken.
  let means: WordList
  /// Opens a title of a document or a source.
  let sources: WordList
  /// Opens a score.
  let scores: WordList
  /// Opens a percentage.
  let percentages: WordList
  /// Words that end in x by themselves: `index`.
  let endingInX: WordList
  /// Words that stand for a sign.
  private let signs: [Word: FormulaToken.Kind]
  private let signWords: WordMask

  /// The sign that `word` stands for; nil for none.
  func sign(_ word: Word) -> FormulaToken.Kind? { signWords.contains(word) ? signs[word] : nil }

  /// The words out of `vocabulary`.
  init(_ vocabulary: Vocabulary) {
    terms = vocabulary.denominators
    counts = vocabulary.counts
    comparisons = vocabulary.comparisons
    comparing = vocabulary.comparing
    labels = vocabulary.formulaLabels
    explanations = vocabulary.explanations
    pairs = vocabulary.slashPairs
    thresholds = vocabulary.thresholds
    times = vocabulary.timeUnits
    timeOpenings = vocabulary.timeFrame
    timeNouns = vocabulary.timeNouns
    timeEndings = vocabulary.timeEndings
    ages = vocabulary.ages
    means = vocabulary.means
    sources = vocabulary.evidence
    scores = vocabulary.scores
    percentages = vocabulary.percentages
    endingInX = vocabulary.endingInX
    var signs: [Word: FormulaToken.Kind] = [:]
    let lists: [(WordList, FormulaToken.Kind)] = [
      (vocabulary.divisions, .over), (vocabulary.multiplications, .times),
      (vocabulary.additions, .plus), (vocabulary.subtractions, .minus),
      (vocabulary.percentWords, .percent),
    ]
    for (list, kind) in lists {
      for word in list.words { signs[word] = kind }
    }
    self.signs = signs
    signWords = WordMask(signs.keys)
  }
}
