/// Capaian of one indicator, in percent and not clamped.
///
/// - `naik`: R / T × 100. In general use; taught in the guides for the yearly report (LKjIP).
/// - `turun`: (2T − R) / T × 100 or T / R × 100, whichever is declared; both are in use and neither
///   is prescribed, so the tree says which (see ``FallingFormula``).
/// - `rentang`: 100 inside; above the upper bound as for a falling indicator with that bound as
///   target; below the lower bound R / lower × 100. Continuous at both bounds, and never better
///   further outside.
///
/// The conventions were found in public texts and reports, not checked against a regulation's own
/// text; `Docs/Perhitungan.md` tells planners how sure each is.
///
/// - Parameter target: both bounds; they are equal for a plain target.
/// - Returns: unknown for a target of zero or below, for T / R with R = 0, and without polarity.
public func capaian(
  realisasi: Double, target: ClosedRange<Double>, polarity: Polarity?, falling: FallingFormula
) -> Figure {
  guard let polarity else { return Figure(unknown: .polarityUnknown) }
  let (lower, upper) = (target.lowerBound, target.upperBound)
  let value = percentReached(
    realisasi, lower: lower, upper: upper, polarity: polarity, falling: falling)
  if !value.isNaN { return Figure(value) }
  let goal = fallsShort(realisasi, upper: upper, polarity: polarity) ? upper : lower
  if goal == 0 { return Figure(unknown: .targetZero) }
  return Figure(unknown: goal < 0 ? .targetNegative : .realisasiZero)
}

/// The arithmetic of ``capaian(realisasi:target:polarity:falling:)``; NaN where it is not defined,
/// and for an unknown realisasi.
@inlinable
package func percentReached(
  _ realisasi: Double, lower: Double, upper: Double, polarity: Polarity, falling: FallingFormula
) -> Double {
  let falls = fallsShort(realisasi, upper: upper, polarity: polarity)
  let target = falls ? upper : lower
  // Chosen, not branched: which polarity comes next is anybody's guess.
  let (part, whole) =
    falls && falling == .quotient
    ? (target, realisasi) : (falls ? 2 * target - realisasi : realisasi, target)
  let percent = target > 0 && whole != 0 ? part / whole * 100 : .nan
  return polarity == .withinRange && lower <= realisasi && realisasi <= upper ? 100 : percent
}

/// Whether less would have been better, so that the falling formula holds.
@inlinable
package func fallsShort(_ realisasi: Double, upper: Double, polarity: Polarity) -> Bool {
  polarity == .lowerIsBetter || (polarity == .withinRange && realisasi > upper)
}

/// The band of a node's capaian, on the scale of its tree (`skala_capaian`).
public enum Kategori: Hashable, Sendable {
  /// Enough is reported; the band in words, e.g. `sangat tinggi`.
  case band(String)
  /// Too little is reported for a kategori.
  case provisional

  /// As it stands in tables.
  public var text: String {
    switch self {
    case .band(let words): words
    case .provisional: "sementara"
    }
  }
}
