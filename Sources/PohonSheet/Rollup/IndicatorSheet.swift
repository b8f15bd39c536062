import Pohon

/// The sheet with a row an indicator.
struct IndicatorSheet {
  /// Its columns.
  enum Column: Int, RollupColumn {
    case code, number, name, satuan, polarity, target, upperTarget, realisasi, raw, capaian, weight
    case counted, product, missing, reason, remark

    static let sheet = "Indikator"
  }

  private let layout: RollupLayout

  init(_ layout: RollupLayout) { self.layout = layout }

  var draft: SheetDraft {
    var draft = Column.sheet(
      title: "Indikator",
      note:
        "Target, realisasi, dan bobot pada sel kuning boleh diubah untuk mencoba; capaian dihitung "
        + "dengan rumus menurut polaritasnya, lalu dibatasi.",
      rows: layout.indicators.indices.map(row))
    draft.headingColumns = Column.name.rawValue + 1
    return draft
  }

  private func row(_ number: Int) -> [CellDraft] {
    let proof = layout.indicators[number]
    let place = proof.subject.place
    let model = layout.rollup.plan.dossier.indicator(at: place)
    let heading = layout.rollup.plan.dossier.trees[place.tree].heading
    let row = RollupLayout.row(ofItem: number)
    let formula = CapaianFormula(proof, model, heading, row: row)
    let owner = layout.nodes[layout.rollup.plan.graph.node(place)]
    return [
      CellDraft(layout.name(owner.subject)),
      CellDraft(.number(Double((place.indicator ?? 0) + 1), decimals: 0)), CellDraft(proof.name),
      CellDraft(proof.satuan ?? FormulaText.nothing, style(model, .satuan)),
      CellDraft(formula.polarity, style(model, .polaritas)),
    ] + targets(proof, model) + [realisasi(proof, formula.isLive)]
      + capaian(proof, formula, row) + weights(number, row)
      + [
        reason(proof, row),
        CellDraft(IndicatorRemark(layout, proof, isLive: formula.isLive).text),
      ]
  }

  private func style(
    _ model: Indicator, _ field: FieldName, _ kind: CellStyle.Kind = .body
  ) -> CellStyle {
    var style = CellStyle(kind)
    style.isAssumed = model.assumptions.marks.contains { $0.name == field }
    return style
  }

  private func targets(_ proof: IndicatorProof, _ model: Indicator) -> [CellDraft] {
    guard let target = proof.figures.target else {
      let words = proof.figures.isDue ? FormulaText.unknown : FormulaText.notDue
      return [CellDraft(figure: words), CellDraft(figure: FormulaText.nothing)]
    }
    let look = style(model, .target, .entry)
    let isRange = model.polarity == .withinRange || target.lowerBound < target.upperBound
    return [
      CellDraft(number: target.lowerBound, look),
      isRange ? CellDraft(number: target.upperBound, look) : CellDraft(figure: FormulaText.nothing),
    ]
  }

  private func realisasi(_ proof: IndicatorProof, _ isLive: Bool) -> CellDraft {
    if let formula = RealisasiFormula(proof, layout) {
      return CellDraft(
        .formula(formula.text, result: proof.figures.realisasi.value, decimals: nil))
    }
    let isReported = proof.realisasi.basis == nil || proof.realisasi.basis == .reported
    let style = CellStyle(isLive && isReported ? .entry : .body)
    guard let value = proof.figures.realisasi.value else {
      return CellDraft(
        figure: proof.figures.isDue ? FormulaText.unknown : FormulaText.notDue, style)
    }
    return CellDraft(number: value, style)
  }

  private func capaian(
    _ proof: IndicatorProof, _ formula: CapaianFormula, _ row: Int
  ) -> [CellDraft] {
    let own = proof.figures
    if let live = formula.text {
      let raw = Column.raw.near(row)
      let clamped = "MIN(MAX(\(raw),0),\(formula.cap))"
      return [
        CellDraft(percent: live, own.raw.value),
        CellDraft(percent: FormulaText.known("ISNUMBER(\(raw))", clamped), own.capaian.value),
      ]
    }
    if let value = own.capaian.value, let raw = own.raw.value, own.isDue {
      return [raw, value].map {
        CellDraft(.number($0, decimals: CellDraft.percentDecimals))
      }
    }
    let words = own.gradeMet.map { $0 ? "tercapai" : "belum tercapai" } ?? FormulaText.unknown
    let told = CellDraft(figure: own.isDue ? words : FormulaText.notDue)
    return [told, told]
  }

  /// The weight, and what of it counts by the policy of the tree.
  private func weights(_ number: Int, _ row: Int) -> [CellDraft] {
    func plain(_ number: Double) -> CellDraft { CellDraft(.number(number, decimals: nil)) }
    guard let (node, term) = layout.ownTerm(ofIndicator: number), term.treatment != .notDue else {
      return Array(repeating: plain(0), count: 4)
    }
    var style = CellStyle(.entry)
    style.isAssumed = term.weightIsAssumed || node.measured?.weighting.isAssumed ?? false
    let (capaian, weight) = (Column.capaian.near(row), Column.weight.near(row))
    let value = term.capaian.value
    let countsAnyway = node.policy.value == .zero && term.isReportable
    func known(_ yes: String, else no: String) -> String { "IF(ISNUMBER(\(capaian)),\(yes),\(no))" }
    func live(_ formula: String, _ result: Double) -> CellDraft {
      CellDraft(.formula(formula, result: result, decimals: nil))
    }
    return [
      CellDraft(.number(term.weight, decimals: nil), style),
      live(
        known(weight, else: countsAnyway ? weight : "0"),
        value != nil || countsAnyway ? term.weight : 0),
      CellDraft(percent: known("\(weight)*\(capaian)", else: "0"), term.weight * (value ?? 0)),
      term.isReportable
        ? live(known("0", else: weight), value == nil ? term.weight : 0) : plain(0),
    ]
  }

  private func reason(_ proof: IndicatorProof, _ row: Int) -> CellDraft {
    let own = proof.figures
    if !own.isDue { return CellDraft(own.omission.text) }
    guard own.capaian.value == nil else { return CellDraft("") }
    let words = own.text(of: own.capaian.reason)
    guard let literal = FormulaText.literal(words) else { return CellDraft(words) }
    return CellDraft(
      .textFormula("IF(ISNUMBER(\(Column.capaian.near(row))),\"\",\(literal))", result: words))
  }
}

extension IndicatorSheet.Column {
  var title: String {
    switch self {
    case .code: "Kode"
    case .number: "No."
    case .name: "Indikator"
    case .satuan: "Satuan"
    case .polarity: "Polaritas"
    case .target: "Target"
    case .upperTarget: "Batas atas target"
    case .realisasi: "Realisasi"
    case .raw: "Capaian mentah"
    case .capaian: "Capaian"
    case .weight: "Bobot dipakai"
    case .counted: "Bobot dihitung"
    case .product: "Bobot × capaian"
    case .missing: "Bobot belum lapor"
    case .reason: "Sebab"
    case .remark: "Catatan"
    }
  }

  var width: Double {
    switch self {
    case .number: 5
    case .name: 36
    case .reason: 24
    case .remark: 32
    case .polarity: 12
    default: 10
    }
  }

  var meaning: String {
    switch self {
    case .code: "Kode kondisi yang diukur."
    case .number: "Nomor indikator pada kondisi itu."
    case .name: "Nama indikator."
    case .satuan: "Satuan target dan realisasi."
    case .polarity: "Arah yang baik; untuk turun beserta rumusnya."
    case .target: "Target untuk periode ini; pada rentang batas bawahnya."
    case .upperTarget: "Batas atas target yang berupa rentang; – bila bukan rentang."
    case .realisasi: "Realisasi yang terkumpul sampai akhir periode."
    case .raw: "Capaian sebelum dibatasi."
    case .capaian: "Capaian setelah dibatasi, yang digabung menjadi terukur."
    case .weight: "Bobot di antara indikator kondisi itu; 0 bila belum waktunya dilaporkan."
    case .counted: "Bobot yang ikut menjadi pembagi."
    case .product: "Bobot kali capaian; jumlahnya dibagi jumlah bobot dihitung menjadi terukur."
    case .missing: "Bobot indikator yang tinggal menunggu laporan."
    case .reason: "Mengapa capaiannya tidak diketahui."
    case .remark: "Dari mana angkanya, dan apa yang tidak dapat dinyatakan dengan rumus."
    }
  }
}
