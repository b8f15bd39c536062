import Pohon

extension RollupText {
  /// The indicators of a node whose reports speak of another year than the period's, with those
  /// years, in words.
  func otherYears(_ node: Node, _ tree: Int, _ period: Int) -> [String] {
    node.indicators.indices.compactMap { index in
      let place = Place(tree: tree, node: node.position, indicator: index)
      let years = rollup.figures(ofIndicator: place, at: period).dataYears.map(String.init)
      return years.isEmpty
        ? nil : "\(node.key) “\(node.indicators[index].name)” data \(years.joined(separator: ", "))"
    }
  }

  /// The note about them, for all of these periods.
  func dataYears(_ tree: Tree, _ number: Int, _ periods: [Int]) -> [String] {
    let found = periods.flatMap { period in
      tree.nodes.flatMap { node in
        otherYears(node, number, period).map { words in
          periods.count == 1 ? words : "\(words) (\(rollup.plan.periods[period]))"
        }
      }
    }
    return found.isEmpty
      ? [] : ["* Realisasi berbicara tentang tahun lain: \(found.joined(separator: "; "))."]
  }
}
