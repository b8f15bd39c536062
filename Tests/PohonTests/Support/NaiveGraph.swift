import Pohon

/// Structure and crosscutting links of a dossier, read off the model.
struct NaiveGraph {
  /// A node of a dossier.
  struct Spot: Hashable {
    var tree: Int
    var node: Int
  }

  let dossier: Dossier

  private var families: [Spot: [(spot: Spot, weight: Double?)]] = [:]

  init(_ dossier: Dossier) {
    self.dossier = dossier
    for spot in spots { families[spot] = family(spot) }
  }

  func node(_ spot: Spot) -> Node { dossier.trees[spot.tree].nodes[spot.node] }

  /// The structural children, then those that serve through a link, each with its weight.
  func children(_ spot: Spot) -> [(spot: Spot, weight: Double?)] { families[spot] ?? [] }

  private func family(_ spot: Spot) -> [(spot: Spot, weight: Double?)] {
    var found: [(spot: Spot, weight: Double?)] = []
    for child in dossier.trees[spot.tree].nodes where child.parent == spot.node {
      found.append((Spot(tree: spot.tree, node: child.position), child.weight))
    }
    for (number, tree) in dossier.trees.enumerated() {
      for node in tree.nodes {
        let child = Spot(tree: number, node: node.position)
        guard !isAbove(spot, child) else { continue }
        let links = node.links.filter { $0.kind == .silang && target($0.target, number) == spot }
        if let first = links.first { found.append((child, first.weight)) }
      }
    }
    return found
  }

  /// Whether `upper` is a structural ancestor of `lower`.
  private func isAbove(_ upper: Spot, _ lower: Spot) -> Bool {
    var at = node(lower).parent
    while let here = at, upper.tree == lower.tree {
      if here == upper.node { return true }
      at = node(Spot(tree: lower.tree, node: here)).parent
    }
    return false
  }

  /// Random dossiers write `n3` or `p1#n3`.
  private func target(_ name: String, _ tree: Int) -> Spot? {
    let parts = name.split(separator: "#").map(String.init)
    let number = parts.count == 1 ? tree : dossier.trees.firstIndex { $0.id == parts[0] }
    guard let number, let last = parts.last else { return nil }
    return dossier.trees[number].nodes.firstIndex { $0.code == last }
      .map { Spot(tree: number, node: $0) }
  }

  var spots: [Spot] {
    dossier.trees.enumerated().flatMap { number, tree in
      tree.nodes.indices.map { Spot(tree: number, node: $0) }
    }
  }

  var hasCycle: Bool { spots.contains { reaches($0, $0, trail: []) } }

  private func reaches(_ from: Spot, _ goal: Spot, trail: Set<Spot>) -> Bool {
    children(from).contains { child in
      child.spot == goal
        || !trail.contains(child.spot)
          && reaches(child.spot, goal, trail: trail.union([child.spot]))
    }
  }
}
