import Pohon

/// What the bands of a scale hold twice, and what they do not hold.
struct ScaleCoverage {
  /// A sentence on bands that say the same value twice, or the same grade; nil where none do.
  private(set) var doubled: String?
  /// The values that no band holds, as a subject; nil where there are none.
  private(set) var holes: String?

  /// - Parameter decimals: the most that values graded on it have.
  init(_ scale: Scale, decimals: Int) {
    let bands = scale.ranked.filter(\.hasBounds).reversed().map { BandSpan($0) }
    let most = bands.map(\.decimals).max() ?? 0
    let step = (0..<max(most, decimals)).reduce(1.0) { unit, _ in unit / 10 }
    let faults = Self.repeated(scale) + Self.reversed(bands) + Self.overlaps(bands)
    doubled = faults.isEmpty ? nil : list(faults)
    let ordered = bands.filter { $0.lower.value <= $0.upper.value }
    let gaps = Self.gaps(ordered, in: scale.span, step: step)
    holes = gaps.isEmpty ? nil : "nilai \(list(gaps))"
  }

  private static func repeated(_ scale: Scale) -> [String] {
    var seen: Set<String> = []
    return scale.bands.filter { !seen.insert($0.label).inserted }
      .map { "predikat \(quote($0.label)) tertulis dua kali" }
  }

  private static func reversed(_ bands: [BandSpan]) -> [String] {
    bands.filter { $0.lower.value > $0.upper.value }
      .map {
        "rentang predikat \(quote($0.label)) terbalik, dari \($0.lower.text) ke \($0.upper.text)"
      }
  }

  /// Neighbours, in the order of their lower bounds, that share a value.
  private static func overlaps(_ bands: [BandSpan]) -> [String] {
    var found: [String] = []
    var before: BandSpan?
    for band in bands where band.lower.value <= band.upper.value {
      if let before {
        let (end, start) = (before.upper, band.lower)
        if start.value < end.value {
          found.append(
            "rentang predikat \(quote(before.label)) dan \(quote(band.label)) sama-sama memuat "
              + "\(start.text) sampai \(min(end, band.upper).text)")
        } else if start.value == end.value, start.isIncluded, end.isIncluded {
          found.append(
            "rentang predikat \(quote(before.label)) dan \(quote(band.label)) sama-sama memuat "
              + end.text)
        }
      }
      if before.map({ $0.upper.value < band.upper.value }) ?? true { before = band }
    }
    return found
  }

  /// What lies between neighbours, and between the outer bands and the declared ends.
  private static func gaps(
    _ bands: [BandSpan], in span: ClosedRange<Double>?, step: Double
  ) -> [String] {
    var found: [String] = []
    guard let first = bands.first else { return [] }
    if let least = span?.lowerBound, least < first.lower.value || !first.lower.isIncluded {
      found.append("mulai \(indonesianText(least)) sebelum \(first.lower.text)")
    }
    var reached = first.upper
    for band in bands.dropFirst() {
      let from = reached.value + (reached.isIncluded ? step : 0)
      let to = band.lower.value + (band.lower.isIncluded ? 0 : step)
      if from < to - step / 1000 {
        found.append(
          reached.value == band.lower.value
            ? reached.text : "antara \(reached.text) dan \(band.lower.text)")
      }
      if band.upper.value >= reached.value { reached = band.upper }
    }
    if let most = span?.upperBound, most > reached.value || !reached.isIncluded {
      found.append("sesudah \(reached.text) sampai \(indonesianText(most))")
    }
    return found
  }

  private static func min(_ a: Scale.Bound, _ b: Scale.Bound) -> Scale.Bound {
    a.value < b.value ? a : b
  }
}

/// A band with both ends, endless ones at infinity.
private struct BandSpan {
  let label: String
  let lower: Scale.Bound
  let upper: Scale.Bound
  let decimals: Int

  init(_ band: Scale.Band) {
    label = band.label
    lower = band.lower ?? Scale.Bound(value: -.infinity, text: "nilai terendah")
    upper = band.upper ?? Scale.Bound(value: .infinity, text: "nilai tertinggi")
    decimals = max(band.lower?.decimals ?? 0, band.upper?.decimals ?? 0)
  }
}

/// `a`, `a dan b`, `a, b, dan c`; after eight the rest is counted.
private func list(_ parts: [String]) -> String {
  guard let last = parts.last else { return "" }
  if parts.count > 8 {
    return parts.prefix(8).joined(separator: ", ") + ", dan \(parts.count - 8) lagi"
  }
  let most = parts.dropLast().joined(separator: ", ")
  return parts.count == 1 ? last : parts.count == 2 ? "\(most) dan \(last)" : "\(most), dan \(last)"
}
