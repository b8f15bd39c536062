import Pohon

/// The list of what a document shows that no document prints, with the reasons.
struct AssumptionNotes {
  private var table = DocumentTable(columns: [
    DocumentColumn(.code, width: 10), DocumentColumn("Kondisi atau indikator", width: 50),
    DocumentColumn("Isian yang diasumsikan", width: 40), DocumentColumn("Alasan", width: 50),
  ])

  /// The notes of `tree` on the fields that the document shows.
  ///
  /// - Parameters:
  ///   - node: Those of conditions.
  ///   - indicator: Those of indicators.
  init(_ tree: Tree, node: Set<FieldName>, indicator: Set<FieldName>) {
    add(tree.heading.assumptions, Self.ofDocument, "", "Dokumen")
    for condition in tree.nodes {
      add(condition.assumptions, node, condition.code, condition.statement)
      for measure in condition.indicators {
        add(measure.assumptions, indicator, condition.code, measure.name)
      }
    }
  }

  private static let ofDocument: Set<FieldName> = [.judul, .periode, .dokumen]

  /// The table; nil where nothing is assumed.
  var assumed: DocumentTable? { table.rows.isEmpty ? nil : table }

  private mutating func add(
    _ assumptions: Assumptions, _ shown: Set<FieldName>, _ code: String, _ name: String
  ) {
    let fields = Assumptions.words(assumptions.marks.filter { shown.contains($0.name) })
    guard !fields.isEmpty else { return }
    table.rows.append(
      [code, name, fields, assumptions.reason ?? ""].map { text in
        DocumentCell(lines: text.isEmpty ? [] : [DocumentText(text: text)])
      })
  }

  /// The notes at the end of a page; `lines` say what else is good to know.
  func write(into page: inout DocumentPage, lines: [String] = []) {
    var lines = lines
    if page.showsMissing {
      lines.insert("\(DocumentPage.missing) : tidak diisi dalam pohon kinerja.", at: 0)
    }
    if assumed != nil {
      lines.append("Huruf miring: asumsi, bukan isi dokumen; alasannya di bawah ini.")
    }
    guard !lines.isEmpty else { return }
    page.heading(DocumentText(text: Self.title), level: 2)
    page.list(lines)
    if let assumed { page.table(assumed) }
  }

  /// The notes as a sheet.
  func sheet(title: DocumentText, lines: [String] = [], on paper: SheetPage) -> SheetDraft {
    var lines = ["Sel kosong: tidak diisi dalam pohon kinerja."] + lines
    lines.append(
      assumed == nil
        ? "Tidak ada isian yang diasumsikan."
        : "Huruf miring: asumsi, bukan isi dokumen; alasannya di bawah ini.")
    let titles = [title] + lines.map { DocumentText(text: $0) }
    var sheet = table.sheet(named: Self.title, titles: titles, on: paper)
    if assumed == nil { sheet.rows.removeLast() }
    return sheet
  }

  private static let title = "Keterangan"
}
