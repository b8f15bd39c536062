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
    /// By a known name at most two letters away.
    case misspelling(of: String)
    /// Not at all; the office whose name it begins with, if any.
    case unknown(startsWith: Int?)
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
      if case .unknown(let office) = recognition { office } else { nil }
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
    for most in plain.utf8.count < 6 ? 1...1 : 1...2 {
      if let found = known.first(where: { editDistance($0.plain, plain, atMost: most) != nil }) {
        return Match(
          text: text, office: found.office, recognition: .misspelling(of: found.written))
      }
    }
    let prefix = known.filter { plain.hasPrefix($0.plain + " ") }
      .max { $0.plain.utf8.count < $1.plain.utf8.count }
    return Match(text: text, office: nil, recognition: .unknown(startsWith: prefix?.office))
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text
    while let last = text.last, last.isWhitespace || last == "." { text.removeLast() }
    return String(text.drop { $0.isWhitespace })
  }
}
