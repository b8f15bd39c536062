import Pohon

/// A code as a sheet prints it, with the text beside it.
struct PrintedCode: Hashable {
  /// As printed, label included: `CSF 1.2`, `1.4.1.`
  var written: String
  /// The code itself: `1.2`, `1.4.1`.
  var code: String
  /// The text without it.
  var text: String

  /// The code that a statement begins with (`1.4.1 Terlaksananya …`) or ends with (`… (CSF 1.2)`);
  /// nil where it has none.
  ///
  /// A number in front of a statement that ends with its code only counts lines.
  init?(in statement: String) {
    if let leading = Self.leading(statement), !leading.code.contains("."),
      let trailing = Self.trailing(leading.text)
    {
      self = trailing
    } else if let leading = Self.leading(statement) ?? Self.trailing(statement) {
      self = leading
    } else {
      return nil
    }
  }

  private init(written: some StringProtocol, code: String, text: some StringProtocol) {
    (self.written, self.code, self.text) = (trimmed(String(written)), code, trimmed(String(text)))
  }

  /// The code that the name of an indicator ends with: letters, a point and figures, `(IS.1.1)`.
  static func ofIndicator(_ name: String) -> PrintedCode? {
    guard let found = trailing(name), found.code.contains("."), found.code.first?.isLetter == true
    else { return nil }
    return found
  }

  /// A cell of codes without its label and closing marks: `CSF 1.1.` is `1.1`.
  static func plain(_ written: String) -> String {
    var rest = inOneLine(trimmed(written))[...]
    if let label = label(of: rest) { rest = label }
    while let last = rest.last, last == "." || last == ")" || last == " " { rest.removeLast() }
    return String(rest)
  }

  /// Whether a cell of codes may be one: one word with a figure, or at most four letters.
  static func isPlausible(_ written: String) -> Bool {
    let code = plain(written)
    guard !code.isEmpty, code.utf8.count <= mostBytes,
      !code.contains(where: { $0.isWhitespace || $0 == "," })
    else { return false }
    return code.count < 5 || code.contains { $0.isNumber }
  }

  /// Codes are no longer than this.
  static let mostBytes = 200

  private static func leading(_ text: String) -> PrintedCode? {
    let whole = text[...]
    let unlabelled = label(of: whole)
    guard let core = core(unlabelled ?? whole) else { return nil }
    var rest = text[core.end...]
    let marks = rest.prefix { ".):".contains($0) }
    rest = rest.dropFirst(marks.count)
    let after = rest.drop { $0.isWhitespace }
    guard after.startIndex > rest.startIndex, after.first?.isLetter == true,
      core.isSure || unlabelled != nil || !marks.isEmpty
    else { return nil }
    return PrintedCode(written: text[..<rest.startIndex], code: core.code, text: after)
  }

  private static func trailing(_ text: String) -> PrintedCode? {
    var whole = text[...]
    while let last = whole.last, last == "." || last.isWhitespace { whole.removeLast() }
    guard whole.last == ")", let open = whole.suffix(24).lastIndex(of: "(") else { return nil }
    let inside = whole[whole.index(after: open)...].dropLast()
    let written = trimmed(String(inside))
    let unlabelled = label(of: written[...])
    guard let core = core(unlabelled ?? written[...]),
      written[core.end...].allSatisfy({ $0 == "." || $0.isWhitespace }),
      core.isSure || unlabelled != nil
    else { return nil }
    return PrintedCode(written: written, code: core.code, text: text[..<open])
  }

  /// What follows a label such as `CSF`.
  private static func label(of text: Substring) -> Substring? {
    let word = text.prefix { $0.isLetter }
    guard labels.contains(word.lowercased()) else { return nil }
    return text.dropFirst(word.count).drop { $0.isWhitespace || $0 == "." || $0 == ":" }
  }

  /// Figures with points between them, after at most two letters.
  private static func core(_ text: Substring) -> (code: String, end: Substring.Index, isSure: Bool)?
  {
    let letters = text.prefix { $0.isASCII && $0.isLetter }
    var end = letters.endIndex
    if !letters.isEmpty, end < text.endIndex, text[end] == "." { end = text.index(after: end) }
    var groups = 0
    while true {
      let digits = text[end...].prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty else { break }
      guard digits.count <= 2 else { return nil }
      groups += 1
      end = digits.endIndex
      guard end < text.endIndex, text[end] == "." else { break }
      let next = text.index(after: end)
      guard next < text.endIndex, text[next].isASCII, text[next].isNumber else { break }
      end = next
    }
    guard groups > 0, letters.count <= 2 else { return nil }
    let code = String(text[text.startIndex..<end])
    let isSure = groups > 1 || letters.count == 1 || (!letters.isEmpty && code.contains("."))
    return (code, end, isSure)
  }
}

private let labels: Set<String> = ["csf", "kode", "kondisi", "no", "nomor"]
