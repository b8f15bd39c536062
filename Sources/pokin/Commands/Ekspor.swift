import ArgumentParser
import Pohon
import PohonFile
import PohonSheet

/// `pokin ekspor`: writes a tree for the programs that offices work in.
struct Ekspor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ekspor",
    abstract: "Menulis pohon sebagai buku kerja Excel, dokumen, tabel CSV, atau JSON.",
    usage: "pokin ekspor [<PATH> ...] --output <FILE> [<pilihan>]",
    discussion: """
      Akhiran FILE menentukan jenis berkas. Bentuk pohon (.xlsx, .csv, .json) memuat pohon itu \
      sendiri; buku kerja dan tabelnya dapat diubah lalu dibaca kembali dengan pokin impor. \
      Bentuk temuan (.xlsx) memuat temuan pokin periksa dengan kolom tanggapan. Bentuk hitungan \
      (.xlsx) memuat capaian semua pohon pada satu periode dengan rumus yang menghitungnya.
      """,
    aliases: ["export"])

  @OptionGroup var input: DossierOptions

  @Option(name: [.short, .long], help: ArgumentHelp("Berkas hasil.", valueName: "FILE"))
  var output: String

  @Option(help: "Bentuk yang ditulis.")
  var bentuk = ExportForm.pohon

  @Option(help: ArgumentHelp("Pohon yang ditulis, bila ada beberapa.", valueName: "NAMA"))
  var pohon: String?

  @Option(
    help: ArgumentHelp(
      "Periode yang dihitung, untuk bentuk hitungan: 2025, 2025-S1, 2025-T2, 2025-09.",
      valueName: "P"))
  var periode: String?

  @Flag(help: "Hitung periode itu sendiri, bukan sejak awal tahun.")
  var hanya = false

  @Option(help: "Ukuran kertas untuk dicetak.")
  var kertas = Paper.a4

  func run() throws {
    let suffix = output.lowercased().split(separator: ".").last.map(String.init) ?? ""
    guard let kind = ExportForm.FileKind(rawValue: suffix), bentuk.kinds.contains(kind) else {
      let kinds = bentuk.kinds.map { ".\($0.rawValue)" }.joined(separator: ", ")
      throw Failure.usage(
        "\(output): akhiran berkas untuk --bentuk \(bentuk.rawValue) harus \(kinds)")
    }
    if bentuk == .hitungan { return try writeRollup() }
    let loaded = try input.loadForUse()
    let tree = loaded.dossier.trees[try chooseTree(pohon, in: loaded.dossier)]
    do {
      switch (bentuk, kind) {
      case (.pohon, .csv): try write(LongTable.text(of: tree), to: output)
      case (.pohon, .json): try write(TreeJSON(TreeFields(of: tree)).text, to: output)
      case (.pohon, _):
        let draft = treeDraft(
          of: TreeFields(of: tree), offices: offices(loaded.dossier), paper: kertas)
        try write(bytes: workbookBytes(of: draft), to: output)
      case (.temuan, _):
        let table = FindingTable(FindingReport(checking: loaded), rules: allRules)
        try write(bytes: workbookBytes(of: table.draft(paper: kertas)), to: output)
      case (.hitungan, _): break
      }
    } catch let error as FileError {
      throw Failure.path(error.description)
    } catch let error as WorkbookWriteError {
      throw Failure.path("\(output): \(error.description)")
    }
    Terminal.tell("pokin: \(tree.nodes.count) kondisi ditulis ke \(output)")
    if (bentuk, kind) == (.pohon, .csv), let left = omissionText(tree) {
      Terminal.tell("pokin: tidak termuat dalam tabel dan tetap hanya di berkas pohon: \(left)")
    }
  }

  /// The names that cells for units offer.
  private func offices(_ dossier: Dossier) -> [String] {
    dossier.organisations.flatMap(\.offices).filter { $0.standing == .own }.map(\.name)
  }
}

/// What `ekspor` writes.
enum ExportForm: String, CaseIterable, ExpressibleByArgument {
  case pohon
  case temuan
  case hitungan

  /// The kinds of file, by their suffix.
  enum FileKind: String {
    case xlsx
    case csv
    case json
  }

  /// The kinds of file that the form can be written as.
  var kinds: [FileKind] {
    switch self {
    case .pohon: [.xlsx, .csv, .json]
    case .temuan, .hitungan: [.xlsx]
    }
  }
}

/// What a table has no columns for, each with how often the tree has it; nil where it holds all.
private func omissionText(_ tree: Tree) -> String? {
  let omissions = LongTable.omissions(of: tree)
  guard !omissions.isEmpty else { return nil }
  return omissions.map { "\($0.name.rawValue) (\($0.count))" }.joined(separator: ", ")
}
