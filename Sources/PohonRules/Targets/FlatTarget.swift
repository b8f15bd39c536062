import Pohon

/// Targets that plan no improvement.
///
/// The same value in every year, for three years or more, under a condition that rises or falls; or
/// 100 % from the first year on. A range is meant to stay, and so is an indicator marked
/// `dipertahankan`. Told once for the document where there are more than three.
struct FlatTarget: TreeRule {
  let id: RuleID = "target-datar"
  let severity = Severity.suggestion
  let concern = Concern.measure
  let why = """
    Kondisi yang hendak ditingkatkan memerlukan target yang bergerak. Target yang sama setiap tahun hanya
    merencanakan keadaan yang tetap.
    """
  let advice = """
    Naikkan target secara bertahap, atau isi dipertahankan: ya bila keadaannya memang hanya dijaga.
    """
  let basis = Basis.practice(
    "target bergerak searah dengan kondisinya, atau ditandai dipertahankan")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Meningkatnya daya saing daerah
      indikator:
        - nama: Laju pertumbuhan ekonomi
          target: { "2025": "6%", "2026": "6%", "2027": "6%" }  # <-
      """),
    .clean(
      """
      kondisi: Meningkatnya daya saing daerah
      indikator:
        - nama: Laju pertumbuhan ekonomi
          target: { "2025": "6%", "2026": "6%", "2027": "6,5%" }
        - nama: Indeks daya saing
          dipertahankan: ya
          target: { "2025": "4", "2026": "4", "2027": "4" }
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let vocabulary = dossier.vocabulary
    var flat = Gathering()
    var aiming = 0
    for node in tree.nodes {
      var moves: Bool?
      for (index, indicator) in node.indicators.enumerated() where !indicator.targets.isEmpty {
        aiming += 1
        guard !indicator.isMaintained, indicator.polarity != .withinRange,
          indicator.valueType != .range
        else { continue }
        let years = indicator.targets.filter { $0.period.months.count == 12 }
        guard years.count > 2, let first = years.first,
          years.allSatisfy({ $0.value.reading == first.value.reading })
        else { continue }
        let opening = dossier.phrase(node.statement).first
        moves = moves ?? (vocabulary.rises.contains(opening) || vocabulary.falls.contains(opening))
        guard moves == true || isFull(first.value, indicator) else { continue }
        flat.add(
          finding(
            "target \(quote(indicator.name)) tetap \(quote(first.value.text)) selama \(years.count) tahun",
            at: Anchor(tree, node, indicator: index, .target)))
      }
    }
    return flat.findings { count, notes in
      finding(
        "target tidak berubah selama periode rencana pada \(count) dari \(aiming) indikator yang mempunyai"
          + " target", at: Anchor(tree), notes: notes)
    }
  }

  /// Whether it aims at all there is.
  private func isFull(_ value: Quantity, _ indicator: Indicator) -> Bool {
    value.number == 100 && !indicator.mayExceedHundred
      && (value.satuan ?? indicator.satuan).map(Satuan.canonical) == "%"
  }
}
