/// Who rests on whom in one period of a roll-up: the children that count, with their shares.
struct PeriodFamilies {
  /// A child that counts, and its share among those that do.
  struct Child {
    var slot: Int
    var share: Double
  }

  private let rollup: Rollup
  private let period: Int
  private var plan: Plan { rollup.plan }

  init(_ rollup: Rollup, _ period: Int) { (self.rollup, self.period) = (rollup, period) }

  func slot(of place: Place) -> Int { Int(plan.nodes.slotOfNode[plan.graph.node(place)]) }

  func place(of slot: Int) -> Place { plan.graph.place(ofNode: Int(plan.nodes.nodeOfSlot[slot])) }

  private func cell(_ slot: Int) -> Int { slot * plan.periods.count + period }

  /// Whether a slot takes part in the period.
  func counts(_ slot: Int) -> Bool { rollup.nodes.active[cell(slot)] }

  /// Whether nothing was reported for the slot itself, so that what it has stands in for a report.
  func isMissing(_ slot: Int) -> Bool {
    rollup.nodes.capaian[cell(slot)].isNaN
      || (rollup.nodes.unreported[cell(slot)] && !rollup.nodes.measured[cell(slot)].isNaN)
  }

  /// The children that count, shares adding up to 1; none where nothing flows up from them.
  func children(of slot: Int) -> [Child] {
    plan.nodes.method[slot] == .none || plan.nodes.cyclic[slot] ? [] : all(of: slot)
  }

  /// The children that count, whether their figures flow up or not.
  func all(of slot: Int) -> [Child] {
    let family = plan.nodes.children(of: slot).filter { counts(Int(plan.nodes.childSlot[$0])) }
    let sum = family.reduce(0) { $0 + plan.nodes.weight[$1] }
    return family.map { child in
      Child(
        slot: Int(plan.nodes.childSlot[child]),
        share: sum > 0 ? plan.nodes.weight[child] / sum : 1 / Double(family.count))
    }
  }

  func method(of slot: Int) -> Aggregation.Method { plan.nodes.method[slot] }

  func rule(of slot: Int) -> Reach.Rule {
    switch plan.nodes.method[slot] {
    case .minimum: .minimum
    case .maximum: .maximum
    case .weightedMean, .mean, .none: .sum
    }
  }

  /// The slots that reach `place`, itself first, each before those it rests on.
  func slots(below place: Place) -> [Int] {
    let root = slot(of: place)
    var seen: Set<Int> = [root]
    var open = [root]
    while let slot = open.popLast() {
      for child in children(of: slot) where seen.insert(child.slot).inserted {
        open.append(child.slot)
      }
    }
    return seen.sorted()
  }
}
