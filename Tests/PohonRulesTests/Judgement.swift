import Foundation
import Pohon
import PohonTesting

/// What a reader of the documents says of one finding: a row of `Tests/Penilaian/<document>.tsv`.
struct Judgement {
  /// What makes it the finding of that row: rule, severity, node, field and message.
  struct Key: Hashable, Comparable {
    var columns: [String]

    init(_ finding: Finding) {
      columns = [
        finding.rule.description, finding.severity.rawValue, finding.anchor.node ?? "-",
        finding.anchor.field?.description ?? "-", Table.cell(finding.message),
      ]
    }

    init(_ row: [String]) { columns = Array(row.prefix(5)) }

    static func < (a: Key, b: Key) -> Bool { a.columns.lexicographicallyPrecedes(b.columns) }
  }

  /// Whether the finding is one that an evaluator would raise.
  enum Verdict: String, CaseIterable {
    case right = "benar"
    case wrong = "salah"
    case debatable = "dapat diperdebatkan"
  }

  /// The id of the tree or organisation.
  var document: String
  var key: Key
  /// The verdict as written; empty where nobody has judged.
  var verdict: String
  /// Why, in one sentence.
  var reason: String

  /// Errors and warnings count; a suggestion asks for nothing.
  var isCounted: Bool { key.columns[1] != Severity.suggestion.rawValue }

  static let header = ["aturan", "tingkat", "tempat", "ruas", "pesan", "putusan", "alasan"]

  /// All that were written down.
  static func all() throws -> [Judgement] {
    try documents().flatMap { document in
      try Table(named: document).rows.map {
        Judgement(document: document, key: Key($0), verdict: $0[5], reason: $0[6])
      }
    }
  }

  /// The findings of now with the verdicts of those that were judged before.
  static func renewed(_ findings: [Finding], from old: [Judgement]) -> [Judgement] {
    var known = Dictionary(grouping: old) { [$0.document] + $0.key.columns }
    return findings.map { finding in
      let key = Key(finding)
      let same = known[[finding.anchor.tree] + key.columns]?.popLast()
      return Judgement(
        document: finding.anchor.tree, key: key, verdict: same?.verdict ?? "",
        reason: same?.reason ?? "")
    }
  }

  /// Writes them, one table a document; tables of documents without finding go.
  static func write(_ judgements: [Judgement]) throws {
    for document in try documents() {
      try FileManager.default.removeItem(at: Table.place(document))
    }
    for (document, rows) in Dictionary(grouping: judgements, by: \.document) {
      let table = Table(
        header: header, rows: rows.map { $0.key.columns + [$0.verdict, $0.reason] })
      try table.write(named: document)
    }
  }

  /// The names of the tables that hold judgements.
  private static func documents() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Table.folder)
      .filter { $0.hasSuffix(".tsv") }.map { String($0.dropLast(4)) }.sorted()
      .filter { try Table(named: $0).header == header }
  }
}
