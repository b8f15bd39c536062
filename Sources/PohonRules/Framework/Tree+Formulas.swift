import Pohon

extension Tree {
  /// The indicators that print a formula, each with its node and its index there.
  var printedFormulas: [(node: Node, index: Int, indicator: Indicator, formula: String)] {
    nodes.flatMap { node in
      node.indicators.enumerated().compactMap { index, indicator in
        indicator.formula.map { (node, index, indicator, $0) }
      }
    }
  }
}
