import Pohon
import PohonDrawing

/// The heaviest findings of a document: by kind of defect, in the order in which the summary of
/// `periksa` has them, a few kinds of each concern, each with why it matters and what can be done.
struct ReportFindings {
  /// Most kinds shown of a concern, and most places of each.
  private static let (mostKinds, mostPlaces) = (3, 4)

  private let entries: [FindingReport.Entry]
  private let kinds: [FindingKinds.Kind]
  private let rules: [RuleID: RuleInfo]
  private let file: String

  /// The findings `entries`; `file` is what a command names to see them all.
  init(_ entries: [FindingReport.Entry], file: String) {
    (self.entries, self.file) = (entries, file)
    let heavy = FindingKinds(entries, rules: allRules, from: .warning).kinds
    kinds = Self.chosen(
      heavy.isEmpty ? FindingKinds(entries, rules: allRules, from: .suggestion).kinds : heavy)
    rules = Dictionary(allRules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A few kinds of each concern, those with errors before others, in the order given.
  private static func chosen(_ kinds: [FindingKinds.Kind]) -> [FindingKinds.Kind] {
    Concern.allCases.flatMap { concern in
      let own = kinds.filter { $0.concern == concern }
      let heavy = own.filter { $0.worst == .error } + own.filter { $0.worst != .error }
      let shown = Set(heavy.prefix(mostKinds).map(\.rule))
      return own.filter { shown.contains($0.rule) }
    }
  }

  /// The first finding of all, with its place.
  var heaviest: String? {
    kinds.first.map { "\(message($0.entries[0])) (\(place($0.entries[0])))" }
  }

  var section: Report.Section {
    let counts = Severity.allCases.reversed().map { severity in
      "\(entries.count { $0.finding.severity == severity }) \(severity.rawValue)"
    }
    guard !entries.isEmpty else {
      return Report.Section("Temuan terberat", [.text("Pemeriksaan tidak menghasilkan temuan.")])
    }
    let start = "Pemeriksaan menghasilkan \(entries.count) temuan: "
    let order =
      "Alur logika disebut lebih dulu, lalu ukuran kinerja, angka, penanggung jawab, dan penulisan."
    return Report.Section(
      "Temuan terberat",
      [.text("\(start)\(counts.joined(separator: ", ")). \(order)")]
        + kinds.map(part) + [.text(rest)])
  }

  private func part(_ kind: FindingKinds.Kind) -> Report.Part {
    let more = kind.entries.count - Self.mostPlaces
    let shown = kind.entries.prefix(Self.mostPlaces).map { entry in
      "\(place(entry)): \(message(entry))."
    }
    let left =
      more > 0 ? ["dan \(more) lagi: pokin periksa \(file) --aturan \(kind.rule)"] : []
    let words = kind.words.prefix(1).uppercased() + kind.words.dropFirst()
    let heading = "\(words) (\(kind.entries.count) \(kind.worst.rawValue))"
    return .group(
      [.heading(heading), .list(shown + left)] + advice(kind.rule).map(Report.Part.text))
  }

  private func advice(_ rule: RuleID) -> [String] {
    guard let info = rules[rule] else { return [] }
    return [info.why, "Yang dapat dilakukan: \(info.advice)"].filter { !$0.isEmpty }
  }

  /// How many findings are not shown, and where they are.
  private var rest: String {
    let shown = kinds.reduce(0) {
      $0 + min($1.entries.count, Self.mostPlaces)
    }
    let left = entries.count - shown
    return left == 0
      ? "Semua temuan sudah disebut di atas."
      : "\(left) temuan lain ditampilkan oleh perintah: pokin periksa \(file)"
  }

  private func message(_ entry: FindingReport.Entry) -> String {
    withReadableFormulas(entry.finding.message)
  }

  private func place(_ entry: FindingReport.Entry) -> String {
    let line = entry.range.map { " baris \($0.start.line)" } ?? ""
    let file = "\(fileName(entry.path))\(line)"
    return entry.finding.anchor.node.map { "\($0), \(file)" } ?? file
  }
}

/// The name of a file without its folders.
func fileName(_ path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}
