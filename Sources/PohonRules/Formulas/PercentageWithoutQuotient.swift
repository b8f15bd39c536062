import Pohon

/// A percentage whose formula divides nothing.
///
/// Certain for what is called a percentage; a ratio (Rasio Gini) or another value in percent (Laju
/// Inflasi) may have a formula that no single division shows, and is a warning. Silent where the
/// score is given from outside (`eksternal`): its formula is the publisher's.
struct PercentageWithoutQuotient: TreeRule {
  let id: RuleID = "persentase-tanpa-pembagi"
  let severity = Severity.error
  let otherSeverities: [Severity] = [.warning]
  let concern = Concern.measure
  let why = """
    Persentase membandingkan sebagian dengan keseluruhan. Tanpa pembagi dalam formulanya, angka itu
    tidak dapat dihitung dan tidak dapat diperiksa.
    """
  let advice = "Sebutkan pembagi dalam formula: bagian dibagi keseluruhan, dikali 100."
  let basis = Basis.document("Bab II dokumen IKU: indikator dapat diukur secara objektif")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Meningkatnya kerja sama daerah
      indikator:
        - nama: Persentase kerja sama yang dilaksanakan
          formula: MoU dan PKS/Agreement yang dilaksanakan  # <-
      """),
    .clean(
      """
      kondisi: Meningkatnya kerja sama daerah
      indikator:
        - nama: Persentase kerja sama yang dilaksanakan
          formula: Jumlah PKS yang dilaksanakan / Jumlah PKS x 100
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    dossier.formulas(of: tree).compactMap { use in
      let opening = dossier.phrase(use.indicator.name).first
      let isCertain = dossier.vocabulary.percentages.contains(opening)
      guard
        isCertain || dossier.vocabulary.ratios.contains(opening)
          || use.indicator.valueType == .percent,
        use.indicator.externalPublisher == nil,
        !use.formula.hasQuotient
      else { return nil }
      return finding(
        "formula indikator \(quote(use.indicator.name)) tidak mempunyai pembagi: \(quote(use.text))",
        at: use.anchor(in: tree),
        severity: isCertain ? nil : .warning)
    }
  }
}
