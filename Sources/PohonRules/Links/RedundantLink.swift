import Pohon

/// A crosscutting link that says what the structure, or another link, says already.
struct RedundantLink: Rule {
  let id: RuleID = "kaitan-berulang"
  let severity = Severity.warning
  let concern = Concern.form
  let why = """
    Kondisi sudah menjadi syarat bagi semua kondisi di atasnya. Kaitan silang yang mengulang susunan
    pohon akan menghitung kondisi itu dua kali; karena itu kaitan tersebut tidak ikut dihitung.
    """
  let advice = "Hapus kaitan yang sudah dinyatakan oleh susunan pohon."
  let basis = Basis.practice("satu hubungan dicatat satu kali")
  let examples: [Example] = [
    .flagged(
      """
      kode: "1"
      kondisi: Menurunnya prevalensi stunting
      anak:
        - kode: "1.1"
          kondisi: Meningkatnya gizi balita
          kaitan: [{ jenis: silang, ke: "1" }]  # <-
      """),
    .clean(
      """
      - kode: "1"
        kondisi: Menurunnya prevalensi stunting
      - kode: "2"
        kondisi: Meningkatnya gizi balita
        kaitan: [{ jenis: silang, ke: "1" }]
      """),
  ]

  func check(_ dossier: CheckedDossier) -> [Finding] {
    dossier.links.redundant.map { serving in
      let place = serving.origin.place
      let tree = dossier.trees[place.tree]
      let node = tree.nodes[place.node]
      let above = dossier.links.place(ofNode: serving.parent)
      let parent = dossier.trees[above.tree].nodes[above.node]
      return finding(
        "kaitan silang \(quote(node.statement)) ke \(quote(parent.statement)) mengulang hubungan"
          + " yang sudah ada",
        at: Anchor(tree, node, .kaitan, item: "\(serving.origin.number)"),
        notes: [
          Finding.Note("kondisi yang ditunjuk", at: Anchor(dossier.trees[above.tree], parent))
        ])
    }
  }
}
