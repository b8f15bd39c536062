import Pohon

/// One code for two conditions.
///
/// The code in force is unique in its tree. A printed code is compared with those of the same place,
/// since each table may count its own rows; a single number also only with those of its siblings,
/// since a table may count anew under each parent.
struct DuplicateCode: TreeRule {
  let id: RuleID = "kode-ganda"
  let severity = Severity.error
  let concern = Concern.form
  let why = """
    Kode menyebut tepat satu kondisi. Kode yang dipakai dua kali membuat realisasi, kaitan, dan
    rujukan di dokumen lain dapat tertuju ke kondisi yang salah.
    """
  let advice = "Beri setiap kondisi kode sendiri."
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

  private struct Printed: Hashable {
    var code: PrintedCode
    var place: String
    /// The parent, for a single number; -1 without one.
    var parent: Int?
  }

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    var firstWithCode: [String: Node] = [:]
    var firstPrinted: [Printed: (place: CodePlace, node: Node)] = [:]
    let codes = dossier.codes(of: tree)
    let found = tree.nodes.compactMap { node -> Finding? in
      let printed = node.printings.isEmpty ? [] : codes[node.position]
      let keys = printed.map { place in
        let isSingle = place.code.numbers.count == 1
        return Printed(
          code: place.code, place: place.place, parent: isSingle ? node.parent ?? -1 : nil)
      }
      let repeated = keys.firstIndex { firstPrinted[$0] != nil }
      let first = repeated.flatMap { firstPrinted[keys[$0]] }
      let firstInForce = node.code.isEmpty ? nil : firstWithCode[node.code]
      for (key, place) in zip(keys, printed) where firstPrinted[key] == nil {
        firstPrinted[key] = (place, node)
      }
      if firstWithCode[node.code] == nil { firstWithCode[node.code] = node }
      if let firstInForce {
        let anchors = (Anchor(tree, node, .kode), Anchor(tree, firstInForce, .kode))
        return report(node.code, "", anchors.0, firstInForce, anchors.1)
      }
      guard let repeated, let first else { return nil }
      let place = printed[repeated]
      return report(place.text, place.place, place.anchor, first.node, first.place.anchor)
    }
    return Renumbering.curing(found, in: tree, dossier)
  }

  private func report(
    _ code: String, _ place: String, _ anchor: Anchor, _ first: Node, _ firstAnchor: Anchor
  ) -> Finding {
    finding(
      "kode \(quote(code))\(place) sudah dipakai \(quote(first.statement))", at: anchor,
      notes: [Finding.Note("dipakai pertama kali di sini", at: firstAnchor)])
  }
}
