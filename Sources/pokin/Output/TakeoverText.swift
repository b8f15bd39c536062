import Pohon
import PohonSheet

/// What filled forms change, what is wrong with them, and what comes of it.
struct TakeoverText {
  private let takeover: FormTakeover

  init(_ takeover: FormTakeover) { self.takeover = takeover }

  /// The changes file by file, then the findings, then how many there are of each.
  func text(width: Int) -> String {
    var out = ""
    var files: [String] = []
    var changes: [String: [FormTakeover.Change]] = [:]
    for change in takeover.changes {
      if changes[change.spot.file] == nil { files.append(change.spot.file) }
      changes[change.spot.file, default: []].append(change)
    }
    for file in files {
      out += "\(file)\n" + table(changes[file] ?? []).text(width: width) + "\n"
    }
    for finding in takeover.findings { out += finding.description + "\n" }
    if !takeover.findings.isEmpty { out += "\n" }
    return out + wrap(summary, to: width).joined(separator: "\n") + "\n"
  }

  /// What is said when nothing is written; `paths` are the tables that would change.
  func preview(_ paths: [String]) -> String {
    paths.isEmpty
      ? "pokin: tidak ada yang perlu ditulis"
      : "pokin: pratinjau; \(paths.joined(separator: ", ")) tidak diubah"
  }

  /// What is said after `paths` were written.
  func done(_ paths: [String]) -> String {
    paths.isEmpty
      ? "pokin: tidak ada yang berubah"
      : "pokin: \(takeover.changes.count) isian ditulis ke \(paths.joined(separator: ", "))"
  }

  private func table(_ changes: [FormTakeover.Change]) -> TextTable {
    var table = TextTable([
      .init(title: "Sel"), .init(title: "Indikator"), .init(title: "Periode"),
      .init(title: "Isian"), .init(title: "Semula → menjadi", isFlexible: true),
    ])
    for change in changes {
      table.add([
        change.spot.place.map { "\($0.address)" } ?? "", change.name, change.period.description,
        change.field.rawValue, "\(short(change.old ?? "–")) → \(short(change.new))",
      ])
    }
    return table
  }

  private var summary: String {
    let errors = takeover.findings.count { $0.severity == .error }
    let warnings = takeover.findings.count { $0.severity == .warning }
    return [
      "\(takeover.changes.count) isian diambil", "\(takeover.unchanged) sudah tercatat",
      "\(takeover.unreported) baris belum dilaporkan", "\(errors) kesalahan",
      "\(warnings) peringatan",
    ].joined(separator: ", ") + "."
  }

  /// A text on one line, and not too long.
  private func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 80 ? line.prefix(79) + "…" : line
  }
}
