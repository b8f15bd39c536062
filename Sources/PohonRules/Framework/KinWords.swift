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
    self.words = Array(roots.sorted().prefix(64))
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
    var root = word[...]
    for ending in ["nya", "kan", "an", "i"] where root.hasSuffix(ending) {
      if root.utf8.count - ending.utf8.count >= 4 { root = root.dropLast(ending.count) }
    }
    for opening in prefixes where root.hasPrefix(opening) {
      guard root.utf8.count - opening.utf8.count >= 4 else { continue }
      return String(root.dropFirst(opening.count))
    }
    return String(root)
  }

  private static let prefixes = [
    "memper", "diper", "meng", "meny", "mem", "men", "me", "peng", "peny", "pem", "pen", "per",
    "pel", "pe", "ber", "ter", "di", "ke",
  ]
}
