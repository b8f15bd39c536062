import Pohon

/// One measure at two conditions.
///
/// Equal names are a warning, worded harder where one condition stands above the other. Names that
/// differ only in whose measure it is (Nilai SAKIP Sekretariat Daerah, Nilai SAKIP Perangkat
/// Daerah) are a suggestion: both may be needed, or one was meant.
struct SameMeasureTwice: TreeRule {
  let id: RuleID = "ukuran-sama-dua-kondisi"
  let severity = Severity.warning
  let why = """
    Dua kondisi yang diukur sama tidak dapat dibedakan. Bila yang satu berada di bawah yang lain,
    induknya dibuktikan dengan keluaran anaknya sendiri.
    """
  let basis = Basis.practice("setiap kondisi mempunyai ukurannya sendiri")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Meningkatnya gizi balita
      indikator: [Persentase balita ditimbang]
      anak:
        - kondisi: Terlaksananya penimbangan di posyandu
          indikator: [Persentase balita ditimbang]  # <-
      """),
    .clean(
      """
      kondisi: Meningkatnya gizi balita
      indikator: [Persentase balita bergizi baik]
      anak:
        - kondisi: Terlaksananya penimbangan di posyandu
          indikator: [Persentase balita ditimbang]
      """),
  ]

  private struct Use {
    var node: Int
    var indicator: Int
    var phrase: Phrase
  }

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    var uses: [Use] = []
    for node in tree.nodes {
      for (index, indicator) in node.indicators.enumerated() {
        uses.append(
          Use(node: node.position, indicator: index, phrase: dossier.phrase(indicator.name)))
      }
    }
    return equalNames(uses, tree) + otherObjects(uses, tree)
  }

  private func equalNames(_ uses: [Use], _ tree: Tree) -> [Finding] {
    var open: [Phrase: [Use]] = [:]
    var first: [Phrase: Use] = [:]
    return uses.compactMap { use in
      defer { if first[use.phrase] == nil { first[use.phrase] = use } }
      var above = open[use.phrase, default: []]
      while let last = above.last, tree.nodes[last.node].end <= use.node { above.removeLast() }
      let ancestor = above.last.flatMap { $0.node == use.node ? nil : $0 }
      if above.last?.node != use.node { above.append(use) }
      open[use.phrase] = above
      guard let earlier = ancestor ?? first[use.phrase], earlier.node != use.node else {
        return nil
      }
      let name = quote(tree.nodes[use.node].indicators[use.indicator].name)
      let where_ = quote(tree.nodes[earlier.node].statement)
      return report(
        ancestor == nil
          ? "\(name) juga mengukur \(where_)" : "\(name) juga mengukur induknya \(where_)",
        use, earlier, tree, nil)
    }
  }

  private func otherObjects(_ uses: [Use], _ tree: Tree) -> [Finding] {
    var first: [Phrase: Use] = [:]
    return uses.compactMap { use in
      guard let stem = use.phrase.withoutObject else { return nil }
      guard let earlier = first[stem] else {
        first[stem] = use
        return nil
      }
      guard earlier.node != use.node, earlier.phrase != use.phrase else { return nil }
      let names = [use, earlier].map { quote(tree.nodes[$0.node].indicators[$0.indicator].name) }
      return report(
        "\(names[0]) hanya berbeda objek dengan \(names[1])", use, earlier, tree, .suggestion)
    }
  }

  private func report(
    _ message: String, _ use: Use, _ earlier: Use, _ tree: Tree, _ severity: Severity?
  ) -> Finding {
    finding(
      message, at: Anchor(tree, tree.nodes[use.node], indicator: use.indicator),
      severity: severity,
      notes: [
        Finding.Note(
          "indikator pada \(quote(tree.nodes[earlier.node].statement))",
          at: Anchor(tree, tree.nodes[earlier.node], indicator: earlier.indicator))
      ])
  }
}
