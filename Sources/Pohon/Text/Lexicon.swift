import Synchronization

/// Every word met so far, with its number. One for the whole process, and safe in all threads; it
/// grows with the number of different words and forgets none.
final class Lexicon: Sendable {
  static let shared = Lexicon()

  private let table = Mutex(Table())

  /// The word written `text`.
  func word(_ text: String) -> Word {
    var text = text
    return text.withUTF8 { bytes in table.withLock { $0.word(bytes) } }
  }

  /// How `word` is written.
  func text(of word: Word) -> String { table.withLock { $0.text(word) } }

  /// How `words` are written, with one blank between.
  func text(of words: some Sequence<Word>) -> String {
    table.withLock { table in
      words.lazy.map(table.text).joined(separator: " ")
    }
  }

  /// Gives `read` the table to look up many words in, without asking for each.
  func look<Result>(_ read: (inout Table) -> Result) -> Result {
    table.withLock { table in read(&table) }
  }

  /// The words by number, and the way from letters to number: a table with open addresses, at most
  /// half full.
  struct Table {
    private var texts: [String] = []
    /// The letters of all words, one word after the other, and where each word ends.
    private var letters: [UInt8] = []
    private var ends: [Int] = []
    private var lengths: [Int32] = []
    private var hashes: [UInt32] = []
    private var slots = [Int32](repeating: -1, count: 1 << 12)

    /// How `word` is written.
    func text(_ word: Word) -> String { texts[Int(word.number)] }

    /// The word whose UTF-8 letters are `bytes`.
    mutating func word(_ bytes: UnsafeBufferPointer<UInt8>) -> Word {
      let hash = Self.hash(bytes)
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] >= 0 {
        let number = Int(slots[slot])
        if hashes[number] == hash, isWritten(number, bytes) {
          return Word(number: slots[slot], length: lengths[number])
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let word = Word(number: Int32(texts.count), length: Int32(text.unicodeScalars.count))
      texts.append(text)
      letters += text.utf8
      ends.append(letters.count)
      lengths.append(word.length)
      hashes.append(hash)
      slots[slot] = word.number
      if texts.count * 2 > slots.count { grow() }
      return word
    }

    /// Whether the letters of the word `number` are `bytes`.
    private func isWritten(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      let start = number == 0 ? 0 : ends[number - 1]
      guard ends[number] - start == bytes.count else { return false }
      for at in bytes.indices where letters[start + at] != bytes[at] { return false }
      return true
    }

    private mutating func grow() {
      slots = [Int32](repeating: -1, count: slots.count * 2)
      for (number, hash) in hashes.enumerated() {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(number)
      }
    }

    /// Mixes the letters (FNV-1a, the upper half folded into the lower).
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
    }
  }
}
