import Pohon

/// A link or operand that names nothing.
///
/// A document that is not looked at together with this one is only probably wrong: checking one file
/// of several must not make its links errors.
struct LinkToNowhere: Rule {
  let id: RuleID = "kaitan-putus"
  let severity = Severity.error
  let otherSeverities: [Severity] = [.warning]
  let concern = Concern.logic
  let why = """
    Kaitan menunjuk kondisi atau indikator dengan kodenya. Kaitan yang tidak menemukan tujuannya
    tidak ikut dihitung, sehingga hubungan yang dimaksud hilang tanpa terlihat.
    """
  let advice = "Betulkan kode atau nama tujuannya."
  let basis = Basis.practice("setiap rujukan dapat diikuti")
  let examples: [Example] = [
    .flagged(
      """
      - kode: "1.1"
        kondisi: Menurunnya prevalensi stunting
      - kode: "1.2"
        kondisi: Meningkatnya gizi balita
        kaitan: [{ jenis: silang, ke: "1.4" }]  # <-
      """),
    .clean(
      """
      - kode: "1.1"
        kondisi: Menurunnya prevalensi stunting
      - kode: "1.2"
        kondisi: Meningkatnya gizi balita
        kaitan: [{ jenis: silang, ke: "1.1" }]
      """),
  ]

  func check(_ dossier: CheckedDossier) -> [Finding] {
    let trees = Set(dossier.trees.map(\.id))
    return dossier.links.broken.map { broken in
      let anchor = anchor(of: broken.origin, dossier)
      let target = quote(broken.target)
      switch broken.fault {
      case .needsIndicator:
        return finding("\(target) menunjuk kondisi, bukan satu indikator", at: anchor)
      case .unknown(let nearest):
        if let document = foreignDocument(in: broken.target, trees) {
          return finding(
            "dokumen \(quote(document)) pada \(target) tidak ikut diperiksa", at: anchor,
            severity: .warning)
        }
        let near = nearest.map { "; nama terdekat \(quote($0))" } ?? ""
        return finding("\(target) tidak menunjuk kondisi atau indikator\(near)", at: anchor)
      }
    }
  }

  /// The name of a document in `target` that is none of `trees`, nor one of them misspelled.
  private func foreignDocument(in target: String, _ trees: Set<String>) -> String? {
    guard let mark = target.firstIndex(of: "#") else { return nil }
    let name = String(target[..<mark])
    guard !name.isEmpty, PrintedCode(name) == nil, !trees.contains(name),
      !trees.contains(where: { editDistance($0, name, atMost: 2) != nil })
    else { return nil }
    return name
  }

  private func anchor(of origin: LinkGraph.Origin, _ dossier: CheckedDossier) -> Anchor {
    let tree = dossier.trees[origin.place.tree]
    let node = tree.nodes[origin.place.node]
    let item = origin.field == .hitung ? nil : "\(origin.number)"
    return origin.place.indicator.map {
      Anchor(tree, node, indicator: $0, origin.field, item: item)
    } ?? Anchor(tree, node, origin.field, item: item)
  }
}
