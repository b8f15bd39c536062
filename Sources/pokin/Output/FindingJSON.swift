import Pohon

/// Findings as JSON, version 1.
struct FindingJSON {
  let report: FindingReport

  init(_ report: FindingReport) { self.report = report }

  var value: JSONValue {
    .object([
      ("versi", .integer(1)),
      ("temuan", .array(report.entries.map(entry))),
      (
        "ringkasan",
        .object(
          Severity.allCases.reversed().map { ($0.rawValue, .integer(report.count($0))) })
      ),
    ])
  }

  private func entry(_ entry: FindingReport.Entry) -> JSONValue {
    let anchor = entry.finding.anchor
    return .object([
      ("aturan", .string(entry.finding.rule.description)),
      ("tingkat", .string(entry.finding.severity.rawValue)),
      ("berkas", .string(entry.path)),
      ("baris", .whole(entry.range?.start.line)),
      ("kolom", .whole(entry.range?.start.column)),
      ("pohon", .text(anchor.tree.isEmpty ? nil : anchor.tree)),
      ("simpul", .text(anchor.node)),
      ("bidang", .text(anchor.field?.description)),
      ("pesan", .string(entry.finding.message)),
      (
        "catatan",
        .array(
          entry.notes.map {
            .object([
              ("pesan", .string($0.message)), ("berkas", .string($0.path)),
              ("baris", .whole($0.range?.start.line)),
            ])
          })
      ),
    ])
  }
}
