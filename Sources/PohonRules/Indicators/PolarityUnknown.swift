import Pohon

/// An indicator with targets of which nobody says which direction is good, or which is said to rise
/// although its name counts what one wants less of.
///
/// Without target there is nothing to judge, so such an indicator is left alone. Where hardly any
/// indicator has a polarity (the forms in use print none) the document is told once. A name that
/// says that the unwanted thing is dealt with (`temuan yang diselesaikan`) may well rise.
struct PolarityUnknown: TreeRule {
  let id: RuleID = "polaritas-tidak-jelas"
  let severity = Severity.warning
  let concern = Concern.measure
  let why = """
    Capaian dihitung menurut arah yang baik: naik, turun, atau di dalam rentang. Arah itu tidak
    ditebak; tanpa polaritas capaian tidak dapat dihitung, dan polaritas yang keliru membalik
    artinya.
    """
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
    for (node, index) in aiming {
      let indicator = node.indicators[index]
      let anchor = Anchor(tree, node, indicator: index, .polaritas)
      if indicator.polarity == nil, !isCommon {
        found.append(
          finding("polaritas \(quote(indicator.name)) tidak ditetapkan", at: anchor))
      } else if indicator.polarity == .higherIsBetter,
        let word = unwanted(in: dossier.phrase(indicator.name), dossier.vocabulary)
      {
        found.append(
          finding(
            "\(quote(indicator.name)) berpolaritas naik, padahal \(quote(word)) lazimnya diharapkan "
              + "berkurang", at: anchor))
      }
    }
    return found
  }

  /// What the name counts that one wants less of; nil where the name says that it is dealt with.
  private func unwanted(in name: Phrase, _ vocabulary: Vocabulary) -> String? {
    guard !name.words.contains(where: { vocabulary.dealtWith.contains($0) }) else { return nil }
    for start in name.words.indices {
      if let words = vocabulary.unwanted.opening(of: name.words[start...]) {
        return words.joined(separator: " ")
      }
    }
    return nil
  }
}
