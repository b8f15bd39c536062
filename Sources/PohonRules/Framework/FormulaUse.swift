import Pohon

/// A formula as an indicator prints it, and what it says.
///
/// A class, because a dozen rules go through all of them and none changes any.
final class FormulaUse {
  let node: Node
  /// Which of the node's indicators it is of, from 0.
  let index: Int
  let indicator: Indicator
  let text: String
  let formula: PrintedFormula

  init(
    _ node: Node, _ index: Int, _ indicator: Indicator, _ text: String, _ formula: PrintedFormula
  ) {
    (self.node, self.index, self.indicator) = (node, index, indicator)
    (self.text, self.formula) = (text, formula)
  }

  /// The formula's place in `tree`.
  func anchor(in tree: Tree) -> Anchor { Anchor(tree, node, indicator: index, .formula) }
}
