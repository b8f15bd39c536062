/// Phase 2 of a roll-up: for every slot and period its figures, in flat arrays.
///
/// The cell of slot s at period p is `s * periods + p`; NaN stands for unknown.
struct NodeTable: Sendable {
  let periods: Int
  var measured: [Double]
  var measuredReason: [Reason]
  var computed: [Double]
  var computedReason: [Reason]
  var capaian: [Double]
  var lower: [Double]
  var upper: [Double]
  /// Share of the leaf weight below that is reported, 0 to 1.
  var coverage: [Double]
  /// Whether the slot counts in the period: something below it, or itself, is due.
  var active: [Bool]
  /// Whether any child counts in the period.
  var hasActiveChild: [Bool]
  /// Whether nothing was reported for the slot itself, so that policy `nol` made its number.
  var unreported: [Bool]

  init(slots: Int, periods: Int) {
    self.periods = periods
    let cells = slots * periods
    let unknown = [Double](repeating: .nan, count: cells)
    (measured, computed, capaian) = (unknown, unknown, unknown)
    (lower, upper, coverage) = (unknown, unknown, unknown)
    measuredReason = Array(repeating: .noIndicator, count: cells)
    computedReason = Array(repeating: .noChildren, count: cells)
    active = Array(repeating: false, count: cells)
    hasActiveChild = active
    unreported = active
  }
}

extension NodeTable {
  /// One descending sweep: children before parents. Linear in edges plus indicators.
  mutating func run(_ plan: Plan, _ indicators: IndicatorTable, policy: MissingDataPolicy?) {
    let policies = plan.dossier.trees.map { policy ?? $0.heading.missingData ?? .renormalise }
    for slot in plan.nodes.nodeOfSlot.indices.reversed() {
      let node = Int(plan.nodes.nodeOfSlot[slot])
      let tree = plan.graph.place(ofNode: node).tree
      let own = plan.graph.firstIndicator[node]..<plan.graph.firstIndicator[node + 1]
      for period in 0..<periods {
        combineChildren(slot, period, plan.nodes, policies[tree])
        measure(slot, period, own, plan.traits, indicators, policies[tree])
        settle(slot, period)
      }
    }
  }

  /// The aggregation over the children that count, with bounds and coverage.
  private mutating func combineChildren(
    _ slot: Int, _ period: Int, _ nodes: NodePlan, _ policy: MissingDataPolicy
  ) {
    let cell = slot * periods + period
    var sum = combination(slot, period, nodes, isEqual: false)
    if sum.weighsNothing { sum = combination(slot, period, nodes, isEqual: true) }
    guard sum.count > 0 else {
      computedReason[cell] = nodes.children(of: slot).isEmpty ? .noChildren : .notDue
      return
    }
    (active[cell], hasActiveChild[cell]) = (true, true)
    coverage[cell] = sum.coverage
    if nodes.cyclic[slot] {
      computedReason[cell] = .cycle
    } else if nodes.method[slot] == .none {
      computedReason[cell] = .notAggregated
    } else if sum.value.isNaN {
      computedReason[cell] = .childrenUnknown
    } else if policy == .refuse, sum.known < sum.count {
      computedReason[cell] = .childMissing
    } else {
      computed[cell] = sum.value
      computedReason[cell] = .none
      (lower[cell], upper[cell]) = (sum.lower, sum.upper)
    }
  }

  private func combination(
    _ slot: Int, _ period: Int, _ nodes: NodePlan, isEqual: Bool
  ) -> Combination {
    var sum = Combination(nodes.method[slot])
    for child in nodes.children(of: slot) {
      let below = Int(nodes.childSlot[child]) * periods + period
      guard active[below] else { continue }
      sum.add(
        capaian[below], weight: isEqual ? 1 : nodes.weight[child], lower: lower[below],
        upper: upper[below], coverage: coverage[below])
    }
    return sum
  }

  /// The weighted mean of the slot's own indicators.
  private mutating func measure(
    _ slot: Int, _ period: Int, _ own: Range<Int>, _ traits: [IndicatorTraits],
    _ indicators: IndicatorTable, _ policy: MissingDataPolicy
  ) {
    let cell = slot * periods + period
    guard !own.isEmpty else {
      active[cell] = active[cell] || !hasActiveChild[cell] && computedReason[cell] == .noChildren
      unreported[cell] = true
      return
    }
    let weighted =
      own.allSatisfy { traits[$0].weight != nil }
      && own.contains { indicators.due[$0 * periods + period] && traits[$0].weight ?? 0 > 0 }
    var mean = OwnMean()
    for indicator in own {
      let at = indicator * periods + period
      let weight = weighted ? traits[indicator].weight ?? 1 : 1
      mean.add(
        indicators.clamped[at], weight: weight, due: indicators.due[at],
        reason: indicators.capaianReason[at], zeroIfMissing: policy == .zero)
    }
    active[cell] = active[cell] || mean.dueWeight > 0
    unreported[cell] = mean.reported == 0
    if !hasActiveChild[cell], mean.dueWeight > 0 {
      coverage[cell] = mean.reportedWeight / mean.dueWeight
    }
    guard mean.weight > 0, !(policy == .refuse && mean.missing > 0) else {
      measuredReason[cell] = mean.reason
      return
    }
    measured[cell] = mean.sum / mean.weight
    measuredReason[cell] = .none
    let span = mean.reportedWeight + mean.missingWeight
    lower[cell] = mean.reportedSum / span
    upper[cell] = (mean.reportedSum + 100 * mean.missingWeight) / span
  }

  private mutating func settle(_ slot: Int, _ period: Int) {
    let cell = slot * periods + period
    capaian[cell] = measured[cell].isNaN ? computed[cell] : measured[cell]
    if active[cell], coverage[cell].isNaN { coverage[cell] = 0 }
  }
}

/// The capaian of a family of children, gathered one by one.
private struct Combination {
  let method: Aggregation.Method
  var count = 0
  var known = 0
  private var knownWeight = 0.0
  private var knownSum = 0.0
  private var allWeight = 0.0
  private var lowerSum = 0.0
  private var upperSum = 0.0
  private var coverageSum = 0.0
  private var extremes = (value: Double.nan, lower: Double.nan, upper: Double.nan)

  init(_ method: Aggregation.Method) { self.method = method }

  mutating func add(
    _ value: Double, weight: Double, lower: Double, upper: Double, coverage: Double
  ) {
    let (low, high) = value.isNaN ? (0, 100) : (lower, upper)
    count += 1
    allWeight += weight
    lowerSum += weight * low
    upperSum += weight * high
    coverageSum += weight * coverage
    if !value.isNaN {
      known += 1
      knownWeight += weight
      knownSum += weight * value
    }
    extremes = (pick(extremes.value, value), pick(extremes.lower, low), pick(extremes.upper, high))
  }

  /// The lesser or greater of two values; NaN gives way.
  private func pick(_ a: Double, _ b: Double) -> Double {
    method == .minimum ? Double.minimum(a, b) : Double.maximum(a, b)
  }

  private var isExtreme: Bool { method == .minimum || method == .maximum }
  /// Whether the weights of the children that count leave nothing to divide by.
  var weighsNothing: Bool { count > 0 && allWeight == 0 }
  var value: Double { isExtreme ? extremes.value : knownSum / knownWeight }
  var lower: Double { isExtreme ? extremes.lower : lowerSum / allWeight }
  var upper: Double { isExtreme ? extremes.upper : upperSum / allWeight }
  var coverage: Double { coverageSum / allWeight }
}

/// The capaian of a node's own indicators, gathered one by one.
private struct OwnMean {
  var sum = 0.0
  var weight = 0.0
  var reported = 0
  var missing = 0
  var reportedSum = 0.0
  var reportedWeight = 0.0
  var missingWeight = 0.0
  var dueWeight = 0.0
  var reason = Reason.notDue

  mutating func add(
    _ value: Double, weight own: Double, due: Bool, reason why: Reason, zeroIfMissing: Bool
  ) {
    guard due else { return }
    dueWeight += own
    if !value.isNaN {
      sum += own * value
      weight += own
      reportedSum += own * value
      reportedWeight += own
      reported += 1
    } else {
      if reason == .notDue { reason = why }
      guard why.isUnreported else { return }
      missingWeight += own
      missing += 1
      if zeroIfMissing { weight += own }
    }
  }
}
