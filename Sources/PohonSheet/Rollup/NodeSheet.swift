import Pohon

/// The sheet with a row a condition.
struct NodeSheet {
  /// Its columns.
  enum Column: Int, RollupColumn {
    case code, level, statement, weight, measured, computed, capaian, gap, coverage, lower, upper
    case kategori, method, reason

    static let sheet = "Hitungan"
  }

  private let layout: RollupLayout
  private let kategori: [KategoriFormula]
  /// How many conditions stand above each node.
  private let depths: [Int]

  init(_ layout: RollupLayout) {
    self.layout = layout
    depths = layout.depths
    kategori = layout.rollup.plan.dossier.trees.map { KategoriFormula($0.heading) }
  }

  var draft: SheetDraft {
    var draft = Column.sheet(
      title: layout.title,
      note: "Capaian \(layout.span), dalam persen. Setiap angka dihitung dengan rumus dari lembar "
        + "Indikator dan Susunan; lembar Keterangan menjelaskan kolom, warna, dan asumsinya.",
      rows: layout.nodes.indices.map(row))
    draft.headingColumns = Column.statement.rawValue + 1
    return draft
  }

  private func row(_ number: Int) -> [CellDraft] {
    let node = layout.nodes[number]
    let formulas = NodeFormulas(layout, number)
    let own = node.figures
    var indented = CellStyle()
    indented.indent = depths[number]
    return [
      CellDraft(layout.name(node.subject)), CellDraft(node.level?.rawValue ?? FormulaText.nothing),
      CellDraft(node.statement, indented), weight(number),
      cell(formulas.measured, own.terukur.value), cell(formulas.computed, own.terhitung.value),
      cell(formulas.capaian, own.capaian.value, isBold: true),
      cell(formulas.gap, own.beda.value, unknown: FormulaText.nothing),
      cell(formulas.coverage, own.cakupan.value), cell(formulas.lower, own.bilaNol.value),
      cell(formulas.upper, own.bilaPenuh.value),
      kategori[node.subject.place.tree].cell(
        own, capaian: Column.capaian.near(formulas.row),
        coverage: Column.coverage.near(formulas.row)
      ),
      method(node), reason(node, formulas.row),
    ]
  }

  private func cell(
    _ figure: NodeFormulas.Figure, _ value: Double?, unknown: String = FormulaText.unknown,
    isBold: Bool = false
  ) -> CellDraft {
    var style = CellStyle()
    style.isBold = isBold
    switch figure {
    case .formula(let formula): return CellDraft(percent: formula, value, unknown: unknown, style)
    case .number(let number):
      return CellDraft(.number(number, decimals: CellDraft.percentDecimals), style)
    case .words(let words): return CellDraft(figure: words, style)
    }
  }

  /// The weight it has below its parent, as the sheet of families uses it.
  private func weight(_ number: Int) -> CellDraft {
    guard let row = layout.rowBelowParent[number] else {
      return CellDraft(figure: FormulaText.nothing)
    }
    let edge = layout.edges[row - RollupLayout.headingRows - 1]
    let family = layout.nodes[edge.parent].computed
    var style = CellStyle()
    style.isAssumed = edge.term.weightIsAssumed || family?.weighting.isAssumed ?? false
    let used = edge.term.treatment == .notDue ? 0 : edge.term.weight
    return CellDraft(
      .formula(FamilySheet.Column.weight.far(row), result: used, decimals: nil), style)
  }

  private func method(_ node: NodeProof) -> CellDraft {
    guard let family = node.computed, !family.terms.isEmpty else {
      return CellDraft(FormulaText.nothing)
    }
    var style = CellStyle()
    style.isAssumed = family.method.isAssumed
    return CellDraft(family.method.value.rawValue, style)
  }

  /// Why the capaian, or else another figure, is not known.
  private func reason(_ node: NodeProof, _ row: Int) -> CellDraft {
    let own = node.figures
    guard own.capaian.value == nil else {
      var reasons: [String] = []
      if node.measured?.due.isEmpty == false, own.terukur.value == nil {
        reasons.append("terukur: \(own.terukur.reason.text)")
      }
      if node.computed?.due.isEmpty == false, own.terhitung.value == nil {
        reasons.append("terhitung: \(own.terhitung.reason.text)")
      }
      if let ungraded = own.kategoriReason { reasons.append("kategori: \(ungraded.text)") }
      return CellDraft(reasons.joined(separator: "; "))
    }
    guard let words = FormulaText.literal(own.capaian.reason.text) else {
      return CellDraft(own.capaian.reason.text)
    }
    return CellDraft(
      .textFormula(
        "IF(ISNUMBER(\(Column.capaian.near(row))),\"\",\(words))", result: own.capaian.reason.text))
  }
}

extension NodeSheet.Column {
  var title: String {
    switch self {
    case .code: "Kode"
    case .level: "Jenjang"
    case .statement: "Kondisi"
    case .weight: "Bobot"
    case .measured: "Terukur"
    case .computed: "Terhitung"
    case .capaian: "Capaian"
    case .gap: "Beda"
    case .coverage: "Cakupan"
    case .lower: "Bila nol"
    case .upper: "Bila penuh"
    case .kategori: "Kategori"
    case .method: "Cara menggabungkan"
    case .reason: "Sebab"
    }
  }

  var width: Double {
    switch self {
    case .statement: 40
    case .level: 12
    case .kategori: 14
    case .method: 15
    case .reason: 26
    case .weight: 8
    default: 10
    }
  }

  var meaning: String {
    switch self {
    case .code: "Kode kondisi; didahului nama pohonnya bila ada beberapa pohon."
    case .level: "Jenjang kondisi menurut dokumen."
    case .statement: "Rumusan kondisi, menjorok menurut letaknya dalam pohon."
    case .weight: "Bobot yang dipakai pada induknya; diambil dari lembar Susunan."
    case .measured: "Rata-rata tertimbang capaian indikator kondisi itu sendiri."
    case .computed:
      "Gabungan capaian kondisi di bawahnya menurut cara pada kolom Cara menggabungkan."
    case .capaian: "Terukur bila ada, selain itu terhitung."
    case .gap: "Terukur dikurangi terhitung, dalam poin persen; sebuah pertanyaan, bukan kesalahan."
    case .coverage: "Bagian bobot di bawahnya yang sudah dilaporkan."
    case .lower: "Capaian seandainya semua yang belum dilaporkan bernilai 0."
    case .upper: "Capaian seandainya semua yang belum dilaporkan bernilai 100."
    case .kategori: "Pita capaian pada skala pohon; “sementara” bila cakupannya belum cukup."
    case .method: "Cara menggabungkan capaian kondisi di bawahnya."
    case .reason: "Mengapa suatu angka tidak diketahui."
    }
  }
}
