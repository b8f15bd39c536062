/// A phrase as it is compared: lower case, aliases put in full, units in parentheses and
/// punctuation gone. Made by ``PlainWords``.
public struct Phrase: Hashable, Sendable, CustomStringConvertible {
  /// The words in order.
  public let words: [Word]

  /// The phrase made of `words`.
  public init(words: [Word]) { self.words = words }

  /// Hashes the words as one number, which costs less than to hash each.
  public func hash(into hasher: inout Hasher) {
    var mixed = UInt64(words.count)
    for word in words { mixed = (mixed ^ UInt64(word.number)) &* 0x9E37_79B9_7F4A_7C15 }
    hasher.combine(mixed)
  }

  /// The words with one space between.
  public var description: String { Lexicon.shared.text(of: words) }

  /// Whether there is any word.
  public var isEmpty: Bool { words.isEmpty }

  /// The first word, or nil.
  public var first: Word? { words.first }

  /// Whether the words begin with those of `other`.
  public func begins(with other: Phrase) -> Bool { words.starts(with: other.words) }

  /// The phrase without its first `count` words.
  public func dropping(_ count: Int) -> Phrase { Phrase(words: Array(words.dropFirst(count))) }
}

/// How one wording of a thing stands to another wording of it.
public enum WordingDifference: Hashable, Sendable {
  /// The same words.
  case none
  /// The same words, some of them spelled a letter or two apart.
  case spelling
  /// One of them goes on where the other ends; `longer` if it is the second.
  case continuation(longer: Bool)
  /// Words added, dropped or replaced.
  case words
}

extension Phrase {
  /// How `other` differs from this phrase.
  ///
  /// Meant for two wordings of one thing: over unrelated phrases "spelling" would often be chance.
  public func difference(from other: Phrase) -> WordingDifference {
    if words == other.words { return .none }
    if other.begins(with: self) { return .continuation(longer: true) }
    if begins(with: other) { return .continuation(longer: false) }
    let alike =
      words.count == other.words.count
      && zip(words, other.words).allSatisfy { isSpelledLike($0, $1) }
    return alike ? .spelling : .words
  }
}

/// Whether two words are equal, or long enough for a letter or two to be a slip. Figures never are,
/// nor short words: SAKIP and LAKIP are two things.
private func isSpelledLike(_ a: Word, _ b: Word) -> Bool {
  if a == b { return true }
  let length = Int(min(a.length, b.length))
  guard length >= 7 else { return false }
  let (first, second) = (a.description, b.description)
  let hasFigures = (first + second).unicodeScalars.contains { $0.properties.numericType != nil }
  return !hasFigures && editDistance(first, second, atMost: length >= 9 ? 2 : 1) != nil
}
