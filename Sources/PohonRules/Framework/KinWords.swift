/// Words that are looked up by their root, so that `pembinaan` is found as `dibina`.
///
/// The root is what is left without the common prefixes and suffixes of Indonesian; it is no
/// dictionary form, and is only used to leave a finding out, never to make one.
struct KinWords {
  private let words: [String]
  private let roots: Set<String>

  /// At most the first sixty-four different ones are compared letter by letter.
  init(_ words: [String]) {
    roots = Set(words.map(Self.root))
    self.words = roots.count > 64 ? Array(roots.sorted().prefix(64)) : Array(roots)
  }

  /// Whether `word` or one of its kin is among them: equal roots, or one within the other where
  /// letters were swallowed (`penyusunan`, `disusun`) or glued on (`pengadaandan`).
  func contains(_ word: String) -> Bool {
    let root = Self.root(word)
    if roots.contains(root) { return true }
    guard root.utf8.count >= 4 else { return false }
    return words.contains {
      $0.utf8.count >= 4 && ($0.holds(root) || root.holds($0))
    }
  }

  private static func root(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      var (start, end) = (0, bytes.count)
      for ending in endings
      where end - ending.count >= 4 && bytes[..<end].suffix(ending.count).elementsEqual(ending) {
        end -= ending.count
      }
      for opening in openings
      where end - opening.count >= 4 && bytes[..<end].starts(with: opening) {
        start = opening.count
        break
      }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  private static let endings = ["nya", "kan", "an", "i"].map { Array($0.utf8) }
  private static let openings = [
    "memper", "diper", "meng", "meny", "mem", "men", "me", "peng", "peny", "pem", "pen", "per",
    "pel", "pe", "ber", "ter", "di", "ke",
  ].map { Array($0.utf8) }
}
