import Pohon

/// What an evaluator would say of all findings: what is wrong with the reasoning and the measuring,
/// then how many findings there are.
struct FindingSummary {
  private let report: FindingReport
  private let concerns: [RuleID: Concern]
  private let width: Int
  /// Most kinds of defect that are named of one concern, unless there is but one more.
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
    var last = "\(report.entries.count) temuan\(new): \(counts)." + Self.lighter(report)
    if report.curable > 0 { last += " \(report.curable) dapat dibetulkan dengan --perbaiki." }
    let heading = parts.isEmpty ? [] : ["Kesalahan dan peringatan:"]
    let lines = heading + parts.flatMap { wrap("- \($0)", to: width, indent: "  ") }
    return (lines + wrap(last, to: width)).map { $0 + "\n" }.joined()
  }

  /// How many findings are too light to be shown, as a sentence after another one.
  static func lighter(_ report: FindingReport) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity in
      report.lighter[severity].map { "\($0) \(severity.rawValue)" }
    }
    return counts.isEmpty ? "" : " \(counts.joined(separator: " dan ")) tidak ditampilkan."
  }

  private var counts: String {
    Severity.allCases.reversed().filter { report.lighter[$0] == nil }
      .map { "\(report.count($0)) \($0.rawValue)" }.joined(separator: ", ")
  }

  /// The errors and warnings of a concern, by rule: the most frequent first, of equals those with
  /// errors.
  private func sentence(_ concern: Concern) -> String? {
    var found: [RuleID: (worst: Severity, count: Int)] = [:]
    for entry in report.entries where entry.finding.severity > .suggestion {
      guard concerns[entry.finding.rule] == concern else { continue }
      let old = found[entry.finding.rule] ?? (entry.finding.severity, 0)
      found[entry.finding.rule] = (max(old.worst, entry.finding.severity), old.count + 1)
    }
    guard !found.isEmpty else { return nil }
    let ranked = found.sorted { a, b in
      if a.value.count != b.value.count { return a.value.count > b.value.count }
      return a.value.worst != b.value.worst ? a.value.worst > b.value.worst : a.key < b.key
    }
    let named = ranked.count == Self.mostKinds + 1 ? ranked.count : Self.mostKinds
    // A rule is named after its defect.
    var kinds = ranked.prefix(named).map { rule, counted in
      "\(rule.description.split(separator: "-").joined(separator: " ")) (\(counted.count))"
    }
    let rest = ranked.dropFirst(named)
    if !rest.isEmpty {
      kinds.append("\(rest.count) jenis lain (\(rest.reduce(0) { $0 + $1.value.count }))")
    }
    let total = found.values.reduce(0) { $0 + $1.count }
    return "\(concern.title), \(total) tempat: \(kinds.joined(separator: ", "))."
  }
}
