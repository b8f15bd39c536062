import Pohon
import PohonFile

/// Findings as an evaluator's worksheet: what is wrong, who asks for it and what to do, with a column
/// for the office's answer; then where it stands, for programs.
struct FindingCSV {
  private let report: FindingReport
  private let rules: [RuleID: RuleInfo]

  init(_ report: FindingReport, rules: [RuleInfo]) {
    self.report = report
    self.rules = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var text: String {
    let heading = [
      "no", "kode", "kondisi", "temuan", "dasar", "saran", "tingkat", "tanggapan", "berkas",
      "baris",
      "bidang", "aturan",
    ]
    let rows = report.entries.enumerated().map { number, entry in
      let rule = rules[entry.finding.rule]
      let cells = [
        entry.key.statement, entry.finding.message, rule?.basis.text ?? "", advice(entry, rule),
        entry.finding.severity.rawValue, "", entry.path,
        entry.range.map { "\($0.start.line)" } ?? "",
        entry.finding.anchor.field?.description ?? "", entry.finding.rule.description,
      ]
      return ["\(number + 1)", TableCell.code(entry.finding.anchor.node ?? "")]
        + cells.map(TableCell.guarded)
    }
    return CSVTable.text([heading] + rows)
  }

  /// How it is cured, or else what can be done about findings of its rule.
  private func advice(_ entry: FindingReport.Entry, _ rule: RuleInfo?) -> String {
    entry.finding.cure?.advice
      ?? (rule?.advice ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
