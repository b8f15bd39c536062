/// The nodes of a dossier renumbered for roll-up, parents before children along all edges.
///
/// A node's number here is its slot. Children of a slot stand in one compressed row: structural
/// children in document order, then the nodes that serve it through `silang` links.
struct NodePlan: Sendable {
  /// Where the weights of a family come from.
  enum WeightBasis: UInt8, Sendable {
    /// Declared for every child.
    case declared
    /// There is at most one child, so that no weight is needed.
    case single
    /// Equal because the tree declares `rata-rata`.
    case equalByMethod
    /// Equal because none is declared: an assumption.
    case equal
    /// Equal because only some are declared: an assumption, and a defect.
    case incomplete
  }

  /// What the sweeps run over.
  let forest: FlatForest
  /// Whether the child comes through a `silang` link.
  let isServing: [Bool]
  let method: [Aggregation.Method]
  let basis: [WeightBasis]
  let cyclic: [Bool]

  var nodeOfSlot: [Int32] { forest.nodeOfSlot }
  var slotOfNode: [Int32] { forest.slotOfNode }
  var childStart: [Int32] { forest.childStart }
  var childSlot: [Int32] { forest.childSlot }
  /// Weight of each child in its family, any positive scale.
  var weight: [Double] { forest.weight }

  init(_ dossier: Dossier, graph: LinkGraph) {
    let families = Families(dossier, graph)
    let count = families.children.count
    var isCyclic = Array(repeating: false, count: count)
    for cycle in graph.nodeCycles {
      for node in cycle { isCyclic[node] = true }
    }
    let forest = FlatForest(
      children: families.children, weight: families.weight,
      step: (0..<count).map {
        isCyclic[$0] ? .nothing : FlatForest.Step(families.method[$0])
      })
    self.forest = forest
    method = forest.nodeOfSlot.map { families.method[Int($0)] }
    basis = forest.nodeOfSlot.map { families.basis[Int($0)] }
    cyclic = forest.nodeOfSlot.map { isCyclic[Int($0)] }
    isServing = families.isServing(inOrder: forest.nodeOfSlot)
  }

  /// The positions of the children of `slot` in `childSlot` and `weight`.
  func children(of slot: Int) -> Range<Int> { forest.children(of: slot) }
}

extension FlatForest.Step {
  fileprivate init(_ method: Aggregation.Method) {
    switch method {
    case .weightedMean, .mean: self = .mean
    case .minimum: self = .minimum
    case .maximum: self = .maximum
    case .none: self = .nothing
    }
  }
}

/// The children of every node, by the dossier's numbers, with the weights that hold among them.
private struct Families {
  let children: CompressedRows
  private(set) var weight: [Double]
  private(set) var method: [Aggregation.Method] = []
  private(set) var basis: [NodePlan.WeightBasis] = []
  /// How many children of each node are its own, before those that serve it.
  private var ownCount: [Int32]

  init(_ dossier: Dossier, _ graph: LinkGraph) {
    let count = graph.firstNode[graph.firstNode.count - 1]
    ownCount = Array(repeating: 0, count: count)
    var edges: [(from: Int32, to: Int32)] = []
    var declared: [Double] = []
    edges.reserveCapacity(count + graph.servings.count)
    declared.reserveCapacity(count + graph.servings.count)
    for (number, tree) in dossier.trees.enumerated() {
      let first = graph.firstNode[number]
      for node in tree.nodes.indices {
        guard let parent = tree.nodes[node].parent else { continue }
        edges.append((from: Int32(first + parent), to: Int32(first + node)))
        declared.append(tree.nodes[node].weight ?? .nan)
        ownCount[first + parent] += 1
      }
    }
    for serving in graph.servings {
      edges.append((from: Int32(serving.parent), to: Int32(serving.child)))
      declared.append(serving.weight ?? .nan)
    }
    children = CompressedRows(rows: count, edges: edges)
    weight = Self.inRows(declared, edges, children)
    for tree in dossier.trees {
      for node in tree.nodes.indices {
        settle(tree.nodes[node].aggregation?.method ?? .weightedMean)
      }
    }
  }

  /// `values`, one for each edge, in the order of the rows.
  private static func inRows(
    _ values: [Double], _ edges: [(from: Int32, to: Int32)], _ rows: CompressedRows
  ) -> [Double] {
    var next = rows.starts
    var sorted = values
    for (edge, value) in zip(edges, values) {
      let row = Int(edge.from)
      sorted[Int(next[row])] = value
      next[row] += 1
    }
    return sorted
  }

  /// Which children come through a `silang` link, family after family of these nodes.
  func isServing(inOrder nodes: [Int32]) -> [Bool] {
    var serving: [Bool] = []
    serving.reserveCapacity(children.items.count)
    for node in nodes.lazy.map(Int.init) {
      let count = children.starts[node + 1] - children.starts[node]
      for child in 0..<count { serving.append(child >= ownCount[node]) }
    }
    return serving
  }

  /// Settles the weights of the next node's family: all declared, or all alike.
  private mutating func settle(_ method: Aggregation.Method) {
    let node = self.method.count
    let family = Int(children.starts[node])..<Int(children.starts[node + 1])
    let missing = family.count { weight[$0].isNaN }
    let basis: NodePlan.WeightBasis =
      if method == .mean {
        .equalByMethod
      } else if !family.isEmpty, missing == 0, weight[family].reduce(0, +) > 0 {
        .declared
      } else if family.count < 2 {
        .single
      } else if missing == family.count {
        .equal
      } else {
        .incomplete
      }
    if basis != .declared { for edge in family { weight[edge] = 1 } }
    self.method.append(method)
    self.basis.append(basis)
  }
}
