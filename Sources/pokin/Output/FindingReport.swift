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
  /// How many findings are lighter than what is shown, by severity.
  private(set) var lighter: [Severity: Int] = [:]
  /// How many of those shown `--perbaiki` mends in one go; what two findings want mended counts once.
  private(set) var curable = 0

  /// A baseline and what it says of a report.
  struct BaselineUse {
    let path: String
    /// How many of its findings do not occur any more.
    let gone: Int
    /// Whether it holds findings, and none of the documents looked at.
    let isForeign: Bool
  }

  /// Everything there is to find.
  init(checking loaded: LoadedDossier) { self.init(loaded, ofRules: loaded.findingsOfRules) }

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
    let looked = Set(names + documents)
    let found = baseline.compare(
      entries.map(\.key), in: loaded.dossier, documents: looked.subtracting(loaded.cut))
    known = zip(entries, found.isKnown).filter(\.1).map(\.0)
    entries = zip(entries, found.isKnown).filter { !$0.1 }.map(\.0)
    let isForeign =
      !baseline.keys.isEmpty && !baseline.keys.contains { looked.contains($0.document) }
    self.baseline = BaselineUse(path: path, gone: found.gone, isForeign: isForeign)
  }

  /// Leaves out what is not to be shown: findings of other rules than those chosen, and lighter ones.
  mutating func keep(_ chosen: Set<RuleID>?, from least: Severity, _ loaded: LoadedDossier) {
    entries.removeAll { !(chosen?.contains($0.finding.rule) ?? true) }
    for entry in entries where entry.finding.severity < least {
      lighter[entry.finding.severity, default: 0] += 1
    }
    entries.removeAll { $0.finding.severity < least }
    known.removeAll {
      $0.finding.severity < least || !(chosen?.contains($0.finding.rule) ?? true)
    }
    var editor = DossierEditor(loaded)
    curable = entries.count { entry in
      entry.finding.cure.map { $0.isSafe && editor.take($0) } ?? false
    }
  }

  /// What is shown of one tree, in the same order.
  func findings(ofTree id: String) -> [Finding] {
    entries.map(\.finding).filter { $0.anchor.tree == id }
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

extension LoadedDossier {
  /// What the rules find, as far as everything that it rests on could be read.
  var findingsOfRules: [Finding] { certain(RuleBook.check(dossier, settings: settings)) }
}
