/// Finds the offices that a cell of a document means.
///
/// Documents write several offices in one cell, under aliases and with typing errors. A cell is
/// taken whole first, then split at commas and semicolons, and at "dan" only where both halves are
/// known, so that "Perencanaan dan Keuangan" stays one office.
public struct OfficeBook: Sendable {
  /// How a name was recognised.
  public enum Recognition: Hashable, Sendable {
    /// By its full name.
    case name
    /// By an alias that the organisation declares.
    case alias
    /// By a known name at most two letters away, none of them in a word that tells units apart.
    case misspelling(of: String)
    /// Not at all; the office whose name it begins with, and the known name nearest to it, if any.
    case unknown(startsWith: Int?, nearest: String?)
  }

  /// One name out of a cell.
  public struct Match: Hashable, Sendable {
    /// The name as written.
    public var text: String
    /// Index of the office in the organisation; nil if unknown.
    public var office: Int?
    /// How it was recognised.
    public var recognition: Recognition

    /// The office whose name an unknown text begins with, if any: two names run together.
    public var beginning: Int? {
      if case .unknown(let office, _) = recognition { office } else { nil }
    }
  }

  private struct Entry {
    var office: Int
    var isAlias: Bool
  }

  private let words: PlainWords
  private let entries: [Phrase: Entry]
  /// Offices by their code, which a file may write instead of a name.
  private let codes: [String: Int]
  /// Every known name with its plain form, in the order of the organisation.
  private let known: [(plain: String, written: String, office: Int)]

  /// The offices of `organisation`, compared in `words`.
  public init(_ organisation: Organisation, words: PlainWords = PlainWords()) {
    var entries: [Phrase: Entry] = [:]
    var codes: [String: Int] = [:]
    var known: [(plain: String, written: String, office: Int)] = []
    for (index, office) in organisation.offices.enumerated() {
      for (position, name) in ([office.name] + office.aliases).enumerated() {
        let phrase = words.phrase(name)
        guard !phrase.isEmpty else { continue }
        if entries[phrase] == nil { entries[phrase] = Entry(office: index, isAlias: position > 0) }
        known.append((phrase.description, name, index))
      }
    }
    for (index, office) in organisation.offices.enumerated() {
      if !office.code.isEmpty, codes[office.code] == nil { codes[office.code] = index }
    }
    (self.words, self.entries, self.codes, self.known) = (words, entries, codes, known)
  }

  /// The offices that `cell` names, in its order.
  public func matches(in cell: String) -> [Match] {
    if let whole = exact(cell) { return [whole] }
    return cell.split { $0 == "," || $0 == ";" }.flatMap { part -> [Match] in
      let text = trimmed(part)
      guard !words.phrase(text).isEmpty else { return [] }
      return (exact(text) ?? coded(text)).map { [$0] } ?? halves(of: text) ?? [nearest(text)]
    }
  }

  private func coded(_ text: String) -> Match? {
    codes[text].map { Match(text: text, office: $0, recognition: .alias) }
  }

  private func exact(_ text: String) -> Match? {
    guard let entry = entries[words.phrase(text)] else { return nil }
    return Match(
      text: trimmed(text[...]), office: entry.office, recognition: entry.isAlias ? .alias : .name)
  }

  /// Both sides of a "dan", if both are known.
  private func halves(of text: String) -> [Match]? {
    let pieces = text.split(separator: " ")
    for at in pieces.indices.dropFirst().dropLast() where pieces[at].lowercased() == "dan" {
      let left = pieces[..<at].joined(separator: " ")
      let right = pieces[(at + 1)...].joined(separator: " ")
      guard let first = exact(left) else { continue }
      if let second = exact(right) { return [first, second] }
      if let more = halves(of: right) { return [first] + more }
    }
    return nil
  }

  private func nearest(_ text: String) -> Match {
    let plain = words.phrase(text).description
    let near = (plain.utf8.count < 6 ? 1...1 : 1...2).lazy.compactMap { most in
      known.first { editDistance($0.plain, plain, atMost: most) != nil }
    }.first
    if let near, Self.isSlip(plain, of: near.plain) {
      return Match(text: text, office: near.office, recognition: .misspelling(of: near.written))
    }
    let prefix = known.filter { plain.hasPrefix($0.plain + " ") }
      .max { $0.plain.utf8.count < $1.plain.utf8.count }
    return Match(
      text: text, office: nil,
      recognition: .unknown(startsWith: prefix?.office, nearest: near?.written))
  }

  /// Whether two names so near are one: a short word, a numeral or a single letter makes another unit
  /// (Umum and Hukum, Asisten II and III), and so does a word more or less.
  private static func isSlip(_ written: String, of known: String) -> Bool {
    let pairs = (written.split(separator: " "), known.split(separator: " "))
    guard pairs.0.count == pairs.1.count else { return pairs.0.joined() == pairs.1.joined() }
    return zip(pairs.0, pairs.1).allSatisfy { written, known in
      written == known || !tellsApart(known)
        || min(written.count, known.count) >= leastLetters
          && ![written, known].contains(where: isNumeral)
    }
  }

  /// Letters from which on a word differs by a slip rather than by meaning.
  private static let leastLetters = 6

  /// Whether a word of a name tells a unit from others of its kind.
  private static func tellsApart(_ word: Substring) -> Bool {
    word != "dan" && Office.Kind(rawValue: String(word)) == nil
  }

  private static func isNumeral(_ word: Substring) -> Bool {
    word.contains(where: \.isNumber) || word.allSatisfy { "ivxlcdm".contains($0) }
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text
    while let last = text.last, last.isWhitespace || last == "." { text.removeLast() }
    return String(text.drop { $0.isWhitespace })
  }
}
