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
      let (new, old) = (after.nodes[cell(slot)], before.nodes[cell(slot)])
      if differ(new.capaian, old.capaian) || new.coverage != old.coverage {
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
    let isUnreported = after.nodes.unreported[cell]
    after.nodes[cell] = before.nodes[cell]
    after.nodes[cell].isUnreported = isUnreported
  }

  private mutating func settle(_ slot: Int, _ place: Place, held: Double?, rests: Bool) {
    let cell = cell(slot)
    let old = before.nodes[cell]
    var new = after.nodes[cell]
    new.computed = old.computed
    if rests { combine(slot, place, into: &new) }
    let cap = before.plan.dossier.trees[place.tree].heading.capaianCap ?? 100
    if let held {
      new.measured = bounded(held, by: cap, place)
      new.isUnreported = false
      if families.children(of: slot).isEmpty { new.coverage = 1 }
    } else if !remeasured.contains(place) {
      let moved = new.computed + (old.measured - old.computed)
      new.measured = moved.isNaN ? old.measured : bounded(moved, by: cap, place)
    }
    after.nodes[cell] = new
  }

  private mutating func bounded(_ value: Double, by cap: Double, _ place: Place) -> Double {
    if value < -1e-9 || value > cap + 1e-9 { clamped.insert(place) }
    return min(max(value, 0), cap)
  }

  /// The terhitung of a slot, and the share of the leaves below it that is reported.
  private func combine(_ slot: Int, _ place: Place, into new: inout NodeTable.Supposed) {
    let family = families.all(of: slot).map { (share: $0.share, below: after.nodes[cell($0.slot)]) }
    let known = family.filter { !$0.below.capaian.isNaN }
    let refuses = before.policy(ofTree: place.tree) == .refuse && known.count < family.count
    new.coverage = family.reduce(0) { $0 + $1.share * $1.below.coverage }
    new.computed = .nan
    guard !families.children(of: slot).isEmpty, !refuses else { return }
    switch families.method(of: slot) {
    case .minimum: new.computed = known.map(\.below.capaian).min() ?? .nan
    case .maximum: new.computed = known.map(\.below.capaian).max() ?? .nan
    case .weightedMean, .mean, .none:
      new.computed =
        known.reduce(0) { $0 + $1.share * $1.below.capaian } / known.reduce(0) { $0 + $1.share }
    }
  }
}

/// Whether two figures are not the same; unknown is the same as unknown.
func differ(_ a: Double, _ b: Double) -> Bool { a != b && !(a.isNaN && b.isNaN) }
