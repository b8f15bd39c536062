import Pohon

/// A formula that belongs to another indicator, or serves several.
///
/// It is copied where it counts exactly what another indicator's name says, and not what its own
/// says. Equal formulas that no name of an indicator explains are told once, at the first. Compares
/// exact cores; see ``Phrase/core``.
struct CopiedFormula: TreeRule {
  let id: RuleID = "formula-tersalin"
  let severity = Severity.error
  let otherSeverities: [Severity] = [.warning]
  let concern = Concern.measure
  let why = """
    Formula yang tersalin dari indikator lain mengukur hal lain. Beberapa indikator berformula sama
    selalu bernilai sama, sehingga tidak menambah bukti.
    """
  let advice = "Tuliskan formula yang menghitung apa yang disebut nama indikator ini."
  let basis = Basis.document("Bab II dokumen IKU: indikator menggambarkan keberhasilan yang diukur")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Terlaksananya penataan wilayah
      indikator:
        - nama: Jumlah dokumen otonomi daerah
          formula: Jumlah dokumen otonomi daerah selama 1 tahun
        - nama: Jumlah dokumen kewilayahan
          formula: Jumlah dokumen otonomi daerah selama 1 tahun  # <-
      """),
    .flagged(
      """
      kondisi: Terlaksananya penataan wilayah
      indikator:
        - nama: Nilai otonomi daerah
          formula: Laporan hasil evaluasi pemerintahan  # <-
        - nama: Nilai kewilayahan
          formula: Laporan hasil evaluasi pemerintahan
      """),
    .clean(
      """
      kondisi: Terlaksananya penataan wilayah
      indikator:
        - nama: Jumlah dokumen otonomi daerah
          formula: Jumlah dokumen otonomi daerah selama 1 tahun
        - nama: Jumlah dokumen kewilayahan
          formula: Jumlah dokumen kewilayahan selama 1 tahun
      """),
  ]

  private typealias IndicatorPlace = (node: Int, index: Int)

  private struct Use {
    var of: FormulaUse
    /// What the name and the formula count; see ``Pohon/Phrase/core``.
    var name: Phrase
    var formula: Phrase
  }

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let uses = dossier.formulas(of: tree).map { use in
      Use(of: use, name: dossier.core(use.indicator.name), formula: dossier.core(use.text))
    }.filter { !$0.formula.isEmpty }
    let named = named(in: tree, dossier)
    return copies(uses, named, tree) + groups(uses, named, tree)
  }

  /// The first indicator of each name.
  private func named(in tree: Tree, _ dossier: CheckedDossier) -> [Phrase: IndicatorPlace] {
    var named: [Phrase: IndicatorPlace] = [:]
    for node in tree.nodes {
      for (index, indicator) in node.indicators.enumerated() {
        let name = dossier.core(indicator.name)
        if named[name] == nil { named[name] = (node.position, index) }
      }
    }
    return named
  }

  private func copies(
    _ uses: [Use], _ named: [Phrase: IndicatorPlace], _ tree: Tree
  ) -> [Finding] {
    uses.compactMap { use in
      guard use.formula != use.name, let source = named[use.formula] else { return nil }
      let node = tree.nodes[source.node]
      let name = node.indicators[source.index].name
      return finding(
        "formula indikator \(quote(use.of.indicator.name)) menghitung \(quote(name))",
        at: use.of.anchor(in: tree),
        notes: [
          Finding.Note(
            "indikator itu di sini", at: Anchor(tree, node, indicator: source.index))
        ])
    }
  }

  private func groups(
    _ uses: [Use], _ named: [Phrase: IndicatorPlace], _ tree: Tree
  ) -> [Finding] {
    let groups = Dictionary(grouping: uses, by: \.formula)
    return uses.compactMap { use in
      guard named[use.formula] == nil, let group = groups[use.formula], group[0].of === use.of
      else { return nil }
      let others = group.dropFirst().filter { $0.name != use.name }
      guard let other = others.first else { return nil }
      let who =
        others.count == 1
        ? quote(other.of.indicator.name) : "\(others.count) indikator lain"
      return finding(
        "formula \(quote(use.of.text)) juga dipakai oleh \(who)",
        at: use.of.anchor(in: tree), severity: .warning,
        notes: others.map {
          Finding.Note(
            "dipakai \(quote($0.of.indicator.name))",
            at: $0.of.anchor(in: tree))
        })
    }
  }
}
