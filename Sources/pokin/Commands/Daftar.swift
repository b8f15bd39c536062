import ArgumentParser
import Pohon
import PohonFile

/// `pokin daftar`: lists nodes and indicators.
struct Daftar: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case teks, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "daftar",
    abstract: "Mendaftar kondisi atau indikator yang memenuhi syarat.",
    usage: "pokin daftar [<PATH> ...] [<pilihan>]",
    discussion: """
      Satu baris per kondisi; per indikator dengan --indikator, --tanpa target, dan --tanpa \
      realisasi. Kondisi tanpa penanggung jawab mengikuti kondisi di atasnya.

      Contoh: pokin daftar pohon.yaml --periode 2025-T2 \
      --saring 'jenjang == operasional dan capaian < 75'

      --saring mengenal == != < <= > >= dan ~ (memuat), && || ! atau dan, atau, bukan, tanda \
      hitung + − × ÷, serta diketahui(capaian). Perbandingan dengan angka yang belum diketahui \
      selalu salah. Isian yang dapat disebut; yang bertanda * perlu --periode:

      \(fields)
      """,
    aliases: ["list"])

  @OptionGroup var input: DossierOptions

  @Option(help: "Hanya jenjang ini.")
  var jenjang: Level?

  @Option(help: ArgumentHelp("Hanya yang menjadi tanggung jawab unit ini.", valueName: "NAMA"))
  var unit: String?

  @Option(help: ArgumentHelp("Hanya yang berada di bawah kondisi ini.", valueName: "KODE"))
  var diBawah: String?

  @Option(help: ArgumentHelp("Hanya pohon ini.", valueName: "NAMA"))
  var pohon: String?

  @Option(help: "Hanya yang belum mempunyainya.")
  var tanpa: NodeQuery.Lacking?

  @Option(help: ArgumentHelp("Hanya yang memenuhi syarat ini.", valueName: "SYARAT"))
  var saring: String?

  @Option(help: ArgumentHelp("Periode capaian dan realisasi, misalnya 2025-T2.", valueName: "P"))
  var periode: String?

  @Flag(help: "Satu baris per indikator.")
  var indikator = false

  @Option(help: "Bentuk keluaran.")
  var format = Format.teks

  func run() throws {
    let periods = try periode.map { [try readPeriod($0)] } ?? []
    let filter = try saring.map(readFilter)
    if periods.isEmpty, let field = filter?.fields.first(where: \.needsPeriod) {
      throw Failure.usage(
        "--saring memakai “\(field.rawValue)”, yang perlu --periode, misalnya --periode 2025-T2")
    }
    let loaded = try input.loadForUse()
    var query = NodeQuery()
    (query.level, query.lacking, query.filter) = (jenjang, tanpa, filter)
    query.tree = try pohon.map { try chooseTree($0, in: loaded.dossier) }
    query.below = try diBawah.map { try findPlace($0, in: loaded.dossier, option: "--di-bawah") }
    query.unit = try unit.map { try findUnit($0, in: loaded.dossier) }
    let rollup = periods.isEmpty ? nil : Plan(loaded.dossier, periods: periods).run()
    let list = NodeList(loaded.dossier, query, rollup: rollup)
    let listing = Listing(
      list: list, dossier: loaded.dossier, rollup: rollup, filter: saring,
      perIndicator: indikator || tanpa?.isOfIndicators ?? false)
    switch format {
    case .teks: try Terminal.print(ListingText(listing).text(width: Terminal.width))
    case .json: try Terminal.print(ListingJSON(listing).value)
    case .csv: try Terminal.print(table: ListingCSV(listing).text)
    }
  }

  private func readFilter(_ text: String) throws -> NodeFilter {
    switch NodeFilter.read(text) {
    case .success(let filter): return filter
    case .failure(let error):
      throw Failure.usage(
        "--saring, huruf ke-\(error.column): \(error.message)\n\n"
          + error.pointed(under: text).split(separator: "\n", omittingEmptySubsequences: false)
          .map { "  \($0)" }.joined(separator: "\n"))
    }
  }

  private static var fields: String {
    let width = NodeField.allCases.map(\.rawValue.count).max() ?? 0
    return NodeField.allCases.map { field in
      let pad = String(repeating: " ", count: width - field.rawValue.count)
      return "\(field.needsPeriod ? "*" : " ") \(field.rawValue)\(pad)  \(field.meaning)"
    }.joined(separator: "\n")
  }
}

extension NodeQuery.Lacking: ExpressibleByArgument {}
