import Pohon

/// A result that is measured by counting what was done.
///
/// Looks at the table's indicators, and at those of the running text that the table lacks.
struct IndicatorOffLevel: TreeRule {
  let id: RuleID = "indikator-tidak-sesuai-jenjang"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.suggestion]
  let concern = Concern.measure
  let why = """
    Kondisi hasil diukur dengan indeks, nilai, persentase, tingkat, atau rasio. Jumlah keluaran
    hanya menunjukkan bahwa sesuatu dikerjakan, bukan bahwa keadaannya membaik.
    """
  let advice = """
    Ganti dengan indeks, nilai, persentase, tingkat, atau rasio, dan pindahkan hitungan keluaran ke
    jenjang operasional.
    """
  let basis = Basis.practice(
    "ukuran hasil pada jenjang hasil, jumlah keluaran pada jenjang operasional")
  let examples: [Example] = [
    .flagged(
      """
      jenjang: sasaran
      kondisi: Terwujudnya harmonisasi produk hukum
      indikator: [Jumlah rancangan produk hukum daerah]  # <-
      """),
    .clean(
      """
      jenjang: sasaran
      kondisi: Terwujudnya harmonisasi produk hukum
      indikator: [Persentase produk hukum yang tidak dibatalkan]
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    tree.nodes.flatMap { node -> [Finding] in
      guard let level = node.level, level.isResult else { return [] }
      var names = node.indicators.enumerated().map { index, indicator in
        (indicator.name, Anchor(tree, node, indicator: index))
      }
      let listed = Set(node.indicators.map { dossier.phrase($0.name) })
      for (index, name) in node.narrativeIndicators.enumerated()
      where !listed.contains(dossier.phrase(name)) {
        names.append((name, Anchor(tree, node, .indikatorNarasi, item: "\(index + 1)")))
      }
      return names.compactMap { name, anchor in
        let phrase = dossier.phrase(name)
        guard dossier.vocabulary.counts.contains(phrase.first) else { return nil }
        let natural = dossier.vocabulary.countedResults.opening(of: phrase.words.dropFirst()) != nil
        return finding(
          "\(quote(name)) menghitung keluaran pada jenjang \(level.rawValue)", at: anchor,
          severity: natural ? .suggestion : nil)
      }
    }
  }
}
