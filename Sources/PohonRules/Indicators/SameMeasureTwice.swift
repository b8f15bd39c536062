import Pohon

/// One measure at two conditions.
///
/// Equal names (Nilai Indeks X is Indeks X) are a warning, worded harder where one condition stands above the other. Names that
/// differ only in whose measure it is (Nilai SAKIP Sekretariat Daerah, Nilai SAKIP Perangkat
/// Daerah) are a suggestion: both may be needed, or one was meant.
struct SameMeasureTwice: TreeRule {
  let id: RuleID = "ukuran-sama-dua-kondisi"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.suggestion]
  let concern = Concern.measure
  let why = """
    Dua kondisi yang diukur sama tidak dapat dibedakan. Bila yang satu berada di bawah yang lain,
    induknya dibuktikan dengan keluaran anaknya sendiri.
    """
  let advice = "Beri setiap kondisi indikatornya sendiri, atau gabungkan kedua kondisi itu."
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
    var name: Phrase
    /// The name without an opening that adds nothing.
    var measure: Phrase
  }

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    var uses: [Use] = []
    for node in tree.nodes {
      for (index, indicator) in node.indicators.enumerated() {
        let name = dossier.phrase(indicator.name)
        guard !name.isEmpty else { continue }
        let measure = name.withoutEmptyKind(by: dossier.vocabulary)
        uses.append(Use(node: node.position, indicator: index, name: name, measure: measure))
      }
    }
    return equalNames(uses, tree) + otherObjects(uses, tree, dossier.vocabulary)
  }

  private func equalNames(_ uses: [Use], _ tree: Tree) -> [Finding] {
    // The uses whose subtree is still open, innermost last; changed in place, which keeps it linear.
    var open: [Phrase: [Use]] = [:]
    var first: [Phrase: Use] = [:]
    return uses.compactMap { use in
      while let last = open[use.measure]?.last, tree.nodes[last.node].end <= use.node {
        open[use.measure]?.removeLast()
      }
      let above = open[use.measure]?.last
      guard above?.node != use.node else { return nil }
      open[use.measure, default: []].append(use)
      guard let earlier = above ?? first[use.measure] else {
        first[use.measure] = use
        return nil
      }
      let name = quote(tree.nodes[use.node].indicators[use.indicator].name)
      let relation = above == nil ? "" : "kondisi di atasnya "
      let other = quote(tree.nodes[earlier.node].statement)
      return report("\(name) juga mengukur \(relation)\(other)", use, earlier, tree)
    }
  }

  private func otherObjects(
    _ uses: [Use], _ tree: Tree, _ vocabulary: Vocabulary
  ) -> [Finding] {
    var first: [Phrase: Use] = [:]
    return uses.compactMap { use in
      guard let stem = use.name.withoutObject(by: vocabulary) else { return nil }
      guard let earlier = first[stem] else {
        first[stem] = use
        return nil
      }
      guard earlier.node != use.node, earlier.measure != use.measure else { return nil }
      let names = [use, earlier].map { quote(tree.nodes[$0.node].indicators[$0.indicator].name) }
      return report(
        "\(names[0]) hanya berbeda objek dengan \(names[1])", use, earlier, tree,
        severity: .suggestion)
    }
  }

  private func report(
    _ message: String, _ use: Use, _ earlier: Use, _ tree: Tree,
    severity: Severity? = nil
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
