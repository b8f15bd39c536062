import Pohon
import PohonFile

/// Findings with their places, in the order they are shown: by file, line, column and rule.
struct FindingReport {
  /// One finding with its place.
  struct Entry {
    let finding: Finding
    let path: String
    let range: TextRange?
    let notes: [(message: String, path: String, range: TextRange?)]

    /// `FILE:LINE:COLUMN: tingkat: pesan [aturan]`.
    var line: String {
      "\(place(path, range)): \(finding.severity.rawValue): \(finding.message) [\(finding.rule)]"
    }

    /// The finding and its notes, a line each.
    var text: String {
      ([line] + notes.map { "  \(place($0.path, $0.range)): \($0.message)" })
        .joined(separator: "\n")
    }

    private func place(_ path: String, _ range: TextRange?) -> String {
      range.map { "\(path):\($0.start.line):\($0.start.column)" } ?? path
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
      Entry(
        finding: item.finding, path: item.path, range: item.range,
        notes: item.finding.notes.map { note in
          let place = loaded.place(of: note, in: item)
          return (message: note.message, path: place?.path ?? item.path, range: place?.range)
        })
    }.sorted { Self.key($0) < Self.key($1) }
  }

  /// How many findings there are of a severity.
  func count(_ severity: Severity) -> Int { entries.count { $0.finding.severity == severity } }

  private static func key(_ entry: Entry) -> (String, Int, Int, String, String) {
    let start = entry.range?.start
    return (
      entry.path, start?.line ?? 0, start?.column ?? 0, entry.finding.rule.description,
      entry.finding.message
    )
  }
}
