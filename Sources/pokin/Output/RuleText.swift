import Pohon
import PohonRules

/// One rule, explained for a terminal.
struct RuleText {
  private let rule: RuleInfo

  init(_ rule: RuleInfo) { self.rule = rule }

  func text(width: Int) -> String {
    let head = [
      rule.id.description, facts, "", rule.why, "", "Yang dapat dilakukan: \(rule.advice)", "",
      "Dasar: \(rule.basis.text)",
    ]
    var out = head.map { wrap($0, to: width).joined(separator: "\n") + "\n" }.joined()
    out += limits(width: width)
    for example in rule.examples {
      let title =
        switch example {
        case .flagged: "\(RuleBook.flaggedTitle) (baris bertanda <-)"
        case .clean: RuleBook.cleanTitle
        }
      out += "\n\(title):\n\n"
      out += example.text.split(separator: "\n").map { "    \($0)\n" }.joined()
    }
    return out
  }

  private var facts: String {
    let since = rule.since.map { "; berlaku mulai dokumen tahun \($0)" } ?? ""
    return "\(rule.concern.title): \(RuleBook.levels(of: rule))\(since)"
  }

  /// The limits with their usual values, and how they are written in settings.
  private func limits(width: Int) -> String {
    guard !rule.thresholds.isEmpty else { return "" }
    var out = "\nBatas yang dapat diatur di pokin.yaml (nilai di bawah adalah bawaan):\n\n"
    out += "    aturan:\n      \(rule.id):\n"
    for limit in rule.thresholds {
      let value = "        \(limit.name): \(plainText(limit.usual))"
      let meaning = limit.meaning.prefix(1).uppercased() + limit.meaning.dropFirst()
      out += wrap("\(meaning).", to: width - 10).map { "        # \($0)\n" }.joined()
      out += "\(value)\n"
    }
    return out
  }
}
