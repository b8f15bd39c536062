import Pohon

/// A condition that is said to need one other condition alone.
struct OnlyChild: Rule {
  let id: RuleID = "anak-tunggal"
  let severity = Severity.suggestion
  let otherSeverities: [Severity] = [.warning]
  let concern = Concern.logic
  let why = """
    Satu kondisi biasanya memerlukan beberapa kondisi lain. Anak tunggal sering berarti induk dan
    anaknya kondisi yang sama, atau faktor lain terlewat; satu CSF saja bukan hasil pencarian
    faktor-faktor kunci keberhasilan.
    """
  let advice = """
    Tanyakan kondisi lain apa yang diperlukan; gabungkan keduanya bila ternyata satu kondisi.
    """
  let basis = Basis.practice(
    "hubungan sebab-akibat diuji dengan mencari faktor lain")
  let examples: [Example] = [
    .flagged(
      """
      - kondisi: Menurunnya prevalensi stunting
        anak:
          - kondisi: Meningkatnya gizi balita  # <-
      """),
    .clean(
      """
      - kondisi: Menurunnya prevalensi stunting
        anak:
          - kondisi: Meningkatnya gizi balita
          - kondisi: Membaiknya sanitasi keluarga
      """),
  ]

  func check(_ dossier: CheckedDossier) -> [Finding] {
    let links = dossier.links
    let served = Set(links.servings.map(\.parent))
    return dossier.trees.enumerated().flatMap { number, tree in
      tree.nodes.compactMap { parent -> Finding? in
        let first = parent.position + 1
        guard first < parent.end, tree.nodes[first].end == parent.end,
          !served.contains(links.firstNode[number] + parent.position)
        else { return nil }
        let child = tree.nodes[first]
        return child.level == .csf
          ? onlyFactor(child, of: parent, in: tree)
          : finding(
            "\(quote(child.statement)) satu-satunya kondisi di bawah \(quote(parent.statement))",
            at: Anchor(tree, child),
            notes: [Finding.Note("kondisi di atasnya", at: Anchor(tree, parent))])
      }
    }
  }

  /// One factor for a whole outcome is no analysis of its factors.
  private func onlyFactor(_ child: Node, of parent: Node, in tree: Tree) -> Finding {
    let causes = parent.causes.first.map {
      Finding.Note(
        parent.causes.count == 1
          ? "faktor penyebab yang disebut pun hanya satu: \(quote($0))"
          : "padahal faktor penyebab yang disebut ada \(parent.causes.count)",
        at: Anchor(tree, parent, .faktorPenyebab))
    }
    return finding(
      "\(quote(parent.statement)) digantungkan seluruhnya pada satu faktor kunci,"
        + " \(quote(child.statement)); faktor lain belum tampak",
      at: Anchor(tree, child), severity: .warning, notes: causes.map { [$0] } ?? [])
  }
}
