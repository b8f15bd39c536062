/// Phrases that can be asked which of them is most like another one.
///
/// Likeness is the Dice coefficient of their words: twice the shared words over all words of both, 0
/// to 1. Only phrases that share a rare word are compared, so asking costs little even among many.
public struct WordIndex: Sendable {
  private let phrases: [Phrase]
  /// For each word the phrases that hold it.
  private let holders: [Word: [Int32]]

  /// Words of the asked phrase that are looked up, the rarest first.
  private static let wordsAsked = 6
  /// Most phrases that are compared for one word; a word that more hold says little.
  private static let mostHolders = 200

  /// An index of `phrases`; they are named by their positions.
  public init(_ phrases: [Phrase]) {
    self.phrases = phrases
    var holders: [Word: [Int32]] = [:]
    for (number, phrase) in phrases.enumerated() {
      for word in WordSet(phrase.words) { holders[word, default: []].append(Int32(number)) }
    }
    self.holders = holders
  }

  /// The phrase most like `phrase`, at least `least` alike, among those that `isWanted`; of equals
  /// the first. Nil where there is none.
  public func nearest(
    to phrase: Phrase, atLeast least: Double, where isWanted: (Int) -> Bool = { _ in true }
  ) -> (number: Int, likeness: Double)? {
    let words = WordSet(phrase.words).compactMap { word in holders[word].map { (word, $0) } }
      .sorted { ($0.1.count, $0.0.description) < ($1.1.count, $1.0.description) }
    var best: (number: Int, likeness: Double)?
    var seen: Set<Int32> = []
    for (_, numbers) in words.prefix(Self.wordsAsked) where numbers.count <= Self.mostHolders {
      for number in numbers where seen.insert(number).inserted && isWanted(Int(number)) {
        let likeness = phrase.likeness(to: phrases[Int(number)])
        guard likeness >= least else { continue }
        if let found = best,
          (found.likeness, -found.number) >= (likeness, -Int(number))
        {
          continue
        }
        best = (Int(number), likeness)
      }
    }
    return best
  }
}

extension Phrase {
  /// How much of both phrases they share, word by word, 0 to 1; two empty ones share nothing.
  public func likeness(to other: Phrase) -> Double {
    guard !words.isEmpty, !other.words.isEmpty else { return 0 }
    var left: [Word: Int] = [:]
    for word in words { left[word, default: 0] += 1 }
    var shared = 0
    for word in other.words where left[word, default: 0] > 0 {
      left[word, default: 0] -= 1
      shared += 1
    }
    return 2 * Double(shared) / Double(words.count + other.words.count)
  }
}
