/// Hands andil down in one ascending sweep, parents before children, and allocates nothing.
///
/// Andil goes on by weight; under a minimum or maximum to the children that decide it, ties equally.
package struct AndilSweep {
  /// The figures of a roll-up that say who counts and who decides.
  package struct Figures {
    let periods: Int
    let period: Int
    let capaian: UnsafePointer<Double>
    let computed: UnsafePointer<Double>
    /// NaN for slots that do not count; nil if all do.
    let coverage: UnsafePointer<Double>?

    package init(
      periods: Int, period: Int, capaian: UnsafePointer<Double>, computed: UnsafePointer<Double>,
      coverage: UnsafePointer<Double>?
    ) {
      (self.periods, self.period) = (periods, period)
      (self.capaian, self.computed, self.coverage) = (capaian, computed, coverage)
    }

    @inline(__always) func counts(_ slot: Int) -> Bool {
      guard let coverage else { return true }
      return !coverage[slot * periods + period].isNaN
    }
  }

  let forest: ForestView
  /// Nil hands on by weight alone.
  let figures: Figures?
  /// Slots at which andil ends although they have children; nil means none.
  let ends: UnsafePointer<Bool>?
  /// In: 1 at the outcome, else 0. Out: the andil of every slot. Children of one parent need not be
  /// 0 before.
  let andil: UnsafeMutablePointer<Double>
  /// Out: Σ over the ways in of andil × the figure that stands in for a missing leaf; NaN where
  /// there is none. Nil leaves it out.
  let standIn: UnsafeMutablePointer<Double>?

  package init(
    _ forest: ForestView, figures: Figures?, ends: UnsafePointer<Bool>?,
    andil: UnsafeMutablePointer<Double>, standIn: UnsafeMutablePointer<Double>?
  ) {
    (self.forest, self.figures, self.ends) = (forest, figures, ends)
    (self.andil, self.standIn) = (andil, standIn)
  }

  /// Hands on what these slots have. Slots may be taken range by range, in ascending order.
  package func run(_ slots: Range<Int>) {
    for position in forest.families(in: slots) { pass(forest.families[position]) }
  }

  @inline(__always)
  private func pass(_ family: FlatForest.Family) {
    let slot = Int(family.slot)
    let isEnd = ends.map { $0[slot] } ?? false
    if andil[slot] > 0, !isEnd, handOn(family) { return }
    guard family.soleChild >= 0 else { return }
    for child in 0..<family.edges.count { andil[Int(family.soleChild) + child] = 0 }
  }

  /// Hands on to the children that count; false if there are none.
  @inline(__always)
  private func handOn(_ family: FlatForest.Family) -> Bool {
    if family.step == .minimum || family.step == .maximum, let figures {
      let decisive = figures.computed[Int(family.slot) * figures.periods + figures.period]
      let isDecided = handOn(family) { edge in
        let child = Int(forest.childSlot[edge])
        let cell = child * figures.periods + figures.period
        // Equal figures may differ in the last bit by how they were computed.
        let isTied = abs(figures.capaian[cell] - decisive) <= 1e-9 * max(1, abs(decisive))
        return isTied && figures.counts(child) ? 1 : 0
      }
      if isDecided { return true }
    }
    guard let figures, figures.coverage != nil else {
      return handOn(family) { forest.weight[$0] } || handOn(family) { _ in 1 }
    }
    func counting(_ edge: Int) -> Double {
      figures.counts(Int(forest.childSlot[edge])) ? 1 : 0
    }
    return handOn(family) { counting($0) * forest.weight[$0] } || handOn(family, by: counting)
  }

  /// Hands the andil of a slot on by `weight`; false if that leaves nothing to divide by.
  @inline(__always)
  private func handOn(_ family: FlatForest.Family, by weight: (Int) -> Double) -> Bool {
    var sum = 0.0
    for edge in family.edges { sum += weight(edge) }
    guard sum != 0 else { return false }
    let share = andil[Int(family.slot)] / sum
    if family.soleChild >= 0 {
      let first = Int(family.soleChild) - Int(family.start)
      for edge in family.edges { andil[first + edge] = share * weight(edge) }
    } else {
      for edge in family.edges { andil[Int(forest.childSlot[edge])] += share * weight(edge) }
    }
    if let standIn { handStandIn(standIn, family, share: share, sum: sum, by: weight) }
    return true
  }

  @inline(__always)
  private func handStandIn(
    _ standIn: UnsafeMutablePointer<Double>, _ family: FlatForest.Family, share: Double,
    sum: Double, by weight: (Int) -> Double
  ) {
    let own = figure(standingIn: Int(family.slot))
    let stand = own.isNaN ? standIn[Int(family.slot)] / sum : share * own
    for edge in family.edges {
      let part = weight(edge)
      if part != 0 { standIn[Int(forest.childSlot[edge])] += stand * part }
    }
  }

  /// The figure that renormalising gave the missing leaves below: terhitung, else capaian.
  @inline(__always)
  private func figure(standingIn slot: Int) -> Double {
    guard let figures else { return 0 }
    let cell = slot * figures.periods + figures.period
    return figures.computed[cell].isNaN ? figures.capaian[cell] : figures.computed[cell]
  }
}
