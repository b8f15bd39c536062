import ArgumentParser
import Pohon
import PohonFile
import PohonSheet

/// `pokin ekspor`: writes a tree for the programs that offices work in.
struct Ekspor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ekspor",
    abstract: "Menulis pohon sebagai buku kerja Excel, dokumen Word, tabel CSV, atau JSON.",
    usage: "pokin ekspor [<PATH> ...] --output <FILE> [<pilihan>]",
    discussion: ExportForm.allCases.map { form in
      let kinds = form.kinds.map { ".\($0.rawValue)" }.joined(separator: ", ")
      return "\(form.rawValue) (\(kinds)): \(form.meaning)"
    }.joined(separator: "\n\n"),
    aliases: ["export"])

  @OptionGroup var input: DossierOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Berkas hasil; akhirannya menentukan jenisnya.", valueName: "FILE"))
  var output: String

  @Option(help: "Bentuk yang ditulis.")
  var bentuk = ExportForm.pohon

  @Option(help: ArgumentHelp("Pohon yang ditulis, bila ada beberapa.", valueName: "NAMA"))
  var pohon: String?

  @Option(
    help: ArgumentHelp(
      "Untuk bentuk hitungan: periode (2025, 2025-S1, 2025-T2, 2025-09); untuk bentuk komponen: "
        + "tahun target.",
      valueName: "P"))
  var periode: String?

  @Flag(help: "Untuk bentuk hitungan: periode itu sendiri, bukan sejak awal tahun.")
  var hanya = false

  @Option(help: "Ukuran kertas untuk dicetak.")
  var kertas = Paper.a4

  @Flag(help: "Timpa berkas hasil bila sudah ada.")
  var timpa = false

  func run() throws {
    let kind = try fileKind()
    try checkOptions()
    if !timpa, isTaken(output) {
      throw Failure.path(
        "\(output): sudah ada, mungkin sudah disunting; pakai --timpa bila memang hendak ditimpa")
    }
    let loaded = try input.loadForUse()
    do {
      try write(bytes: try content(of: loaded, as: kind), to: output)
    } catch let error as FileError {
      throw Failure.path(error.description)
    } catch let error as WorkbookWriteError {
      throw Failure.path("\(output): \(error.description)")
    }
    Terminal.tell("pokin: \(bentuk.rawValue) ditulis ke \(output)")
    if bentuk == .pohon, kind == .csv, let left = omissionText(try tree(of: loaded)) {
      Terminal.tell("pokin: tidak termuat dalam tabel dan tetap hanya di berkas pohon: \(left)")
    }
  }

  /// The kind of file that the suffix of the output asks for.
  private func fileKind() throws -> ExportForm.FileKind {
    let name = output.split(separator: "/").last ?? ""
    let dot = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? $0 : nil }
    let suffix = dot.map { name[name.index(after: $0)...].lowercased() } ?? ""
    if let kind = ExportForm.FileKind(rawValue: suffix), bentuk.kinds.contains(kind) { return kind }
    let kinds = bentuk.kinds.map { ".\($0.rawValue)" }.joined(separator: ", ")
    let hint =
      switch suffix {
      case "doc", "docx", "odt", "rtf": "; untuk Word pakai .html (bentuk kertas-kerja atau iku)"
      case "xls", "xlsm", "ods": "; untuk Excel simpan sebagai .xlsx"
      default: ""
      }
    throw Failure.usage(
      "\(output): akhiran berkas untuk --bentuk \(bentuk.rawValue) harus \(kinds)\(hint)")
  }

  /// Options that the form has no use for are refused, not passed over.
  private func checkOptions() throws {
    let form = "--bentuk \(bentuk.rawValue)"
    if let example = bentuk.examplePeriod {
      guard let periode else {
        throw Failure.usage("\(form) memerlukan --periode; tulis misalnya --periode \(example)")
      }
      let period = try readPeriod(periode)
      if bentuk == .komponen, period != .year(period.year) {
        throw Failure.usage("\(form) memuat target setahun; tulis --periode \(period.year)")
      }
    } else if periode != nil {
      throw Failure.usage("\(form) tidak memakai --periode")
    }
    if hanya, bentuk != .hitungan { throw Failure.usage("\(form) tidak memakai --hanya") }
    if pohon != nil, !bentuk.isOfOneTree {
      throw Failure.usage("\(form) memuat semua pohon pada PATH dan tidak memakai --pohon")
    }
  }

  func tree(of loaded: LoadedDossier) throws -> Tree {
    loaded.dossier.trees[try chooseTree(pohon, in: loaded.dossier)]
  }
}

/// What a table has no columns for, each with how often the tree has it; nil where it holds all.
private func omissionText(_ tree: Tree) -> String? {
  // The name of the tree is that of the file.
  let ofDocument = TreeFields(of: tree).heading.map(\.key).filter { $0 != FieldName.pohon.rawValue }
  let others = LongTable.omissions(of: tree).map { "\($0.name.rawValue) (\($0.count))" }
  let all = ofDocument + others
  return all.isEmpty ? nil : all.joined(separator: ", ")
}
