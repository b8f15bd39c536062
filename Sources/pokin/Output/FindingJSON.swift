import Pohon
import PohonFile

/// Findings as JSON, version 1.
struct FindingJSON {
  private let report: FindingReport
  private let concerns: [RuleID: Concern]
  private let replacements: [[DossierEditor.Replacement]?]

  init(_ report: FindingReport, rules: [RuleInfo], _ loaded: LoadedDossier) {
    self.report = report
    concerns = Dictionary(
      rules.map { ($0.id, $0.concern) }, uniquingKeysWith: { first, _ in first })
    replacements = DossierEditor.replacements(of: report.entries.map(\.finding.cure), in: loaded)
  }

  var value: JSONValue {
    var members: [(String, JSONValue)] = [
      ("versi", .integer(1)),
      ("temuan", .array(zip(report.entries, replacements).map { entry($0, $1) })),
      (
        "ringkasan",
        .object(
          Severity.allCases.reversed().map { ($0.rawValue, .integer(report.count($0))) }
            + [("dapat_dibetulkan", .integer(report.curable))])
      ),
    ]
    if let baseline = report.baseline {
      members.append(
        (
          "dasar",
          .object([
            ("berkas", .string(baseline.path)), ("temuan_lama", .integer(report.known.count)),
            ("sudah_tidak_ada", .integer(baseline.gone)),
          ])
        ))
    }
    return .object(members)
  }

  private func entry(
    _ entry: FindingReport.Entry, _ replacements: [DossierEditor.Replacement]?
  ) -> JSONValue {
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
      ("tentang", .text(concerns[entry.finding.rule]?.rawValue)),
      ("perbaikan", entry.finding.cure.map { cure($0, replacements) } ?? .null),
    ])
  }

  /// What is to be done; the changes are null where the text cannot be changed by rote.
  private func cure(_ cure: Cure, _ replacements: [DossierEditor.Replacement]?) -> JSONValue {
    let changes = replacements.map { replacements in
      JSONValue.array(
        replacements.map {
          .object([
            ("berkas", .string($0.path)), ("baris", .integer($0.range.start.line)),
            ("kolom", .integer($0.range.start.column)),
            ("sampai_baris", .integer($0.range.end.line)),
            ("sampai_kolom", .integer($0.range.end.column)), ("teks", .string($0.text)),
          ])
        })
    }
    return .object([
      ("saran", .string(cure.advice)), ("pasti", .bool(cure.isSafe)),
      ("perubahan", changes ?? .null),
    ])
  }
}
