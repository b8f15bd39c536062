import Pohon

/// An indicator with targets of which nobody says which direction is good, or which is said to rise
/// although its name counts what one wants less of.
///
/// Without target there is nothing to judge yet, so such an indicator is left alone. Where hardly
/// any indicator has a polarity (the forms in use print none) the document is told once. Neither
/// holds where the name counts what one wants less of: that is told in any case, without target as
/// a suggestion, since more of it may be good or bad. Where the name says that the unwanted thing
/// is dealt with (`temuan yang diselesaikan`), `naik` may well be meant.
struct PolarityUnknown: TreeRule {
  let id: RuleID = "polaritas-tidak-jelas"
  let severity = Severity.warning
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
      kondisi: Menurunnya prevalensi stunting
      indikator:
        - nama: Prevalensi stunting
          polaritas: naik  # <-
          target: { "2025": "14%" }
      """),
    .flagged(
      """
      kondisi: Terlaksananya bantuan hukum
      indikator:
        - nama: Jumlah kasus yang didampingi  # <-
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
  /// From which share of indicators without polarity on.
  var mostShare = 0.8

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let aiming = tree.nodes.flatMap { node in
      node.indicators.indices.filter { !node.indicators[$0].targets.isEmpty }.map { (node, $0) }
    }
    let unset = aiming.filter { $0.indicators[$1].polarity == nil }
    let isCommon = unset.count > most && Double(unset.count) >= mostShare * Double(aiming.count)
    var found: [Finding] = []
    if isCommon {
      found.append(
        finding(
          "polaritas tidak ditetapkan pada \(unset.count) dari \(aiming.count) indikator yang "
            + "mempunyai target", at: Anchor(tree)))
    }
    for node in tree.nodes {
      for (index, indicator) in node.indicators.enumerated() {
        let defect = defect(of: indicator, toldOnce: isCommon, dossier)
        guard let defect else { continue }
        found.append(
          finding(
            defect, at: Anchor(tree, node, indicator: index, .polaritas),
            severity: indicator.targets.isEmpty ? .suggestion : nil))
      }
    }
    return found
  }

  private func defect(
    of indicator: Indicator, toldOnce: Bool, _ dossier: CheckedDossier
  ) -> String? {
    let name = dossier.phrase(indicator.name)
    let isAiming = !indicator.targets.isEmpty
    switch indicator.polarity {
    case nil:
      if let word = unwanted(in: name, dossier.vocabulary) {
        return "polaritas \(quote(indicator.name)) tidak ditetapkan, padahal \(quote(word)) "
          + "lazimnya diharapkan berkurang"
      }
      guard isAiming, !toldOnce else { return nil }
      return "polaritas \(quote(indicator.name)) tidak ditetapkan"
    case .higherIsBetter:
      guard isAiming, !name.words.contains(where: { dossier.vocabulary.dealtWith.contains($0) }),
        let word = unwanted(in: name, dossier.vocabulary)
      else { return nil }
      return "\(quote(indicator.name)) berpolaritas naik, padahal \(quote(word)) lazimnya "
        + "diharapkan berkurang"
    default:
      return nil
    }
  }

  /// What the name counts that one wants less of.
  private func unwanted(in name: Phrase, _ vocabulary: Vocabulary) -> String? {
    vocabulary.unwanted.place(in: name.words).map { name.words[$0].joined() }
  }
}
