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
    usage: "pokin periksa [<PATH> ...] [<pilihan>]",
    discussion: """
      Aturan diatur dalam pokin.yaml di samping pohon atau di folder di atasnya. --catat-dasar \
      mencatat temuan yang sudah dikenal; sejak itu --dasar hanya menampilkan yang baru.

      Status keluar: 0 tanpa kesalahan (baru), 1 bila ada temuan bertingkat kesalahan, 2 bila PATH \
      atau berkas dasar tidak dapat dipakai.
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

  @Option(
    help: ArgumentHelp("Hanya temuan yang tidak tercatat di berkas dasar ini.", valueName: "FILE"))
  var dasar: String?

  @Option(
    help: ArgumentHelp(
      "Mencatat semua temuan ke berkas dasar ini; tidak ada yang ditampilkan.", valueName: "FILE"))
  var catatDasar: String?

  func validate() throws {
    if pratinjau, !perbaiki { throw ValidationError("--pratinjau hanya bersama --perbaiki") }
    if dasar != nil, perbaiki { throw ValidationError("--dasar tidak dapat bersama --perbaiki") }
    if perbaiki, format != .teks {
      throw ValidationError("--perbaiki menampilkan teks; pakai tanpa --format \(format.rawValue)")
    }
    if catatDasar != nil, perbaiki || dasar != nil || aturan != nil || tingkat != .suggestion {
      throw ValidationError(
        "--catat-dasar mencatat semua temuan; pakai tanpa --perbaiki, --dasar, --aturan, dan "
          + "--tingkat")
    }
  }

  func run() throws {
    let chosen = try chosenRules()
    let baseline = try dasar.map { try BaselineFile(path: $0).read() }
    var loaded = try input.load()
    if perbaiki { loaded = try repaired(loaded, chosen) }
    var report = FindingReport(checking: loaded)
    if let catatDasar {
      if loaded.isEmpty { throw Failure.path("tidak ada yang dapat diperiksa") }
      return try BaselineFile(path: catatDasar).record(report)
    }
    if let baseline, let dasar { report.compare(with: baseline, from: dasar, loaded) }
    report.keep(chosen, from: tingkat, loaded)
    if !perbaiki { try print(report, loaded) }
    if loaded.isEmpty { throw ExitCode(2) }
    if report.count(.error) > 0 { throw ExitCode(1) }
  }

  private func print(_ report: FindingReport, _ loaded: LoadedDossier) throws {
    switch format {
    case .teks:
      try Terminal.print(FindingText(report, rules: allRules, width: Terminal.width).text)
    case .json:
      try Terminal.print(FindingJSON(report, rules: allRules, loaded).value)
    case .sarif:
      try Terminal.print(FindingSARIF(report, rules: allRules, loaded).value)
    case .csv: try Terminal.print(table: FindingTable(report, rules: allRules).csv)
    }
  }

  /// Applies the safe cures, or shows what they would change; gives the dossier as it then is.
  private func repaired(_ loaded: LoadedDossier, _ chosen: Set<RuleID>?) throws -> LoadedDossier {
    let repair = try Repair(
      loaded,
      findings: {
        $0.findingsOfRules.filter {
          $0.severity >= tingkat && (chosen?.contains($0.rule) ?? true)
        }
      },
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
    return Set(try names.map { try rule(called: $0, said: "--aturan \($0)").id })
  }
}

extension Severity: ExpressibleByArgument {}

/// Every rule there is, those of reading included.
var allRules: [RuleInfo] { readingRules + RuleBook.infos }

/// The rule called `name`, in capitals or not; `said` is how the command line names it.
func rule(called name: String, said: String) throws -> RuleInfo {
  let id = name.lowercased()
  if let rule = allRules.first(where: { $0.id.description == id }) { return rule }
  let near = nearestWord(to: id, among: allRules.map(\.id.description))
  throw Failure.usage(
    "\(said): tidak ada aturan itu" + (near.map { "; mungkin maksudnya \($0)" } ?? ""))
}

/// What a `pokin.yaml` may speak of, besides the rules of reading.
var knownRules: KnownRules { KnownRules(rules: RuleBook.infos, wordLists: RuleBook.wordLists) }
