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

  /// The capaian of `slot`, clamped to 0 to 100; NaN without a measure or where it is not known.
  @inline(__always)
  func capaian(_ slot: Int, into out: UnsafeMutablePointer<Double>) {
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
    if periods == 1 {
      out[0] = cell(row, polarity)
    } else {
      for period in 0..<periods { out[period] = cell(row * periods + period, polarity) }
    }
  }

  @inline(__always)
  private func cell(_ cell: Int, _ polarity: Polarity) -> Double {
    let percent = percentReached(
      realisasi[cell], lower: lower[cell], upper: upper[cell], polarity: polarity,
      falling: .twiceTarget)
    return min(max(percent, 0), 100)
  }
}
