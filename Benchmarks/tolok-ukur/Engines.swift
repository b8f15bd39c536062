import CBaseline
import Pohon

/// The library's sweeps over generated inputs, as they run in a roll-up: judged and swept chunk by
/// chunk, so that a chunk stays in the cache.
struct Engines {
  let inputs: Inputs

  private var chunk: Int { max(64, 8_192 / inputs.periods) }

  /// Capaian alone: one output.
  func kernel(_ capaian: UnsafeMutablePointer<Double>) {
    let periods = inputs.periods
    onCores { forest, judge, slots in
      let sweep = CapaianSweep(forest, periods: periods, capaian: capaian)
      descend(slots) { part in
        judge.capaian(part, into: capaian)
        sweep.run(part)
      }
    }
  }

  /// Every figure: terukur, terhitung, capaian, bounds and cakupan.
  func full(_ cells: Cells) {
    let periods = inputs.periods
    onCores { forest, judge, slots in
      let sweep = RollupSweep(forest, periods: periods, cells: cells.sweep)
      descend(slots) { part in
        judge.capaian(part, into: cells.measured)
        for slot in part {
          cells.settle(slot, periods, isMeasured: judge.isMeasured(slot))
        }
        sweep.run(part)
      }
    }
  }

  /// Andil from the root of every government to its leaves.
  func drivers(
    capaian: UnsafePointer<Double>, computed: UnsafePointer<Double>,
    andil: UnsafeMutablePointer<Double>
  ) {
    let starts = inputs.starts
    let figures = AndilSweep.Figures(
      periods: 1, period: 0, capaian: capaian, computed: computed, coverage: nil)
    onCores { forest, _, slots in
      let sweep = AndilSweep(forest, figures: figures, ends: nil, andil: andil, standIn: nil)
      for government in starts.indices.dropLast() where slots.contains(starts[government]) {
        let own = starts[government]..<starts[government + 1]
        andil[own.lowerBound] = 1
        sweep.run(own)
      }
    }
  }

  private func onCores(_ body: (ForestView, Judge, Range<Int>) -> Void) {
    inputs.forest.withView { forest in
      Judge.with(inputs) { judge in
        withoutActuallyEscaping(body) { body in
          nonisolated(unsafe) let (forest, judge, body) = (forest, judge, body)
          inHalves(inputs.starts) { body(forest, judge, $0) }
        }
      }
    }
  }

  private func descend(_ slots: Range<Int>, _ body: (Range<Int>) -> Void) {
    var end = slots.upperBound
    while end > slots.lowerBound {
      let first = max(slots.lowerBound, end - chunk)
      body(first..<end)
      end = first
    }
  }
}

/// The output arrays of a full roll-up.
struct Cells {
  let measured: UnsafeMutablePointer<Double>
  let computed: UnsafeMutablePointer<Double>
  let capaian: UnsafeMutablePointer<Double>
  let lower: UnsafeMutablePointer<Double>
  let upper: UnsafeMutablePointer<Double>
  let coverage: UnsafeMutablePointer<Double>

  init(count: Int, capaian: UnsafeMutablePointer<Double>) {
    self.capaian = capaian
    (measured, computed) = (.allocate(capacity: count), .allocate(capacity: count))
    (lower, upper) = (.allocate(capacity: count), .allocate(capacity: count))
    coverage = .allocate(capacity: count)
  }

  var all: [UnsafeMutablePointer<Double>] { [measured, computed, capaian, lower, upper, coverage] }

  var sweep: SweepCells {
    SweepCells(
      computed: computed, capaian: capaian, lower: lower, upper: upper, coverage: coverage)
  }

  /// All that the slot's own figure settles: for a leaf everything.
  @inline(__always)
  func settle(_ slot: Int, _ periods: Int, isMeasured: Bool) {
    for cell in slot * periods..<(slot + 1) * periods {
      let own = measured[cell]
      (capaian[cell], lower[cell], upper[cell], computed[cell]) = (own, own, own, .nan)
      coverage[cell] = !isMeasured ? .nan : own.isNaN ? 0 : 1
    }
  }
}

/// What the library is measured against in the same process.
struct Baselines {
  let inputs: Inputs

  func kernel(_ capaian: UnsafeMutablePointer<Double>) {
    onCores { forest, slots in
      withUnsafePointer(to: forest) {
        baseline_capaian($0, slots.lowerBound, slots.upperBound, capaian)
      }
    }
  }

  func drivers(
    capaian: UnsafePointer<Double>, computed: UnsafePointer<Double>,
    andil: UnsafeMutablePointer<Double>
  ) {
    let starts = inputs.starts
    onCores { forest, slots in
      for start in starts.dropLast() where slots.contains(start) { andil[start] = 1 }
      withUnsafePointer(to: forest) {
        baseline_andil($0, slots.lowerBound, slots.upperBound, capaian, computed, andil)
      }
    }
  }

  /// One read of every input array, one write of every output array: the limit.
  func stream(_ outputs: [UnsafeMutablePointer<Double>]) {
    let rows = inputs.rows * inputs.periods * 8
    let (count, edges) = (inputs.forest.count, inputs.forest.childSlot.count)
    onCores { forest, slots in
      let reads: [(UnsafeRawPointer?, Int)] = [
        (.init(forest.child_start), count * 4), (.init(forest.child_slot), edges * 4),
        (.init(forest.weight), edges * 8), (.init(forest.step), count),
        (.init(forest.own_row), count * 4), (.init(forest.polarity), inputs.rows),
        (.init(forest.realisasi), rows), (.init(forest.lower), rows), (.init(forest.upper), rows),
      ]
      for (bytes, length) in reads {
        let part = Self.share(slots, of: count, length)
        _ = baseline_read(bytes.map { $0 + part.lowerBound }, part.count)
      }
      for output in outputs {
        baseline_write(output + slots.lowerBound * inputs.periods, slots.count * inputs.periods * 8)
      }
    }
  }

  /// The same for drivers.
  func driversStream(
    capaian: UnsafePointer<Double>, computed: UnsafePointer<Double>,
    andil: UnsafeMutablePointer<Double>
  ) {
    let (count, edges) = (inputs.forest.count, inputs.forest.childSlot.count)
    onCores { forest, slots in
      let reads: [(UnsafeRawPointer?, Int)] = [
        (.init(forest.child_start), count * 4), (.init(forest.child_slot), edges * 4),
        (.init(forest.weight), edges * 8), (.init(forest.step), count),
        (.init(capaian), count * 8), (.init(computed), count * 8),
      ]
      for (bytes, length) in reads {
        let part = Self.share(slots, of: count, length)
        _ = baseline_read(bytes.map { $0 + part.lowerBound }, part.count)
      }
      baseline_write(andil + slots.lowerBound, slots.count * 8)
    }
  }

  /// The part of `length` bytes that goes with these slots.
  private static func share(_ slots: Range<Int>, of count: Int, _ length: Int) -> Range<Int> {
    func place(_ slot: Int) -> Int {
      slot == count ? length : Int(Double(length) * Double(slot) / Double(count)) & ~63
    }
    return place(slots.lowerBound)..<place(slots.upperBound)
  }

  private func onCores(_ body: (baseline_forest, Range<Int>) -> Void) {
    inputs.withBaseline { forest in
      withoutActuallyEscaping(body) { body in
        nonisolated(unsafe) let (forest, body) = (forest, body)
        inHalves(inputs.starts) { body(forest, $0) }
      }
    }
  }
}
