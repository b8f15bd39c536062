import Pohon

/// A list of words or phrases.
struct WordList: Sendable {
  /// The phrases, split into words, longest first.
  let phrases: [[Word]]
  /// The phrases of one word.
  let words: [Word]
  /// The same, by their first word.
  private let byFirst: [Word: [[Word]]]
  private let first: WordMask
  private let alone: WordMask

  /// The phrases of `texts`, words between blanks.
  init(_ texts: [String]) {
    let split = texts.map { $0.split(separator: " ").map { Word(String($0)) } }
      .filter { !$0.isEmpty }
    phrases = split.sorted { $0.count > $1.count }
    byFirst = Dictionary(grouping: phrases) { $0[0] }
    first = WordMask(byFirst.keys)
    words = split.filter { $0.count == 1 }.map { $0[0] }
    alone = WordMask(words)
  }

  /// The words that its phrases begin with.
  var firstWords: some Collection<Word> { byFirst.keys }

  /// Whether `word` alone is in the list.
  func contains(_ word: Word?) -> Bool { word.map(alone.contains) ?? false }

  /// Whether any phrase of the list begins with `word`.
  func opens(with word: Word) -> Bool { first.contains(word) }

  /// The longest phrase of the list that `words` begin with.
  func opening(of words: some Collection<Word>) -> [Word]? {
    guard let word = words.first, first.contains(word) else { return nil }
    return byFirst[word]?.first { words.starts(with: $0) }
  }

  /// Where the first phrase of the list stands in `words`, from `start` on; nil for nowhere.
  func place(in words: [Word], from start: Int = 0) -> Range<Int>? {
    for at in words.indices.dropFirst(start) where first.contains(words[at]) {
      if let phrase = opening(of: words[at...]) { return at..<(at + phrase.count) }
    }
    return nil
  }
}
