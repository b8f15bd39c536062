import Pohon

/// Those that share one whole, each with the weight it declares: the children of a condition, its
/// indicators, the operands of a weighted `hitung`, or the owners that share a responsibility.
struct WeightFamily {
  /// What shares the whole.
  enum Kind {
    /// Conditions, those that come through `silang` links last.
    case children
    case indicators
    case operands
    case owners
  }

  /// One member.
  struct Part {
    /// What it declares; nil for nothing.
    var weight: Double?
    /// Where it declares it, or would.
    var anchor: Anchor
  }

  let kind: Kind
  /// The node that is the whole, or the indicator where operands or owners share one.
  let place: Place
  /// Where the whole stands.
  let anchor: Anchor
  /// The words of the condition or indicator that is the whole.
  let words: String
  var parts: [Part] = []

  /// The weights declared.
  var declared: [Double] { parts.compactMap(\.weight) }
  /// Whether every member declares a weight.
  var isWhole: Bool { !parts.isEmpty && declared.count == parts.count }
  /// Whether some members declare a weight and some do not.
  var isPartial: Bool { !declared.isEmpty && declared.count < parts.count }

  /// What it is made of, for a finding: `3 kondisi di bawah “…”`.
  var description: String {
    let count = parts.count
    return switch kind {
    case .children: "\(count) kondisi di bawah \(quote(words))"
    case .indicators: "\(count) indikator \(quote(words))"
    case .operands: "\(count) indikator pembentuk \(quote(words))"
    case .owners: "\(count) penanggung jawab \(quote(words))"
    }
  }

  /// What a member declares: `bobot`, or `porsi` for owners.
  var noun: String { kind == .owners ? "porsi" : "bobot" }
}

extension WeightFamily {
  /// The children of every condition, and of all other families those of which any member declares a
  /// weight, tree by tree and node by node. Linear.
  ///
  /// An indicator has one weight. Where it is an operand of a weighted `hitung`, the weight speaks of
  /// that; the indicators of its node are then no family of their own.
  static func all(in dossier: CheckedDossier) -> [WeightFamily] {
    let graph = dossier.links
    let servings = Dictionary(grouping: graph.servings, by: \.parent)
    let weighed = weighedOperands(dossier)
    return dossier.trees.enumerated().flatMap { number, tree -> [WeightFamily] in
      var children = childParts(of: tree)
      for node in tree.nodes {
        for serving in servings[graph.firstNode[number] + node.position] ?? [] {
          children[node.position].append(part(serving, dossier))
        }
      }
      return tree.nodes.flatMap { node -> [WeightFamily] in
        let place = Place(tree: number, node: node.position)
        let numbers = graph.indicator(place)..<graph.indicator(place) + node.indicators.count
        var found = [
          WeightFamily(
            kind: .children, place: place, anchor: Anchor(tree, node), words: node.statement,
            parts: children[node.position])
        ]
        if node.indicators.contains(where: { $0.weight != nil }),
          !numbers.contains(where: weighed.contains)
        {
          found.append(ofIndicators(node, place, tree))
        }
        if node.owners.contains(where: { $0.share != nil }) {
          found.append(
            owners(node.owners, place, node.statement) { Anchor(tree, node, $0, item: $1) })
        }
        for (index, indicator) in node.indicators.enumerated() {
          let own = Placed(
            tree: tree, place: Place(tree: number, node: node.position, indicator: index))
          if indicator.owners.contains(where: { $0.share != nil }) {
            found.append(owners(indicator.owners, own.place, indicator.name, own.anchor))
          }
          if indicator.computation?.method == .weightedMean {
            found.append(ofOperands(own, numbers.lowerBound + index, dossier))
          }
        }
        return found.filter { !$0.parts.isEmpty }
      }
    }
  }

  private static func weighedOperands(_ dossier: CheckedDossier) -> Set<Int> {
    Set(
      dossier.links.terms.filter {
        dossier.indicator($0.result).indicator.computation?.method == .weightedMean
      }.map(\.operand))
  }

  private static func childParts(of tree: Tree) -> [[Part]] {
    var parts = [[Part]](repeating: [], count: tree.nodes.count)
    for node in tree.nodes {
      guard let parent = node.parent else { continue }
      parts[parent].append(Part(weight: node.weight, anchor: Anchor(tree, node, .bobot)))
    }
    return parts
  }

  private static func part(_ serving: LinkGraph.Serving, _ dossier: CheckedDossier) -> Part {
    let place = serving.origin.place
    let tree = dossier.trees[place.tree]
    let item = "\(serving.origin.number).\(FieldName.bobot.rawValue)"
    let node = tree.nodes[place.node]
    let anchor =
      place.indicator.map { Anchor(tree, node, indicator: $0, .kaitan, item: item) }
      ?? Anchor(tree, node, .kaitan, item: item)
    return Part(weight: serving.weight, anchor: anchor)
  }

  private static func ofIndicators(_ node: Node, _ place: Place, _ tree: Tree) -> WeightFamily {
    WeightFamily(
      kind: .indicators, place: place, anchor: Anchor(tree, node, .indikator),
      words: node.statement,
      parts: node.indicators.enumerated().map {
        Part(weight: $1.weight, anchor: Anchor(tree, node, indicator: $0, .bobot))
      })
  }

  private static func ofOperands(
    _ own: Placed, _ number: Int, _ dossier: CheckedDossier
  ) -> WeightFamily {
    WeightFamily(
      kind: .operands, place: own.place, anchor: own.anchor(.hitung), words: own.indicator.name,
      parts: dossier.operands[number].map {
        let operand = dossier.indicator(Int($0))
        return Part(weight: operand.indicator.weight, anchor: operand.anchor(.bobot))
      })
  }

  private static func owners(
    _ owners: [Owner], _ place: Place, _ words: String, _ anchor: (FieldName, String?) -> Anchor
  ) -> WeightFamily {
    WeightFamily(
      kind: .owners, place: place, anchor: anchor(.penanggungJawab, nil), words: words,
      parts: owners.enumerated().map {
        Part(weight: $1.share, anchor: anchor(.penanggungJawab, "\($0 + 1)"))
      })
  }
}
