import Pohon

/// A count whose formula yields a percentage.
struct CountComputedAsPercentage: TreeRule {
  let id: RuleID = "jumlah-berformula-persen"
  let severity = Severity.error
  let concern = Concern.measure
  let why = """
    Jumlah adalah banyaknya sesuatu, persentase adalah bagian dari keseluruhan. Bila nama dan
    formula tidak sejalan, target dan realisasinya tidak dapat dibandingkan.
    """
  let advice = "Sesuaikan namanya menjadi persentase, atau formulanya menjadi jumlah."
  let basis = Basis.document(
    "Bab II dokumen IKU: indikator jelas dan tidak menimbulkan interpretasi berbeda")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Menurunnya konflik perkara
      indikator:
        - nama: Jumlah konflik yang diselesaikan
          formula: Jumlah konflik yang diselesaikan / Jumlah konflik x 100 %  # <-
      """),
    .clean(
      """
      kondisi: Menurunnya konflik perkara
      indikator:
        - nama: Persentase konflik yang diselesaikan
          formula: Jumlah konflik yang diselesaikan / Jumlah konflik x 100 %
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    dossier.formulas(of: tree).compactMap { use in
      let formula = use.formula
      guard dossier.vocabulary.counts.contains(dossier.phrase(use.indicator.name).first),
        formula.hasQuotient,
        formula.timesHundred
      else { return nil }
      return finding(
        "\(quote(use.indicator.name)) berformula persentase: \(quote(use.text))",
        at: use.anchor(in: tree))
    }
  }
}
