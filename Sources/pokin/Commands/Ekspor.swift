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
      "Periode bentuk hitungan (2025, 2025-S1, 2025-T2, 2025-09), tahun target bentuk komponen.",
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
    if let example = bentuk.examplePeriod, periode == nil {
      throw Failure.usage(
        "--bentuk \(bentuk.rawValue) memerlukan --periode; tulis misalnya --periode \(example)")
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

  private func tree(of loaded: LoadedDossier) throws -> Tree {
    loaded.dossier.trees[try chooseTree(pohon, in: loaded.dossier)]
  }

  private func content(of loaded: LoadedDossier, as kind: ExportForm.FileKind) throws -> [UInt8] {
    switch bentuk {
    case .pohon: return try treeContent(of: loaded, as: kind)
    case .kertasKerja:
      let document = kertasKerja(
        of: try tree(of: loaded), organisation: try organisation(of: loaded), page: page)
      return try kind == .html ? document.html : tables(document.draft, main: "Indikator", as: kind)
    case .iku:
      let document = tabelIKU(
        of: try tree(of: loaded), organisation: try organisation(of: loaded), page: page)
      return try kind == .html ? document.html : tables(document.draft, main: "IKU", as: kind)
    case .komponen:
      let year = try readPeriod(periode ?? "").year
      let draft = componentDraft(of: try tree(of: loaded), year: year, paper: kertas)
      return try tables(draft, main: "Matriks", as: kind)
    case .hitungan: return try rollupContent(of: loaded, as: kind)
    case .temuan:
      let report = FindingReport(checking: loaded)
      switch kind {
      case .csv: return bytes(ofTable: FindingTable(report, rules: allRules).csv)
      case .json: return bytes(of: FindingJSON(report, rules: allRules, loaded).value)
      case .xlsx, .html:
        return try workbookBytes(of: FindingTable(report, rules: allRules).draft(paper: kertas))
      }
    }
  }

  /// The figures of a period, for programs as `hitung` prints them.
  private func rollupContent(
    of loaded: LoadedDossier, as kind: ExportForm.FileKind
  ) throws -> [UInt8] {
    let period = try readPeriod(periode ?? "")
    let rollup = Plan(loaded.dossier, periods: [period], alone: hanya).run()
    switch kind {
    case .csv: return bytes(ofTable: RollupCSV(rollup).text)
    case .json: return bytes(of: RollupJSON(rollup).value)
    case .xlsx, .html: return try workbookBytes(of: rollupDraft(of: rollup, at: 0, paper: kertas))
    }
  }

  /// A workbook, or its tables for programs: all of them as JSON, the `main` one as CSV.
  private func tables(
    _ draft: WorkbookDraft, main: String, as kind: ExportForm.FileKind
  ) throws -> [UInt8] {
    switch kind {
    case .csv: return bytes(ofTable: DraftOutput(draft).csv(ofTable: main) ?? "")
    case .json: return bytes(of: DraftOutput(draft).json)
    case .xlsx, .html: return try workbookBytes(of: draft)
    }
  }

  private func bytes(ofTable text: String) -> [UInt8] { Array("\u{FEFF}\(text)".utf8) }

  private func bytes(of json: JSONValue) -> [UInt8] { Array(json.text.utf8) }

  private func treeContent(
    of loaded: LoadedDossier, as kind: ExportForm.FileKind
  ) throws -> [UInt8] {
    let tree = try tree(of: loaded)
    switch kind {
    case .csv: return Array(LongTable.text(of: tree).utf8)
    case .json: return Array(TreeJSON(TreeFields(of: tree)).text.utf8)
    case .xlsx, .html:
      let own = try organisation(of: loaded)?.offices.filter { $0.standing == .own } ?? []
      return try workbookBytes(
        of: treeDraft(of: TreeFields(of: tree), offices: own.map(\.name), paper: kertas))
    }
  }

  /// The organisation whose offices the tree names.
  private func organisation(of loaded: LoadedDossier) throws -> Organisation? {
    loaded.dossier.organisation(ofTree: try chooseTree(pohon, in: loaded.dossier))
  }

  private var page: SheetPage {
    var page = SheetPage()
    page.paper = kertas
    return page
  }
}

/// What a table has no columns for, each with how often the tree has it; nil where it holds all.
private func omissionText(_ tree: Tree) -> String? {
  let omissions = LongTable.omissions(of: tree)
  guard !omissions.isEmpty else { return nil }
  return omissions.map { "\($0.name.rawValue) (\($0.count))" }.joined(separator: ", ")
}
