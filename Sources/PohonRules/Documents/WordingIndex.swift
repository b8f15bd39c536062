import Pohon

/// Finds the wording most like another one, by the words they share; linear in what is put in.
struct WordingIndex<Value> {
  private var entries: [(words: WordSet, value: Value)] = []
  /// The first entry of each phrase, which no number of others can hide.
  private var exact: [Phrase: Int] = [:]
  /// Entries by two neighbouring words.
  private var postings: [Pair: [Int]] = [:]

  private struct Pair: Hashable {
    var first: Word?
    var second: Word
  }

  /// Pairs that more entries have say nothing, and are not followed.
  private static var mostPostings: Int { 50 }

  /// Puts `value` in under `phrase`.
  mutating func add(_ phrase: Phrase, _ value: Value) {
    guard !phrase.isEmpty else { return }
    for pair in Self.pairs(phrase) { postings[pair, default: []].append(entries.count) }
    if exact[phrase] == nil { exact[phrase] = entries.count }
    entries.append((WordSet(phrase.words), value))
  }

  /// What stands under the wording most like `phrase`, if it is at least `likeness`: twice the words
  /// in common by the words of both, 0 to 1. The same phrase goes before all; of equals the first.
  func nearest(to phrase: Phrase, atLeast likeness: Double) -> Value? {
    if let same = exact[phrase] { return entries[same].value }
    let words = WordSet(phrase.words)
    var seen: Set<Int> = []
    var best: (likeness: Double, entry: Int)?
    for pair in Self.pairs(phrase) {
      guard let found = postings[pair], found.count <= Self.mostPostings else { continue }
      for entry in found where seen.insert(entry).inserted {
        let other = entries[entry].words
        let alike = 2 * Double(words.shared(with: other)) / Double(words.count + other.count)
        if alike >= likeness, best.map({ (alike, $0.entry) > ($0.likeness, entry) }) ?? true {
          best = (alike, entry)
        }
      }
    }
    return best.map { entries[$0.entry].value }
  }

  private static func pairs(_ phrase: Phrase) -> Set<Pair> {
    let words = phrase.words
    return Set(words.indices.map { Pair(first: $0 > 0 ? words[$0 - 1] : nil, second: words[$0]) })
  }
}
