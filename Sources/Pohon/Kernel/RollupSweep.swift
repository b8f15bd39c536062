/// Where a roll-up sweep reads and writes; the cell of slot s at period p is `s * periods + p`.
///
/// NaN is unknown. A slot whose coverage is NaN does not count in the period: nothing of it is due.
package struct SweepCells {
  /// In: each slot's own figure (terukur).
  let measured: UnsafeMutablePointer<Double>
  /// Out: the children's figure (terhitung).
  let computed: UnsafeMutablePointer<Double>
  /// Out: what counts of the two.
  let capaian: UnsafeMutablePointer<Double>
  /// In: the bounds of the slot's own figure. Out: those of what counts.
  let lower: UnsafeMutablePointer<Double>
  let upper: UnsafeMutablePointer<Double>
  /// In: the share of its own indicators that is reported, 0 to 1. Out: that of the leaves below.
  let coverage: UnsafeMutablePointer<Double>

  package init(
    measured: UnsafeMutablePointer<Double>, computed: UnsafeMutablePointer<Double>,
    capaian: UnsafeMutablePointer<Double>, lower: UnsafeMutablePointer<Double>,
    upper: UnsafeMutablePointer<Double>, coverage: UnsafeMutablePointer<Double>
  ) {
    (self.measured, self.computed, self.capaian) = (measured, computed, capaian)
    (self.lower, self.upper, self.coverage) = (lower, upper, coverage)
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
    for slot in slots.reversed() {
      let family = forest.children(of: slot)
      if family.isEmpty {
        for cell in slot * periods..<(slot + 1) * periods {
          cells.computed[cell] = .nan
          cells.capaian[cell] = cells.measured[cell]
        }
        continue
      }
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
    let cell = slot * periods + period
    let step = forest.step[slot]
    var sums: FamilySums<Lanes> = FamilySums(family, forest, step) { below($0, period) }
    if sums.allWeight.hasZero {
      guard Lanes.width == 1 else {
        for lane in 0..<Lanes.width { settleAlone(slot, family, period + lane) }
        return
      }
      sums = FamilySums(family, forest, step, isEqual: true) { below($0, period) }
    }
    var computed = sums.value(step)
    if let refuses, refuses[slot] {
      let missing: Lanes = countMissing(family, period)
      computed = missing.ifBelow(Lanes(repeating: 1), computed, else: Lanes.unknown)
    }
    let measured = Lanes(at: cells.measured + cell)
    let (lower, upper) = (Lanes(at: cells.lower + cell), Lanes(at: cells.upper + cell))
    let low = computed.ifKnown(sums.lower(step), else: .unknown)
    let high = computed.ifKnown(sums.upper(step), else: .unknown)
    computed.store(at: cells.computed + cell)
    measured.ifKnown(measured, else: computed).store(at: cells.capaian + cell)
    measured.ifKnown(lower, else: low).store(at: cells.lower + cell)
    measured.ifKnown(upper, else: high).store(at: cells.upper + cell)
    let share = sums.coverage
    share.ifKnown(share, else: Lanes(at: cells.coverage + cell)).store(at: cells.coverage + cell)
  }

  /// One cell by itself, where the weights of a family may leave nothing to divide by.
  @inline(never)
  private func settleAlone(_ slot: Int, _ family: Range<Int>, _ period: Int) {
    settle(Double.self, slot, family, period)
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
  private func countMissing<Lanes: CellLanes>(_ family: Range<Int>, _ period: Int) -> Lanes {
    var count = Lanes.zero
    for child in family {
      let figures: ChildFigures<Lanes> = below(Int(forest.childSlot[child]), period)
      let one = figures.coverage.ifKnown(Lanes(repeating: 1), else: .zero)
      count = count + figures.capaian.ifKnown(.zero, else: one)
    }
    return count
  }
}
