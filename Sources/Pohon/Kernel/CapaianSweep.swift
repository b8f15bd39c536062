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
    let families = forest.families(in: slots)
    for position in families.reversed() {
      let family = forest.families[position]
      var period = 0
      while period + 4 <= periods {
        settle(SIMD4<Double>.self, family, period)
        period += 4
      }
      while period < periods {
        settle(Double.self, family, period)
        period += 1
      }
    }
  }

  @inline(__always)
  private func settle<Lanes: CellLanes>(
    _: Lanes.Type, _ family: FlatForest.Family, _ period: Int
  ) {
    let sums = FamilySums(family, forest) { child in
      ChildFigures(
        capaian: Lanes(at: capaian + (child * periods + period)), lower: .zero, upper: .zero,
        coverage: .zero)
    }
    let cell = Int(family.slot) * periods + period
    let own = Lanes(at: capaian + cell)
    own.ifKnown(own, else: sums.value(family.step)).store(at: capaian + cell)
  }
}
