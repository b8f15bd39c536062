import ArgumentParser
import Pohon
import PohonFile

/// `pokin hitung`: rolls realisasi up.
struct Hitung: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case teks, json, csv, lkjip
  }

  static let configuration = CommandConfiguration(
    commandName: "hitung",
    abstract: "Menghitung capaian setiap kondisi dari realisasi.",
    usage: "pokin hitung [<PATH> ...] [<pilihan>]",
    discussion: """
      2025-T2 berarti sampai dengan triwulan II. Angka yang tidak dapat diketahui ditampilkan \
      sebagai tidak diketahui beserta alasannya, tidak pernah sebagai nol. Bentuk lkjip adalah \
      tabel CSV per indikator: target, realisasi, capaian, realisasi dua tahun sebelumnya, target \
      akhir, kemajuan, kendala, dan tindak lanjut.
      """,
    aliases: ["rollup"])

  @OptionGroup var input: DossierOptions

  @Option(
    help: ArgumentHelp(
      """
      Periode: 2025, 2025-S1, 2025-T2, 2025-09; beberapa dipisah koma, rentang dengan dua titik \
      (2025-T1..2025-T4).
      """, valueName: "P"))
  var periode: String?

  @Flag(help: "Hitung periode itu sendiri, bukan sejak awal tahun.")
  var hanya = false

  @Option(help: "Bentuk keluaran.")
  var format = Format.teks

  @Option(
    help: ArgumentHelp(
      "Uraikan angka kondisi ini sampai ke daunnya, atau angka satu indikator: KODE#N.",
      valueName: "KODE"))
  var jelaskan: String?

  @Flag(help: "Bandingkan target dengan yang dihitung dari target sukunya, tanpa realisasi.")
  var kecukupanTarget = false

  @Flag(help: "Urutkan kondisi menurut beda antara terukur dan terhitung.")
  var beda = false

  func run() throws {
    guard periode != nil || kecukupanTarget else {
      throw Failure.usage("Belum ada --periode; tulis misalnya --periode 2025-T2")
    }
    let periods = try periode.map(readPeriods) ?? []
    let loaded = try input.loadForUse()
    if kecukupanTarget { return try printSufficiency(loaded.dossier, only: periods) }
    let needed = format == .lkjip ? ReviewCSV.needed(for: periods) : periods
    let plan = Plan(loaded.dossier, periods: needed, alone: hanya)
    let rollup = plan.run()
    if let jelaskan {
      try explain(jelaskan, rollup)
    } else if beda {
      try printDisagreements(rollup)
    } else {
      switch format {
      case .teks: try Terminal.print(RollupText(rollup).text(width: Terminal.width))
      case .json: try Terminal.print(RollupJSON(rollup).value)
      case .csv: try Terminal.print(table: RollupCSV(rollup).text)
      case .lkjip: try Terminal.print(table: ReviewCSV(rollup, periods: periods).text)
      }
    }
    if Self.isRefused(rollup, in: periods.indices) { throw ExitCode(1) }
  }

  /// Prints one proof for each period.
  private func explain(_ name: String, _ rollup: Rollup) throws {
    guard format == .teks || format == .json else {
      throw Failure.usage("--jelaskan hanya dengan --format teks atau json")
    }
    let place = try findPlace(
      name, in: rollup.plan.dossier, option: "--jelaskan", allowsIndicator: true)
    let proofs = rollup.plan.periods.indices.map { Proof(of: place, in: rollup, at: $0) }
    if format == .json {
      try Terminal.print(ProofJSON(proofs).value)
    } else {
      try Terminal.print(
        proofs.map { ProofText($0).text(width: Terminal.width) }.joined(separator: "\n"))
    }
  }

  private func printDisagreements(_ rollup: Rollup) throws {
    let output = DisagreementOutput(rollup)
    switch format {
    case .teks: try Terminal.print(output.text(width: Terminal.width))
    case .csv: try Terminal.print(output.csv)
    case .lkjip: throw Failure.usage("--beda hanya dengan --format teks, json, atau csv")
    case .json:
      guard case .object(let members) = RollupJSON(rollup).value else { return }
      try Terminal.print(JSONValue.object(members + output.members))
    }
  }

  /// Whether a tree that refuses partial figures (`data_hilang: tolak`) had to refuse one.
  private static func isRefused(_ rollup: Rollup, in periods: Range<Int>) -> Bool {
    rollup.plan.dossier.trees.indices.contains { tree in
      guard rollup.policy(ofTree: tree) == .refuse else { return false }
      return rollup.plan.dossier.trees[tree].roots.contains { root in
        periods.contains { period in
          let figures = rollup.figures(ofNode: Place(tree: tree, node: root), at: period)
          return figures.isDue && figures.capaian.value == nil && rollup.lacksReports(tree, period)
        }
      }
    }
  }
}
