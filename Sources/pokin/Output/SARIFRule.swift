import Pohon
import PohonRules

/// A rule as SARIF describes it.
struct SARIFRule {
  private let rule: RuleInfo

  init(_ rule: RuleInfo) { self.rule = rule }

  var value: JSONValue {
    let words = rule.id.description.split(separator: "-").map(String.init)
    let why = rule.why.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var properties: [(String, JSONValue)] = [
      ("tags", .array([.string(rule.concern.title)])), ("dasar", .string(rule.basis.text)),
    ]
    if let since = rule.since { properties.append(("sejak", .integer(since))) }
    if !rule.thresholds.isEmpty { properties.append(("batas", .array(rule.thresholds.map(limit)))) }
    return .object([
      ("id", .string(rule.id.description)), ("name", .string(words.map(Self.capital).joined())),
      ("shortDescription", text(Self.sentence(words.joined(separator: " ")))),
      ("fullDescription", text(why)),
      (
        "help",
        .object([
          ("text", .string(RuleText(rule).text(width: 80))),
          ("markdown", .string(RuleBook.explanation(of: rule))),
        ])
      ),
      ("defaultConfiguration", .object([("level", .string(rule.severity.sarifLevel))])),
      ("properties", .object(properties)),
    ])
  }

  private func limit(_ limit: Threshold) -> JSONValue {
    .object([
      ("nama", .string(limit.name)), ("biasanya", .figure(limit.usual)),
      ("arti", .string(limit.meaning)),
    ])
  }

  private func text(_ text: String) -> JSONValue { .object([("text", .string(text))]) }

  /// With a capital letter and a full stop, as readers of SARIF show it.
  private static func sentence(_ words: String) -> String {
    capital(words) + "."
  }

  private static func capital(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}

extension Severity {
  /// How SARIF calls it.
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .suggestion: "note"
    }
  }
}
