import Pohon

/// A condition that two documents of an agency word or number differently.
///
/// Any printed wording of the one may equal any of the other; how a document varies within itself is
/// another rule's. Another code alone is a suggestion.
struct StatementDiffersBetweenDocuments: Rule {
  let id: RuleID = "kondisi-berbeda-antar-dokumen"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.suggestion]
  let concern = Concern.form
  let why = """
    Kondisi yang sama berbunyi sama dalam IKU dan pohon kinerja. Rumusan yang berbeda membuat dua
    janji, dan evaluator tidak tahu yang mana yang dipertanggungjawabkan.
    """
  let advice = "Pilih satu rumusan dan pakai di semua dokumen."
  let basis = Basis.practice("dokumen perencanaan satu unit saling mengutip apa adanya")
  let examples: [Example] = [
    .flagged(
      """
      profil: iku
      kinerja:
        - kondisi: Meningkatnya Pelayanan Publik Sekretariat Daerah  # <-
          kaitan: [{ jenis: sama, ke: "csf#0" }]
      --- # csf
      profil: csf
      kinerja:
        - kode: "0"
          kondisi: Meningkatnya Kualitas Pelayanan Publik Sekretariat Daerah
      """),
    .clean(
      """
      profil: iku
      kinerja:
        - kondisi: Meningkatnya Pelayanan Publik SETDA
          kaitan: [{ jenis: sama, ke: "csf#0" }]
      --- # csf
      profil: csf
      kinerja:
        - kode: "0"
          kondisi: Meningkatnya Pelayanan Publik Sekretariat Daerah
      """),
  ]

  func check(_ dossier: CheckedDossier) -> [Finding] {
    dossier.pairs.nodes.compactMap { pair in
      let (tree, other) = (dossier.trees[pair.first.tree], dossier.trees[pair.second.tree])
      let (node, twin) = (tree.nodes[pair.first.node], other.nodes[pair.second.node])
      let difference = difference(node, twin, dossier)
      if difference == .none { return codes(node, tree, twin, other) }
      let isSlip = difference == .spelling
      return finding(
        "\(quote(node.statement)) \(isSlip ? "dieja" : "dirumuskan") lain dalam dokumen"
          + " \(quote(other.id)): \(quote(twin.statement))",
        at: Anchor(tree, node, .kondisi), severity: isSlip ? .suggestion : nil,
        notes: [Finding.Note(quote(twin.statement), at: Anchor(other, twin, .kondisi))])
    }
  }

  /// How the two wordings that are nearest to each other differ.
  private func difference(
    _ node: Node, _ twin: Node, _ dossier: CheckedDossier
  ) -> WordingDifference {
    let ours = DocumentPairs.wordings(of: node, dossier)
    let theirs = DocumentPairs.wordings(of: twin, dossier)
    if !Set(ours).isDisjoint(with: theirs) { return .none }
    let isSlip = ours.contains { our in theirs.contains { our.difference(from: $0) == .spelling } }
    return isSlip ? .spelling : .words
  }

  /// Codes are compared where both documents print some; a code in force may be the file's own.
  private func codes(_ node: Node, _ tree: Tree, _ twin: Node, _ other: Tree) -> Finding? {
    let ours = CodePlace.all(in: node.printings) { Anchor(tree, node, .cetakan, item: $0) }
    let theirs = CodePlace.all(in: twin.printings) { Anchor(other, twin, .cetakan, item: $0) }
    guard let our = ours.first, let their = theirs.first,
      !ours.contains(where: { code in theirs.contains { $0.code.numbers == code.code.numbers } })
    else { return nil }
    return finding(
      "\(quote(node.statement)) berkode \(quote(our.text)) di sini dan \(quote(their.text)) dalam"
        + " dokumen \(quote(other.id))",
      at: our.anchor, severity: .suggestion,
      notes: [Finding.Note("kode \(quote(their.text))", at: their.anchor)])
  }
}
