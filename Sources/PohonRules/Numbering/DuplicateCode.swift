import Pohon

/// One code for two conditions.
struct DuplicateCode: TreeRule {
  let id: RuleID = "kode-ganda"
  let severity = Severity.error
  let why = """
    Kode menyebut tepat satu kondisi. Kode yang dipakai dua kali membuat realisasi, kaitan, dan
    rujukan di dokumen lain dapat tertuju ke kondisi yang salah.
    """
  let basis = Basis.practice("satu kode untuk satu kondisi")
  let examples: [Example] = [
    .flagged(
      """
      - kode: "1.1"
        kondisi: Meningkatnya gizi balita
      - kode: "1.1"  # <-
        kondisi: Membaiknya sanitasi keluarga
      """),
    .clean(
      """
      - kode: "1.1"
        kondisi: Meningkatnya gizi balita
      - kode: "1.2"
        kondisi: Membaiknya sanitasi keluarga
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    var firstWithCode: [String: Node] = [:]
    var firstPrinted: [PrintedCode: (place: CodePlace, node: Node)] = [:]
    return tree.nodes.compactMap { node in
      let printed = node.printings.isEmpty ? [] : CodePlace.all(of: node, in: tree)
      let repeated = printed.first { firstPrinted[$0.code] != nil }
      defer {
        for place in printed where firstPrinted[place.code] == nil {
          firstPrinted[place.code] = (place, node)
        }
        if firstWithCode[node.code] == nil { firstWithCode[node.code] = node }
      }
      if !node.code.isEmpty, let first = firstWithCode[node.code] {
        return report(node.code, "", Anchor(tree, node, .kode), first, Anchor(tree, first, .kode))
      }
      guard let repeated, let first = firstPrinted[repeated.code] else { return nil }
      return report(repeated.text, repeated.place, repeated.anchor, first.node, first.place.anchor)
    }
  }

  private func report(
    _ code: String, _ place: String, _ anchor: Anchor, _ first: Node, _ firstAnchor: Anchor
  ) -> Finding {
    finding(
      "kode \(quote(code))\(place) sudah dipakai \(quote(first.statement))", at: anchor,
      notes: [Finding.Note("dipakai pertama kali di sini", at: firstAnchor)])
  }
}
