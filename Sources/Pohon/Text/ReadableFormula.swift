/// A printed formula for people who read no TeX: `$\frac{a}{b} \times 100 \%$` is `a / b × 100 %`.
///
/// Documents that were scanned bring fractions in as TeX between dollar signs. A text without it, or
/// with more of it than this knows, stays as it is.
public func readableFormula(_ formula: String) -> String {
  guard formula.hasPrefix("$"), formula.hasSuffix("$"), formula.contains("\\") else {
    return formula
  }
  var reader = TeXReader(rest: Substring(formula))
  guard let text = reader.text(), reader.rest.isEmpty else { return formula }
  return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// `text` with every printed formula in it made readable, see ``readableFormula(_:)``.
public func withReadableFormulas(_ text: String) -> String {
  guard text.contains("\\") else { return text }
  var (out, rest) = ("", text[...])
  while let start = rest.firstIndex(of: "$") {
    out += rest[..<start]
    rest = rest[start...]
    guard let end = rest.dropFirst().firstIndex(of: "$") else { break }
    let formula = String(rest[...end])
    let readable = readableFormula(formula)
    // A sign of money is no formula; the one behind it may begin one.
    let used = readable == formula ? start : end
    out += readable == formula ? "$" : readable
    rest = rest[rest.index(after: used)...]
  }
  return out + rest
}

/// Reads the few commands that formulas of indicators use.
private struct TeXReader {
  var rest: Substring
  private var depth = 0

  init(rest: Substring) { self.rest = rest }

  /// What stands up to a closing brace or the end; nil where a command is not known.
  mutating func text() -> String? {
    var text = ""
    while let next = rest.first, next != "}" {
      rest.removeFirst()
      switch next {
      case "$": continue
      case "\\":
        guard let meaning = command() else { return nil }
        text += meaning
      case "{", "^", "_": return nil
      default: text.append(next)
      }
    }
    return text
  }

  private mutating func command() -> String? {
    let name = rest.prefix { $0.isASCII && $0.isLetter }
    guard !name.isEmpty else {
      return rest.popFirst().flatMap { "%$&#".contains($0) ? String($0) : nil }
    }
    rest = rest[name.endIndex...]
    switch name {
    case "frac", "dfrac":
      guard let upper = group(), let lower = group() else { return nil }
      return "\(Self.term(upper)) / \(Self.term(lower))"
    case "text", "mathrm": return group()
    case "times", "cdot": return " × "
    case "div": return " : "
    default: return nil
    }
  }

  /// What stands between braces; nil where none open or close, or they lie too deep for any formula.
  private mutating func group() -> String? {
    rest = rest.drop { $0 == " " }
    guard depth < 20, rest.popFirst() == "{" else { return nil }
    depth += 1
    defer { depth -= 1 }
    guard let inside = text(), rest.popFirst() == "}" else { return nil }
    return inside
  }

  /// A part of a fraction, between parentheses where it computes.
  private static func term(_ text: String) -> String {
    text.contains { "+-−×/:".contains($0) } ? "(\(text))" : text
  }
}
