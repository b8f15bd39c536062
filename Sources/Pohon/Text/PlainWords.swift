/// A phrase as it is compared: lower case, aliases put in full, units in parentheses and
/// punctuation gone.
public struct Phrase: Hashable, Sendable, CustomStringConvertible {
  /// The words in order.
  public let words: [String]

  /// The phrase made of `words`.
  public init(words: [String]) { self.words = words }

  /// The words with one space between.
  public var description: String { words.joined(separator: " ") }

  /// Whether there is any word.
  public var isEmpty: Bool { words.isEmpty }
}

/// Brings wordings to a form in which equal meaning is equal text; the only place that compares
/// phrases.
public struct PlainWords: Sendable {
  /// Words in full, by the joined words of the alias.
  private let aliases: [String: [String]]
  /// Most words an alias has.
  private let longest: Int

  /// With the shipped aliases, and `more` (alias to full form) over them.
  public init(aliases more: [(String, String)] = []) {
    var found: [String: [String]] = [:]
    let shipped = DataTable(PackageResources.alias_tsv).rows.filter { $0.count >= 2 }
    for (short, full) in shipped.map({ ($0[0], $0[1]) }) + more {
      found[Self.tokens(short).joined(separator: " ")] = Self.tokens(full)
    }
    aliases = found
    longest = found.keys.map { $0.utf8.reduce(1) { $1 == 0x20 ? $0 + 1 : $0 } }.max() ?? 1
  }

  /// The phrase that `text` says.
  public func phrase(_ text: String) -> Phrase {
    let tokens = Self.tokens(text)
    var words: [String] = []
    var at = 0
    while at < tokens.count {
      var taken = min(longest, tokens.count - at)
      while taken > 0 {
        if let full = aliases[tokens[at..<(at + taken)].joined(separator: " ")] {
          words += full
          break
        }
        taken -= 1
      }
      if taken == 0 {
        words.append(tokens[at])
        taken = 1
      }
      at += taken
    }
    return Phrase(words: words)
  }

  /// Lower-case runs of letters and digits; `%` and `&` stand alone; a unit of measure in
  /// parentheses is dropped.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var word = ""
    func close() {
      if !word.isEmpty { tokens.append(word) }
      word = ""
    }
    let characters = Array(text.lowercased())
    var at = 0
    while at < characters.count {
      let character = characters[at]
      if character == "(", let end = characters[at...].firstIndex(of: ")"),
        Satuan.isKnown(String(characters[(at + 1)..<end]))
      {
        close()
        at = end
      } else if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        close()
        if character == "%" || character == "&" { tokens.append(String(character)) }
      }
      at += 1
    }
    close()
    return tokens
  }
}
