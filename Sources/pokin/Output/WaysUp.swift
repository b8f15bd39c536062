import Pohon

/// The ways from a node up to an outcome, through structure and crosscutting links.
struct WaysUp {
  /// One way: the node, then each node it goes through up to the outcome.
  struct Way {
    struct Step {
      let place: Place
      /// Whether it was reached through a crosscutting link.
      let isCrosscutting: Bool
    }

    var steps: [Step]
  }

  /// More ways than this are not listed one by one.
  private static let most = 6
  /// Steps after which the search gives up: ways multiply with every crosscutting link.
  private static let patience = 10_000

  private let plan: Plan
  private let outcome: Place
  /// The nodes that a node serves besides its parent.
  private var served: [Place: [Place]] = [:]

  init(_ plan: Plan, outcome: Place) {
    (self.plan, self.outcome) = (plan, outcome)
    for serving in plan.graph.servings {
      served[plan.graph.place(ofNode: serving.child), default: []]
        .append(plan.graph.place(ofNode: serving.parent))
    }
  }

  /// The first ways, and whether these are all.
  func ways(from place: Place) -> (ways: [Way], areAll: Bool) {
    var found: [Way] = []
    var open = [Way(steps: [Way.Step(place: place, isCrosscutting: false)])]
    for _ in 0..<Self.patience {
      guard let way = open.popLast(), let current = way.steps.last?.place else {
        return (found, true)
      }
      if current == outcome {
        if found.count == Self.most { return (found, false) }
        found.append(way)
        continue
      }
      func go(to place: Place, isCrosscutting: Bool) {
        var next = way
        next.steps.append(Way.Step(place: place, isCrosscutting: isCrosscutting))
        open.append(next)
      }
      for other in (served[current] ?? []).reversed() { go(to: other, isCrosscutting: true) }
      if let parent = plan.dossier.trees[current.tree].nodes[current.node].parent {
        go(to: Place(tree: current.tree, node: parent), isCrosscutting: false)
      }
    }
    return (found, open.isEmpty)
  }

  /// Each way as `1.4.1 → 1.4 → 1 → 0`; a crosscutting step is drawn `⇢`.
  func from(_ place: Place) -> [String] {
    let (ways, areAll) = ways(from: place)
    let texts = ways.map { way in
      way.steps.enumerated().map { index, step in
        (index == 0 ? "" : step.isCrosscutting ? " ⇢ " : " → ") + name(step.place)
      }.joined()
    }
    return areAll ? texts : texts + ["…"]
  }

  /// The key of a node; with its tree where that is another than the outcome's.
  func name(_ place: Place) -> String {
    let tree = plan.dossier.trees[place.tree]
    let key = tree.nodes[place.node].key
    return place.tree == outcome.tree ? key : "\(tree.id)#\(key)"
  }
}
