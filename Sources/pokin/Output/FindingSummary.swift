import Pohon

/// What an evaluator would say of all findings: what is wrong with the reasoning and the measuring,
/// then how many findings there are.
struct FindingSummary {
  private let report: FindingReport
  private let kinds: [FindingKinds.Kind]
  private let width: Int
  /// Most kinds of defect that are named of one concern, unless there is but one more.
  private static let mostKinds = 6

  init(_ report: FindingReport, rules: [RuleInfo], width: Int) {
    self.report = report
    kinds = FindingKinds(report.entries, rules: rules, from: .warning).kinds
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

  /// The errors and warnings of a concern, by rule.
  private func sentence(_ concern: Concern) -> String? {
    let ranked = kinds.filter { $0.concern == concern }
    guard !ranked.isEmpty else { return nil }
    func places(_ kinds: some Sequence<FindingKinds.Kind>) -> Int {
      kinds.reduce(0) { $0 + $1.entries.count }
    }
    let named = ranked.count == Self.mostKinds + 1 ? ranked.count : Self.mostKinds
    var words = ranked.prefix(named).map { "\($0.words) (\($0.entries.count))" }
    let rest = ranked.dropFirst(named)
    if !rest.isEmpty { words.append("\(rest.count) jenis lain (\(places(rest)))") }
    return "\(concern.title), \(places(ranked)) tempat: \(words.joined(separator: ", "))."
  }
}
