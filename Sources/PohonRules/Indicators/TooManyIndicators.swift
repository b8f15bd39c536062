import Pohon

/// More indicators than one condition needs.
struct TooManyIndicators: TreeRule {
  let id: RuleID = "indikator-terlalu-banyak"
  let severity = Severity.suggestion
  let concern = Concern.measure
  let why = """
    Beberapa indikator yang kuat lebih berbicara daripada banyak indikator yang lemah. Terlalu banyak
    indikator pada satu kondisi membuat arah keberhasilannya kabur.
    """
  let advice = """
    Pilih indikator yang paling mewakili kondisi ini; pindahkan yang lain ke kondisi di bawahnya.
    """
  let basis = Basis.practice("satu kondisi diukur dengan paling banyak tiga indikator")
  let thresholds = [
    Threshold(
      "paling_banyak", 3, "Jumlah indikator satu kondisi yang masih wajar", in: 1...100)
  ]
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Meningkatnya gizi balita
      indikator:  # <-
        - Prevalensi stunting
        - Persentase balita bergizi baik
        - Persentase balita ditimbang
        - Persentase balita diimunisasi
      """),
    .clean(
      """
      kondisi: Meningkatnya gizi balita
      indikator:
        - Prevalensi stunting
        - Persentase balita bergizi baik
        - Persentase balita ditimbang
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let most = dossier.threshold("paling_banyak", of: self, in: tree)
    return tree.nodes.filter { Double($0.indicators.count) > most }.map { node in
      finding(
        "\(quote(node.statement)) diukur dengan \(node.indicators.count) indikator, lebih dari"
          + " \(figure(most))", at: Anchor(tree, node, .indikator))
    }
  }
}
