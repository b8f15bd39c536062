import Pohon
import PohonFile
import PohonRules

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
    /// What makes it the same finding in another version of the document.
    let key: FindingKey

    /// `FILE:LINE:COLUMN: tingkat: pesan [aturan]`.
    var line: String {
      let place = range.map { "\(path):\($0.start.line):\($0.start.column)" } ?? path
      return "\(place): \(finding.severity.rawValue): \(finding.message) [\(finding.rule)]"
    }
  }

  /// What is shown.
  private(set) var entries: [Entry]
  /// What a baseline accepts, and is not shown.
  private(set) var known: [Entry] = []
  /// The baseline that was looked at.
  private(set) var baseline: BaselineUse?

  /// A baseline and what it says of a report.
  struct BaselineUse {
    let path: String
    /// How many of its findings do not occur any more.
    let gone: Int
  }

  /// The findings of reading, and those of rules.
  init(_ loaded: LoadedDossier, ofRules findings: [Finding] = []) {
    let keys = FindingKeys(loaded.dossier)
    entries = (loaded.findings + findings.map(loaded.located)).map { item in
      let anchor = item.finding.anchor
      let node = anchor.node.flatMap { loaded.place(of: Anchor(tree: anchor.tree, node: $0)) }
      return Entry(
        finding: item.finding, path: item.path, range: item.range,
        source: item.range.flatMap { loaded.line($0.start.line, of: item.path) },
        nodeLine: node?.range?.start.line ?? 0,
        notes: item.finding.notes.map { note in
          let place = loaded.place(of: note, in: item)
          return (message: note.message, path: place?.path ?? item.path, range: place?.range)
        }, key: keys.key(of: item.finding, file: item.path))
    }.sorted { Self.precedes($0, $1) }
  }

  /// Puts aside what the baseline read from `path` accepts.
  mutating func compare(with baseline: Baseline, from path: String, _ loaded: LoadedDossier) {
    let names = loaded.files.map { $0.path.split(separator: "/").last.map(String.init) ?? "" }
    let documents = loaded.dossier.trees.map(\.id) + loaded.dossier.organisations.map(\.id)
    let found = baseline.compare(
      entries.map(\.key), in: loaded.dossier, documents: Set(names + documents))
    known = zip(entries, found.isKnown).filter(\.1).map(\.0)
    entries = zip(entries, found.isKnown).filter { !$0.1 }.map(\.0)
    self.baseline = BaselineUse(path: path, gone: found.gone)
  }

  /// Leaves out what is not to be shown.
  mutating func keep(where isShown: (Finding) -> Bool) {
    entries.removeAll { !isShown($0.finding) }
    known.removeAll { !isShown($0.finding) }
  }

  /// How many findings there are of a severity.
  func count(_ severity: Severity) -> Int { entries.count { $0.finding.severity == severity } }

  /// How many findings `--perbaiki` cures.
  var curable: Int { entries.count { $0.finding.cure?.isSafe ?? false } }

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
