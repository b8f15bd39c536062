import Pohon

/// What an evaluator would say of all findings: what is wrong with the reasoning and the measuring,
/// then how many findings there are.
struct FindingSummary {
  private let report: FindingReport
  private let concerns: [RuleID: Concern]
  private let width: Int
  /// Most kinds of defect that are named of one concern.
  private static let mostKinds = 6

  init(_ report: FindingReport, rules: [RuleInfo], width: Int) {
    self.report = report
    concerns = Dictionary(
      rules.map { ($0.id, $0.concern) }, uniquingKeysWith: { first, _ in first })
    self.width = width
  }

  var text: String {
    let parts = Concern.allCases.compactMap(sentence)
    let new = report.baseline == nil ? "" : " baru"
    var last = "\(report.entries.count) temuan\(new): \(counts)."
    if report.curable > 0 { last += " \(report.curable) dapat dibetulkan dengan --perbaiki." }
    return (["Ringkasan"] + parts.flatMap { wrap("- \($0)", to: width, indent: "  ") })
      .joined(separator: "\n") + "\n" + wrap(last, to: width).joined(separator: "\n") + "\n"
  }

  private var counts: String {
    Severity.allCases.reversed().map { "\(report.count($0)) \($0.rawValue)" }
      .joined(separator: ", ")
  }

  /// The errors and warnings of a concern, by rule, those of rules with errors first.
  private func sentence(_ concern: Concern) -> String? {
    var found: [RuleID: (worst: Severity, count: Int)] = [:]
    for entry in report.entries where entry.finding.severity > .suggestion {
      guard concerns[entry.finding.rule] == concern else { continue }
      let old = found[entry.finding.rule] ?? (entry.finding.severity, 0)
      found[entry.finding.rule] = (max(old.worst, entry.finding.severity), old.count + 1)
    }
    guard !found.isEmpty else { return nil }
    let ranked = found.sorted { a, b in
      if a.value.worst != b.value.worst { return a.value.worst > b.value.worst }
      return a.value.count != b.value.count ? a.value.count > b.value.count : a.key < b.key
    }
    // A rule is named after its defect.
    var kinds = ranked.prefix(Self.mostKinds).map { rule, counted in
      "\(rule.description.split(separator: "-").joined(separator: " ")) (\(counted.count))"
    }
    let rest = ranked.dropFirst(Self.mostKinds).reduce(0) { $0 + $1.value.count }
    if rest > 0 { kinds.append("lainnya (\(rest))") }
    let total = found.values.reduce(0) { $0 + $1.count }
    return "\(concern.title), \(total) tempat: \(kinds.joined(separator: ", "))."
  }
}
