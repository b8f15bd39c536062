/// Phase 2 of a roll-up: for every slot and period its figures, in flat arrays.
///
/// The cell of slot s at period p is `s * periods + p`; NaN stands for unknown. Why a figure is not
/// known is found out when it is asked for.
struct NodeTable: Sendable {
  let periods: Int
  private(set) var measured: [Double]
  private(set) var computed: [Double]
  private(set) var capaian: [Double]
  private(set) var lower: [Double]
  private(set) var upper: [Double]
  /// Share of the leaf weight below that is reported, 0 to 1; NaN where the slot does not count.
  private(set) var coverage: [Double]
  /// Whether nothing was reported for the slot itself, so that policy `nol` made its number.
  private(set) var unreported: [Bool]

  /// Whether the slot counts in the period: something below it, or itself, is due.
  var active: Active { Active(coverage: coverage) }

  /// Says of each cell whether it counts.
  struct Active {
    fileprivate let coverage: [Double]

    subscript(cell: Int) -> Bool { !coverage[cell].isNaN }
  }

  /// Rolls the settled indicators up. Linear in edges plus indicators, times periods.
  init(_ plan: Plan, _ indicators: IndicatorTable, policy: MissingDataPolicy?) {
    periods = plan.periods.count
    let cells = plan.nodes.forest.count * periods
    measured = Array(repeating: .nan, count: cells)
    (computed, capaian) = (measured, measured)
    (lower, upper, coverage) = (measured, measured, measured)
    unreported = Array(repeating: true, count: cells)
    let policies = plan.dossier.trees.map { policy ?? $0.heading.missingData ?? .renormalise }
    for tree in policies.indices {
      measure(tree, plan, indicators, isZero: policies[tree] == .zero, policies[tree] == .refuse)
    }
    sweep(plan.nodes.forest, refuses: Self.refusing(plan, policies))
  }

  /// The slots of trees that refuse partial figures; nil if no tree does.
  private static func refusing(_ plan: Plan, _ policies: [MissingDataPolicy]) -> [Bool]? {
    guard policies.contains(.refuse) else { return nil }
    var refuses = Array(repeating: false, count: plan.nodes.forest.count)
    for tree in policies.indices where policies[tree] == .refuse {
      for node in plan.graph.firstNode[tree]..<plan.graph.firstNode[tree + 1] {
        refuses[Int(plan.nodes.forest.slotOfNode[node])] = true
      }
    }
    return refuses
  }

  private mutating func sweep(_ forest: FlatForest, refuses: [Bool]?) {
    let periods = periods
    forest.withView { view in
      withCells { cells in
        guard let refuses else {
          return RollupSweep(view, periods: periods, cells: cells).run(0..<forest.count)
        }
        refuses.withUnsafeBufferPointer {
          RollupSweep(view, periods: periods, cells: cells, refuses: $0.baseAddress)
            .run(0..<forest.count)
        }
      }
    }
  }

  /// What a slot would have in one period.
  struct Supposed {
    var measured: Double
    var computed: Double
    var coverage: Double
    var isUnreported: Bool

    var capaian: Double { measured.isNaN ? computed : measured }
  }

  /// What the slot has in the cell, or would have.
  subscript(cell: Int) -> Supposed {
    get {
      Supposed(
        measured: measured[cell], computed: computed[cell], coverage: coverage[cell],
        isUnreported: unreported[cell])
    }
    set {
      (measured[cell], computed[cell]) = (newValue.measured, newValue.computed)
      (capaian[cell], coverage[cell]) = (newValue.capaian, newValue.coverage)
      unreported[cell] = newValue.isUnreported
    }
  }

  /// Lends the figures of one period to a sweep of andil; nil for none.
  func withFigures(at period: Int?, _ body: (AndilSweep.Figures?) -> Void) {
    guard let period else { return body(nil) }
    capaian.withUnsafeBufferPointer { capaian in
      computed.withUnsafeBufferPointer { computed in
        coverage.withUnsafeBufferPointer { coverage in
          guard let capaian = capaian.baseAddress, let computed = computed.baseAddress else {
            return
          }
          body(
            AndilSweep.Figures(
              periods: periods, period: period, capaian: capaian, computed: computed,
              coverage: coverage.baseAddress))
        }
      }
    }
  }

  private mutating func withCells(_ body: (SweepCells) -> Void) {
    computed.withUnsafeMutableBufferPointer { computed in
      capaian.withUnsafeMutableBufferPointer { capaian in
        lower.withUnsafeMutableBufferPointer { lower in
          upper.withUnsafeMutableBufferPointer { upper in
            coverage.withUnsafeMutableBufferPointer { coverage in
              guard let computed = computed.baseAddress, let capaian = capaian.baseAddress,
                let lower = lower.baseAddress, let upper = upper.baseAddress,
                let coverage = coverage.baseAddress
              else { return }
              body(
                SweepCells(
                  computed: computed, capaian: capaian, lower: lower, upper: upper,
                  coverage: coverage))
            }
          }
        }
      }
    }
  }
}

extension NodeTable {
  /// The figures of each node of a tree from its own indicators alone.
  private mutating func measure(
    _ tree: Int, _ plan: Plan, _ indicators: IndicatorTable, isZero: Bool, _ isRefusing: Bool
  ) {
    for node in plan.graph.firstNode[tree]..<plan.graph.firstNode[tree + 1] {
      let slot = Int(plan.nodes.forest.slotOfNode[node])
      let own = plan.graph.firstIndicator[node]..<plan.graph.firstIndicator[node + 1]
      if own.isEmpty {
        guard plan.nodes.children(of: slot).isEmpty else { continue }
        for cell in slot * periods..<(slot + 1) * periods { coverage[cell] = 0 }
        continue
      }
      let isWeighted = own.allSatisfy { plan.traits[$0].weight != nil }
      for period in 0..<periods {
        let mean = OwnMean(
          own, period, plan.traits, indicators, isWeighted: isWeighted, isZero: isZero)
        let cell = slot * periods + period
        unreported[cell] = mean.reported == 0
        if mean.dueWeight > 0 { coverage[cell] = mean.reportedWeight / mean.dueWeight }
        guard mean.weight > 0, !(isRefusing && mean.missing > 0) else { continue }
        measured[cell] = mean.sum / mean.weight
        capaian[cell] = measured[cell]
        let span = mean.reportedWeight + mean.missingWeight
        lower[cell] = mean.reportedSum / span
        upper[cell] = (mean.reportedSum + 100 * mean.missingWeight) / span
      }
    }
  }
}

/// The capaian of a node's own indicators in one period, gathered one by one.
struct OwnMean {
  private(set) var sum = 0.0
  private(set) var weight = 0.0
  private(set) var reported = 0
  private(set) var missing = 0
  private(set) var reportedSum = 0.0
  private(set) var reportedWeight = 0.0
  private(set) var missingWeight = 0.0
  private(set) var dueWeight = 0.0
  /// Why the first that is missing is so.
  private(set) var reason = Reason.notDue

  /// Gathers the indicators numbered `own`; they weigh alike where none that is due has a weight.
  init(
    _ own: Range<Int>, _ period: Int, _ traits: [IndicatorTraits], _ indicators: IndicatorTable,
    isWeighted: Bool, isZero: Bool
  ) {
    let periods = indicators.periods
    let weighs =
      isWeighted
      && own.contains { indicators.due[$0 * periods + period] && traits[$0].weight ?? 0 > 0 }
    for indicator in own {
      let cell = indicator * periods + period
      guard indicators.due[cell] else { continue }
      add(
        indicators.clamped[cell], weight: weighs ? traits[indicator].weight ?? 1 : 1,
        reason: indicators.capaianReason[cell], isZero: isZero)
    }
  }

  private mutating func add(_ value: Double, weight own: Double, reason why: Reason, isZero: Bool) {
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
      if isZero { weight += own }
    }
  }
}
