import Pohon

/// The sheet with a row for each child of each condition, and for what serves it besides.
struct FamilySheet {
  /// Its columns.
  enum Column: Int, RollupColumn {
    case parent, code, statement, relation, declared, weight, capaian, counted, product, coverage
    case lower, upper, treatment

    static let sheet = "Susunan"
  }

  private let layout: RollupLayout

  init(_ layout: RollupLayout) { self.layout = layout }

  var draft: SheetDraft {
    var draft = Column.sheet(
      title: "Susunan: kondisi di bawah setiap kondisi",
      note: "Dari baris di sini kolom Terhitung pada lembar Hitungan dijumlahkan. Bobot pada sel "
        + "kuning boleh diubah untuk mencoba.",
      rows: layout.edges.indices.map(row))
    draft.headingColumns = Column.statement.rawValue + 1
    return draft
  }

  private func row(_ index: Int) -> [CellDraft] {
    let edge = layout.edges[index]
    let (term, family) = (edge.term, layout.nodes[edge.parent].computed)
    let place = term.subject.place
    let child = layout.nodes[layout.rollup.plan.graph.node(place)]
    var (assumed, weight) = (CellStyle(), CellStyle(.entry))
    assumed.isAssumed = term.weightIsAssumed
    weight.isAssumed = term.weightIsAssumed || family?.weighting.isAssumed ?? false
    let names = [
      CellDraft(layout.name(layout.nodes[edge.parent].subject)),
      CellDraft(layout.name(term.subject)), CellDraft(child.statement),
      CellDraft(term.isServing ? "kaitan silang" : "anak"),
      CellDraft(number: term.declaredWeight, assumed),
    ]
    guard term.treatment != .notDue else { return names + notDue(term, family) }
    return names
      + [CellDraft(.number(term.weight, decimals: nil), weight)]
      + figures(term, child, row: RollupLayout.row(ofItem: index), of: layout.row(ofNode: place))
  }

  private func figures(
    _ term: NodeProof.Term, _ child: NodeProof, row: Int, of childRow: Int
  ) -> [CellDraft] {
    let (capaian, weight) = (Column.capaian.near(row), Column.weight.near(row))
    let value = term.capaian.value
    func known(_ figure: String, else other: Int) -> String {
      "IF(ISNUMBER(\(capaian)),\(figure),\(other))"
    }
    func plain(_ formula: String, _ result: Double) -> CellDraft {
      CellDraft(.formula(formula, result: result, decimals: nil))
    }
    return [
      CellDraft(percent: NodeSheet.Column.capaian.far(childRow), value),
      plain(known(weight, else: 0), value == nil ? 0 : term.weight),
      CellDraft(percent: known("\(weight)*\(capaian)", else: 0), term.weight * (value ?? 0)),
      CellDraft(percent: NodeSheet.Column.coverage.far(childRow), child.figures.cakupan.value ?? 0),
      CellDraft(
        percent: known(NodeSheet.Column.lower.far(childRow), else: 0),
        value == nil ? 0 : term.lower ?? 0),
      CellDraft(
        percent: known(NodeSheet.Column.upper.far(childRow), else: 100),
        value == nil ? 100 : term.upper ?? 100),
      treatment(term, capaian),
    ]
  }

  /// What is not due weighs nothing; a minimum or maximum passes over words.
  private func notDue(_ term: NodeProof.Term, _ family: NodeProof.Family?) -> [CellDraft] {
    let zero = CellDraft(.number(0, decimals: nil))
    let isExtreme = family?.method.value == .minimum || family?.method.value == .maximum
    let nothing = isExtreme ? CellDraft(figure: FormulaText.nothing) : zero
    return [zero, CellDraft(figure: FormulaText.notDue), zero, zero, zero, nothing, nothing]
      + [CellDraft(term.capaian.reason.text)]
  }

  private func treatment(_ term: NodeProof.Term, _ capaian: String) -> CellDraft {
    let words: String? =
      switch term.treatment {
      case .counted, .notDue, .zero: "belum diketahui"
      case .shared: "belum diketahui, bobotnya dibagi kepada yang lain"
      case .refused: "belum diketahui, angka induknya ditolak"
      case .notCompared: "belum diketahui, tidak dibandingkan"
      case .notCombined: nil
      }
    guard let words else { return CellDraft("tidak digabungkan") }
    return CellDraft(
      .textFormula(
        "IF(ISNUMBER(\(capaian)),\"dihitung\",\"\(words)\")",
        result: term.capaian.value == nil ? words : "dihitung"))
  }
}

extension FamilySheet.Column {
  var title: String {
    switch self {
    case .parent: "Induk"
    case .code: "Kode"
    case .statement: "Kondisi"
    case .relation: "Hubungan"
    case .declared: "Bobot ditetapkan"
    case .weight: "Bobot dipakai"
    case .capaian: "Capaian"
    case .counted: "Bobot dihitung"
    case .product: "Bobot × capaian"
    case .coverage: "Cakupan"
    case .lower: "Bila nol"
    case .upper: "Bila penuh"
    case .treatment: "Perlakuan"
    }
  }

  var width: Double {
    switch self {
    case .statement: 40
    case .declared: 11
    case .treatment: 26
    default: 10
    }
  }

  var meaning: String {
    switch self {
    case .parent: "Kode kondisi yang dihitung dari baris ini."
    case .code: "Kode kondisi di bawahnya, atau yang mendukungnya lewat kaitan silang."
    case .statement: "Rumusan kondisi itu."
    case .relation: "Anak menurut susunan pohon, atau kaitan silang."
    case .declared: "Bobot yang ditetapkan dokumen; – bila tidak ada."
    case .weight: "Bobot yang dipakai; sama untuk semua bila tidak ditetapkan (asumsi)."
    case .capaian: "Capaian kondisi itu, diambil dari lembar Hitungan."
    case .counted: "Bobot bila capaiannya diketahui, selain itu 0."
    case .product: "Bobot kali capaian; jumlahnya dibagi jumlah bobot dihitung menjadi terhitung."
    case .coverage: "Cakupan kondisi itu."
    case .lower: "Bila nol kondisi itu; 0 bila capaiannya belum diketahui."
    case .upper: "Bila penuh kondisi itu; 100 bila capaiannya belum diketahui."
    case .treatment: "Apakah kondisi itu ikut dihitung."
    }
  }
}
