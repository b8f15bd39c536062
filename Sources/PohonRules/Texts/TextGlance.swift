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

  /// Words to be recognised by their marks: most others are told apart by one bit of many.
  struct Marks: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1 << 10)
    private let marks: Set<UInt64>

    init(_ words: some Sequence<String>) {
      marks = Set(words.map(TextGlance.mark))
      for mark in marks {
        let (place, bit) = Self.place(mark)
        bits[place] |= bit
      }
    }

    func contains(_ mark: UInt64) -> Bool {
      let (place, bit) = Self.place(mark)
      return bits[place] & bit != 0 && marks.contains(mark)
    }

    private static func place(_ mark: UInt64) -> (Int, UInt64) {
      (Int((mark >> 6) & 1023), 1 << (mark & 63))
    }
  }

  /// Whether `text` may hold a word of `known`, a word twice in a row, a parenthesis without its
  /// other half, or punctuation that sticks to the wrong side. True too often, never too seldom.
  static func isSuspicious(_ text: String, _ known: Marks) -> Bool {
    var before = seed
    var parentheses = 0
    var last: UInt8 = 0
    let isFound = anyBreak(of: text) { word, opening, sign in
      defer { last = sign }
      if word != seed {
        if word == before || known.contains(word) { return true }
        if isPoint(last), opening &- 97 < 26 { return true }
        before = word
      }
      if sign == 40 { parentheses += 1 }
      if sign == 41 { parentheses -= 1 }
      return word == seed && isPoint(sign) && (isPoint(last) || last == 0x20)
    }
    return isFound || parentheses != 0
  }

  /// Whether `text` may hold a word of `known`. True too often, never too seldom.
  static func holds(_ text: String, _ known: Marks) -> Bool {
    anyBreak(of: text) { word, _, _ in word != seed && known.contains(word) }
  }

  /// Shows `look` every sign of `text` that is no letter or figure, and 0 at its end, until it answers
  /// yes; with the mark of the word before it, which is the seed where there is none, and the word's
  /// first letter in lower case. A dash or quotation mark of Unicode is shown as one hyphen. Yes, too,
  /// where a sign asks for a closer look than bytes allow.
  @inline(__always)
  private static func anyBreak(
    of text: String, _ look: (_ word: UInt64, _ opening: UInt8, _ sign: UInt8) -> Bool
  ) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var (at, start, word) = (0, 0, seed)
      while at < bytes.count {
        let byte = bytes[at]
        let letter = byte | 0x20
        if letter &- 97 < 26 {
          word = (word ^ UInt64(letter)) &* factor
          at += 1
          continue
        }
        let step = step(at, in: bytes)
        guard step > 0 else { return true }
        let sign = step == 1 ? byte : UInt8(ascii: "-")
        if sign &- 48 < 10 || sign >= 0x80 {
          word = (word ^ UInt64(sign)) &* factor
        } else {
          if look(word, bytes[start] | 0x20, sign) { return true }
          (start, word) = (at + step, seed)
        }
        at += step
      }
      return word != seed && look(word, bytes[start] | 0x20, 0)
    }
  }

  /// How many bytes to take together: three for a dash or quotation mark of Unicode, which divides
  /// words as a hyphen does; 0 where a sign of another kind asks for a closer look.
  private static func step(_ at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    switch bytes[at] {
    case 0xE2:
      let isMark =
        at + 2 < bytes.count && bytes[at + 1] == 0x80 && (0x90...0x9F).contains(bytes[at + 2])
      return isMark ? 3 : 0
    case 0xC2: return 0
    default: return 1
    }
  }

  /// A comma, a full stop or a semicolon.
  private static func isPoint(_ byte: UInt8) -> Bool { byte == 44 || byte == 46 || byte == 59 }
}
