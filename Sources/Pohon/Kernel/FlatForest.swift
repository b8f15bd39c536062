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

  /// A slot that has children, and where they stand.
  package struct Family: Sendable {
    package let slot: Int32
    /// Its rows in `childSlot` and `weight`.
    package let start: Int32
    package let end: Int32
    /// The first child, where the children stand side by side and belong to this slot alone; else −1.
    package let soleChild: Int32
    package let step: Step

    @inline(__always) var edges: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }
  }

  package let nodeOfSlot: [Int32]
  package let slotOfNode: [Int32]
  package let childStart: [Int32]
  package let childSlot: [Int32]
  /// Weight of each child in its family, any positive scale.
  package let weight: [Double]
  package let step: [Step]
  /// The slots that have children, in ascending order.
  package let families: [Family]

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
    let steps = order.map { step[Int($0)] }
    (self.weight, self.step) = (weights, steps)
    families = Self.families(starts, items, steps)
  }

  private static func families(_ starts: [Int32], _ items: [Int32], _ steps: [Step]) -> [Family] {
    var uses = [UInt8](repeating: 0, count: steps.count)
    for child in items { uses[Int(child)] = min(uses[Int(child)] + 1, 2) }
    var families: [Family] = []
    for slot in steps.indices where starts[slot] < starts[slot + 1] {
      let first = items[Int(starts[slot])]
      var isSole = true
      for edge in Int(starts[slot])..<Int(starts[slot + 1]) {
        let place = first + Int32(edge) - starts[slot]
        isSole = isSole && items[edge] == place && uses[Int(place)] == 1
      }
      families.append(
        Family(
          slot: Int32(slot), start: starts[slot], end: starts[slot + 1],
          soleChild: isSole ? first : -1, step: steps[slot]))
    }
    return families
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
