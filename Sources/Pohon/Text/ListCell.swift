/// Several texts in one cell of a table, with semicolons between them; a text that holds a mark of
/// the list stands between quotes.
public enum ListCell {
  /// One element of a cell.
  public struct Element: Hashable, Sendable {
    /// The text between quotes, if it begins with one.
    public var quoted: String?
    /// What stands outside them, without outer white space.
    public var rest: String

    /// The element read as an owner: the name, and the share behind it as written.
    public var owner: (name: String, share: String)? {
      guard let mark = rest.firstRange(of: "(porsi "), rest.hasSuffix(")") else { return nil }
      let before = ListCell.trimmed(rest.unicodeScalars[..<mark.lowerBound])
      return (quoted ?? before, String(rest[mark.upperBound...].dropLast()))
    }
  }

  /// The texts as one cell.
  public static func joined(_ texts: [String]) -> String {
    texts.map(listed).joined(separator: "; ")
  }

  /// The owners as one cell, each with its share where it has one: `Camat (porsi 2)`.
  public static func joined(_ owners: [Owner]) -> String {
    owners.map { owner in
      listed(owner.name) + (owner.share.map { " (porsi \(plainText($0)))" } ?? "")
    }
    .joined(separator: "; ")
  }

  /// A text as an element of a cell.
  public static func listed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isBare =
      !text.isEmpty && !(scalars.first?.properties.isWhitespace ?? false)
      && !(scalars.last?.properties.isWhitespace ?? false)
      && !scalars.contains { $0 == ";" || $0 == "\"" } && !text.contains("(porsi ")
    return isBare ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// The elements of a cell; nil when a quote stays open.
  public static func split(_ cell: String) -> [Element]? {
    var found: [Element] = []
    var rest = Substring(cell).unicodeScalars
    func skipSpaces() { rest = rest.drop { $0 == " " } }
    skipSpaces()
    while !rest.isEmpty || !found.isEmpty {
      var text: String.UnicodeScalarView?
      if rest.first == "\"" {
        var inside = String.UnicodeScalarView()
        rest.removeFirst()
        while true {
          guard let scalar = rest.popFirst() else { return nil }
          if scalar == "\"" {
            guard rest.first == "\"" else { break }
            rest.removeFirst()
          }
          inside.append(scalar)
        }
        text = inside
      }
      let end = rest.firstIndex(of: ";") ?? rest.endIndex
      found.append(Element(quoted: text.map { String($0) }, rest: trimmed(rest[..<end])))
      if end == rest.endIndex { break }
      rest = rest[rest.index(after: end)...]
      skipSpaces()
    }
    return found
  }

  fileprivate static func trimmed(_ scalars: Substring.UnicodeScalarView) -> String {
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
