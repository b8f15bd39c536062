import Pohon

/// Periods of every length, one of them in the middle of a quarter.
let mixedPeriods: [Period] = [
  .triwulan(1, of: 2025), .semester(1, of: 2025), .triwulan(2, of: 2025), .triwulan(3, of: 2025),
  .year(2025), .month(8, of: 2025), .month(9, of: 2025),
]

/// Equal to nine decimals, or both unknown.
func near(_ a: Double?, _ b: Double?) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) <= 1e-9 * max(1, abs(a))
}
