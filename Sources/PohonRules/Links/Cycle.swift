import Pohon

/// Conditions that need themselves, or indicators that are computed from themselves.
struct Cycle: Rule {
  let id: RuleID = "daur"
  let severity = Severity.error
  let concern = Concern.logic
  let why = """
    Kondisi yang menjadi syarat bagi dirinya sendiri, langsung atau lewat kondisi lain, tidak dapat
    dijelaskan dan capaiannya tidak dapat dihitung.
    """
  let advice = "Hapus salah satu kaitan dalam lingkaran itu, yaitu yang bukan syarat."
  let basis = Basis.regulation("PermenPANRB 89/2021: asas logis (jika-maka)")
  let examples: [Example] = [
    .flagged(
      """
      kode: "1"
      kondisi: Menurunnya prevalensi stunting
      kaitan: [{ jenis: silang, ke: "1.1" }]  # <-
      anak:
        - kode: "1.1"
          kondisi: Meningkatnya gizi balita
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
    let graph = dossier.links
    return graph.nodeCycles.map { ofNodes($0, dossier) }
      + graph.indicatorCycles.map { ofIndicators($0, dossier) }
  }

  private func ofNodes(_ members: [Int], _ dossier: CheckedDossier) -> Finding {
    let inside = Set(members)
    let places = members.map { dossier.links.place(ofNode: $0) }
    var anchor: Anchor?
    for place in places where anchor == nil {
      let tree = dossier.trees[place.tree]
      let node = tree.nodes[place.node]
      let link = node.links.firstIndex { link in
        link.kind == .silang
          && dossier.links.names.place(link.target, writtenIn: place.tree)
            .map { inside.contains(dossier.links.node($0)) } ?? false
      }
      anchor = link.map { Anchor(tree, node, .kaitan, item: "\($0 + 1)") }
    }
    let named = places.map { place in
      let tree = dossier.trees[place.tree]
      let node = tree.nodes[place.node]
      return (words: node.statement, anchor: Anchor(tree, node))
    }
    return report(named, at: anchor, "menjadi syarat bagi")
  }

  private func ofIndicators(_ members: [Int], _ dossier: CheckedDossier) -> Finding {
    let named = members.map { member in
      let place = dossier.links.place(ofIndicator: member)
      let tree = dossier.trees[place.tree]
      let node = tree.nodes[place.node]
      let index = place.indicator ?? 0
      let indicator = node.indicators[index]
      return (
        words: indicator.name,
        anchor: Anchor(
          tree, node, indicator: index, indicator.computation == nil ? .kaitan : .hitung)
      )
    }
    return report(named, at: nil, "dihitung dari")
  }

  private func report(
    _ members: [(words: String, anchor: Anchor)], at anchor: Anchor?, _ verb: String
  ) -> Finding {
    let first = members[0]
    let others = members.count - 1
    let message =
      others == 0
      ? "\(quote(first.words)) \(verb) dirinya sendiri"
      : "\(quote(first.words)) \(verb) dirinya sendiri lewat \(others) yang lain"
    return finding(
      message, at: anchor ?? first.anchor,
      notes: members.dropFirst().map {
        Finding.Note("lewat \(quote($0.words))", at: $0.anchor)
      })
  }
}
