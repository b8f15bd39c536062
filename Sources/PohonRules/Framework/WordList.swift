/// A list of words or phrases.
struct WordList: Sendable {
  /// The phrases, split into words, longest first.
  let phrases: [[String]]
  /// The same, by their first word.
  private let byFirst: [String: [[String]]]
  /// The phrases of one word.
  let words: Set<String>

  /// The phrases of `texts`, words between blanks.
  init(_ texts: [String]) {
    let split = texts.map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
    phrases = split.sorted { $0.count > $1.count }
    byFirst = Dictionary(grouping: phrases) { $0[0] }
    words = Set(split.filter { $0.count == 1 }.map { $0[0] })
  }

  /// The words that its phrases begin with.
  var firstWords: some Collection<String> { byFirst.keys }

  /// Whether `word` alone is in the list.
  func contains(_ word: String?) -> Bool { word.map(words.contains) ?? false }

  /// The longest phrase of the list that `words` begin with.
  func opening(of words: some Collection<String>) -> [String]? {
    words.first.flatMap { byFirst[$0] }?.first { words.starts(with: $0) }
  }

  /// Where the first phrase of the list stands in `words`, from `start` on; nil for nowhere.
  func place(in words: [String], from start: Int = 0) -> Range<Int>? {
    for at in words.indices.dropFirst(start) {
      if let phrase = opening(of: words[at...]) { return at..<(at + phrase.count) }
    }
    return nil
  }
}
