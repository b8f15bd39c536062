/// Brings wordings to a form in which equal meaning is equal text; the only place that decides
/// which wordings are the same.
public struct PlainWords: Sendable {
  /// A short form that is written out.
  private struct Alias: Sendable {
    /// What follows its first word.
    var rest: ArraySlice<Word>
    /// The words it stands for.
    var full: [Word]
  }

  /// By their first word, longest first.
  private let aliases: [Word: [Alias]]
  private let openings: WordMask

  /// With the shipped aliases, and `more` (alias to full form) over them.
  public init(aliases more: [(String, String)] = []) {
    var found: [[Word]: [Word]] = [:]
    let shipped = DataTable(PackageResources.alias_tsv).rows.filter { $0.count >= 2 }
    for (short, full) in shipped.map({ ($0[0], $0[1]) }) + more {
      found[tokens(short)] = tokens(full)
    }
    aliases = Dictionary(grouping: found.filter { !$0.key.isEmpty }, by: { $0.key[0] }).mapValues {
      $0.map { Alias(rest: $0.key.dropFirst(), full: $0.value) }
        .sorted { $0.rest.count > $1.rest.count }
    }
    openings = WordMask(aliases.keys)
  }

  /// The phrase that `text` says.
  public func phrase(_ text: String) -> Phrase {
    let tokens = tokens(text)
    guard tokens.contains(where: openings.contains) else { return Phrase(words: tokens) }
    var words: [Word] = []
    words.reserveCapacity(tokens.count)
    var at = 0
    while at < tokens.count {
      let found = openings.contains(tokens[at]) ? aliases[tokens[at]] : nil
      let alias = found?.first { tokens[(at + 1)...].starts(with: $0.rest) }
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
private func tokens(_ text: String) -> [Word] {
  var text = text
  return text.withUTF8 { bytes in
    bytes.reduce(0, |) >= 0x80 ? nil : plainTokens(bytes)
  } ?? tokens(ofScalars: Array(text.lowercased().unicodeScalars))
}

/// The same of plain letters, which nearly all texts are: byte by byte, in one lower-case copy.
private func plainTokens(_ bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(bytes.count, 1)) { copy in
    for at in bytes.indices { copy[at] = bytes[at] &- 65 < 26 ? bytes[at] | 0x20 : bytes[at] }
    let plain = UnsafeBufferPointer(rebasing: copy[..<bytes.count])
    return Lexicon.shared.look { lexicon in
      var tokens: [Word] = []
      tokens.reserveCapacity(plain.count / 6 + 1)
      var start = 0
      func close(_ end: Int) {
        if start < end {
          tokens.append(lexicon.word(UnsafeBufferPointer(rebasing: plain[start..<end])))
        }
        start = end + 1
      }
      var at = 0
      while at < plain.count {
        let byte = plain[at]
        if byte &- 97 < 26 || byte &- 48 < 10 {
          at += 1
          continue
        }
        close(at)
        if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "&") {
          tokens.append(lexicon.word(UnsafeBufferPointer(rebasing: plain[at..<(at + 1)])))
        } else if byte == UInt8(ascii: "(") {
          let reach = plain[(at + 1)..<min(plain.count, at + 1 + longestAside)]
          if let end = reach.firstIndex(of: UInt8(ascii: ")")),
            isEmptyAside(
              String(decoding: plain[(at + 1)..<end], as: UTF8.self), after: tokens, lexicon)
          {
            at = end
            start = end + 1
          }
        }
        at += 1
      }
      close(plain.count)
      return tokens
    }
  }
}

private func tokens(ofScalars scalars: [Unicode.Scalar]) -> [Word] {
  Lexicon.shared.look { lexicon in
    var tokens: [Word] = []
    var word = String.UnicodeScalarView()
    func add(_ text: String) {
      var text = text
      tokens.append(text.withUTF8 { lexicon.word($0) })
    }
    func close() {
      if !word.isEmpty { add(String(word)) }
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
          add(String(scalar))
        } else if scalar == "(",
          let end = endOfAside(in: scalars, from: at + 1, after: tokens, lexicon)
        {
          at = end
        }
      }
      at += 1
    }
    close()
    return tokens
  }
}

/// Where the parenthesis closes that `start` stands in, if what it holds adds no meaning.
private func endOfAside(
  in scalars: [Unicode.Scalar], from start: Int, after tokens: [Word], _ lexicon: Lexicon.Table
) -> Int? {
  let reach = scalars[start..<min(scalars.count, start + longestAside)]
  guard let end = reach.firstIndex(of: ")") else { return nil }
  var inside = String.UnicodeScalarView()
  inside.append(contentsOf: scalars[start..<end])
  return isEmptyAside(String(inside), after: tokens, lexicon) ? end : nil
}

/// Whether what stands in parentheses is a unit of measure or the initials of the words before it.
private func isEmptyAside(
  _ inside: String, after tokens: [Word], _ lexicon: Lexicon.Table
) -> Bool {
  if Satuan.isKnown(inside) { return true }
  let letters = Array(inside.unicodeScalars)
  return letters.count > 1
    && tokens.suffix(letters.count).compactMap { lexicon.text($0).unicodeScalars.first } == letters
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
