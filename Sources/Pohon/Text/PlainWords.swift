/// Brings wordings to a form in which equal meaning is equal text; the only place that decides
/// which wordings are the same.
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
      found[tokens(short).joined(separator: " ")] = tokens(full)
    }
    aliases = found
    longest = found.keys.map { $0.utf8.reduce(1) { $1 == 0x20 ? $0 + 1 : $0 } }.max() ?? 1
  }

  /// The phrase that `text` says.
  public func phrase(_ text: String) -> Phrase {
    let tokens = tokens(text)
    var words: [String] = []
    words.reserveCapacity(tokens.count)
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
}

/// Lower-case runs of letters and digits; `%` and `&` stand alone. Parentheses go with what they
/// hold if that is a unit of measure, or the initials of the words before: `Indeks Reformasi Hukum
/// (IRH)`.
private func tokens(_ text: String) -> [String] {
  var tokens: [String] = []
  var word = String.UnicodeScalarView()
  func close() {
    if !word.isEmpty { tokens.append(String(word)) }
    word = String.UnicodeScalarView()
  }
  let scalars = Array(text.lowercased().unicodeScalars)
  var at = 0
  while at < scalars.count {
    let scalar = scalars[at]
    if isWordPart(scalar) {
      word.append(scalar)
    } else if !scalar.properties.isDefaultIgnorableCodePoint {
      close()
      if scalar == "%" || scalar == "&" {
        tokens.append(String(scalar))
      } else if scalar == "(", let end = endOfAside(in: scalars, from: at + 1, after: tokens) {
        at = end
      }
    }
    at += 1
  }
  close()
  return tokens
}

/// Where the parenthesis closes that `start` stands in, if what it holds adds no meaning.
private func endOfAside(
  in scalars: [Unicode.Scalar], from start: Int, after tokens: [String]
) -> Int? {
  let reach = scalars[start..<min(scalars.count, start + longestAside)]
  guard let end = reach.firstIndex(of: ")") else { return nil }
  let inside = scalars[start..<end]
  var text = String.UnicodeScalarView()
  text.append(contentsOf: inside)
  if Satuan.isKnown(String(text)) { return end }
  let initials = tokens.suffix(inside.count).compactMap(\.unicodeScalars.first)
  return inside.count > 1 && initials == Array(inside) ? end : nil
}

/// Asides are short; looking no further keeps a text of ten thousand `(` linear.
private let longestAside = 40

private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII {
    return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
  }
  if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return true }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .spacingMark: return true
  default: return false
  }
}
