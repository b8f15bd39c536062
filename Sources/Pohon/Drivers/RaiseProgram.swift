/// The search for the least raise of the leaves of a reach, as linear programs.
///
/// Columns are the leaves, in points, and then the gains of the kinks: items whose gain is not a
/// sum of those below it, because they take the least or the greatest or stand at their own bound.
/// Everything between kinks is collapsed into sparse rows.
struct RaiseProgram {
  let reach: Reach
  /// The gain asked for.
  let goal: Double
  /// The items that are leaves, and those that are kinks.
  let leaves: [Int]
  let kinks: [Int]
  /// The gains of all items with every leaf raised as far as it goes.
  let best: [Double]
  private var columnOfItem: [Int?]
  private var goalRow: [LinearProgram.Term] = []
  /// For each kink the expressions of what lies below it.
  private var parts: [[[LinearProgram.Term]]] = []

  init(_ reach: Reach, goal: Double) {
    (self.reach, self.goal) = (reach, goal)
    best = reach.gains(reach.rooms)
    let best = best
    leaves = reach.items.indices.filter { index in
      if case .leaf(let room, let slope) = reach.items[index].rule { return room > 0 && slope > 0 }
      return false
    }
    kinks = reach.items.indices.filter { Self.isKink(reach, $0, best) }
    columnOfItem = Array(repeating: nil, count: reach.items.count)
    for (column, item) in (leaves + kinks).enumerated() { columnOfItem[item] = column }
    var flow = Array(repeating: 0.0, count: reach.items.count)
    goalRow = expression([(item: 0, share: 1)], &flow)
    parts = kinks.map { kink in
      let below = reach.items[kink].below
      if reach.items[kink].rule == .sum { return [expression(below, &flow)] }
      return below.map { expression([(item: $0.item, share: 1)], &flow) }
    }
  }

  private static func isKink(_ reach: Reach, _ index: Int, _ best: [Double]) -> Bool {
    let item = reach.items[index]
    guard best[index] > 0 else { return false }
    switch item.rule {
    case .leaf: return false
    case .minimum, .maximum: return true
    case .sum:
      let free = item.below.reduce(0) { $0 + $1.share * best[$1.item] }
      return free > item.mostGain + 1e-12
    }
  }

  /// The gain of `parts` in terms of columns. `flow` is zero before and after.
  private func expression(
    _ parts: [(item: Int, share: Double)], _ flow: inout [Double]
  ) -> [LinearProgram.Term] {
    var terms: [LinearProgram.Term] = []
    var open = SortedQueue()
    for part in parts {
      flow[part.item] += part.share
      open.insert(part.item)
    }
    while let item = open.popFirst() {
      let share = flow[item]
      flow[item] = 0
      guard share > 0, best[item] > 0 else { continue }
      if let column = columnOfItem[item] {
        var value = share
        if case .leaf(_, let slope) = reach.items[item].rule { value *= slope }
        terms.append(LinearProgram.Term(column: column, value: value))
      } else if reach.items[item].rule == .sum {
        for edge in reach.items[item].below {
          flow[edge.item] += share * edge.share
          open.insert(edge.item)
        }
      }
    }
    return terms
  }

  /// Whether every figure on the way is a sum, so that a greedy fill is exact.
  var isLinear: Bool { kinks.isEmpty }

  /// Where each leaf stands: leaves with the same roles do the same, point for point.
  var roles: [[Role]] {
    var roles: [[Role]] = leaves.map { _ in [] }
    let rows = [goalRow] + parts.flatMap { $0 }
    for (row, terms) in rows.enumerated() {
      for term in terms where term.column < leaves.count {
        roles[term.column].append(Role(row: row, value: term.value))
      }
    }
    return roles
  }

  /// What a leaf adds to one of the sums between kinks.
  struct Role: Hashable {
    var row: Int
    var value: Double
  }

  /// What a point of each leaf adds to the goal, where everything is a sum.
  var andil: [Double] {
    var andil = Array(repeating: 0.0, count: leaves.count)
    for term in goalRow where term.column < leaves.count { andil[term.column] = term.value }
    return andil
  }

  /// How far each leaf can be raised.
  var rooms: [Double] { leaves.map { reach.rooms[$0] } }

  /// The maxima among the kinks, as positions in `kinks`.
  var maxima: [Int] { kinks.indices.filter { reach.items[kinks[$0]].rule == .maximum } }

  /// The children of a maximum that can carry it, the nearest to it first.
  func carriers(of kink: Int) -> [Int] {
    let below = reach.items[kinks[kink]].below
    return below.indices.filter { lag(kink, $0) <= 0 || best[below[$0].item] > lag(kink, $0) }
      .sorted { (lag(kink, $0), $0) < (lag(kink, $1), $1) }
  }

  /// How far a child stands from the figure that decides its parent, 0 or more.
  private func lag(_ kink: Int, _ child: Int) -> Double {
    let item = kinks[kink]
    return abs(reach.items[reach.items[item].below[child].item].base - reach.extreme(item))
  }

  /// The program in which the maxima in `carriers` are carried by the child named; the others are
  /// relaxed to what no choice can exceed.
  func program(cost: [Double], upper: [Double], carriers: [Int: Int]) -> LinearProgram {
    var program = LinearProgram(
      cost: cost + kinks.map { _ in 0 }, upper: upper + kinks.map { best[$0] })
    program.add(goalRow.map { .init(column: $0.column, value: -$0.value) }, atMost: -goal)
    for kink in kinks.indices {
      let item = reach.items[kinks[kink]]
      let own = LinearProgram.Term(column: leaves.count + kink, value: 1)
      func add(_ part: [LinearProgram.Term], share: Double = 1, atMost bound: Double) {
        program.add(
          [own] + part.map { .init(column: $0.column, value: -share * $0.value) }, atMost: bound)
      }
      switch item.rule {
      case .minimum:
        for child in parts[kink].indices where lag(kink, child) < best[kinks[kink]] {
          add(parts[kink][child], atMost: lag(kink, child))
        }
      case .maximum:
        if let carrier = carriers[kink] {
          add(parts[kink][carrier], atMost: -lag(kink, carrier))
        } else {
          program.add([own] + relaxed(kink), atMost: 0)
        }
      case .sum, .leaf: add(parts[kink][0], atMost: 0)
      }
    }
    return program
  }

  /// A maximum gains no more than Σ gain × (best − lag) / best of its children.
  private func relaxed(_ kink: Int) -> [LinearProgram.Term] {
    let below = reach.items[kinks[kink]].below
    return below.indices.flatMap { child -> [LinearProgram.Term] in
      let most = best[below[child].item]
      guard most > 0 else { return [] }
      let share = max(0, most - lag(kink, child)) / most
      return parts[kink][child].map { .init(column: $0.column, value: -share * $0.value) }
    }
  }

  /// The true gains of all items with the leaves raised so.
  func gains(_ points: [Double]) -> [Double] {
    var all = Array(repeating: 0.0, count: reach.items.count)
    for (column, leaf) in leaves.enumerated() { all[leaf] = points[column] }
    return reach.gains(all)
  }
}

/// A set of item numbers that gives back the least first: a binary heap without repeats.
private struct SortedQueue {
  private var heap: [Int] = []
  private var members: Set<Int> = []

  mutating func insert(_ item: Int) {
    guard members.insert(item).inserted else { return }
    heap.append(item)
    var at = heap.count - 1
    while at > 0, heap[(at - 1) / 2] > heap[at] {
      heap.swapAt(at, (at - 1) / 2)
      at = (at - 1) / 2
    }
  }

  mutating func popFirst() -> Int? {
    guard let first = heap.first else { return nil }
    members.remove(first)
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var at = 0
    while true {
      var least = at
      for child in [2 * at + 1, 2 * at + 2] where child < heap.count && heap[child] < heap[least] {
        least = child
      }
      guard least != at else { return first }
      heap.swapAt(at, least)
      at = least
    }
  }
}
