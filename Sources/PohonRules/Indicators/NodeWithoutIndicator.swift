import Pohon

/// A condition that nobody measures.
struct NodeWithoutIndicator: Rule {
  let id: RuleID = "kondisi-tanpa-indikator"
  let severity = Severity.error
  let concern = Concern.measure
  let why = """
    Setiap kondisi harus bisa diukur. Tanpa indikator, capaiannya tidak dapat dihitung dan kondisi
    di atasnya tidak dapat dibuktikan.
    """
  let advice = "Tetapkan sekurang-kurangnya satu indikator yang membuktikan kondisi ini."
  let basis = Basis.regulation("PermenPANRB 89/2021")
  let examples: [Example] = [
    .flagged(
      """
      kode: "1"
      kondisi: Menurunnya prevalensi stunting
      indikator: [Prevalensi stunting]
      anak:
        - kode: "1.1"  # <-
          kondisi: Meningkatnya kunjungan posyandu
      """),
    .clean(
      """
      kode: "1"
      kondisi: Menurunnya prevalensi stunting
      indikator: [Prevalensi stunting]
      anak:
        - kode: "1.1"
          kondisi: Meningkatnya kunjungan posyandu
          indikator: [Persentase balita ditimbang]
      """),
  ]

  func check(_ dossier: CheckedDossier) -> [Finding] {
    let twins = measuredTwins(dossier)
    return dossier.trees.enumerated().flatMap { number, tree in
      tree.nodes.filter { $0.indicators.isEmpty }.map { node in
        finding(
          "\(quote(node.statement)) belum punya indikator", at: Anchor(tree, node),
          notes: twins[dossier.links.firstNode[number] + node.position] ?? [])
      }
    }
  }

  /// For each node the same condition in another document, where that one is measured.
  private func measuredTwins(_ dossier: CheckedDossier) -> [Int: [Finding.Note]] {
    var twins: [Int: [Finding.Note]] = [:]
    for (one, other) in dossier.links.sameNodes + dossier.links.sameNodes.map({ ($1, $0) }) {
      let place = dossier.links.place(ofNode: other)
      let tree = dossier.trees[place.tree]
      let node = tree.nodes[place.node]
      guard let indicator = node.indicators.first else { continue }
      twins[one, default: []].append(
        Finding.Note(
          "pada \(quote(tree.id)) kondisi ini diukur dengan \(quote(indicator.name))",
          at: Anchor(tree, node, indicator: 0)))
    }
    return twins
  }
}
