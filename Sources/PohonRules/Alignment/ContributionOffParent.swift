import Pohon

/// A closing claim that does not say how the condition serves the one above it.
///
/// - Warning: it names a sibling and not the condition itself, so it was copied.
/// - Suggestion: it only defines (merupakan …) and claims no effect; or it shares no word with the
///   statement or an indicator of any condition above, the condition's own words left out; or it is
///   missing where other conditions have one.
///
/// A document without any closing claim prints none, and is left alone.
struct ContributionOffParent: TreeRule {
  let id: RuleID = "kontribusi-tidak-menyebut-induk"
  let severity = Severity.suggestion
  let otherSeverities: [Severity] = [.warning]
  let concern = Concern.logic
  let why = """
    Keterkaitan menjelaskan mengapa kondisi ini diperlukan oleh kondisi di atasnya. Tanpa menyebut kondisi
    itu, hubungan sebab akibatnya tidak dapat diuji.
    """
  let advice = "Sebutkan kondisi di atasnya dan bagaimana kondisi ini mendukungnya."
  let basis = Basis.document("Kertas kerja pohon kinerja: masalah dan keterkaitan")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Meningkatnya pengelolaan pengadaan
      anak:
        - kondisi: Terlaksananya pembinaan pelaku
          keterkaitan: Pembinaan pelaku akan menambah pemahaman regulasi  # <-
      """),
    .flagged(
      """
      kondisi: Meningkatnya layanan pimpinan
      anak:
        - kondisi: Terlaksananya fasilitasi komunikasi pimpinan
          keterkaitan: Fasilitasi komunikasi pimpinan akan menunjang layanan
        - kondisi: Terlaksananya fasilitasi dokumentasi pimpinan
          keterkaitan: Fasilitasi komunikasi pimpinan akan menunjang layanan  # <-
      """),
    .clean(
      """
      kondisi: Meningkatnya pengelolaan pengadaan
      anak:
        - kondisi: Terlaksananya pembinaan pelaku
          keterkaitan: Pembinaan pelaku akan mendukung pengelolaan yang lebih tertib
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    guard tree.nodes.contains(where: { $0.closingClaim != nil }) else { return [] }
    var missing = Gathering()
    var above = WordsAbove(tree)
    var found: [Finding] = []
    for parent in tree.nodes where parent.end > parent.position + 1 {
      above.descend(to: parent, dossier)
      let siblings = SiblingNames(of: parent, in: tree, dossier)
      for child in tree.children(of: parent.position) {
        let node = tree.nodes[child]
        if let text = node.closingClaim {
          let claim = dossier.phrase(text)
          found +=
            copied(claim, node, siblings, in: tree, dossier)
            ?? weak(claim, node, above, in: tree, dossier)
        } else {
          missing.add(
            finding(
              "keterkaitan pada kondisi \(quote(node.statement)) belum diisi",
              at: Anchor(tree, node)))
        }
      }
    }
    return found
      + missing.findings { count, notes in
        finding("keterkaitan belum diisi pada \(count) kondisi", at: Anchor(tree), notes: notes)
      }
  }

  private func copied(
    _ claim: Phrase, _ node: Node, _ siblings: SiblingNames, in tree: Tree,
    _ dossier: CheckedDossier
  ) -> [Finding]? {
    guard !claim.holds(dossier.phrase(node.statement).words.dropFirst()),
      let other = siblings.named(in: claim)
    else { return nil }
    let sibling = tree.nodes[other]
    return [
      finding(
        "keterkaitan pada kondisi \(quote(node.statement)) menyebut \(quote(sibling.statement)),"
          + " bukan kondisi ini sendiri", at: Anchor(tree, node, .keterkaitan), severity: .warning,
        notes: [Finding.Note("kondisi yang disebut", at: Anchor(tree, sibling, .kondisi))])
    ]
  }

  private func weak(
    _ claim: Phrase, _ node: Node, _ above: WordsAbove, in tree: Tree, _ dossier: CheckedDossier
  ) -> [Finding] {
    fault(of: claim, node, above, dossier).map { fault in
      [
        finding(
          "keterkaitan pada kondisi \(quote(node.statement)) \(fault)",
          at: Anchor(tree, node, .keterkaitan))
      ]
    } ?? []
  }

  private func fault(
    of claim: Phrase, _ node: Node, _ above: WordsAbove, _ dossier: CheckedDossier
  ) -> String? {
    let vocabulary = dossier.vocabulary
    if !claim.words.contains(where: { vocabulary.effects.contains($0) }) {
      return "hanya menerangkan kondisi itu dan tidak menyebut pengaruhnya pada kondisi di atasnya"
    }
    let own = dossier.content(node.statement)
    let claimed = claim.content(by: vocabulary)
    return claimed.contains { !own.contains($0) && above.contains($0) }
      ? nil : "tidak menyebut kondisi di atasnya atau indikatornya"
  }
}
