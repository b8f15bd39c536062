import ArgumentParser
import Pohon
import PohonFile
import PohonSheet

/// `pokin formulir`: makes the workbooks in which offices report their realisasi.
struct Formulir: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formulir",
    abstract: "Membuat formulir realisasi (.xlsx) untuk diisi setiap bagian.",
    usage: "pokin formulir [<PATH> ...] --periode <P> --unit <NAMA> -o <FILE>",
    discussion: """
      Formulir memuat indikator yang menjadi tanggung jawab unit itu (sama artinya dengan --unit \
      pada pokin daftar) dan menurut jadwalnya dilaporkan untuk periode itu. Target dan realisasi \
      sebelumnya terkunci; yang sudah dilaporkan terisi. Formulir yang sudah diisi dibaca kembali \
      dengan pokin terima.
      """,
    aliases: ["form"])

  @OptionGroup var input: DossierOptions

  @Option(help: ArgumentHelp("Periode yang dilaporkan, misalnya 2025-T3.", valueName: "P"))
  var periode: String

  @Option(help: ArgumentHelp("Unit yang mengisi.", valueName: "NAMA"))
  var unit: String?

  @Flag(help: "Satu formulir untuk setiap unit, dinamai menurut kodenya.")
  var semuaUnit = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Berkas hasil (.xlsx), atau folder pada --semua-unit.", valueName: "FILE"))
  var output: String

  @Option(help: ArgumentHelp("Pohon yang dilaporkan, bila ada beberapa.", valueName: "NAMA"))
  var pohon: String?

  @Option(help: "Ukuran kertas untuk dicetak.")
  var kertas = Paper.a4

  @Flag(help: "Timpa berkas hasil bila sudah ada.")
  var timpa = false

  func run() throws {
    guard (unit == nil) == semuaUnit else {
      throw Failure.usage("pilih salah satu: --unit NAMA atau --semua-unit")
    }
    guard semuaUnit || output.lowercased().hasSuffix(".xlsx") else {
      throw Failure.usage("\(output): akhiran berkas harus .xlsx")
    }
    if semuaUnit, output.lowercased().hasSuffix(".xlsx") {
      throw Failure.usage("\(output): pada --semua-unit hasilnya folder, bukan berkas .xlsx")
    }
    let period = try readPeriod(periode)
    let loaded = try input.loadForUse()
    let tree = try chooseTree(pohon, in: loaded.dossier)
    tellOutsidePlan(period, of: [loaded.dossier.trees[tree]])
    let names = try unit.map { try findUnit($0, in: loaded.dossier) }
    let maker = FormMaker(loaded.dossier, tree: tree, period: period)
    if maker.answersFromSources {
      Terminal.tell(
        "pokin: unit diambil dari sumber data, karena penanggung jawab tidak ditetapkan")
    }
    if let names {
      try writeOne(maker.form(for: names))
    } else {
      try writeAll(maker)
    }
  }

  private func writeOne(_ form: RealisasiForm?) throws {
    guard let form else {
      throw Failure.path("\(unit ?? ""): tidak mempunyai indikator dalam pohon ini")
    }
    guard !form.rows.isEmpty else {
      throw Failure.path("\(form.unit): tidak ada yang perlu dilaporkan untuk \(periode)")
    }
    try save([(form, output)])
  }

  private func writeAll(_ maker: FormMaker) throws {
    let forms = maker.forms()
    let due = forms.filter { !$0.rows.isEmpty }
    guard !due.isEmpty else {
      throw Failure.path(
        forms.isEmpty
          ? "tidak ada unit yang bertanggung jawab atas indikator pohon ini"
          : "tidak ada indikator yang perlu dilaporkan untuk \(periode)")
    }
    let folder = output.hasSuffix("/") ? output : output + "/"
    do {
      try makeFolder(output)
    } catch {
      throw Failure.path(error.description)
    }
    try save(Array(zip(due, FormNames(due.map(\.unitCode)).names.map { folder + $0 })))
    let idle = forms.filter(\.rows.isEmpty).map(\.unit)
    if !idle.isEmpty {
      Terminal.tell("pokin: tidak ada yang perlu diisi: \(idle.joined(separator: ", "))")
    }
    if !maker.unanswered.isEmpty {
      Terminal.tell(
        "pokin: tanpa penanggung jawab, tidak termuat dalam formulir mana pun: "
          + maker.unanswered.joined(separator: ", "))
    }
  }

  /// Writes every form, after each of them is known to be writable as a workbook.
  private func save(_ forms: [(form: RealisasiForm, path: String)]) throws {
    do {
      let books = try forms.map { (try workbookBytes(of: $0.form.draft(paper: kertas)), $0.path) }
      if !timpa, let old = forms.map(\.path).first(where: isTaken) {
        throw Failure.path(
          "\(old): sudah ada, mungkin sudah diisi; pakai --timpa bila memang hendak ditimpa")
      }
      for (bytes, path) in books { try write(bytes: bytes, to: path) }
    } catch let error as FileError {
      throw Failure.path(error.description)
    } catch let error as WorkbookWriteError {
      throw Failure.path("\(output): \(error.description)")
    }
    for (form, path) in forms {
      let left = form.omitted.isEmpty ? "" : ", \(form.omitted.count) indikator tidak perlu diisi"
      Terminal.tell("pokin: \(path): \(form.unit), \(form.rows.count) isian\(left)")
    }
  }
}
