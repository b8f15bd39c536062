import Pohon

/// What makes a finding the same one in another version of a document: its rule, its condition and
/// what it quotes; never a line or a number in a list.
public struct FindingKey: Hashable, Sendable {
  /// The name of the rule.
  public var rule: String
  /// The id of the tree or organisation, or the name of the file where it is about neither.
  public var document: String
  /// The code of the node or office; empty where there is none.
  public var code: String
  /// The condition, or the name of the office, in its own words.
  public var statement: String
  /// The name of the indicator; empty where it is about none.
  public var indicator: String
  /// The field, with the key inside it.
  public var field: String
  /// What the message quotes besides the node itself, in the order of the message.
  public var words: String

  /// The parts, in the order of a baseline's columns.
  var parts: [String] { [document, code, statement, indicator, field, words, rule] }

  /// A key of these parts; nil where they are not as many.
  init?(parts: [String]) {
    guard parts.count == FindingKey.columns.count else { return nil }
    (document, code, statement, indicator) = (parts[0], parts[1], parts[2], parts[3])
    (field, words, rule) = (parts[4], parts[5], parts[6])
  }

  init(rule: String, document: String) {
    (self.rule, self.document) = (rule, document)
    (code, statement, indicator, field, words) = ("", "", "", "", "")
  }

  /// The columns of a baseline. The last is never empty, since editors strip blanks at line ends.
  static let columns = [
    "dokumen", "kode", "kondisi", "indikator", "bidang", "kutipan", "aturan",
  ]
}
