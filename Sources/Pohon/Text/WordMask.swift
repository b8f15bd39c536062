/// Words to be asked for often, one bit each.
public struct WordMask: Sendable {
  @usableFromInline var bits: [UInt64] = []

  /// The set of `words`.
  public init(_ words: some Sequence<Word>) {
    for word in words {
      let place = Int(word.number) / 64
      if place >= bits.count { bits += Array(repeating: 0, count: place + 1 - bits.count) }
      bits[place] |= 1 << UInt64(word.number % 64)
    }
  }

  /// Whether `word` is one of them.
  @inlinable public func contains(_ word: Word) -> Bool {
    let place = Int(word.number) / 64
    return place < bits.count && bits[place] & (1 << UInt64(word.number % 64)) != 0
  }
}
