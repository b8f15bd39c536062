import Pohon

/// The table of indikator kinerja utama of a tree: as a page that word processors edit, and as a
/// workbook. Both show the same table.
public struct TabelIKU: Sendable {
  private let front: DocumentFront
  private let table: DocumentTable
  private let notes: AssumptionNotes
  private let lines: [String]
  private let page: SheetPage

  fileprivate init(_ tree: Tree, _ offices: OfficeNames, _ page: SheetPage) {
    self.page = page
    front = DocumentFront(tree, else: .keyIndicators)
    table = IKURows(tree, offices).table
    notes = AssumptionNotes(
      tree, node: [.kode, .jenjang, .kondisi, .penanggungJawab],
      indicator: [.nama, .satuan, .formula, .baseline, .target, .sumberData, .penanggungJawab])
    let hasParts = tree.nodes.contains { node in
      node.indicators.contains { indicator in
        (indicator.targets + indicator.baseline).contains { $0.period.months.count < 12 }
      }
    }
    lines = hasParts ? ["T1 sampai T4: triwulan; S1 dan S2: semester; 01 sampai 12: bulan."] : []
  }

  /// UTF-8 bytes of HTML with heading styles, the table and page set-up, without script or anything
  /// from elsewhere. Missing values are dashes, assumed ones stand in italics; notes at the end say so.
  public var html: [UInt8] {
    var out = DocumentPage()
    front.writeHead(into: &out)
    out.table(table)
    front.writeFoot(into: &out)
    notes.write(into: &out, lines: lines)
    return out.bytes(title: front.title.text, on: page)
  }

  /// The table and the notes, a sheet each. Missing values are empty cells, assumed ones stand in
  /// italics.
  public var draft: WorkbookDraft {
    WorkbookDraft(
      title: front.title.text,
      sheets: [
        table.sheet(named: "IKU", titles: [front.title] + front.lines, on: page),
        notes.sheet(title: front.title, lines: lines, on: page),
      ])
  }
}

/// The table of indikator kinerja utama of `tree`, which may be of any profile: a tujuan and its
/// sasaran have a column each, conditions of other levels one together.
/// - Parameters:
///   - organisation: Names the offices that the tree calls by their codes.
///   - page: The paper of the page and of each sheet.
public func tabelIKU(
  of tree: Tree, organisation: Organisation? = nil, page: SheetPage = SheetPage()
) -> TabelIKU {
  TabelIKU(tree, OfficeNames(organisation), page)
}
