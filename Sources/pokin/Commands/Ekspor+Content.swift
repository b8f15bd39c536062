import Pohon
import PohonFile
import PohonSheet

extension Ekspor {
  /// The bytes of the file.
  func content(of loaded: LoadedDossier, as kind: ExportForm.FileKind) throws -> [UInt8] {
    switch bentuk {
    case .pohon: return try treeContent(of: loaded, as: kind)
    case .kertasKerja:
      let tree = try tree(of: loaded)
      if tree.heading.profile == .iku {
        Terminal.tell(
          "pokin: “\(tree.id)” adalah pohon IKU; kertas kerja memuatnya dengan judul tabel CSF, "
            + "tabelnya sendiri ditulis dengan --bentuk iku")
      }
      let document = kertasKerja(
        of: tree, organisation: try organisation(of: loaded), page: page)
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
