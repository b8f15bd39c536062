import ArgumentParser
import Pohon
import PohonFile

/// `pokin andai`: what the figures would be if some realisasi or capaian were others.
struct Andai: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case teks, json
  }

  static let configuration = CommandConfiguration(
    commandName: "andai",
    abstract: "Menghitung akibat sebuah andaian terhadap outcome dan unit.",
    usage: """
      pokin andai [<PATH> ...] --ubah <ANDAIAN> ... --periode <P>
                             [<pilihan>]
      """,
    discussion: """
      1.4.1#1=12 mengandaikan realisasi indikator pertama kondisi 1.4.1; 1.4.1=90% mengandaikan \
      capaian kondisi itu. Beda kondisi yang terukur dianggap tetap, menurut susunan pohon.
      """,
    aliases: ["whatif"])

  @OptionGroup var input: DossierOptions

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Andaian: KODE#N=REALISASI atau KODE=CAPAIAN%; beberapa dipisah spasi atau koma.",
      valueName: "ANDAIAN"))
  var ubah: [String]

  @Option(help: ArgumentHelp("Periode, misalnya 2025-T2.", valueName: "P"))
  var periode: String

  @Option(help: "Bentuk keluaran.")
  var format = Format.teks

  func run() throws {
    let period = try readPeriod(periode)
    let loaded = try input.loadForUse()
    let suppositions = try SuppositionReader(loaded.dossier).read(ubah)
    let plan = Plan(loaded.dossier, periods: [period])
    let answer = WhatIf(plan, at: 0, supposing: suppositions)
    switch format {
    case .teks: try Terminal.print(WhatIfText(answer).text(width: Terminal.width))
    case .json: try Terminal.print(WhatIfJSON(answer).value)
    }
  }
}
