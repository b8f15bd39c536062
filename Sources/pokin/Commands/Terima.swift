import ArgumentParser
import Pohon
import PohonFile
import PohonSheet

/// `pokin terima`: takes filled forms back into the table of realisasi.
struct Terima: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terima",
    abstract: "Menerima formulir realisasi yang sudah diisi ke tabel realisasi (CSV).",
    usage: "pokin terima <FILE> ... --ke <POHON> [<pilihan>]",
    discussion: """
      Setiap formulir diperiksa lebih dahulu; yang keliru disebut beserta selnya dan barisnya tidak \
      diambil, baris lain tetap diambil. Sel kosong berarti belum dilaporkan dan tidak menghapus \
      laporan yang sudah tercatat. Menerima berkas yang sama dua kali tidak mengubah apa pun.

      Nilai ditulis ke baris yang sudah ada dalam tabel di samping pohon; baris baru ditambahkan \
      pada tabel itu, atau pada NAMA.realisasi-PERIODE.csv bila tabelnya beberapa.
      """,
    aliases: ["accept"])

  @Argument(help: ArgumentHelp("Formulir yang sudah diisi (.xlsx).", valueName: "FILE"))
  var files: [String]

  @Option(help: ArgumentHelp("Berkas pohon atau foldernya.", valueName: "POHON"))
  var ke: String

  @Option(help: ArgumentHelp("Hanya formulir periode ini, misalnya 2025-T3.", valueName: "P"))
  var periode: String?

  @Flag(help: "Sebutkan apa yang akan diambil, tanpa menulis apa pun.")
  var pratinjau = false

  func run() throws {
    let period = try periode.map(readPeriod)
    let loaded = try DossierOptions(path: ke).loadForUse()
    var round = FormRound(loaded.dossier, period: period)
    try read(into: &round)
    let takeover = round.settled()
    let report = TakeoverText(takeover)
    try Terminal.print(report.text(width: Terminal.width))
    let changes = try changes(takeover, loaded, period: round.formPeriod)
    if pratinjau {
      Terminal.tell(report.preview(changes.map(\.path)))
    } else {
      do {
        try write(changes)
      } catch {
        throw Failure.path(error.description)
      }
      Terminal.tell(report.done(changes.map(\.path)))
    }
    if takeover.hasErrors { throw ExitCode(1) }
  }

  /// Reads every file; ends with status 2 where one cannot be opened, or none is a workbook.
  private func read(into round: inout FormRound) throws {
    var books: [(file: String, bytes: [UInt8])] = []
    for file in files {
      do {
        books.append((file, try bytes(ofFile: file)))
      } catch {
        throw Failure.path(error.description)
      }
    }
    var faults: [String] = []
    for (file, bytes) in books {
      do throws(WorkbookError) {
        round.take(try readWorkbook(bytes: bytes), file: file)
      } catch {
        faults.append("\(file): \(error)")
        round.refuse(file, error.description)
      }
    }
    if faults.count == books.count { throw Failure.path(faults.joined(separator: "\npokin: ")) }
  }

  /// The files that change, for all trees together.
  private func changes(
    _ takeover: FormTakeover, _ loaded: LoadedDossier, period: Period?
  ) throws -> [RealisasiEditor.Change] {
    guard let period else { return [] }
    var changes: [RealisasiEditor.Change] = []
    do throws(FileError) {
      let byTree = Dictionary(grouping: takeover.changes, by: \.place.tree)
      for (tree, own) in byTree.sorted(by: { $0.key < $1.key }) {
        let updates = own.map { change in
          RealisasiEditor.Update(
            place: change.place, variable: change.variable, period: change.period,
            cells: [change.field: change.new])
        }
        var editor = try RealisasiEditor(loaded, tree: tree)
        changes += try editor.changes(for: updates, period: period)
      }
    } catch {
      throw Failure.path(error.description)
    }
    return changes
  }
}

extension DossierOptions {
  /// The one path `path`, and the tables beside its trees.
  fileprivate init(path: String) {
    self.init()
    (paths, realisasi) = ([path], [])
  }
}
