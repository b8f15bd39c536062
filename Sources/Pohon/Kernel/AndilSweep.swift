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
  /// In: 1 at the outcome, else 0. Out: the andil of every slot.
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
    for slot in slots where andil[slot] > 0 {
      if let ends, ends[slot] { continue }
      let family = forest.children(of: slot)
      if !family.isEmpty { pass(slot, family) }
    }
  }

  @inline(__always)
  private func pass(_ slot: Int, _ family: Range<Int>) {
    let step = forest.step[slot]
    if step == .minimum || step == .maximum, let figures {
      let decisive = figures.computed[slot * figures.periods + figures.period]
      let deciding = { (child: Int) -> Double in
        let cell = child * figures.periods + figures.period
        return figures.capaian[cell] == decisive && figures.counts(child) ? 1 : 0
      }
      if handOn(slot, family, weight: { deciding(Int(forest.childSlot[$0])) }) { return }
    }
    if handOn(slot, family, weight: { counting($0) * forest.weight[$0] }) { return }
    _ = handOn(slot, family, weight: { counting($0) })
  }

  /// 1 for a child that counts, else 0.
  @inline(__always)
  private func counting(_ child: Int) -> Double {
    guard let figures else { return 1 }
    return figures.counts(Int(forest.childSlot[child])) ? 1 : 0
  }

  /// Hands the andil of `slot` on by `weight`; false if that leaves nothing to divide by.
  @inline(__always)
  private func handOn(_ slot: Int, _ family: Range<Int>, weight: (Int) -> Double) -> Bool {
    var sum = 0.0
    for child in family { sum += weight(child) }
    guard sum != 0 else { return false }
    let share = andil[slot] / sum
    for child in family { andil[Int(forest.childSlot[child])] += share * weight(child) }
    guard let standIn else { return true }
    let own = figure(standingIn: slot)
    let stand = own.isNaN ? standIn[slot] / sum : share * own
    for child in family {
      let part = weight(child)
      if part != 0 { standIn[Int(forest.childSlot[child])] += stand * part }
    }
    return true
  }

  /// The figure that renormalising gave the missing leaves below: terhitung, else capaian.
  @inline(__always)
  private func figure(standingIn slot: Int) -> Double {
    guard let figures else { return 0 }
    let cell = slot * figures.periods + figures.period
    return figures.computed[cell].isNaN ? figures.capaian[cell] : figures.computed[cell]
  }
}
