import Pohon

/// An indicator without baseline.
///
/// Told once where no indicator of the document has one; a document that has some is told of those
/// indicators that have targets and no baseline. A document without targets and without `periode`
/// is no plan yet, and one that names the document with the targets has its baseline there.
struct BaselineMissing: TreeRule {
  let id: RuleID = "baseline-kosong"
  let severity = Severity.suggestion
  let concern = Concern.measure
  let why = """
    Baseline menunjukkan dari mana perbaikan dimulai. Tanpa angka awal tidak dapat dinilai apakah target
    menaikkan kinerja atau hanya mengulang yang sudah ada.
    """
  let advice = "Isi baseline dengan angka terakhir sebelum periode rencana."
  let basis = Basis.practice("perbaikan diukur dari keadaan awal yang diketahui")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Menurunnya prevalensi stunting
      indikator:
        - nama: Prevalensi stunting  # <-
          target: { "2025": "20" }
      """),
    .clean(
      """
      kondisi: Menurunnya prevalensi stunting
      indikator:
        - nama: Prevalensi stunting
          baseline: { "2024": "22" }
          target: { "2025": "20" }
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    guard tree.heading.targetsElsewhere == nil else { return [] }
    var (all, based, aiming) = (0, 0, 0)
    var missing = Gathering()
    for node in tree.nodes {
      for (index, indicator) in node.indicators.enumerated() {
        all += 1
        based += indicator.baseline.isEmpty ? 0 : 1
        guard !indicator.targets.isEmpty else { continue }
        aiming += 1
        if indicator.baseline.isEmpty {
          missing.add(
            finding(
              "\(quote(indicator.name)) mempunyai target, tetapi tidak mempunyai baseline",
              at: Anchor(tree, node, indicator: index)))
        }
      }
    }
    if based == 0, all > 1, aiming > 0 || tree.heading.period != nil {
      return [
        finding("tidak satu pun dari \(all) indikator mempunyai baseline", at: Anchor(tree))
      ]
    }
    return missing.findings { count, notes in
      finding(
        "baseline tidak ada pada \(count) dari \(aiming) indikator yang mempunyai target",
        at: Anchor(tree), notes: notes)
    }
  }
}
