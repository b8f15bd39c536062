import Pohon

/// A way in which a document words a condition: its statement, or what a place prints of it.
struct NodeWording {
  let text: String
  /// Which printing it is, from 0; nil for the statement itself.
  private let printing: Int?

  /// The statement of `node`, then its printings that have words.
  static func all(of node: Node) -> [NodeWording] {
    [NodeWording(text: node.statement, printing: nil)]
      + node.printings.enumerated().compactMap { index, printing in
        printing.text.map { NodeWording(text: $0, printing: index) }
      }
  }

  /// Where it stands.
  func anchor(_ tree: Tree, _ node: Node) -> Anchor {
    printing.map { Anchor(tree, node, .cetakan, item: "\($0 + 1)") }
      ?? Anchor(tree, node, .kondisi)
  }
}
