/// Brings wordings to a form in which equal meaning is equal text; the only place that decides
/// which wordings are the same.
public struct PlainWords: Sendable {
  /// A short form that is written out.
  private struct Alias: Sendable {
    /// What follows its first word.
    var rest: ArraySlice<String>
    /// The words it stands for.
    var full: [String]
  }

  /// By their first word, longest first.
  private let aliases: [String: [Alias]]

  /// With the shipped aliases, and `more` (alias to full form) over them.
  public init(aliases more: [(String, String)] = []) {
    var found: [[String]: [String]] = [:]
    let shipped = DataTable(PackageResources.alias_tsv).rows.filter { $0.count >= 2 }
    for (short, full) in shipped.map({ ($0[0], $0[1]) }) + more {
      found[tokens(short)] = tokens(full)
    }
    aliases = Dictionary(grouping: found.filter { !$0.key.isEmpty }, by: { $0.key[0] }).mapValues {
      $0.map { Alias(rest: $0.key.dropFirst(), full: $0.value) }
        .sorted { $0.rest.count > $1.rest.count }
    }
  }

  /// The phrase that `text` says.
  public func phrase(_ text: String) -> Phrase {
    let tokens = tokens(text)
    var words: [String] = []
    words.reserveCapacity(tokens.count)
    var at = 0
    while at < tokens.count {
      let alias = aliases[tokens[at]]?.first { tokens[(at + 1)...].starts(with: $0.rest) }
      if let alias {
        words += alias.full
        at += 1 + alias.rest.count
      } else {
        words.append(tokens[at])
        at += 1
      }
    }
    return Phrase(words: words)
  }
}

/// Lower-case runs of letters and digits; `%` and `&` stand alone. Parentheses go with what they
/// hold if that is a unit of measure, or the initials of the words before: `Indeks Reformasi Hukum
/// (IRH)`.
private func tokens(_ text: String) -> [String] {
  var text = text
  return text.withUTF8 { bytes in
    bytes.contains { $0 >= 0x80 } ? nil : plainTokens(bytes)
  } ?? tokens(ofScalars: Array(text.lowercased().unicodeScalars))
}

/// The same of plain letters, which nearly all texts are: byte by byte, without a copy.
private func plainTokens(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
  var tokens: [String] = []
  var start = 0
  func close(_ end: Int) {
    if start < end { tokens.append(lowercase(bytes[start..<end])) }
    start = end + 1
  }
  var at = 0
  while at < bytes.count {
    let byte = bytes[at]
    if byte | 0x20 &- 97 < 26 || byte &- 48 < 10 {
      at += 1
      continue
    }
    close(at)
    if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "&") {
      tokens.append(byte == UInt8(ascii: "%") ? "%" : "&")
    } else if byte == UInt8(ascii: "(") {
      let reach = bytes[(at + 1)..<min(bytes.count, at + 1 + longestAside)]
      if let end = reach.firstIndex(of: UInt8(ascii: ")")),
        isEmptyAside(lowercase(bytes[(at + 1)..<end]), after: tokens)
      {
        at = end
        start = end + 1
      }
    }
    at += 1
  }
  close(bytes.count)
  return tokens
}

/// `bytes` in lower case; they are plain.
private func lowercase(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
  String(unsafeUninitializedCapacity: bytes.count) { out in
    for (offset, byte) in bytes.enumerated() {
      out[offset] = byte &- 65 < 26 ? byte | 0x20 : byte
    }
    return bytes.count
  }
}

private func tokens(ofScalars scalars: [Unicode.Scalar]) -> [String] {
  var tokens: [String] = []
  var word = String.UnicodeScalarView()
  func close() {
    if !word.isEmpty { tokens.append(String(word)) }
    word = String.UnicodeScalarView()
  }
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
  var inside = String.UnicodeScalarView()
  inside.append(contentsOf: scalars[start..<end])
  return isEmptyAside(String(inside), after: tokens) ? end : nil
}

/// Whether what stands in parentheses is a unit of measure or the initials of the words before it.
private func isEmptyAside(_ inside: String, after tokens: [String]) -> Bool {
  if Satuan.isKnown(inside) { return true }
  let letters = Array(inside.unicodeScalars)
  return letters.count > 1
    && tokens.suffix(letters.count).compactMap(\.unicodeScalars.first) == letters
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
