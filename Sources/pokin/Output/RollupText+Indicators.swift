import Pohon

/// What a table of conditions has no column for: figures of single indicators.
extension RollupText {
  /// The largest surpluses above the upper bound, which roll-up leaves out.
  func surpluses(_ tree: Tree, _ number: Int, _ period: Int) -> String? {
    var found: [(name: String, surplus: Double)] = []
    for node in tree.nodes {
      for index in node.indicators.indices {
        let place = Place(tree: number, node: node.position, indicator: index)
        let own = rollup.figures(ofIndicator: place, at: period)
        guard own.isDue, let surplus = own.kelebihan.value, surplus >= 0.005 else { continue }
        found.append(("\(node.key)#\(index + 1)", surplus))
      }
    }
    guard !found.isEmpty else { return nil }
    let most = found.enumerated().sorted {
      ($1.element.surplus, $0.offset) < ($0.element.surplus, $1.offset)
    }
    .prefix(5).map { "\($0.element.name) +\(indonesian($0.element.surplus))" }
    let rest = found.count > most.count ? ", dan \(found.count - most.count) indikator lain" : ""
    let cap = indonesianText(tree.heading.capaianCap ?? 100)
    return "Kelebihan di atas \(cap) persen, tidak ikut digabung: "
      + "\(most.joined(separator: ", "))\(rest)."
  }

  /// Which indicators met the grade they aim at, where no number says how far.
  func gradesMet(_ tree: Tree, _ number: Int, _ period: Int) -> String? {
    var found: [String] = []
    for node in tree.nodes {
      for index in node.indicators.indices {
        let place = Place(tree: number, node: node.position, indicator: index)
        let own = rollup.figures(ofIndicator: place, at: period)
        guard own.isDue, let isMet = own.gradeMet else { continue }
        found.append("\(node.key)#\(index + 1) \(isMet ? "tercapai" : "belum tercapai")")
      }
    }
    guard !found.isEmpty else { return nil }
    let rest = found.count > 8 ? ", dan \(found.count - 8) indikator lain" : ""
    let list = found.prefix(8).joined(separator: ", ")
    return "Predikat tanpa nilai, tidak digabung: \(list)\(rest)."
  }
}
