import Pohon
import PohonTesting
import Testing

/// A way to break one thing in a sound dossier, at every place where that thing stands.
struct Breakage: CustomTestStringConvertible, Sendable {
  /// Breaks the piece at a node or indicator and says where the rule must speak; nil where there is
  /// nothing of the kind to break.
  typealias Change = @Sendable (inout Workpiece, Place, inout SeededGenerator) -> Spot?

  /// What is broken one by one.
  enum Scope { case document, nodes, indicators }

  /// The rule that must speak.
  var rule: RuleID
  /// The rules that call what this breakage truly brings along an error.
  var implies: Set<RuleID>
  /// What is broken.
  var ground: Ground
  var scope: Scope
  var change: Change

  var testDescription: String { "\(rule)" }

  /// Every place of `piece` that could be broken.
  func places(in piece: Workpiece) -> [Place] {
    switch scope {
    case .document: [Place(tree: 0, node: 0)]
    case .nodes: piece.nodes.indices.map { Place(tree: 0, node: $0) }
    case .indicators:
      piece.nodes.flatMap { node in
        node.indicators.indices.map { Place(tree: 0, node: node.position, indicator: $0) }
      }
    }
  }

  static let all =
    ofStructure + ofNumbering + ofWording + ofIndicators + ofFormulas + ofTargets + ofOwners
    + ofNumbers + ofLinks + ofDocuments
}

/// Where a rule must speak: a document, a node or an indicator.
struct Spot {
  var tree: Int
  /// Position in the broken tree; nil for the document.
  var node: Int?
  var indicator: Int?

  init(tree: Int = 0, _ node: Int?, indicator: Int? = nil) {
    (self.tree, self.node, self.indicator) = (tree, node, indicator)
  }

  /// The document as a whole.
  static var document: Spot { Spot(nil) }

  /// Whether `finding` falls there.
  func holds(_ finding: Finding, in dossier: Dossier) -> Bool {
    let tree = dossier.trees[tree]
    return finding.anchor.tree == tree.id
      && finding.anchor.node == node.map { tree.nodes[$0].key }
      && (indicator == nil || finding.anchor.field?.indicator == indicator.map { $0 + 1 })
  }
}

extension Breakage {
  /// Breaks something around a node, which says itself where that shows.
  static func around(
    _ rule: RuleID, implies: Set<RuleID> = [], on ground: Ground = .plain,
    _ change: @escaping @Sendable (inout Workpiece, Int, inout SeededGenerator) -> Spot?
  ) -> Breakage {
    Breakage(rule: rule, implies: implies, ground: ground, scope: .nodes) {
      change(&$0, $1.node, &$2)
    }
  }

  /// Breaks a node, where it shows.
  static func node(
    _ rule: RuleID, implies: Set<RuleID> = [], on ground: Ground = .plain,
    _ change: @escaping @Sendable (inout Node, inout SeededGenerator) -> Bool
  ) -> Breakage {
    around(rule, implies: implies, on: ground) { piece, node, random in
      change(&piece.nodes[node], &random) ? Spot(node) : nil
    }
  }

  /// Breaks an indicator of a node, where it shows.
  static func indicator(
    _ rule: RuleID, implies: Set<RuleID> = [], on ground: Ground = .plain,
    _ change: @escaping @Sendable (inout Indicator, Node, inout SeededGenerator) -> Bool
  ) -> Breakage {
    Breakage(rule: rule, implies: implies, ground: ground, scope: .indicators) {
      piece, place, random in
      let node = piece.nodes[place.node]
      let index = place.indicator ?? 0
      let isBroken = change(&piece.nodes[place.node].indicators[index], node, &random)
      return isBroken ? Spot(place.node, indicator: index) : nil
    }
  }

  /// Breaks the document.
  static func document(
    _ rule: RuleID, implies: Set<RuleID> = [], on ground: Ground = .plain,
    _ change: @escaping @Sendable (inout Workpiece, inout SeededGenerator) -> Spot?
  ) -> Breakage {
    Breakage(rule: rule, implies: implies, ground: ground, scope: .document) { change(&$0, &$2) }
  }
}
