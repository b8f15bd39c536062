/// What changed from one version of a tree to the next, condition by condition.
///
/// Conditions are matched by code and by wording; see ``NodeMatching``. Linear in both trees, but for
/// wordings that many conditions share.
public struct TreeComparison: Sendable {
  /// The changes, in the order of the newer tree; what the document says of itself comes first, then
  /// what was removed, in the order of the older tree.
  public let changes: [TreeChange]
  /// How many conditions stand in both.
  public let kept: Int

  /// Compares `new` with `old`; `words` says which wordings mean the same.
  public init(_ old: Tree, _ new: Tree, words: PlainWords = PlainWords()) {
    let matching = NodeMatching(old, new, by: words)
    var changes = Self.conventions.compactMap { name, read in
      TreeChange.field(name, read(old.heading), read(new.heading))
    }
    for node in old.nodes where matching.newOfOld[node.position] == nil {
      changes.append(
        TreeChange(.removed, old: node.position, new: nil, before: node.statement))
    }
    var kept = 0
    for node in new.nodes {
      guard let match = matching.oldOfNew[node.position] else {
        changes.append(TreeChange(.added, old: nil, new: node.position, after: node.statement))
        continue
      }
      kept += 1
      let pair = NodePair(old: old, old.nodes[match], new: new, node, words: words)
      if !matching.standUnderOneParent(old.nodes[match], node) { changes.append(pair.moved) }
      changes += pair.changes
    }
    self.changes = changes
    self.kept = kept
  }

  /// What a document says for all its conditions.
  private static let conventions: [(FieldName, @Sendable (Heading) -> [String])] = [
    (.judul, { $0.title.map { [$0] } ?? [] }),
    (.profil, { $0.profile.map { [$0.rawValue] } ?? [] }),
    (.unit, { $0.office.map { [$0] } ?? [] }),
    (.periode, { $0.period.map { [$0.description] } ?? [] }),
    (.rumusTurun, { $0.fallingFormula.map { [$0.rawValue] } ?? [] }),
    (.batasAtas, { $0.capaianCap.map { [figure($0)] } ?? [] }),
    (.cakupanMinimum, { $0.leastCoverage.map { [figure($0)] } ?? [] }),
    (.dataHilang, { $0.missingData.map { [$0.rawValue] } ?? [] }),
    (.targetTriwulan, { $0.targetSpread.map { [$0.rawValue] } ?? [] }),
    (.skalaCapaian, { $0.capaianScale.map { [$0] } ?? [] }),
  ]
}

extension NodeMatching {
  fileprivate func standUnderOneParent(_ old: Node, _ new: Node) -> Bool {
    guard let parent = new.parent else { return old.parent == nil }
    return old.parent != nil && oldOfNew[parent] == old.parent
  }
}

/// One condition in two versions.
private struct NodePair {
  let old: Node
  let new: Node
  private let oldTree: Tree
  private let newTree: Tree
  private let words: PlainWords

  init(old oldTree: Tree, _ old: Node, new newTree: Tree, _ new: Node, words: PlainWords) {
    (self.oldTree, self.old, self.newTree, self.new) = (oldTree, old, newTree, new)
    self.words = words
  }

  /// That it stands under another condition: the two conditions above it.
  var moved: TreeChange {
    change(
      .moved, old.parent.map { oldTree.nodes[$0].statement },
      new.parent.map { newTree.nodes[$0].statement })
  }

  var changes: [TreeChange] {
    var found: [TreeChange] = []
    if old.statement != new.statement {
      let isReworded = words.phrase(old.statement) != words.phrase(new.statement)
      found.append(change(isReworded ? .reworded : .respelled, old.statement, new.statement))
    }
    if old.code != new.code { found.append(change(.renumbered, old.code, new.code)) }
    if old.level != new.level {
      found.append(change(.level, old.level?.rawValue, new.level?.rawValue))
    }
    if people(old) != people(new) {
      found.append(change(.owners, written(old.owners), written(new.owners)))
    }
    if old.weight != new.weight {
      found.append(change(.weight, old.weight.map(figure), new.weight.map(figure)))
    }
    if old.aggregation?.method != new.aggregation?.method {
      found.append(
        change(
          .aggregation, old.aggregation?.method.rawValue, new.aggregation?.method.rawValue))
    }
    if links(old) != links(new) { found.append(change(.links, links(old), links(new))) }
    return found + otherFields + IndicatorPairs(old, new, words: words).changes
  }

  private var otherFields: [TreeChange] {
    let fields: [(FieldName, (Node) -> [String])] = [
      (.faktorPenyebab, \.causes), (.masalah, \.problems),
      (.penjelasan, { $0.explanation.map { [$0] } ?? [] }),
      (.keterkaitan, { $0.closingClaim.map { [$0] } ?? [] }),
      (.pendukung, \.supporters), (.jabatan, \.posts),
      (.komponen, { $0.components.compactMap(\.name) }),
    ]
    return fields.compactMap { name, read in
      TreeChange.field(name, read(old), read(new)).map { found in
        var change = found
        (change.old, change.new) = (old.position, new.position)
        return change
      }
    }
  }

  private func change(
    _ kind: TreeChange.Kind, _ before: String?, _ after: String?
  ) -> TreeChange {
    TreeChange(kind, old: old.position, new: new.position, before: before, after: after)
  }

  /// Who answers, whatever the order and the spelling.
  private func people(_ node: Node) -> [String: Double?] {
    Dictionary(
      node.owners.map { (words.phrase($0.name).description, $0.share) },
      uniquingKeysWith: { first, _ in first })
  }

  private func written(_ owners: [Owner]) -> String? {
    let names = owners.map { owner in
      owner.name + (owner.share.map { " (\(figure($0)))" } ?? "")
    }
    return names.isEmpty ? nil : names.joined(separator: "; ")
  }

  private func links(_ node: Node) -> String? {
    let all = node.links.map { link in
      "\(link.kind.rawValue) \(link.target)" + (link.weight.map { " (\(figure($0)))" } ?? "")
    }
    return all.isEmpty ? nil : all.sorted().joined(separator: "; ")
  }
}

extension TreeChange {
  /// That a field holds other texts; nil where it does not.
  static func field(_ name: FieldName, _ old: [String], _ new: [String]) -> TreeChange? {
    guard old != new else { return nil }
    var change = TreeChange(
      .field, old: nil, new: nil, before: old.isEmpty ? nil : old.joined(separator: "; "),
      after: new.isEmpty ? nil : new.joined(separator: "; "))
    change.field = name
    return change
  }
}

/// A number as a file writes it.
func figure(_ value: Double) -> String {
  var text = indonesianText(value, decimals: 6)
  guard text.contains(",") else { return text }
  while text.hasSuffix("0") { text.removeLast() }
  if text.hasSuffix(",") { text.removeLast() }
  return text
}
