import Pohon
import PohonFile

/// Findings with their places, in the order they are shown: by file, by node in the order of the
/// text, heaviest first within a node, then by place.
struct FindingReport {
  /// One finding with its place.
  struct Entry {
    let finding: Finding
    let path: String
    let range: TextRange?
    /// The line it stands on.
    let source: String?
    /// Where its node begins; 0 for the document itself.
    let nodeLine: Int
    let notes: [(message: String, path: String, range: TextRange?)]

    /// `FILE:LINE:COLUMN: tingkat: pesan [aturan]`.
    var line: String {
      let place = range.map { "\(path):\($0.start.line):\($0.start.column)" } ?? path
      return "\(place): \(finding.severity.rawValue): \(finding.message) [\(finding.rule)]"
    }
  }

  let entries: [Entry]

  /// The findings of reading, and those of rules, where `isShown` says so.
  init(
    _ loaded: LoadedDossier, ofRules findings: [Finding] = [],
    where isShown: (Finding) -> Bool = { _ in true }
  ) {
    let located = loaded.findings + findings.map(loaded.located)
    entries = located.filter { isShown($0.finding) }.map { item in
      let anchor = item.finding.anchor
      let node = anchor.node.flatMap { loaded.place(of: Anchor(tree: anchor.tree, node: $0)) }
      return Entry(
        finding: item.finding, path: item.path, range: item.range,
        source: item.range.flatMap { loaded.line($0.start.line, of: item.path) },
        nodeLine: node?.range?.start.line ?? 0,
        notes: item.finding.notes.map { note in
          let place = loaded.place(of: note, in: item)
          return (message: note.message, path: place?.path ?? item.path, range: place?.range)
        })
    }.sorted { Self.precedes($0, $1) }
  }

  /// How many findings there are of a severity.
  func count(_ severity: Severity) -> Int { entries.count { $0.finding.severity == severity } }

  private static func precedes(_ a: Entry, _ b: Entry) -> Bool {
    if (a.path, a.nodeLine) != (b.path, b.nodeLine) {
      return (a.path, a.nodeLine) < (b.path, b.nodeLine)
    }
    if a.finding.severity != b.finding.severity { return a.finding.severity > b.finding.severity }
    return place(a) < place(b)
  }

  private static func place(_ entry: Entry) -> (Int, Int, String, String) {
    let start = entry.range?.start
    return (
      start?.line ?? 0, start?.column ?? 0, entry.finding.rule.description, entry.finding.message
    )
  }
}
