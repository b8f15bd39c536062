import Pohon

/// Chooses what covers `months`: of those that overlap the one that starts first, then the longest.
func covering<Part>(
  _ parts: [Part], _ months: ClosedRange<Int>, _ period: (Part) -> Period
) -> (chosen: [Part], isComplete: Bool) {
  var chosen: [Part] = []
  var covered: Set<Int> = []
  for month in months where !covered.contains(month) {
    let starting = parts.filter {
      period($0).months.lowerBound == month && period($0).lastMonth <= months.upperBound
    }
    if let longest = starting.max(by: { period($0).lastMonth < period($1).lastMonth }) {
      chosen.append(longest)
      covered.formUnion(period(longest).months)
    }
  }
  return (chosen, covered == Set(months))
}

/// What was reported of one indicator over the months that count.
struct OracleYear {
  /// The reports that count, in time order.
  private let chosen: [Realisasi]
  private let isComplete: Bool
  private let kind: Accumulation
  /// Whether the months asked for were only reported together with others, so that their own part
  /// of a sum or mean is not known.
  let isInsideLonger: Bool

  init(_ reports: [Realisasi], upTo period: Period, alone: Bool, kind: Accumulation) {
    let months = alone ? period.months : 1...period.lastMonth
    let told = reports.filter { $0.period.year == period.year && !Self.saysNothing($0) }
    self.kind = kind
    if kind == .last {
      // A level at the end of the period, wherever its report began.
      let known = covering(told, 1...period.lastMonth) { $0.period }.chosen
      chosen = known.filter { months.contains($0.period.lastMonth) }
      (isComplete, isInsideLonger) = (!chosen.isEmpty, false)
    } else {
      (chosen, isComplete) = covering(told, months) { $0.period }
      let overlapping = told.filter { !Set($0.period.months).isDisjoint(with: months) }
      let reachesOut = overlapping.contains { !Set($0.period.months).isSubset(of: months) }
      isInsideLonger = alone && !isComplete && reachesOut
    }
  }

  private static func saysNothing(_ report: Realisasi) -> Bool {
    (report.value == nil || report.value?.text == "N/A") && report.numerator == nil
  }

  /// Whether somebody has yet to report: nothing there, or for a sum or a mean a month missing.
  var isIncomplete: Bool { !isComplete && !isInsideLonger }

  /// Whether no value was reported, though numerators may have been.
  var isWithoutValue: Bool {
    if isInsideLonger { return false }
    if chosen.isEmpty { return true }
    let counting = kind == .last ? Array(chosen.suffix(1)) : chosen
    return isComplete && counting.allSatisfy { $0.value == nil }
  }

  /// A mean is that of the months, each with the value of the report that covers it.
  var value: Fraction? {
    let parts = chosen.map { $0.value.flatMap { OracleCell($0.text).number } }
    guard kind == .mean, isComplete else { return added(parts) }
    let rows = zip(chosen, parts).compactMap { report, part in
      part.map { (weight: Fraction(report.period.months.count), value: $0) }
    }
    return rows.count == parts.count ? mean(rows) : nil
  }

  /// The grade reported, where the value rests on one report.
  var grade: String? {
    guard kind == .last || isComplete && chosen.count == 1 else { return nil }
    return chosen.last?.value.flatMap { OracleCell($0.text).grade }
  }

  /// Numerators and denominators are added, percentages never averaged.
  var quotient: (top: Fraction, bottom: Fraction)? {
    let top = added(chosen.map { $0.numerator.map(Fraction.init(decimal:)) })
    let bottom = added(chosen.map { $0.denominator.map(Fraction.init(decimal:)) })
    if let top, let bottom { return (top, bottom) } else { return nil }
  }

  private func added(_ parts: [Fraction?]) -> Fraction? {
    guard isComplete, let last = parts.last else { return nil }
    if kind == .last { return last }
    let known = parts.compactMap { $0 }
    return known.count == parts.count ? known.total : nil
  }
}
