import Pohon

/// Puts findings in the order of the documents: tree, node, field, then rule.
struct FindingOrder {
  private let trees: [String: Int]
  private let nodes: [String: [String: Int]]
  private static let fields = Dictionary(
    uniqueKeysWithValues: FieldName.allCases.enumerated().map { ($1, $0) })

  init(_ dossier: Dossier) {
    trees = Dictionary(
      dossier.trees.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    nodes = Dictionary(
      dossier.trees.map { tree in
        let positions = tree.nodes.map { ($0.key, $0.position) }
        return (tree.id, Dictionary(positions, uniquingKeysWith: { first, _ in first }))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// `findings` in order; those of one place and rule stay as they came.
  func sort(_ findings: [Finding]) -> [Finding] {
    let keyed = findings.enumerated().map { (place: place($1.anchor), rule: $1.rule, turn: $0) }
    return keyed.sorted {
      $0.place == $1.place ? ($0.rule, $0.turn) < ($1.rule, $1.turn) : $0.place < $1.place
    }.map { findings[$0.turn] }
  }

  /// Tree, node, indicator, field, item; what belongs to the whole comes before its parts, and a
  /// document outside the dossier's trees after all of them.
  private func place(_ anchor: Anchor) -> (Int, Int, Int, Int, Int) {
    let field = anchor.field
    return (
      trees[anchor.tree] ?? trees.count,
      anchor.node.flatMap { nodes[anchor.tree]?[$0] } ?? -1,
      field?.indicator ?? 0,
      field.flatMap { Self.fields[$0.name] } ?? -1,
      field?.item.flatMap { Int($0) } ?? 0
    )
  }
}
