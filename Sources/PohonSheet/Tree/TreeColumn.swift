import Pohon

/// A column of a table of the tree workbook.
struct TreeColumn: Sendable {
  /// What its cells hold.
  enum Form: Hashable, Sendable {
    case text
    /// A text that names a condition or a component.
    case code
    /// A number that the file format writes with a decimal point.
    case number
    /// Several texts.
    case list
    /// Units that answer, with their shares.
    case owners
    /// The word `anak`, or several codes.
    case operands
    /// One of these words.
    case choice([String])
    /// A column for each period that has a value.
    case periods
  }

  /// The key of the file format, or the keys one inside the other.
  let path: [FieldName]
  let heading: String
  let form: Form
  /// In characters.
  let width: Double

  init(
    _ path: FieldName..., as heading: String? = nil, holds form: Form = .text, width: Double = 14
  ) {
    (self.path, self.form, self.width) = (path, form, width)
    self.heading = heading ?? Self.heading(of: path.last ?? .kode)
  }

  /// Whether a number in it is a code that a spreadsheet took for one.
  var holdsCodes: Bool { form == .code || form == .operands }

  static func choice<Word: CaseIterable & RawRepresentable<String>>(
    _ path: FieldName..., of type: Word.Type, as heading: String? = nil, width: Double = 14
  ) -> TreeColumn {
    TreeColumn(
      path: path, heading: heading, form: .choice(type.allCases.map(\.rawValue)), width: width)
  }

  private init(path: [FieldName], heading: String?, form: Form, width: Double) {
    (self.path, self.form, self.width) = (path, form, width)
    self.heading = heading ?? Self.heading(of: path.last ?? .kode)
  }

  /// A key as people write it: `penanggung_jawab` → “Penanggung jawab”.
  static func heading(of name: FieldName) -> String {
    let words = name.rawValue.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// A heading as it is compared: small letters, one space between words.
  static func plain(_ heading: String) -> String {
    heading.lowercased().replacing("_", with: " ").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
