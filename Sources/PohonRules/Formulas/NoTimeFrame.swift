import Pohon

/// Formulas that do not say over which time they are measured.
///
/// A schedule (`jadwal`) says it too, and a publisher (`eksternal`) has its own. Where many
/// formulas lack it the document is told once.
struct NoTimeFrame: TreeRule {
  let id: RuleID = "kurun-waktu-tidak-ada"
  let severity = Severity.suggestion
  let concern = Concern.measure
  let why = """
    Formula yang tidak menyebut kurun waktu dapat dihitung sejak kapan saja, sehingga angka dua
    pelapor tidak dapat dibandingkan.
    """
  let advice = "Sebutkan kurun waktunya dalam formula, misalnya “selama 1 tahun”, atau isi jadwal."
  let basis = Basis.document("Bab II dokumen IKU: indikator mempunyai kurun waktu")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Tersusunnya produk hukum
      indikator:
        - nama: Jumlah produk hukum
          formula: Jumlah produk hukum yang disusun  # <-
      """),
    .clean(
      """
      kondisi: Tersusunnya produk hukum
      indikator:
        - nama: Jumlah produk hukum
          formula: Jumlah produk hukum yang disusun selama 1 tahun
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let formulas = dossier.formulas(of: tree).filter { $0.indicator.externalPublisher == nil }
    var timeless = Gathering()
    for use in formulas where use.indicator.schedule == nil && use.formula.timeFrame == nil {
      timeless.add(
        finding(
          "formula \(quote(use.text)) tidak menyebut kurun waktu",
          at: use.anchor(in: tree)))
    }
    return timeless.findings { count, notes in
      finding(
        "\(count) dari \(formulas.count) formula tidak menyebut kurun waktu", at: Anchor(tree),
        notes: notes)
    }
  }
}
