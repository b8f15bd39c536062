import ArgumentParser
import Pohon
import PohonFile
import PohonRules

/// `pokin periksa`: finds what is wrong with the cascade.
struct Periksa: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case teks, json, sarif, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "periksa",
    abstract: "Memeriksa pohon kinerja: apa yang salah, di baris berapa, dan mengapa.",
    discussion: """
      Status keluar: 0 tanpa kesalahan, 1 bila ada temuan bertingkat kesalahan, 2 bila PATH tidak \
      dapat dibuka atau tidak berisi apa pun yang dapat dipakai.
      """,
    aliases: ["check"])

  @OptionGroup var input: DossierOptions

  @Option(help: "Bentuk keluaran.")
  var format = Format.teks

  @Option(help: "Tingkat terendah yang ditampilkan.")
  var tingkat = Severity.suggestion

  @Option(help: ArgumentHelp("Hanya aturan ini; beberapa dipisah koma.", valueName: "ID"))
  var aturan: String?

  @Flag(help: "Membetulkan yang pembetulannya pasti, langsung di berkasnya.")
  var perbaiki = false

  @Flag(help: "Bersama --perbaiki: hanya menampilkan perubahannya, berkas tidak disentuh.")
  var pratinjau = false

  func validate() throws {
    if pratinjau, !perbaiki { throw ValidationError("--pratinjau hanya bersama --perbaiki") }
  }

  func run() throws {
    let chosen = try chosenRules()
    var loaded = try input.load()
    if perbaiki { loaded = try repaired(loaded, chosen) }
    let report = FindingReport(loaded, ofRules: RuleBook.check(loaded.dossier)) {
      isShown($0, chosen)
    }
    if !perbaiki {
      switch format {
      case .teks:
        try Terminal.print(FindingText(report, rules: allRules, width: Terminal.width).text)
      case .json: try Terminal.print(FindingJSON(report).value)
      case .sarif: try Terminal.print(FindingSARIF(report, rules: allRules).value)
      case .csv: try Terminal.print(FindingCSV(report).text)
      }
    }
    if loaded.isEmpty { throw ExitCode(2) }
    if report.count(.error) > 0 { throw ExitCode(1) }
  }

  private func isShown(_ finding: Finding, _ chosen: Set<RuleID>?) -> Bool {
    finding.severity >= tingkat && (chosen?.contains(finding.rule) ?? true)
  }

  /// Applies the safe cures, or shows what they would change; gives the dossier as it then is.
  private func repaired(_ loaded: LoadedDossier, _ chosen: Set<RuleID>?) throws -> LoadedDossier {
    let repair = try Repair(
      loaded, findings: { RuleBook.check($0.dossier).filter { isShown($0, chosen) } },
      load: input.load)
    if pratinjau {
      let diffs = repair.changes.map { LineDiff($0.before, $0.after).text(path: $0.path) }
      try Terminal.print(diffs.joined())
      Terminal.tell(RepairText(repair).preview)
      return loaded
    }
    for change in repair.changes {
      do {
        try write(bytes: change.after, to: change.path)
      } catch {
        throw Failure.path(error.description)
      }
    }
    try Terminal.print(RepairText(repair).text)
    return repair.loaded
  }

  private func chosenRules() throws -> Set<RuleID>? {
    guard let aturan else { return nil }
    let names = aturan.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    for name in names where !allRules.contains(where: { $0.id.description == name }) {
      let near = nearestWord(to: name, among: allRules.map(\.id.description))
      throw Failure.usage(
        "--aturan \(name): tidak ada aturan itu" + (near.map { "; mungkin maksudnya \($0)" } ?? ""))
    }
    return Set(names.map { RuleID($0) })
  }
}

extension Severity: ExpressibleByArgument {}

/// Every rule there is, those of reading included.
var allRules: [RuleInfo] { readingRules + RuleBook.infos }
