import Pohon

/// How texts stand in the cells of a table that people open in Excel.
public enum TableCell {
  /// A text that Excel would run as a formula gets an apostrophe before it, as does one that begins
  /// with an apostrophe, so that ``plain(_:)`` can take it away again.
  public static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, risky.contains(first), !isHarmless(text) else {
      return text
    }
    return "'" + text
  }

  /// The text without the apostrophe of ``guarded(_:)`` or the formula of ``code(_:)``.
  static func plain(_ cell: String) -> String {
    if cell.hasPrefix("=\""), cell.hasSuffix("\""), cell.utf8.count > 3 {
      return String(cell.dropFirst(2).dropLast())
    }
    let scalars = cell.unicodeScalars
    guard scalars.first == "'", let next = scalars.dropFirst().first, risky.contains(next) else {
      return cell
    }
    return String(scalars.dropFirst())
  }

  /// A code that Excel would take for a number, a date or a time (`1.10`, `1.4.1`) stands as a
  /// formula that yields its text, which ``plain(_:)`` undoes.
  public static func code(_ text: String) -> String {
    let looksLikeNumber =
      text.utf8.allSatisfy { isDigit($0) || numberMarks.contains($0) }
      && text.utf8.contains { !isDigit($0) }
    return looksLikeNumber ? "=\"\(text)\"" : guarded(text)
  }

  private static let numberMarks = Set(".,-/:".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// A negative number, or the dash that says there is none.
  private static func isHarmless(_ text: String) -> Bool {
    text == "-" || (text.first == "-" && plainNumber(text) != nil && !text.contains(" "))
  }

  private static let risky: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "'"]
}
