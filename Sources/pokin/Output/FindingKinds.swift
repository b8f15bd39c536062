import Pohon

/// Findings by kind of defect, as an evaluator would weigh them: what is wrong with the reasoning
/// first, then with the measuring, then the rest.
struct FindingKinds {
  /// The findings of one rule.
  struct Kind {
    let rule: RuleID
    let concern: Concern
    /// The heaviest first, of equals as they stand in the document.
    let entries: [FindingReport.Entry]

    /// The heaviest severity that occurs.
    var worst: Severity { entries[0].finding.severity }
    /// A rule is named after its defect.
    var words: String { rule.description.split(separator: "-").joined(separator: " ") }
  }

  /// By concern; of one concern the most frequent first, of equals those with errors.
  let kinds: [Kind]

  /// The kinds of `entries` that are at least as heavy as `least`.
  init(_ entries: [FindingReport.Entry], rules: [RuleInfo], from least: Severity) {
    let concerns = Dictionary(
      rules.map { ($0.id, $0.concern) }, uniquingKeysWith: { first, _ in first })
    var found: [RuleID: [FindingReport.Entry]] = [:]
    for entry in entries where entry.finding.severity >= least {
      found[entry.finding.rule, default: []].append(entry)
    }
    kinds = found.compactMap { rule, entries in
      concerns[rule].map { Kind(rule: rule, concern: $0, entries: Self.heaviestFirst(entries)) }
    }.sorted { a, b in
      if a.concern != b.concern { return a.concern < b.concern }
      if a.entries.count != b.entries.count { return a.entries.count > b.entries.count }
      return a.worst != b.worst ? a.worst > b.worst : a.rule < b.rule
    }
  }

  private static func heaviestFirst(_ entries: [FindingReport.Entry]) -> [FindingReport.Entry] {
    Severity.allCases.reversed().flatMap { severity in
      entries.filter { $0.finding.severity == severity }
    }
  }
}
