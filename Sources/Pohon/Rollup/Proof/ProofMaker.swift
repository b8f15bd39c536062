/// Gathers what a proof says out of the figures of a roll-up.
struct ProofMaker {
  let rollup: Rollup
  let period: Int
  /// Index of the tree that the proof begins in.
  private let home: Int
  private let servings: [Int: [LinkGraph.Serving]]
  private let ignoredLinks: [Int: [LinkGraph.Serving]]
  private let circlingLinks: [Int: [LinkGraph.Serving]]
  private let brokenOperands: [Place: [LinkGraph.Broken]]
  /// What the tables report of the variables of each indicator's formula.
  let variableReports: [Place: [VariableReport]]

  init(rollup: Rollup, period: Int, root: Place) {
    (self.rollup, self.period, home) = (rollup, period, root.tree)
    let graph = rollup.plan.graph
    servings = Dictionary(grouping: graph.servings, by: \.parent)
    ignoredLinks = Dictionary(grouping: graph.redundant, by: \.parent)
    circlingLinks = Dictionary(grouping: graph.circling, by: \.parent)
    brokenOperands = Dictionary(
      grouping: graph.broken.filter { $0.origin.field == .hitung }, by: \.origin.place)
    variableReports = Dictionary(
      grouping: rollup.plan.dossier.variableReports, by: \.report.place)
  }

  var plan: Plan { rollup.plan }

  func subject(_ place: Place) -> ProofSubject {
    let tree = plan.dossier.trees[place.tree]
    let own = place.indicator.map { "#\($0 + 1)" } ?? ""
    return ProofSubject(
      place: place, tree: tree.id, key: tree.nodes[place.node].key + own,
      isElsewhere: place.tree != home)
  }

  /// The number of the node that has an indicator.
  func owner(of place: Place) -> Int { plan.graph.node(place) }

  /// The nodes that a proof of the node at `place` speaks of, by number.
  func nodes(under place: Place) -> Set<Int> {
    var found: Set<Int> = []
    var waiting = [place]
    while let next = waiting.popLast() {
      guard found.insert(plan.graph.node(next)).inserted else { continue }
      waiting += plan.family(of: next).members.map(\.place)
        .filter { rollup.figures(ofNode: $0, at: period).isDue }
    }
    return found
  }

  /// The weight declared for a child in the family of `parent`, and whether it is assumed.
  func declaredWeight(of child: Place, isServing: Bool, under parent: Place) -> (Double?, Bool) {
    let node = plan.dossier.trees[child.tree].nodes[child.node]
    guard isServing else { return (node.weight, node.assumptions.contains(.bobot)) }
    let number = plan.graph.node(child)
    let link = servings[plan.graph.node(parent)]?.first { $0.child == number }
    return (link?.weight, node.assumptions.contains(.kaitan))
  }

  /// The links to the node at `place` that take no part.
  func ignoredLinks(to place: Place) -> [LeftOut] {
    let node = plan.graph.node(place)
    return leftOut(
      ignoredLinks[node], "kaitan silang yang mengulang susunan atau kaitan lain diabaikan")
      + leftOut(circlingLinks[node], "kaitan silang yang berputar diabaikan")
  }

  private func leftOut(_ links: [LinkGraph.Serving]?, _ reason: String) -> [LeftOut] {
    (links ?? []).map {
      LeftOut(name: subject(plan.graph.place(ofNode: $0.child)).text, reason: reason)
    }
  }

  /// The operands of the indicator at `place` that lead nowhere.
  func brokenOperands(of place: Place) -> [LeftOut] {
    (brokenOperands[place] ?? []).map { broken in
      let reason =
        switch broken.fault {
        case .unknown: "tidak ada indikator dengan nama itu"
        case .needsIndicator: "tidak menunjuk satu indikator"
        }
      return LeftOut(name: broken.target, reason: reason)
    }
  }
}

extension Plan {
  /// Who stands below a node, structural children first, and how they are combined.
  struct Family {
    let method: Aggregation.Method
    let basis: NodePlan.WeightBasis
    let isCyclic: Bool
    let members: [(place: Place, weight: Double, isServing: Bool)]
  }

  func family(of place: Place) -> Family {
    let slot = Int(nodes.slotOfNode[graph.node(place)])
    return Family(
      method: nodes.method[slot], basis: nodes.basis[slot], isCyclic: nodes.cyclic[slot],
      members: nodes.children(of: slot).map { child in
        let node = Int(nodes.nodeOfSlot[Int(nodes.childSlot[child])])
        return (graph.place(ofNode: node), nodes.weight[child], nodes.isServing[child])
      })
  }
}
