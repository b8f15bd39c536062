import Pohon

/// The ways from a node up to an outcome, through structure and crosscutting links.
struct WaysUp {
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

  /// Each way as `1.4.1 → 1.4 → 1 → 0`; a crosscutting step is drawn `⇢`.
  func from(_ place: Place) -> [String] {
    var found: [String] = []
    var open: [(place: Place, text: String)] = [(place, name(place))]
    for _ in 0..<Self.patience {
      guard let (current, text) = open.popLast() else { break }
      if current == outcome {
        found.append(text)
        if found.count == Self.most { return found + ["…"] }
        continue
      }
      for other in (served[current] ?? []).reversed() {
        open.append((other, "\(text) ⇢ \(name(other))"))
      }
      if let parent = plan.dossier.trees[current.tree].nodes[current.node].parent {
        let above = Place(tree: current.tree, node: parent)
        open.append((above, "\(text) → \(name(above))"))
      }
    }
    return found
  }

  private func name(_ place: Place) -> String {
    let tree = plan.dossier.trees[place.tree]
    let key = tree.nodes[place.node].key
    return place.tree == outcome.tree ? key : "\(tree.id)#\(key)"
  }
}
