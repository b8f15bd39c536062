import Pohon

/// A factor named with an outcome or CSF that no condition below it answers.
///
/// The file does not say which condition answers which factor, so only the numbers can tell: more
/// factors than conditions. Factors that share no word with any of these conditions are named.
struct FactorWithoutNode: Rule {
  let id: RuleID = "faktor-tanpa-kondisi"
  let severity = Severity.warning
  let concern = Concern.logic
  let why = """
    Faktor penyebab ditulis karena tanpa mengatasinya hasil tidak tercapai. Faktor yang tidak dijawab
    oleh satu kondisi pun berarti rencana mengabaikan sebab yang sudah diketahui.
    """
  let advice = """
    Tambahkan kondisi yang menjawab faktor itu, atau jelaskan mengapa faktor itu tidak ditangani.
    """
  let basis = Basis.practice("setiap faktor penyebab dijawab oleh suatu kondisi di bawahnya")
  let examples: [Example] = [
    .flagged(
      """
      - kondisi: Menurunnya prevalensi stunting
        faktor_penyebab:  # <-
          - Balita kurang gizi
          - Sanitasi keluarga buruk
          - Ibu hamil kurang darah
        anak:
          - kondisi: Meningkatnya gizi balita
          - kondisi: Membaiknya sanitasi keluarga
      """),
    .clean(
      """
      - kondisi: Menurunnya prevalensi stunting
        faktor_penyebab:
          - Balita kurang gizi
          - Sanitasi keluarga buruk
        anak:
          - kondisi: Meningkatnya gizi balita
          - kondisi: Membaiknya sanitasi keluarga
      """),
  ]

  func check(_ dossier: CheckedDossier) -> [Finding] {
    let serving = Dictionary(grouping: dossier.links.servings, by: \.parent)
    return dossier.trees.enumerated().flatMap { number, tree in
      tree.nodes.compactMap { node -> Finding? in
        guard node.causes.count > 1 else { return nil }
        let children = tree.children(of: node.position).map { tree.nodes[$0] }
        let servers = (serving[dossier.links.firstNode[number] + node.position] ?? []).map {
          let place = dossier.links.place(ofNode: $0.child)
          return dossier.trees[place.tree].nodes[place.node]
        }
        let answers = children + servers
        guard !answers.isEmpty, node.causes.count > answers.count else { return nil }
        return finding(
          "\(quote(node.statement)) menyebut \(node.causes.count) faktor penyebab, tetapi di"
            + " bawahnya hanya ada \(answers.count) kondisi, jadi ada faktor yang tidak dijawab",
          at: Anchor(tree, node, .faktorPenyebab),
          notes: unanswered(node, by: answers, in: tree, dossier))
      }
    }
  }

  /// The factors that share no word with any of `answers`.
  private func unanswered(
    _ node: Node, by answers: [Node], in tree: Tree, _ dossier: CheckedDossier
  ) -> [Finding.Note] {
    let said = Set(
      answers.flatMap { [$0.statement] + $0.problems }.flatMap { dossier.phrase($0).words })
    return node.causes.enumerated().compactMap { index, cause in
      let words = dossier.phrase(cause).words.filter { $0.length >= 4 }
      guard !words.isEmpty, said.isDisjoint(with: words) else { return nil }
      return Finding.Note(
        "\(quote(cause)) tidak disinggung oleh kondisi mana pun di bawahnya",
        at: Anchor(tree, node, .faktorPenyebab, item: "\(index + 1)"))
    }
  }
}
