import Pohon

/// An indicator with targets of which nobody says which direction is good, or which is said to rise
/// although its name counts what one wants less of.
///
/// Without target there is nothing to judge yet, so such an indicator is left alone. Where hardly
/// any indicator has a polarity (the forms in use print none) the document is told once. A name that
/// counts what one wants less of is told in any case, without target as a suggestion. Where the name
/// says that the unwanted thing is dealt with (`temuan yang diselesaikan`) it may be read either way,
/// which is a suggestion; so is a score, of which nobody doubts that more is better.
struct PolarityUnknown: TreeRule {
  let id: RuleID = "polaritas-tidak-jelas"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.suggestion]
  let concern = Concern.measure
  let why = """
    Capaian dihitung menurut arah yang baik: naik, turun, atau di dalam rentang. Arah itu tidak
    ditebak; tanpa polaritas capaian tidak dapat dihitung, dan polaritas yang keliru membalik
    artinya.
    """
  let advice = "Isi polaritas: naik, turun, atau rentang."
  let basis = Basis.practice("setiap target menyebut arah yang baik")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Menurunnya prevalensi stunting
      indikator:
        - nama: Prevalensi stunting  # <-
          target: { "2025": "14%" }
      """),
    .flagged(
      """
      kondisi: Membaiknya gizi balita
      indikator:
        - nama: Prevalensi stunting
          polaritas: naik  # <-
          target: { "2025": "14%" }
      """),
    .flagged(
      """
      kondisi: Terlaksananya bantuan hukum
      indikator:
        - nama: Jumlah kasus stunting baru  # <-
        - nama: Jumlah penyuluhan hukum
      """),
    .clean(
      """
      kondisi: Menurunnya prevalensi stunting
      indikator:
        - nama: Prevalensi stunting
          polaritas: turun
          target: { "2025": "14%" }
      """),
  ]

  /// Most findings before the document is told once instead.
  var most = 3
  /// Most notes on names that count what one wants less of.
  private let mostNotes = 10
  /// From which share of indicators without polarity on.
  var mostShare = 0.8

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let aiming = tree.nodes.flatMap { node in
      node.indicators.indices.filter { !node.indicators[$0].targets.isEmpty }.map { (node, $0) }
    }
    let unset = aiming.filter { $0.indicators[$1].polarity == nil }
    let isCommon = unset.count > most && Double(unset.count) >= mostShare * Double(aiming.count)
    var single: [Finding] = []
    var common: [Finding.Note] = []
    for node in tree.nodes {
      for (index, indicator) in node.indicators.enumerated() {
        guard let defect = defect(of: indicator, at: node, dossier) else { continue }
        let anchor = Anchor(tree, node, indicator: index, .polaritas)
        if !isCommon || indicator.polarity != nil || indicator.targets.isEmpty {
          single.append(finding(defect.text, at: anchor, severity: defect.severity))
        } else if defect.isOfName {
          common.append(Finding.Note(defect.text, at: anchor))
        }
      }
    }
    guard isCommon else { return single }
    let summary = finding(
      "polaritas tidak ditetapkan pada \(unset.count) dari \(aiming.count) indikator yang mempunyai"
        + " target", at: Anchor(tree),
      notes: Finding.Note.first(mostNotes, of: common, note: \.self))
    return [summary] + single
  }

  /// What is unclear about one indicator.
  private struct Defect {
    var text: String
    var severity: Severity?
    /// Whether its name makes it so.
    var isOfName = true
  }

  private func defect(
    of indicator: Indicator, at node: Node, _ dossier: CheckedDossier
  ) -> Defect? {
    let vocabulary = dossier.vocabulary
    let name = dossier.phrase(indicator.name)
    let isAiming = !indicator.targets.isEmpty
    let unwanted = vocabulary.unwanted.place(in: name.words).map {
      quoted(name.words[$0], in: indicator.name)
    }
    let isDealtWith = name.words.contains { vocabulary.dealtWith.contains($0) }
    switch indicator.polarity {
    case nil:
      let text = "polaritas \(quote(indicator.name)) tidak ditetapkan"
      if let unwanted, isDealtWith {
        return Defect(
          text: "\(text), padahal dapat dibaca dua arah: \(unwanted) diharapkan berkurang,"
            + " penanganannya bertambah", severity: .suggestion)
      }
      if let unwanted {
        return Defect(
          text: "\(text), padahal \(unwanted) lazimnya diharapkan berkurang",
          severity: isAiming ? nil : .suggestion)
      }
      guard isAiming else { return nil }
      let isScore = indicator.scale != nil || vocabulary.scores.contains(name.first)
      return Defect(text: text, severity: isScore ? .suggestion : nil, isOfName: false)
    case .higherIsBetter:
      let isTold = PolarityContradiction(dossier).isTold(of: indicator, at: node)
      guard isAiming, !isTold, !isDealtWith, let unwanted else { return nil }
      return Defect(
        text: "\(quote(indicator.name)) berpolaritas naik, padahal \(unwanted) lazimnya diharapkan"
          + " berkurang")
    default:
      return nil
    }
  }
}
