import Pohon

/// A report over a longer time beside reports of its parts that give another value.
struct ReportOverlap {
  /// The longer report.
  let whole: Realisasi
  /// Those that fill its time, in order.
  let parts: [Realisasi]
  /// What they come to.
  let value: Double
  /// How they come to it: `berjumlah`.
  let way: String

  /// What differs among the reports of one indicator. A year has at most nineteen periods, so that
  /// each longer report is simply compared with what lies inside it.
  ///
  /// Where the accumulation is not declared, both a sum and the last value are taken for right.
  static func differences(in rows: [Realisasi], of indicator: Indicator) -> [ReportOverlap] {
    let usable = rows.filter { $0.value?.number != nil }
    let shortest = usable.lazy.map { $0.period.months.count }.min() ?? 0
    guard usable.contains(where: { $0.period.months.count > shortest }) else { return [] }
    return Dictionary(grouping: usable, by: \.period.year).values.flatMap { rows in
      rows.compactMap { whole in
        let parts = filling(whole, from: rows)
        return parts.isEmpty ? nil : difference(whole, parts, indicator)
      }
    }
  }

  /// The reports that fill the time of `whole` without gap or overlap, the longest first; empty if
  /// there are none.
  private static func filling(_ whole: Realisasi, from rows: [Realisasi]) -> [Realisasi] {
    let inside = rows.filter { $0.period != whole.period && whole.period.contains($0.period) }
      .sorted {
        ($0.period.months.lowerBound, -$0.period.lastMonth)
          < ($1.period.months.lowerBound, -$1.period.lastMonth)
      }
    var chosen: [Realisasi] = []
    var next = whole.period.months.lowerBound
    for row in inside where row.period.months.lowerBound == next {
      chosen.append(row)
      next = row.period.lastMonth + 1
    }
    return next == whole.period.lastMonth + 1 ? chosen : []
  }

  private static func difference(
    _ whole: Realisasi, _ parts: [Realisasi], _ indicator: Indicator
  ) -> ReportOverlap? {
    let values = parts.compactMap(\.value?.number)
    guard let total = whole.value?.number, let last = values.last else { return nil }
    let sum = values.reduce(0, +)
    let mean =
      zip(parts, values).reduce(0) { $0 + $1.1 * Double($1.0.period.months.count) }
      / Double(whole.period.months.count)
    let declared = indicator.accumulation ?? (indicator.valueType == .count ? .sum : nil)
    let (value, way): (Double, String) =
      switch declared {
      case .sum?: (sum, "berjumlah")
      case .mean?: (mean, "rata-ratanya")
      case .last?: (last, "berakhir pada")
      case nil:
        (abs(sum - total) < abs(last - total) ? (sum, "berjumlah") : (last, "berakhir pada"))
      }
    guard abs(value - total) > rounding(whole, parts) + 1e-9 else { return nil }
    return ReportOverlap(whole: whole, parts: parts, value: value, way: way)
  }

  /// How far rounding alone may bring them apart. Whole numbers are counted, not rounded, unless a
  /// part is printed more finely.
  private static func rounding(_ whole: Realisasi, _ parts: [Realisasi]) -> Double {
    let decimals = { (row: Realisasi) in row.value?.decimals ?? 0 }
    let halves = parts.filter { decimals($0) > 0 }.reduce(0) { $0 + ($1.value?.halfUnit ?? 0) }
    let isFiner = parts.contains { decimals($0) > decimals(whole) }
    let own = decimals(whole) > 0 || isFiner ? whole.value?.halfUnit ?? 0 : 0
    return halves + own
  }
}
