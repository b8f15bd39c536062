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

  let nodeOfSlot: [Int32]
  let slotOfNode: [Int32]
  let childStart: [Int32]
  let childSlot: [Int32]
  /// Weight of each child in its family, any positive scale.
  let weight: [Double]
  /// Whether the child comes through a `silang` link.
  let isServing: [Bool]
  let method: [Aggregation.Method]
  let basis: [WeightBasis]
  let cyclic: [Bool]

  init(_ dossier: Dossier, graph: LinkGraph) {
    let count = graph.firstNode[graph.firstNode.count - 1]
    var edges: [(from: Int32, to: Int32)] = []
    var weights: [Double?] = []
    for (number, tree) in dossier.trees.enumerated() {
      let first = graph.firstNode[number]
      for node in tree.nodes {
        guard let parent = node.parent else { continue }
        edges.append((from: Int32(first + parent), to: Int32(first + node.position)))
        weights.append(node.weight)
      }
    }
    let structural = edges.count
    for serving in graph.servings {
      edges.append((from: Int32(serving.parent), to: Int32(serving.child)))
      weights.append(serving.weight)
    }
    let rows = CompressedRows(
      rows: count, edges: edges.enumerated().map { (from: $1.from, to: Int32($0)) })
    (nodeOfSlot, slotOfNode) = Self.number(count: count, edges: edges, rows: rows)

    var families = Families(capacity: edges.count)
    for node in nodeOfSlot {
      let place = graph.place(ofNode: Int(node))
      let declared = dossier.trees[place.tree].nodes[place.node].aggregation?.method
      families.add(
        rows[Int(node)].map(Int.init), method: declared ?? .weightedMean, weights: weights,
        structural: structural)
    }
    let slots = slotOfNode
    childSlot = families.edges.map { slots[Int(edges[$0].to)] }
    childStart = families.starts
    (weight, isServing) = (families.weights, families.isServing)
    (method, basis) = (families.methods, families.bases)
    var cyclic = Array(repeating: false, count: count)
    for cycle in graph.nodeCycles {
      for node in cycle { cyclic[Int(slotOfNode[node])] = true }
    }
    self.cyclic = cyclic
  }

  /// The positions of the children of `slot` in `childSlot` and `weight`.
  func children(of slot: Int) -> Range<Int> {
    Int(childStart[slot])..<Int(childStart[slot + 1])
  }

  /// Numbers the nodes tree by tree, breadth first, each after all its parents.
  private static func number(
    count: Int, edges: [(from: Int32, to: Int32)], rows: CompressedRows
  ) -> (nodeOfSlot: [Int32], slotOfNode: [Int32]) {
    var waiting = [Int32](repeating: 0, count: count)
    for edge in edges { waiting[Int(edge.to)] += 1 }
    var order: [Int32] = []
    order.reserveCapacity(count)
    for root in 0..<count where waiting[root] == 0 {
      waiting[root] = -1
      var next = order.count
      order.append(Int32(root))
      while next < order.count {
        for edge in rows[Int(order[next])] {
          let child = Int(edges[Int(edge)].to)
          waiting[child] -= 1
          if waiting[child] == 0 {
            waiting[child] = -1
            order.append(Int32(child))
          }
        }
        next += 1
      }
    }
    var slots = [Int32](repeating: 0, count: count)
    for (slot, node) in order.enumerated() { slots[Int(node)] = Int32(slot) }
    return (order, slots)
  }
}

/// Collects families of children slot by slot.
private struct Families {
  var starts: [Int32] = [0]
  var edges: [Int] = []
  var weights: [Double] = []
  var isServing: [Bool] = []
  var methods: [Aggregation.Method] = []
  var bases: [NodePlan.WeightBasis] = []

  init(capacity: Int) {
    edges.reserveCapacity(capacity)
    weights.reserveCapacity(capacity)
  }

  mutating func add(
    _ family: [Int], method: Aggregation.Method, weights declared: [Double?], structural: Int
  ) {
    let known = family.compactMap { declared[$0] }
    let basis: NodePlan.WeightBasis =
      if method == .mean {
        .equalByMethod
      } else if !family.isEmpty, known.count == family.count, known.reduce(0, +) > 0 {
        .declared
      } else if family.count < 2 {
        .single
      } else if known.isEmpty {
        .equal
      } else {
        .incomplete
      }
    for edge in family {
      edges.append(edge)
      weights.append(basis == .declared ? declared[edge] ?? 1 : 1)
      isServing.append(edge >= structural)
    }
    starts.append(Int32(edges.count))
    methods.append(method)
    bases.append(basis)
  }
}
