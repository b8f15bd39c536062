/// The least raise of the leaves that brings a figure up by a gain: smallest total in points, then
/// fewest leaves.
///
/// Where everything on the way is a sum, filling the leaves by what a point of them adds, largest
/// room first among equals, is exact for both. Otherwise linear programs, branching over which child
/// carries a maximum and then over which leaves take part. The work is bounded: what was found when
/// it ends is good, but not proved to be least.
struct RaiseSearch {
  /// By how many points each leaf of the program is raised.
  private(set) var points: [Double]
  /// Whether no smaller total exists.
  private(set) var isLeast = true
  /// Whether no fewer leaves do with the same total.
  private(set) var isFewest = true
  private let program: RaiseProgram
  private let rooms: [Double]
  private var work: Int
  private var total = Double.infinity
  private var count = Int.max

  /// Cells touched before the search ends: a second or two.
  static let patience = 300_000_000

  /// Solves `program`, whose goal must be within reach.
  init(_ program: RaiseProgram, work: Int = RaiseSearch.patience) {
    (self.program, self.work) = (program, work)
    rooms = program.rooms
    points = rooms
    if program.isLinear {
      fill()
    } else {
      findLeastTotal()
      findFewest()
    }
    settleCrumbs()
  }

  private func size(_ points: [Double]) -> Int { points.count { $0 > 1e-7 } }

  private func reaches(_ points: [Double]) -> Bool {
    program.gains(points)[0] >= program.goal - 1e-8 * max(1, program.goal)
  }

  /// What rounding left is none, or all.
  private mutating func settleCrumbs() {
    for leaf in points.indices {
      if points[leaf] <= 1e-9 { points[leaf] = 0 }
      if points[leaf] > rooms[leaf] - 1e-9 { points[leaf] = rooms[leaf] }
    }
  }
}

extension RaiseSearch {
  private mutating func fill() {
    let andil = program.andil
    points = rooms.map { _ in 0 }
    var missing = program.goal
    let order = points.indices.sorted {
      if !isTied(andil[$0], andil[$1]) { return andil[$0] > andil[$1] }
      return rooms[$0] == rooms[$1] ? $0 < $1 : rooms[$0] > rooms[$1]
    }
    for leaf in order where andil[leaf] > 0 && missing > 1e-12 {
      points[leaf] = min(rooms[leaf], missing / andil[leaf])
      missing -= points[leaf] * andil[leaf]
    }
  }

  /// Equal but for rounding: shares are products of weights, taken in another order.
  private func isTied(_ a: Double, _ b: Double) -> Bool { significant(a) == significant(b) }

  /// The value without its last sixteen bits, so that being tied is transitive.
  private func significant(_ value: Double) -> UInt64 { (value.bitPattern &+ 0x8000) >> 16 }
}

extension RaiseSearch {
  private mutating func findLeastTotal() {
    var open: [[Int: Int]] = [[:]]
    while let carriers = open.popLast() {
      switch leastTotal(carriers).solved(within: &work) {
      case .infeasible: continue
      case .exhausted:
        isLeast = false
        open = []
      case .optimal(let optimum):
        guard optimum.cost < total - tolerance(total) else { continue }
        let found = Array(optimum.values.prefix(rooms.count))
        if reaches(found) {
          (points, total) = (found, optimum.cost)
        } else if let kink = worst(optimum.values, carriers) {
          open += program.carriers(of: kink).reversed().map { carrier in
            carriers.merging([kink: carrier]) { $1 }
          }
        } else {
          isLeast = false
        }
      }
    }
    if total == .infinity { lowerEverything() }
    count = size(points)
  }

  private func leastTotal(_ carriers: [Int: Int]) -> LinearProgram {
    program.program(cost: rooms.map { _ in 1 }, upper: rooms, carriers: carriers)
  }

  private func tolerance(_ total: Double) -> Double {
    total.isFinite ? 1e-9 * max(10, total) : 0
  }

  /// The maximum that was not chosen yet and whose relaxed gain lies farthest above the true one.
  private func worst(_ values: [Double], _ carriers: [Int: Int]) -> Int? {
    let gains = program.gains(Array(values.prefix(rooms.count)))
    let open = program.maxima.filter { carriers[$0] == nil }
    func excess(_ kink: Int) -> Double {
      values[rooms.count + kink] - gains[program.kinks[kink]]
    }
    return open.max { (excess($0), -$0) < (excess($1), -$1) }
  }

  /// Something that reaches the goal: everything raised, then each leaf lowered as far as it goes.
  private mutating func lowerEverything() {
    isLeast = false
    points = rooms
    for leaf in points.indices {
      var (low, high) = (0.0, points[leaf])
      for _ in 0..<40 {
        points[leaf] = (low + high) / 2
        if program.gains(points)[0] >= program.goal {
          high = points[leaf]
        } else {
          low = points[leaf]
        }
      }
      points[leaf] = high
    }
    total = points.reduce(0, +)
  }
}

extension RaiseSearch {
  /// A part of the search: maxima carried, leaves paid for, leaves left out.
  private struct Branch {
    var carriers: [Int: Int] = [:]
    var paid: Set<Int> = []
    var banned: Set<Int> = []
    /// Whether the leaves that every optimum settles alike are settled.
    var isNarrowed = false
  }

  /// Among the raises of least total one of fewest leaves.
  ///
  /// A leaf costs 1 / room a point until it is paid for, which no true count can undercut.
  private mutating func findFewest() {
    isFewest = isLeast
    guard isLeast, count > 1 else { return }
    let twins = twins()
    var open = [Branch()]
    while var branch = open.popLast() {
      if !branch.isNarrowed {
        guard narrow(&branch) else { continue }
      }
      switch fewest(branch).solved(within: &work) {
      case .infeasible: continue
      case .exhausted: work = 0
      case .optimal(let optimum):
        guard Double(branch.paid.count) + optimum.cost - 1e-6 <= Double(count - 1) else { continue }
        let found = Array(optimum.values.prefix(rooms.count))
        let isTrue = reaches(found)
        if isTrue, size(found) < count { (points, count) = (found, size(found)) }
        if let leaf = fractional(found, branch) {
          open += split(branch, at: leaf, twins)
        } else if !isTrue, let kink = worst(optimum.values, branch.carriers) {
          open += program.carriers(of: kink).reversed().map { carrier in
            var next = branch
            next.carriers[kink] = carrier
            next.isNarrowed = false
            return next
          }
        }
      }
      if work <= 0 {
        isFewest = false
        return
      }
    }
  }

  private func fewest(_ branch: Branch) -> LinearProgram {
    let cost = rooms.indices.map { branch.paid.contains($0) ? 0 : 1 / rooms[$0] }
    let upper = rooms.indices.map { branch.banned.contains($0) ? 0 : rooms[$0] }
    var linear = program.program(cost: cost, upper: upper, carriers: branch.carriers)
    linear.add(
      rooms.indices.map { LinearProgram.Term(column: $0, value: 1) },
      atMost: total + tolerance(total))
    return linear
  }

  /// Settles what the least total leaves no choice about; false if the branch cannot have it.
  private mutating func narrow(_ branch: inout Branch) -> Bool {
    branch.isNarrowed = true
    guard case .optimal(let optimum) = leastTotal(branch.carriers).solved(within: &work) else {
      return work <= 0
    }
    if optimum.cost > total + tolerance(total) { return false }
    guard optimum.cost > total - tolerance(total) else { return true }
    let found = Array(optimum.values.prefix(rooms.count))
    if optimum.isUnique, reaches(found) {
      if size(found) < count { (points, count) = (found, size(found)) }
      return false
    }
    for leaf in rooms.indices where optimum.reduced[leaf].magnitude > 1e-7 {
      if optimum.reduced[leaf] < 0 { branch.paid.insert(leaf) } else { branch.banned.insert(leaf) }
    }
    return true
  }

  /// A leaf that is raised in part and not paid for.
  private func fractional(_ points: [Double], _ branch: Branch) -> Int? {
    points.indices.first {
      points[$0] > 1e-7 && points[$0] < rooms[$0] - 1e-7 && !branch.paid.contains($0)
    }
  }

  /// Without the leaf, and so without the twins that have less room; then with it.
  private func split(_ branch: Branch, at leaf: Int, _ twins: [[Int]]) -> [Branch] {
    var (without, with) = (branch, branch)
    let family = twins[leaf]
    without.banned.formUnion(family.drop { $0 != leaf }.filter { !branch.paid.contains($0) })
    with.paid.insert(leaf)
    return [without, with]
  }

  /// For each leaf those that do the same as it, itself among them, largest room first.
  private func twins() -> [[Int]] {
    let roles = program.roles
    var families: [[RaiseProgram.Role]: [Int]] = [:]
    for leaf in rooms.indices { families[roles[leaf], default: []].append(leaf) }
    for key in families.keys {
      families[key]?.sort { rooms[$0] == rooms[$1] ? $0 < $1 : rooms[$0] > rooms[$1] }
    }
    return rooms.indices.map { families[roles[$0]] ?? [$0] }
  }
}
