import Pohon
import PohonFile
import PohonRules

/// An example of a rule, made into a dossier; knows the lines where a finding must fall.
///
/// An example is a node, a list of nodes, or a tree with its heading. A line `--- # NAME` starts
/// another tree of that name, `--- # organisasi` the organisation of all trees, `--- # realisasi` a
/// table of what was reported for the first tree (or for the one its column `pohon` names).
public struct ExampleText {
  /// The lines (from 1) that end with `# <-`.
  public let flaggedLines: [Int]
  /// What it reads as.
  public let dossier: Dossier
  /// What reading found wrong in it.
  public let readingFindings: [Finding]

  private let parts: [Part]
  /// The line that reports each cell, by the anchor of the report.
  private let rows: [Anchor: Int]

  private struct Part {
    var name: String
    var reading: TreeReading
    /// What to add to a line of the wrapped text to get the line in the example.
    var shift: Int
  }

  /// Reads `text`.
  public init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    flaggedLines = lines.indices.filter { lines[$0].hasSuffix("# <-") }.map { $0 + 1 }
    var parts: [Part] = []
    var start = 0
    var name = "contoh"
    var table: Range<Int>?
    for (index, line) in (lines + ["--- # "]).enumerated() where line.hasPrefix("--- # ") {
      if name == "realisasi" {
        table = start..<index
      } else if index > start {
        let wrapped = Self.wrap(Array(lines[start..<index]), name)
        parts.append(
          Part(
            name: wrapped.name, reading: readTree(wrapped.lines.joined(separator: "\n")),
            shift: start - wrapped.before))
      }
      name = String(line.dropFirst("--- # ".count))
      start = index + 1
    }
    let organisations = parts.compactMap(\.reading.organisation)
    let trees = parts.compactMap(\.reading.tree)
    let cells = (table.map { lines[$0] } ?? []).map { $0.replacing("  # <-", with: "") }
    let reading = readRealisasi(cells.joined(separator: "\n"), of: trees)
    dossier = Dossier(
      trees: trees, organisations: organisations,
      organisationOfTree: trees.map { _ in organisations.isEmpty ? nil : 0 },
      realisasi: table == nil ? [] : reading.realisasi)
    readingFindings = parts.flatMap(\.reading.findings) + (table == nil ? [] : reading.findings)
    self.parts = parts
    rows = Dictionary(
      zip(reading.realisasi, reading.lines).map { report, line in
        let tree = trees[report.place.tree]
        let anchor = Anchor(
          tree, tree.nodes[report.place.node], indicator: report.place.indicator ?? 0, .realisasi,
          item: report.period.description)
        return (anchor, line + (table?.lowerBound ?? 0))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What the rule called `rule` finds in it.
  public func findings(of rule: RuleID) -> [Finding] { RuleBook.check(dossier, only: [rule]) }

  /// The lines on which `findings` fall, in order, each once.
  public func lines(of findings: [Finding]) -> [Int] {
    let lines = findings.compactMap { finding -> Int? in
      if let row = rows[finding.anchor] { return row }
      guard let part = parts.first(where: { $0.name == finding.anchor.tree }) else { return nil }
      return part.reading.map[finding.anchor].map { $0.start.line + part.shift }
    }
    return Set(lines).sorted()
  }

  /// The lines of a whole file, its name, and how many of them were put before.
  private static func wrap(
    _ lines: [String], _ name: String
  ) -> (lines: [String], name: String, before: Int) {
    let isHeaded = lines.contains { $0.hasPrefix("kinerja:") }
    let isList = lines.first?.hasPrefix("-") ?? false
    switch (name, isHeaded) {
    case ("organisasi", _):
      return (["organisasi: organisasi", "nama: Contoh"] + lines, name, 2)
    case (_, true):
      return (["pohon: \(name)"] + lines, name, 1)
    default:
      let indented = lines.enumerated().map { index, line in
        isList ? "  \(line)" : index == 0 ? "  - \(line)" : "    \(line)"
      }
      return (["pohon: \(name)", "kinerja:"] + indented, name, 2)
    }
  }
}
