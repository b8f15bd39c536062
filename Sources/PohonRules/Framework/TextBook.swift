import Pohon

/// Numbers texts, so that what is once found out about one can be kept beside it.
///
/// A text is known again by where it lies in memory, not by its letters: rules ask for the same texts
/// of the same dossier over and over, and comparing whole texts would cost more than what is kept.
/// The book holds on to its texts, so no other can come to lie in their place. Equal texts in two
/// places have two numbers. Texts of up to fifteen bytes lie in no place of their own and are known by
/// their letters.
struct TextBook {
  private var texts: [String] = []
  private var keys: [Key] = []
  private var slots = [Int32](repeating: -1, count: 1 << 10)

  /// How many texts have a number.
  var count: Int { texts.count }

  /// The number of `text`, from 0; the next free one for a new text.
  mutating func number(of text: String) -> Int {
    // No work for native texts; others get a place, and with it a number, each time.
    var text = text
    text.makeContiguousUTF8()
    let key = Key(text)
    var slot = key.hash & (slots.count - 1)
    while slots[slot] >= 0 {
      if keys[Int(slots[slot])] == key { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(texts.count)
    texts.append(text)
    keys.append(key)
    if texts.count * 2 > slots.count { grow() }
    return texts.count - 1
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, key) in keys.enumerated() {
      var slot = key.hash & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// Where a text lies and how long it is, or its letters; never the same for two texts in the book.
  private struct Key: Equatable {
    var first: UInt64 = 0
    var second: UInt64 = 0

    /// The key of `text`, whose bytes lie in one piece.
    init(_ text: String) {
      let count = text.utf8.count
      if count > Self.mostInline {
        let start = text.utf8.withContiguousStorageIfAvailable { UInt(bitPattern: $0.baseAddress) }
        (first, second) = (UInt64(start ?? 0), UInt64(count))
        return
      }
      for byte in text.utf8 {
        (second, first) = (second << 8 | first >> 56, first << 8 | UInt64(byte))
      }
      second |= UInt64(count | 0x80) << 56
    }

    var hash: Int {
      let mixed = (first ^ second &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
      return Int(mixed >> 33)
    }

    /// A String of so few bytes holds them itself.
    private static let mostInline = 15
  }
}
