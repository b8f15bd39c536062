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
  let advice = "Tuliskan formula yang menghitung apa yang disebut nama indikator ini."
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
    var of: FormulaUse
    /// What the name and the formula count; see ``Pohon/Phrase/core``.
    var name: Phrase
    var formula: Phrase
  }

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let uses = dossier.formulas(of: tree).map { use in
      Use(of: use, name: dossier.core(use.indicator.name), formula: dossier.core(use.text))
    }.filter { !$0.formula.isEmpty }
    return copies(uses, tree, dossier) + groups(uses, tree)
  }

  private func copies(_ uses: [Use], _ tree: Tree, _ dossier: CheckedDossier) -> [Finding] {
    var named: [Phrase: (node: Int, index: Int)] = [:]
    for node in tree.nodes {
      for (index, indicator) in node.indicators.enumerated() {
        let name = dossier.core(indicator.name)
        if named[name] == nil { named[name] = (node.position, index) }
      }
    }
    return uses.compactMap { use in
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

  private func groups(_ uses: [Use], _ tree: Tree) -> [Finding] {
    let groups = Dictionary(grouping: uses, by: \.formula)
    return uses.compactMap { use in
      guard let group = groups[use.formula], group[0].of === use.of
      else { return nil }
      let others = group.dropFirst().filter { $0.name != use.name }
      guard !others.isEmpty else { return nil }
      return finding(
        "formula \(quote(use.of.text)) juga dipakai \(others.count) indikator lain",
        at: use.of.anchor(in: tree), severity: .warning,
        notes: others.map {
          Finding.Note(
            "dipakai \(quote($0.of.indicator.name))",
            at: $0.of.anchor(in: tree))
        })
    }
  }
}
