/// Capaian of one indicator, in percent and not clamped.
///
/// - `naik`: R / T × 100.
/// - `turun`: (2T − R) / T × 100 or T / R × 100, whichever is declared; both are in use and neither
///   is prescribed, so the tree says which (see ``FallingFormula``).
/// - `rentang`: 100 inside; above the upper bound as for a falling indicator with that bound as
///   target; below the lower bound R / lower × 100. Continuous at both bounds.
///
/// - Parameter target: both bounds; they are equal for a plain target.
/// - Returns: unknown for a target of zero or below, for T / R with R = 0, and without polarity.
public func capaian(
  realisasi: Double, target: ClosedRange<Double>, polarity: Polarity?, falling: FallingFormula
) -> Figure {
  guard let polarity else { return Figure(unknown: .polarityUnknown) }
  switch polarity {
  case .higherIsBetter:
    return perHundred(realisasi, of: target.lowerBound)
  case .lowerIsBetter:
    return fallingCapaian(realisasi, target.upperBound, falling)
  case .withinRange:
    if target.contains(realisasi) { return Figure(100) }
    return realisasi > target.upperBound
      ? fallingCapaian(realisasi, target.upperBound, falling)
      : perHundred(realisasi, of: target.lowerBound)
  }
}

private func perHundred(_ realisasi: Double, of target: Double) -> Figure {
  if target == 0 { return Figure(unknown: .targetZero) }
  if target < 0 { return Figure(unknown: .targetNegative) }
  return Figure(realisasi / target * 100)
}

private func fallingCapaian(
  _ realisasi: Double, _ target: Double, _ formula: FallingFormula
) -> Figure {
  if target == 0 { return Figure(unknown: .targetZero) }
  if target < 0 { return Figure(unknown: .targetNegative) }
  switch formula {
  case .twiceTarget: return Figure((2 * target - realisasi) / target * 100)
  case .quotient:
    return realisasi == 0
      ? Figure(unknown: .realisasiZero) : Figure(target / realisasi * 100)
  }
}

/// The band of a node's capaian, read from the scale `capaian-86-2017`.
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

  static let scale = Scale.named("capaian-86-2017")
}
