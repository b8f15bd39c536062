import ArgumentParser
import Pohon
import PohonDrawing
import PohonFile

/// `pokin laporan`: what a planner hands over, for paper.
struct Laporan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "laporan",
    abstract: "Menyusun laporan capaian siap cetak sebagai satu berkas HTML.",
    usage: "pokin laporan [<PATH> ...] --periode <P> --output <FILE> [<pilihan>]",
    discussion: """
      Isinya: ringkasan, gambar, tabel capaian, cakupan dan batas, unit pendorong, temuan terberat, \
      dan semua asumsi, dengan angka yang sama seperti perintah lain. Berkas itu berdiri sendiri, \
      tanpa jaringan dan tanpa skrip; buka dengan peramban lalu cetak. Bila PATH berisi beberapa \
      pohon, setiap pohon menjadi satu bab.
      """,
    aliases: ["report"])

  @OptionGroup var input: DossierOptions

  @Option(name: [.short, .long], help: ArgumentHelp("Berkas hasil (.html).", valueName: "FILE"))
  var output: String

  @Option(help: ArgumentHelp("Periode, misalnya 2025 atau 2025-T2.", valueName: "P"))
  var periode: String

  @Option(help: ArgumentHelp("Hanya pohon ini, bila ada beberapa.", valueName: "NAMA"))
  var pohon: String?

  @Option(help: "Ukuran kertas.")
  var kertas = Paper.a4

  func run() throws {
    guard output.lowercased().hasSuffix(".html") else {
      throw Failure.usage("\(output): akhiran berkas harus .html")
    }
    let period = try readPeriod(periode)
    let loaded = try input.loadForUse()
    let trees =
      try pohon.map { [try chooseTree($0, in: loaded.dossier)] }
      ?? loaded.dossier.trees.indices.filter { !loaded.dossier.trees[$0].nodes.isEmpty }
    tellOutsidePlan(period, of: trees.map { loaded.dossier.trees[$0] })
    do {
      let report = try ReportMaker(loaded, period, paper: kertas).report(on: trees)
      try write(bytes: ReportPage(report, paper: kertas).bytes(), to: output)
    } catch let error as DrawingError {
      throw Failure.path("\(output): \(error)")
    } catch let error as FileError {
      throw Failure.path(error.description)
    }
    Terminal.tell("pokin: laporan \(period.words) ditulis ke \(output)")
  }
}
