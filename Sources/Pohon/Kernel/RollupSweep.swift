/// Where a roll-up sweep reads and writes; the cell of slot s at period p is `s * periods + p`.
///
/// NaN is unknown. A slot whose coverage is NaN does not count in the period: nothing of it is due.
package struct SweepCells {
  /// Out: the children's figure (terhitung); slots without children are left as they are.
  let computed: UnsafeMutablePointer<Double>
  /// In: each slot's own figure (terukur). Out: that, or else the children's.
  let capaian: UnsafeMutablePointer<Double>
  /// In: the bounds of the slot's own figure. Out: those of what counts.
  let lower: UnsafeMutablePointer<Double>
  let upper: UnsafeMutablePointer<Double>
  /// In: the share of its own indicators that is reported, 0 to 1. Out: that of the leaves below.
  let coverage: UnsafeMutablePointer<Double>

  package init(
    computed: UnsafeMutablePointer<Double>, capaian: UnsafeMutablePointer<Double>,
    lower: UnsafeMutablePointer<Double>, upper: UnsafeMutablePointer<Double>,
    coverage: UnsafeMutablePointer<Double>
  ) {
    (self.computed, self.capaian, self.coverage) = (computed, capaian, coverage)
    (self.lower, self.upper) = (lower, upper)
  }
}

/// Rolls figures up in one descending sweep, children before parents, and allocates nothing.
///
/// Periods are innermost and taken four at a time. Slots may be swept range by range, as long as
/// those below a slot come before it.
package struct RollupSweep {
  let forest: ForestView
  let periods: Int
  let cells: SweepCells
  /// Slots that are to be unknown as soon as a child is; nil means none.
  let refuses: UnsafePointer<Bool>?

  package init(
    _ forest: ForestView, periods: Int, cells: SweepCells, refuses: UnsafePointer<Bool>? = nil
  ) {
    (self.forest, self.periods, self.cells, self.refuses) = (forest, periods, cells, refuses)
  }

  /// Settles every figure of these slots.
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
    var sums: FamilySums<Lanes> = FamilySums(family, forest) { below($0, period) }
    if sums.allWeight.hasZero {
      guard Lanes.width == 1 else {
        for lane in 0..<Lanes.width { settleAlone(family, period + lane) }
        return
      }
      sums = FamilySums(family, forest, isEqual: true) { below($0, period) }
    }
    var computed = sums.value(family.step)
    if let refuses, refuses[Int(family.slot)] {
      let missing: Lanes = countMissing(family, period)
      computed = missing.ifBelow(Lanes(repeating: 1), computed, else: Lanes.unknown)
    }
    store(computed, sums, family, Int(family.slot) * periods + period)
  }

  @inline(__always)
  private func store<Lanes: CellLanes>(
    _ computed: Lanes, _ sums: FamilySums<Lanes>, _ family: FlatForest.Family, _ cell: Int
  ) {
    let own = Lanes(at: cells.capaian + cell)
    let (lower, upper) = (Lanes(at: cells.lower + cell), Lanes(at: cells.upper + cell))
    let low = computed.ifKnown(sums.lower(family.step), else: .unknown)
    let high = computed.ifKnown(sums.upper(family.step), else: .unknown)
    computed.store(at: cells.computed + cell)
    own.ifKnown(own, else: computed).store(at: cells.capaian + cell)
    own.ifKnown(lower, else: low).store(at: cells.lower + cell)
    own.ifKnown(upper, else: high).store(at: cells.upper + cell)
    let share = sums.coverage
    share.ifKnown(share, else: Lanes(at: cells.coverage + cell)).store(at: cells.coverage + cell)
  }

  /// One cell by itself, where the weights of a family may leave nothing to divide by.
  @inline(never)
  private func settleAlone(_ family: FlatForest.Family, _ period: Int) {
    settle(Double.self, family, period)
  }

  @inline(__always)
  private func below<Lanes: CellLanes>(_ child: Int, _ period: Int) -> ChildFigures<Lanes> {
    let cell = child * periods + period
    return ChildFigures(
      capaian: Lanes(at: cells.capaian + cell), lower: Lanes(at: cells.lower + cell),
      upper: Lanes(at: cells.upper + cell), coverage: Lanes(at: cells.coverage + cell))
  }

  /// How many children count without being known.
  @inline(__always)
  private func countMissing<Lanes: CellLanes>(
    _ family: FlatForest.Family, _ period: Int
  ) -> Lanes {
    var count = Lanes.zero
    for edge in family.edges {
      let figures: ChildFigures<Lanes> = below(Int(forest.childSlot[edge]), period)
      let one = figures.coverage.ifKnown(Lanes(repeating: 1), else: .zero)
      count = count + figures.capaian.ifKnown(.zero, else: one)
    }
    return count
  }
}
