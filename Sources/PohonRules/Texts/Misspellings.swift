import Pohon

/// Words that are known to be written wrong, with their right form.
///
/// A list and no edit distance: over free text one hit in five of the latter is false, and it
/// "corrects" a right word to a wrong one that occurs more often.
struct Misspellings: Sendable {
  /// One wrong form.
  struct Entry: Sendable {
    /// Its words, lower case.
    var wrong: [String]
    /// What it should be, lower case.
    var right: String
  }

  /// By the first wrong word, longest first.
  private let entries: [String: [Entry]]
  /// The spellings of the first words as ``TextGlance`` counts them.
  let firstWords: TextGlance.Marks

  /// The shipped list.
  static let shipped = Misspellings(DataTable(PackageResources.salah_tulis_tsv).rows)

  init(_ rows: [[String]]) {
    let all = rows.filter { $0.count >= 2 }.map { row in
      Entry(wrong: row[0].split { !$0.isLetter }.map(String.init), right: row[1])
    }
    entries = Dictionary(grouping: all.filter { !$0.wrong.isEmpty }, by: { $0.wrong[0] })
      .mapValues { $0.sorted { $0.wrong.count > $1.wrong.count } }
    firstWords = TextGlance.Marks(entries.keys)
  }

  /// The longest wrong form that `words` begin with.
  func opening(of words: ArraySlice<TextWord>) -> Entry? {
    guard let first = words.first else { return nil }
    return entries[first.plain]?.first { entry in
      words.count >= entry.wrong.count && zip(words, entry.wrong).allSatisfy { $0.plain == $1 }
        && words.prefix(entry.wrong.count).dropFirst().allSatisfy(\.followsClosely)
    }
  }
}

/// A word of a text and where it stands.
struct TextWord {
  /// The word in lower case.
  var plain: String
  /// Its place, in code points of the text.
  var range: Range<Int>
  /// Whether only blanks or a hyphen stand between it and the word before.
  var followsClosely: Bool
  /// Whether only blanks do.
  var followsBlank: Bool

  /// The words of `scalars`: runs of letters and digits.
  static func all(in scalars: [Unicode.Scalar]) -> [TextWord] {
    var words: [TextWord] = []
    var at = 0
    var end = 0
    while at < scalars.count {
      guard isWordPart(scalars[at]) else {
        at += 1
        continue
      }
      let start = at
      while at < scalars.count, isWordPart(scalars[at]) { at += 1 }
      let between = scalars[end..<start]
      let isBlank =
        !between.isEmpty && between.allSatisfy { $0 == " " || $0.properties.isWhitespace }
      words.append(
        TextWord(
          plain: lowercase(scalars[start..<at]), range: start..<at,
          followsClosely: isBlank || between.count == 1 && between.first == "-",
          followsBlank: isBlank))
      end = at
    }
    return words
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value | 0x20 &- 97 < 26 || scalar.value &- 48 < 10 }
    return scalar.properties.isAlphabetic
  }

  private static func lowercase(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    guard scalars.allSatisfy(\.isASCII) else {
      return String(String.UnicodeScalarView(scalars)).lowercased()
    }
    return String(unsafeUninitializedCapacity: scalars.count) { out in
      for (offset, scalar) in scalars.enumerated() {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        out[offset] = byte &- 65 < 26 ? byte | 0x20 : byte
      }
      return scalars.count
    }
  }
}
