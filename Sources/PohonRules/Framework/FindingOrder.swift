import Pohon

/// Puts findings in the order of the documents: tree, node, field, then rule.
struct FindingOrder {
  private let trees: [String: Int]
  private let nodes: [[String: Int]]

  init(_ dossier: Dossier) {
    trees = Dictionary(
      dossier.trees.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    nodes = dossier.trees.map { tree in
      Dictionary(
        tree.nodes.map { ($0.key, $0.position) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Puts `findings` in order; those of one place and rule stay as they came.
  ///
  /// Small keys are sorted and each finding is moved once, since there may be millions.
  func sort(_ findings: inout [Finding]) {
    var keys = keys(of: findings)
    keys.sort()
    var order = keys.map { Int($0.turn) }
    for start in order.indices {
      var at = start
      while order[at] != start, order[at] != at {
        let next = order[at]
        order[at] = at
        findings.swapAt(at, next)
        at = next
      }
      order[at] = at
    }
  }

  /// What decides where a finding comes.
  private struct Key: Comparable {
    var tree, node, indicator, field: Int32
    /// The number of an item inside the field.
    var item: Int
    var rule, turn: Int32

    static func < (a: Key, b: Key) -> Bool {
      if (a.tree, a.node) != (b.tree, b.node) { return (a.tree, a.node) < (b.tree, b.node) }
      return (a.indicator, a.field, a.item, a.rule, a.turn)
        < (b.indicator, b.field, b.item, b.rule, b.turn)
    }
  }

  private func keys(of findings: [Finding]) -> [Key] {
    let ranks = ranks(of: findings)
    // Neighbours are mostly of one tree and one rule.
    var last = (id: "", number: trees[""] ?? trees.count)
    var rank = (rule: RuleID(""), number: Int32(0))
    return findings.indices.map { turn in
      let anchor = findings[turn].anchor
      if anchor.tree != last.id { last = (anchor.tree, trees[anchor.tree] ?? trees.count) }
      if findings[turn].rule != rank.rule {
        rank = (findings[turn].rule, ranks[findings[turn].rule] ?? 0)
      }
      var key = key(of: anchor, inTree: last.number)
      key.rule = rank.number
      key.turn = Int32(turn)
      return key
    }
  }

  /// The place of each rule that found something among their names in order.
  private func ranks(of findings: [Finding]) -> [RuleID: Int32] {
    var rules: Set<RuleID> = []
    for at in findings.indices where at == 0 || findings[at].rule != findings[at - 1].rule {
      rules.insert(findings[at].rule)
    }
    return Dictionary(uniqueKeysWithValues: zip(rules.sorted(), Int32(0)...))
  }

  /// Tree, node, indicator, field, item; what belongs to the whole comes before its parts, and a
  /// document outside the dossier's trees after all of them.
  private func key(of anchor: Anchor, inTree tree: Int) -> Key {
    let field = anchor.field
    let node = tree < nodes.count ? anchor.node.flatMap { nodes[tree][$0] } : nil
    return Key(
      tree: Int32(tree), node: Int32(node ?? -1), indicator: Int32(clamping: field?.indicator ?? 0),
      field: Int32(field?.name.ordinal ?? -1),
      item: field?.item.flatMap { Int($0) } ?? 0, rule: 0, turn: 0)
  }
}
