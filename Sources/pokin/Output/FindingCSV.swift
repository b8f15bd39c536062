import Pohon

/// Findings as an evaluator's worksheet.
struct FindingCSV {
  let report: FindingReport

  init(_ report: FindingReport) { self.report = report }

  var text: String {
    let heading = ["no", "tingkat", "berkas", "baris", "kode", "bidang", "temuan", "aturan"]
    let rows = report.entries.enumerated().map { number, entry in
      [
        "\(number + 1)", entry.finding.severity.rawValue, entry.path,
        entry.range.map { "\($0.start.line)" } ?? "", entry.finding.anchor.node ?? "",
        entry.finding.anchor.field?.description ?? "", entry.finding.message,
        entry.finding.rule.description,
      ]
    }
    return CSVTable.text([heading] + rows)
  }
}
