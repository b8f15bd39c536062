/// Rolls capaian up alone, where every slot counts in every period: the sweep of ``RollupSweep``
/// without terhitung, bounds and coverage.
package struct CapaianSweep {
  let forest: ForestView
  let periods: Int
  /// In: each slot's own figure, NaN where there is none. Out: its capaian. The cell of slot s at
  /// period p is `s * periods + p`.
  let capaian: UnsafeMutablePointer<Double>

  package init(_ forest: ForestView, periods: Int, capaian: UnsafeMutablePointer<Double>) {
    (self.forest, self.periods, self.capaian) = (forest, periods, capaian)
  }

  /// Settles these slots. Slots may be swept range by range, as long as those below a slot come
  /// before it.
  package func run(_ slots: Range<Int>) {
    for slot in slots.reversed() {
      let family = forest.children(of: slot)
      if family.isEmpty { continue }
      var period = 0
      while period + 4 <= periods {
        settle(SIMD4<Double>.self, slot, family, period)
        period += 4
      }
      while period < periods {
        settle(Double.self, slot, family, period)
        period += 1
      }
    }
  }

  @inline(__always)
  private func settle<Lanes: CellLanes>(
    _: Lanes.Type, _ slot: Int, _ family: Range<Int>, _ period: Int
  ) {
    let step = forest.step[slot]
    let sums = FamilySums(family, forest, step) { child in
      ChildFigures(
        capaian: Lanes(at: capaian + (child * periods + period)), lower: .zero, upper: .zero,
        coverage: .zero)
    }
    let own = Lanes(at: capaian + (slot * periods + period))
    own.ifKnown(own, else: sums.value(step)).store(at: capaian + (slot * periods + period))
  }
}
