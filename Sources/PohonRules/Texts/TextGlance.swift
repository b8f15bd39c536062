/// A quick look at a text that tells whether a closer one is worth its time.
///
/// Reads bytes once and makes nothing, so that a million texts without fault cost next to nothing.
enum TextGlance {
  /// The start value and the factor of FNV-1a, 64 bits.
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let factor: UInt64 = 0x100_0000_01b3

  /// The mark by which a word is recognised, of its letters in lower case.
  static func mark(of word: String) -> UInt64 {
    word.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* factor }
  }

  /// Whether `text` may hold a word of `known` (marks of words), a word twice in a row, a
  /// parenthesis, or punctuation that sticks to the wrong side. True too often, never too seldom.
  static func isSuspicious(_ text: String, _ known: Set<UInt64>) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var word = seed
      var before = seed
      var parentheses = 0
      var last: UInt8 = 0
      for byte in bytes {
        // These lead the quotation marks, dashes and fixed blanks of Unicode.
        if byte == 0xC2 || byte == 0xE2 { return true }
        let lower = byte &- 65 < 26 ? byte | 0x20 : byte
        if lower &- 97 < 26 || byte >= 0x80 || byte &- 48 < 10 {
          if isPoint(last) && lower &- 97 < 26 { return true }
          word = (word ^ UInt64(lower)) &* factor
        } else {
          if word != seed {
            if word == before || known.contains(word) { return true }
            before = word
            word = seed
          }
          if isPoint(byte), isPoint(last) || last == 0x20 { return true }
          if byte == 40 { parentheses += 1 }
          if byte == 41 { parentheses -= 1 }
        }
        last = byte
      }
      return parentheses != 0 || (word != seed && (word == before || known.contains(word)))
    }
  }

  /// Whether `text` may hold a word of `known` (marks of words). True too often, never too seldom.
  static func holds(_ text: String, _ known: Set<UInt64>) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var word = seed
      for byte in bytes {
        if byte == 0xC2 || byte == 0xE2 { return true }
        let lower = byte &- 65 < 26 ? byte | 0x20 : byte
        if lower &- 97 < 26 || byte >= 0x80 || byte &- 48 < 10 {
          word = (word ^ UInt64(lower)) &* factor
        } else {
          if known.contains(word) { return true }
          word = seed
        }
      }
      return known.contains(word)
    }
  }

  /// A comma, a full stop or a semicolon.
  private static func isPoint(_ byte: UInt8) -> Bool { byte == 44 || byte == 46 || byte == 59 }
}
