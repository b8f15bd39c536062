/// Carries suppositions up a roll-up: one descending sweep in which beda stays what it was.
///
/// - A node whose capaian is supposed has it.
/// - A node of which an own indicator reached something else is measured anew.
/// - Any other measured node moves by as much as its terhitung does, within 0 and its upper bound.
/// - A node without measure of its own follows those below it.
///
/// Nodes that rest on nothing changed keep their figures to the last bit.
struct SupposedSweep {
  /// The nodes whose figure would lie outside its bounds and was put on them.
  private(set) var clamped: Set<Place> = []
  /// The nodes whose own indicators reached something else.
  private(set) var remeasured: Set<Place> = []
  /// The figures with the suppositions.
  private(set) var after: Rollup
  private let before: Rollup
  private let period: Int
  private let families: PeriodFamilies

  /// - Parameters:
  ///   - before: the figures as they are.
  ///   - supposed: the figures with the supposed realisasi, beda not held.
  ///   - held: the nodes whose capaian is supposed.
  init(from before: Rollup, to supposed: Rollup, holding held: [Place: Double], at period: Int) {
    (self.before, self.period, after) = (before, period, supposed)
    families = PeriodFamilies(before, period)
    var moved: Set<Int> = []
    for slot in before.plan.nodes.nodeOfSlot.indices.reversed() where families.counts(slot) {
      let place = families.place(of: slot)
      let rests = families.all(of: slot).contains { moved.contains($0.slot) }
      let isRemeasured = isRemeasured(place)
      guard rests || isRemeasured || held[place] != nil else {
        keep(slot)
        continue
      }
      if isRemeasured { remeasured.insert(place) }
      settle(slot, place, held: held[place], rests: rests)
      let cell = cell(slot)
      if differ(after.nodes.capaian[cell], before.nodes.capaian[cell])
        || after.nodes.coverage[cell] != before.nodes.coverage[cell]
      {
        moved.insert(slot)
      }
    }
  }

  private func cell(_ slot: Int) -> Int { slot * before.plan.periods.count + period }

  private func isRemeasured(_ place: Place) -> Bool {
    let first = before.plan.graph.firstIndicator
    let node = before.plan.graph.node(place)
    return (first[node]..<first[node + 1]).contains { indicator in
      let at = indicator * before.plan.periods.count + period
      return before.indicators.due[at]
        && (differ(before.indicators.value[at], after.indicators.value[at])
          || before.indicators.gradeMet[at] != after.indicators.gradeMet[at])
    }
  }

  private mutating func keep(_ slot: Int) {
    let cell = cell(slot)
    after.nodes.measured[cell] = before.nodes.measured[cell]
    after.nodes.computed[cell] = before.nodes.computed[cell]
    after.nodes.capaian[cell] = before.nodes.capaian[cell]
    after.nodes.coverage[cell] = before.nodes.coverage[cell]
  }

  private mutating func settle(_ slot: Int, _ place: Place, held: Double?, rests: Bool) {
    let cell = cell(slot)
    if rests { combine(slot, place) } else { keepComputed(cell) }
    let cap = before.plan.dossier.trees[place.tree].heading.capaianCap ?? 100
    if let held {
      after.nodes.measured[cell] = bounded(held, by: cap, place)
      after.nodes.measuredReason[cell] = .none
      after.nodes.unreported[cell] = false
      if families.children(of: slot).isEmpty { after.nodes.coverage[cell] = 1 }
    } else if !remeasured.contains(place) {
      let beda = before.nodes.measured[cell] - before.nodes.computed[cell]
      let moved = after.nodes.computed[cell] + beda
      after.nodes.measured[cell] =
        moved.isNaN ? before.nodes.measured[cell] : bounded(moved, by: cap, place)
    }
    let measured = after.nodes.measured[cell]
    after.nodes.capaian[cell] = measured.isNaN ? after.nodes.computed[cell] : measured
  }

  private mutating func keepComputed(_ cell: Int) {
    after.nodes.computed[cell] = before.nodes.computed[cell]
  }

  private mutating func bounded(_ value: Double, by cap: Double, _ place: Place) -> Double {
    if value < -1e-9 || value > cap + 1e-9 { clamped.insert(place) }
    return min(max(value, 0), cap)
  }

  /// The terhitung of a slot, and the share of the leaves below it that is reported.
  private mutating func combine(_ slot: Int, _ place: Place) {
    let cell = cell(slot)
    let family = families.all(of: slot).map { child in
      (child.share, after.nodes.capaian[self.cell(child.slot)])
    }
    let known = family.filter { !$0.1.isNaN }
    let refuses = before.policy(ofTree: place.tree) == .refuse && known.count < family.count
    after.nodes.coverage[cell] = families.all(of: slot).reduce(0) {
      $0 + $1.share * after.nodes.coverage[self.cell($1.slot)]
    }
    var value = Double.nan
    if !families.children(of: slot).isEmpty, !refuses {
      switch families.method(of: slot) {
      case .minimum: value = known.map(\.1).min() ?? .nan
      case .maximum: value = known.map(\.1).max() ?? .nan
      case .weightedMean, .mean, .none:
        value = known.reduce(0) { $0 + $1.0 * $1.1 } / known.reduce(0) { $0 + $1.0 }
      }
    }
    after.nodes.computed[cell] = value
    if !value.isNaN { after.nodes.computedReason[cell] = .none }
  }
}

/// Whether two figures are not the same; unknown is the same as unknown.
func differ(_ a: Double, _ b: Double) -> Bool { a != b && !(a.isNaN && b.isNaN) }
