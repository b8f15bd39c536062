import Pohon

/// Gives measured slots their own capaian, from realisasi, target and polarity, by the library's
/// formula: what phase 1 does for one indicator a node.
struct Judge {
  private let ownRow: UnsafePointer<Int32>
  private let polarity: UnsafePointer<Polarity>
  private let realisasi: UnsafePointer<Double>
  private let lower: UnsafePointer<Double>
  private let upper: UnsafePointer<Double>
  private let periods: Int

  /// Lends the arrays of `inputs` for the length of the call.
  static func with<Result>(_ inputs: Inputs, _ body: (Judge) -> Result) -> Result {
    inputs.ownRow.withUnsafeBufferPointer { rows in
      inputs.polarity.withUnsafeBufferPointer { polarity in
        guard let rows = rows.baseAddress, let polarity = polarity.baseAddress,
          let realisasi = inputs.realisasi.baseAddress, let lower = inputs.lower.baseAddress,
          let upper = inputs.upper.baseAddress
        else { preconditionFailure("a forest has leaves") }
        return body(
          Judge(
            ownRow: rows, polarity: polarity, realisasi: realisasi, lower: lower, upper: upper,
            periods: inputs.periods))
      }
    }
  }

  /// The capaian of neighbouring slots, clamped to 0 to 100; NaN without a measure or where it is
  /// not known. `cells` begins with those of slot 0.
  func capaian(_ slots: Range<Int>, into cells: UnsafeMutablePointer<Double>) {
    if periods == 1 { return single(slots, into: cells) }
    for slot in slots { capaian(slot, into: cells + slot * periods) }
  }

  /// One period: the measures of all slots first, side by side, then each moved to its slot, the
  /// last one first, so that none is overwritten before it is moved.
  private func single(_ slots: Range<Int>, into cells: UnsafeMutablePointer<Double>) {
    guard let first = slots.first(where: isMeasured), let last = slots.last(where: isMeasured)
    else { return slots.forEach { cells[$0] = .nan } }
    let row = Int(ownRow[first])
    let (realisasi, lower, upper) = (realisasi + row, lower + row, upper + row)
    let (polarity, found) = (polarity + row, cells + slots.lowerBound)
    for each in 0...Int(ownRow[last]) - row {
      let percent = percentReached(
        realisasi[each], lower: lower[each], upper: upper[each], polarity: polarity[each],
        falling: .twiceTarget)
      found[each] = min(max(percent, 0), 100)
    }
    for slot in slots.reversed() {
      cells[slot] = isMeasured(slot) ? found[Int(ownRow[slot]) - row] : .nan
    }
  }

  @inline(__always)
  private func capaian(_ slot: Int, into out: UnsafeMutablePointer<Double>) {
    let row = Int(ownRow[slot])
    guard row >= 0 else {
      for period in 0..<periods { out[period] = .nan }
      return
    }
    switch polarity[row] {
    case .higherIsBetter: fill(out, row, .higherIsBetter)
    case .lowerIsBetter: fill(out, row, .lowerIsBetter)
    case .withinRange: fill(out, row, .withinRange)
    }
  }

  /// Whether the slot has a measure of its own.
  @inline(__always) func isMeasured(_ slot: Int) -> Bool { ownRow[slot] >= 0 }

  @inline(__always)
  private func fill(_ out: UnsafeMutablePointer<Double>, _ row: Int, _ polarity: Polarity) {
    for period in 0..<periods { out[period] = cell(row * periods + period, polarity) }
  }

  @inline(__always)
  private func cell(_ cell: Int, _ polarity: Polarity) -> Double {
    let percent = percentReached(
      realisasi[cell], lower: lower[cell], upper: upper[cell], polarity: polarity,
      falling: .twiceTarget)
    return min(max(percent, 0), 100)
  }
}
