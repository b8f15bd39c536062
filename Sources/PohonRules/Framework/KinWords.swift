import Pohon

/// Words that are looked up by their root, so that `pembinaan` is found as `dibina`.
///
/// The root is what is left without the common prefixes and suffixes of Indonesian; it is no
/// dictionary form, and is only used to leave a finding out, never to make one.
struct KinWords {
  private let roots: WordSet
  /// The long ones as they are written.
  private let written: [String]

  /// At most the first sixty-four different ones are compared letter by letter.
  init(_ words: [Word]) {
    roots = WordSet(words.map(\.root))
    let long = roots.lazy.filter { $0.length >= 4 }.map(\.description)
    written = roots.count > 64 ? Array(long.sorted().prefix(64)) : Array(long)
  }

  /// Whether `word` or one of its kin is among them: equal roots, or one within the other where
  /// letters were swallowed (`penyusunan`, `disusun`) or glued on (`pengadaandan`).
  func contains(_ word: Word) -> Bool {
    let root = word.root
    if roots.contains(root) { return true }
    guard root.length >= 4 else { return false }
    let letters = root.description
    return written.contains { $0.holds(letters) || letters.holds($0) }
  }
}

extension Word {
  /// What is left of it without prefix and suffixes.
  fileprivate var root: Word {
    var letters = description
    return letters.withUTF8 { bytes in
      var (start, end) = (0, bytes.count)
      for ending in Word.endings
      where end - ending.count >= 4 && bytes[..<end].suffix(ending.count).elementsEqual(ending) {
        end -= ending.count
      }
      for opening in Word.openings
      where end - opening.count >= 4 && bytes[..<end].starts(with: opening) {
        start = opening.count
        break
      }
      return bytes.count == end - start
        ? self : Word(String(decoding: bytes[start..<end], as: UTF8.self))
    }
  }

  fileprivate static let endings = ["nya", "kan", "an", "i"].map { Array($0.utf8) }
  fileprivate static let openings = [
    "memper", "diper", "meng", "meny", "mem", "men", "me", "peng", "peny", "pem", "pen", "per",
    "pel", "pe", "ber", "ter", "di", "ke",
  ].map { Array($0.utf8) }
}
