/// Notes under a table, each said once and called by its letter.
struct ReportNotes {
  private var letters: [String: String] = [:]
  /// The notes, each behind its letter.
  private(set) var texts: [String] = []

  /// The mark of a note in a cell: `(a)`.
  mutating func mark(_ text: String) -> String {
    if let known = letters[text] { return known }
    let mark = "(\(Self.letters(texts.count)))"
    letters[text] = mark
    texts.append("\(mark) \(text)")
    return mark
  }

  /// `a` to `z`, then `aa`.
  private static func letters(_ number: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
    return number < 26 ? last : letters(number / 26 - 1) + last
  }
}
