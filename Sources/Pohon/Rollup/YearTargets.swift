/// The targets of one indicator in one year, and what they say of any stretch of it.
struct YearTargets {
  private let yearly: Target?
  private let targets: [Target]
  /// The positions of targets of parts of the year, by their end, longer ones after those they
  /// close.
  private let parts: [Int]
  private let spread: TargetSpread
  private let accumulation: Accumulation

  init(_ targets: [Target], of year: Int, spread: TargetSpread, accumulation: Accumulation) {
    self.targets = targets
    yearly = targets.indices.first { targets[$0].period == .year(year) }.map { targets[$0] }
    let parts = targets.indices.filter {
      targets[$0].period.year == year && targets[$0].period.months.count < 12
    }
    let isSorted = zip(parts, parts.dropFirst()).allSatisfy {
      targets[$0].period < targets[$1].period
    }
    self.parts = isSorted ? parts : parts.sorted { targets[$0].period < targets[$1].period }
    (self.spread, self.accumulation) = (spread, accumulation)
  }

  /// The target for these months of the year.
  func target(_ months: ClosedRange<Int>) -> PeriodTarget {
    if months == 1...12, let yearly { return PeriodTarget(yearly) }
    let found =
      switch (spread, accumulation) {
      case (.perQuarter, .last): level(atEndOf: months)
      case (.perQuarter, _): joined(months)
      case (_, .last): reached(months.upperBound)
      default: difference(months)
      }
    return found ?? PeriodTarget(unknown: yearly == nil ? .noTarget : .noQuarterTarget)
  }

  /// What is to be reached from January to the end of `month`.
  private func reached(_ month: Int) -> PeriodTarget? {
    declared(upTo: month).map { PeriodTarget($0) } ?? share(of: month)
  }

  private func declared(upTo month: Int) -> Target? {
    month == 12 && yearly != nil ? yearly : part { $0.lastMonth == month }
  }

  /// The last part of the year whose period is such a one.
  private func part(_ isMeant: (Period) -> Bool) -> Target? {
    parts.last { isMeant(targets[$0].period) }.map { targets[$0] }
  }

  /// What an evenly spread year gives so many months: their share of a sum, else the whole target.
  private func share(of months: Int) -> PeriodTarget? {
    guard spread == .even, let yearly else { return nil }
    guard accumulation == .sum, let bounds = yearly.value.bounds else {
      return PeriodTarget(yearly)
    }
    let share = Double(months) / 12
    return PeriodTarget(
      .share(yearly, months: months), (bounds.lowerBound * share)...(bounds.upperBound * share))
  }

  /// What is to be reached by the end, less what was to be reached before the months began; of a
  /// mean, each weighted by its months.
  private func difference(_ months: ClosedRange<Int>) -> PeriodTarget? {
    let (before, end) = (months.lowerBound - 1, months.upperBound)
    guard before > 0 else { return reached(end) }
    guard let own = declared(upTo: end), spread != .even || own.period.months.count < 12 else {
      return share(of: months.count)
    }
    guard let bounds = own.value.bounds else { return PeriodTarget(own) }
    guard let earlier = declared(upTo: before), let passed = earlier.value.number else {
      return nil
    }
    if accumulation == .sum {
      return PeriodTarget(
        .difference(own, before: earlier),
        (bounds.lowerBound - passed)...(bounds.upperBound - passed))
    }
    let part: (Double) -> Double = {
      ($0 * Double(end) - passed * Double(before)) / Double(months.count)
    }
    return PeriodTarget(
      .meanDifference(own, before: earlier, months: months.count),
      part(bounds.lowerBound)...part(bounds.upperBound))
  }

  /// The level aimed at for the end of these months: their own, else that of a longer stretch.
  private func level(atEndOf months: ClosedRange<Int>) -> PeriodTarget? {
    let own = part {
      $0.lastMonth == months.upperBound && $0.months.lowerBound >= months.lowerBound
    }
    let ending = own ?? part { $0.lastMonth == months.upperBound }
    return (ending ?? declared(upTo: months.upperBound)).map { PeriodTarget($0) }
  }

  /// The targets of the parts put together; nil where they leave a gap.
  private func joined(_ months: ClosedRange<Int>) -> PeriodTarget? {
    let inside = parts.map { targets[$0] }.filter {
      $0.period.months.lowerBound >= months.lowerBound && $0.period.lastMonth <= months.upperBound
    }
    let cover = Cover(inside, of: months, by: \.period.months)
    guard cover.isComplete, let first = cover.chosen.first else { return nil }
    if cover.chosen.count == 1 { return PeriodTarget(first) }
    var (sum, weights) = (0.0, 0.0)
    for part in cover.chosen {
      guard let number = part.value.number else { return PeriodTarget(unknown: .targetUnclear) }
      let weight = accumulation == .mean ? Double(part.period.months.count) : 1
      sum += weight * number
      weights += weight
    }
    let value = accumulation == .mean ? sum / weights : sum
    return PeriodTarget(
      accumulation == .mean ? .mean(cover.chosen) : .sum(cover.chosen), value...value)
  }
}
