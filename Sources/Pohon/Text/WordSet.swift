/// The different words of a text, which are few: an array in the order of their numbers.
public struct WordSet: Hashable, Sendable, Sequence {
  private var words: [Word]

  /// The different ones of `words`.
  public init(_ words: [Word] = []) {
    self.words = words
    Self.sort(&self.words)
    var kept = 0
    for at in self.words.indices where kept == 0 || self.words[at] != self.words[kept - 1] {
      self.words[kept] = self.words[at]
      kept += 1
    }
    self.words.removeLast(self.words.count - kept)
  }

  /// Sorts by number; most texts are short enough for the plainest way.
  private static func sort(_ words: inout [Word]) {
    guard words.count <= 24 else { return words.sort { $0.number < $1.number } }
    for at in words.indices.dropFirst() {
      let word = words[at]
      var place = at
      while place > 0, words[place - 1].number > word.number {
        words[place] = words[place - 1]
        place -= 1
      }
      words[place] = word
    }
  }

  /// How many they are.
  public var count: Int { words.count }

  /// Whether there is none.
  public var isEmpty: Bool { words.isEmpty }

  /// The words, in no order that means anything.
  public func makeIterator() -> IndexingIterator<[Word]> { words.makeIterator() }

  /// Whether `word` is one of them.
  public func contains(_ word: Word) -> Bool {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].number < word.number { low = middle + 1 } else { high = middle }
    }
    return low < words.count && words[low] == word
  }

  /// How many words both have.
  public func shared(with other: WordSet) -> Int {
    var (mine, theirs, count) = (0, 0, 0)
    while mine < words.count, theirs < other.words.count {
      let (left, right) = (words[mine].number, other.words[theirs].number)
      if left == right { count += 1 }
      if left <= right { mine += 1 }
      if right <= left { theirs += 1 }
    }
    return count
  }

  /// Whether they have no word in common.
  public func isDisjoint(with other: WordSet) -> Bool { shared(with: other) == 0 }

  /// Whether none of `others` is one of them.
  public func isDisjoint(with others: [Word]) -> Bool { !others.contains(where: contains) }

  /// Those that `other` has not.
  public func subtracting(_ other: WordSet) -> WordSet {
    var rest = self
    rest.words.removeAll(where: other.contains)
    return rest
  }

  /// Those of both.
  public mutating func formUnion(_ other: WordSet) { self = WordSet(words + other.words) }
}
