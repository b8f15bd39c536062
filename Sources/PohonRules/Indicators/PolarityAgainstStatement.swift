import Pohon

/// An indicator that is said to rise under a condition that falls, or the reverse.
///
/// Only where the indicator measures what the condition speaks of: all words of the one stand in the
/// other (Menurunnya prevalensi stunting, Prevalensi stunting), or a falling condition has an
/// indicator that counts something unwanted with which nobody dealt. What measures a change
/// (penurunan, laju) goes its own way. A condition that falls may well have an indicator of
/// something else that rises: fewer stunted children, more of them weighed.
struct PolarityAgainstStatement: TreeRule {
  let id: RuleID = "polaritas-berlawanan-dengan-kondisi"
  let severity = Severity.warning
  let concern = Concern.measure
  let why = """
    Arah indikator mengikuti arah kondisinya. Bila berlawanan, capaian yang tinggi justru berarti
    kondisinya memburuk.
    """
  let advice = "Samakan arah polaritas dengan kondisinya, atau perbaiki rumusan kondisinya."
  let basis = Basis.practice("polaritas indikator searah dengan kondisinya")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Menurunnya prevalensi stunting
      indikator:
        - nama: Prevalensi stunting
          polaritas: naik  # <-
      """),
    .flagged(
      """
      kondisi: Meningkatnya kepatuhan wajib pajak
      indikator:
        - nama: Persentase kepatuhan wajib pajak
          polaritas: turun  # <-
      """),
    .clean(
      """
      kondisi: Menurunnya prevalensi stunting
      indikator:
        - nama: Prevalensi stunting
          polaritas: turun
        - nama: Persentase balita ditimbang
          polaritas: naik
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let contradiction = PolarityContradiction(dossier)
    return tree.nodes.flatMap { node in
      node.indicators.enumerated().compactMap { index, indicator in
        guard let polarity = indicator.polarity, contradiction.isTold(of: indicator, at: node)
        else { return nil }
        return finding(
          "\(quote(indicator.name)) berpolaritas \(polarity.rawValue), padahal kondisinya"
            + " \(quote(node.statement))", at: Anchor(tree, node, indicator: index, .polaritas))
      }
    }
  }
}

/// Whether an indicator's polarity contradicts its condition; other rules about directions are then
/// silent.
struct PolarityContradiction {
  private let dossier: CheckedDossier

  init(_ dossier: CheckedDossier) { self.dossier = dossier }

  /// Whether ``PolarityAgainstStatement`` tells of `indicator`, one of `node`'s.
  func isTold(of indicator: Indicator, at node: Node) -> Bool {
    guard let polarity = indicator.polarity, polarity != .withinRange else { return false }
    let vocabulary = dossier.vocabulary
    let statement = dossier.phrase(node.statement)
    let openings = polarity == .higherIsBetter ? vocabulary.falls : vocabulary.rises
    return openings.contains(statement.first)
      && measures(dossier.phrase(indicator.name), statement, polarity, vocabulary)
  }

  private func measures(
    _ name: Phrase, _ statement: Phrase, _ polarity: Polarity, _ vocabulary: Vocabulary
  ) -> Bool {
    if vocabulary.unwanted.place(in: name.words) != nil {
      return polarity == .higherIsBetter
        && !name.words.contains(where: { vocabulary.dealtWith.contains($0) })
    }
    guard !name.words.contains(where: { vocabulary.changes.contains($0) }) else { return false }
    let measured = name.content(by: vocabulary)
    let object = statement.dropping(1).content(by: vocabulary)
    guard !measured.isEmpty, !object.isEmpty else { return false }
    return measured.shared(with: object) == min(measured.count, object.count)
  }
}
