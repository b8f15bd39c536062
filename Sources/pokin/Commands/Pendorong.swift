import ArgumentParser
import Pohon
import PohonFile

/// `pokin pendorong`: who drives an outcome.
struct Pendorong: ParsableCommand {
  enum Rows: String, CaseIterable, ExpressibleByArgument {
    case unit, kondisi
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case teks, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "pendorong",
    abstract: "Menyebut unit yang paling menentukan sebuah outcome.",
    usage: "pokin pendorong [<PATH> ...] --outcome <KODE> [<pilihan>]",
    discussion: """
      Tanpa periode, unit diurutkan menurut andil. Dengan periode, menurut kesenjangan ditambah \
      yang belum lapor: siapa yang menahan outcome.
      """,
    aliases: ["drivers"])

  @OptionGroup var input: DossierOptions

  @Option(help: ArgumentHelp("Kode outcome, atau POHON#KODE.", valueName: "KODE"))
  var outcome: String

  @Option(help: ArgumentHelp("Periode, misalnya 2025-T2.", valueName: "P"))
  var periode: String?

  @Option(help: "Satu baris per unit atau per kondisi.")
  var per = Rows.unit

  @Flag(help: "Tampilkan jalur dari setiap kondisi sampai ke outcome.")
  var jalur = false

  @Option(help: ArgumentHelp("Andil berhenti pada jenjang ini.", valueName: "JENJANG"))
  var sampai: Level?

  @Option(help: "Bentuk keluaran.")
  var format = Format.teks

  func run() throws {
    let periods = try periode.map { [try readPeriod($0)] } ?? []
    let loaded = try input.loadForUse()
    let place = try findPlace(outcome, in: loaded.dossier, option: "--outcome")
    let plan = Plan(loaded.dossier, periods: periods)
    let drivers = Drivers(
      plan, outcome: place, at: periods.isEmpty ? nil : 0, stopAt: sampai)
    switch format {
    case .json:
      let answer = DriversJSON(
        drivers, plan, perNode: per == .kondisi, withPaths: jalur, stopAt: sampai)
      try Terminal.print(answer.value)
    case .csv:
      try Terminal.print(table: DriversCSV(drivers, plan, perNode: per == .kondisi).text)
    case .teks:
      let report = DriversText(drivers, plan, perNode: per == .kondisi, withPaths: jalur)
      try Terminal.print(report.text(width: Terminal.width))
    }
  }
}

extension Level: ExpressibleByArgument {}
