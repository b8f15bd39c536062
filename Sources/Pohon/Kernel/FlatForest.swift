/// A forest in flat arrays, parents before children along all edges: all that the sweeps need to
/// know of it.
///
/// A node's number here is its slot. The children of slot s are
/// `childSlot[childStart[s]..<childStart[s + 1]]`, each greater than s. Where nothing crosscuts they
/// stand side by side, and a subtree close to its top, so that a sweep stays in the cache.
package struct FlatForest: Sendable {
  /// What becomes of the children's figures.
  package enum Step: UInt8, Sendable {
    /// Their weighted mean.
    case mean
    case minimum
    case maximum
    /// Nothing: the node has figures of its own only.
    case nothing
  }

  package let nodeOfSlot: [Int32]
  package let slotOfNode: [Int32]
  package let childStart: [Int32]
  package let childSlot: [Int32]
  /// Weight of each child in its family, any positive scale.
  package let weight: [Double]
  package let step: [Step]

  /// Numbers the nodes of `children` and lays them out anew. Linear.
  ///
  /// - Parameters:
  ///   - children: the children of each node; must not go in a circle.
  ///   - weight: beside `children.items`.
  ///   - step: one for each node.
  package init(children: CompressedRows, weight: [Double], step: [Step]) {
    precondition(weight.count == children.items.count && step.count == children.count)
    let order = Self.order(children)
    precondition(order.count == children.count, "a forest must not go in a circle")
    var slots = [Int32](repeating: 0, count: order.count)
    for slot in order.indices { slots[Int(order[slot])] = Int32(slot) }
    var starts: [Int32] = [0]
    var items: [Int32] = []
    var weights: [Double] = []
    starts.reserveCapacity(order.count + 1)
    items.reserveCapacity(weight.count)
    weights.reserveCapacity(weight.count)
    for node in order {
      for edge in Int(children.starts[Int(node)])..<Int(children.starts[Int(node) + 1]) {
        items.append(slots[Int(children.items[edge])])
        weights.append(weight[edge])
      }
      starts.append(Int32(items.count))
    }
    (nodeOfSlot, slotOfNode, childStart, childSlot) = (order, slots, starts, items)
    (self.weight, self.step) = (weights, order.map { step[Int($0)] })
  }

  /// How many nodes there are.
  package var count: Int { nodeOfSlot.count }

  /// The positions of the children of `slot` in `childSlot` and `weight`.
  package func children(of slot: Int) -> Range<Int> {
    Int(childStart[slot])..<Int(childStart[slot + 1])
  }

  /// The nodes, each after all its parents: the children of a node side by side, then what is below
  /// the first of them, what is below the second, and so on.
  private static func order(_ children: CompressedRows) -> [Int32] {
    var waiting = [Int32](repeating: 0, count: children.count)
    for child in children.items { waiting[Int(child)] += 1 }
    var order: [Int32] = []
    order.reserveCapacity(children.count)
    var open: [Int32] = []
    for root in 0..<children.count where waiting[root] == 0 {
      waiting[root] = -1
      order.append(Int32(root))
      open.append(Int32(root))
      while let node = open.popLast() {
        let first = order.count
        for edge in Int(children.starts[Int(node)])..<Int(children.starts[Int(node) + 1]) {
          let child = Int(children.items[edge])
          waiting[child] -= 1
          if waiting[child] == 0 {
            waiting[child] = -1
            order.append(Int32(child))
          }
        }
        for place in (first..<order.count).reversed() { open.append(order[place]) }
      }
    }
    return order
  }
}

/// The arrays of a forest while a sweep runs; it must not outlive the call that gave it.
package struct ForestView {
  let childStart: UnsafePointer<Int32>
  let childSlot: UnsafePointer<Int32>
  let weight: UnsafePointer<Double>
  let step: UnsafePointer<FlatForest.Step>

  @inline(__always) func children(of slot: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(childStart[slot]), Int(childStart[slot + 1])))
  }
}

extension FlatForest {
  /// Lends the arrays to sweeps. Reading and writing through the view is not checked: slots must lie
  /// in the forest, and cells must be there for each of them.
  package func withView<Result>(_ body: (ForestView) throws -> Result) rethrows -> Result {
    try childStart.withUnsafeBufferPointer { starts in
      try childSlot.withUnsafeBufferPointer { items in
        try weight.withUnsafeBufferPointer { weights in
          try step.withUnsafeBufferPointer { steps in
            try body(
              ForestView(
                childStart: Self.base(starts), childSlot: Self.base(items),
                weight: Self.base(weights), step: Self.base(steps)))
          }
        }
      }
    }
  }

  /// Where a buffer begins; an empty one is never read.
  private static func base<Item>(_ buffer: UnsafeBufferPointer<Item>) -> UnsafePointer<Item> {
    buffer.baseAddress ?? UnsafePointer(bitPattern: MemoryLayout<Item>.stride).unsafelyUnwrapped
  }
}
