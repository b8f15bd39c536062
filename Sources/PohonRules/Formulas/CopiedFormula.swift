import Pohon

/// A formula that belongs to another indicator, or serves several.
///
/// It is copied where it counts exactly what another indicator's name says, and not what its own
/// says. Equal formulas of indicators with different names are told once, at the first. Compares
/// exact cores; see ``Phrase/core``.
struct CopiedFormula: TreeRule {
  let id: RuleID = "formula-tersalin"
  let severity = Severity.error
  let concern = Concern.measure
  let why = """
    Formula yang tersalin dari indikator lain mengukur hal lain. Beberapa indikator berformula sama
    selalu bernilai sama, sehingga tidak menambah bukti.
    """
  let basis = Basis.document("Bab II dokumen IKU: indikator menggambarkan keberhasilan yang diukur")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Terlaksananya penataan wilayah
      indikator:
        - nama: Jumlah dokumen otonomi daerah
          formula: Jumlah dokumen otonomi daerah selama 1 tahun  # <-
        - nama: Jumlah dokumen kewilayahan
          formula: Jumlah dokumen otonomi daerah selama 1 tahun  # <-
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

  private struct Use {
    var node: Node
    var index: Int
    var indicator: Indicator
    /// What its name counts.
    var name: Phrase
    var formula: Phrase
  }

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let uses = tree.printedFormulas.map { node, index, indicator, formula in
      Use(
        node: node, index: index, indicator: indicator, name: dossier.core(indicator.name),
        formula: dossier.core(formula))
    }.filter { !$0.formula.isEmpty }
    return copies(uses, tree, dossier) + groups(uses, tree)
  }

  private func copies(_ uses: [Use], _ tree: Tree, _ dossier: CheckedDossier) -> [Finding] {
    var named: [Phrase: (node: Node, index: Int)] = [:]
    for node in tree.nodes {
      for (index, indicator) in node.indicators.enumerated() {
        let name = dossier.core(indicator.name)
        if named[name] == nil { named[name] = (node, index) }
      }
    }
    return uses.compactMap { use in
      guard use.formula != use.name, let source = named[use.formula] else { return nil }
      let name = source.node.indicators[source.index].name
      return finding(
        "formula indikator \(quote(use.indicator.name)) menghitung \(quote(name))",
        at: Anchor(tree, use.node, indicator: use.index, .formula),
        notes: [
          Finding.Note(
            "indikator itu di sini", at: Anchor(tree, source.node, indicator: source.index))
        ])
    }
  }

  private func groups(_ uses: [Use], _ tree: Tree) -> [Finding] {
    let groups = Dictionary(grouping: uses, by: \.formula)
    return uses.compactMap { use in
      guard let group = groups[use.formula], group[0].node.position == use.node.position,
        group[0].index == use.index
      else { return nil }
      let others = group.dropFirst().filter { $0.name != use.name }
      guard !others.isEmpty else { return nil }
      return finding(
        "formula \(quote(use.indicator.formula ?? "")) juga dipakai \(others.count) indikator lain",
        at: Anchor(tree, use.node, indicator: use.index, .formula), severity: .warning,
        notes: others.map {
          Finding.Note(
            "dipakai \(quote($0.indicator.name))",
            at: Anchor(tree, $0.node, indicator: $0.index, .formula))
        })
    }
  }
}
