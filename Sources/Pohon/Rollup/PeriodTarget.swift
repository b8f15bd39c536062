/// The target of an indicator for a period, found or derived from what is declared.
struct PeriodTarget {
  /// What was done with the targets declared.
  enum Way {
    case none
    case declared(Target)
    /// The first less the second.
    case difference(Target, before: Target)
    /// So many twelfths of a yearly target.
    case share(Target, months: Int)
    case sum([Target])
    case mean([Target])
  }

  /// The printed value, where one target was taken as it stands.
  var quantity: Quantity?
  /// Both bounds; equal for a plain number.
  var bounds: ClosedRange<Double>?
  var reason = Reason.noTarget
  private(set) var way = Way.none

  /// The target of `indicator` for everything up to `period`, or for the period `alone`.
  init(
    _ indicator: Indicator, for period: Period, alone: Bool, spread: TargetSpread,
    accumulation: Accumulation
  ) {
    let targets = indicator.targets
    let yearly = targets.first { $0.period == .year(period.year) }
    if period.closesYear, !alone || period.months.count == 12, let yearly {
      take(yearly)
      return
    }
    let parts = targets.filter {
      $0.period.year == period.year && $0.period.lastMonth <= period.lastMonth
        && ($0.period.months.count < 12 || spread == .cumulative)
    }.sorted { $0.period < $1.period }
    switch spread {
    case .cumulative, .even:
      if take(cumulative: parts, for: period, alone: alone, accumulation) { return }
      guard spread == .even, let yearly else { break }
      take(yearly)
      if accumulation == .sum, let bounds {
        let months = alone ? period.months.count : period.lastMonth
        let share = Double(months) / 12
        self.bounds = (bounds.lowerBound * share)...(bounds.upperBound * share)
        quantity = nil
        way = .share(yearly, months: months)
      }
      return
    case .perQuarter:
      if takeParts(parts, for: period, alone: alone, accumulation) { return }
    }
    reason = targets.isEmpty || yearly == nil ? .noTarget : .noQuarterTarget
  }

  private mutating func take(_ target: Target) {
    quantity = target.value
    way = .declared(target)
    bounds = target.value.bounds
    reason = bounds == nil && target.value.grade == nil ? .targetUnclear : .none
  }

  /// The target declared for everything up to the end of the period, less what came before it where
  /// the period stands alone.
  private mutating func take(
    cumulative parts: [Target], for period: Period, alone: Bool, _ accumulation: Accumulation
  ) -> Bool {
    guard let own = parts.last(where: { $0.period.lastMonth == period.lastMonth }) else {
      return false
    }
    take(own)
    if alone, accumulation == .sum { subtract(parts, before: period) }
    return true
  }

  /// The part of a cumulative target that belongs to the period alone.
  private mutating func subtract(_ parts: [Target], before period: Period) {
    guard period.months.lowerBound > 1 else { return }
    guard let own = bounds,
      let earlier = parts.last(where: { $0.period.lastMonth < period.months.lowerBound }),
      earlier.period.lastMonth == period.months.lowerBound - 1, let before = earlier.value.number
    else {
      (bounds, quantity, reason, way) = (nil, nil, .noQuarterTarget, .none)
      return
    }
    bounds = (own.lowerBound - before)...(own.upperBound - before)
    quantity = nil
    if case .declared(let target) = way { way = .difference(target, before: earlier) }
  }

  private mutating func takeParts(
    _ parts: [Target], for period: Period, alone: Bool, _ accumulation: Accumulation
  ) -> Bool {
    let first = alone ? period.months.lowerBound : 1
    let inside = parts.filter { $0.period.months.lowerBound >= first }
    guard let last = inside.last, last.period.lastMonth == period.lastMonth else { return false }
    if accumulation == .last {
      take(last)
      return true
    }
    guard inside.reduce(0, { $0 + $1.period.months.count }) == period.lastMonth - first + 1
    else { return false }
    if inside.count == 1 {
      take(last)
      return true
    }
    let numbers = inside.compactMap(\.value.number)
    guard numbers.count == inside.count else {
      reason = .targetUnclear
      return true
    }
    let sum = numbers.reduce(0, +)
    let value = accumulation == .sum ? sum : sum / Double(numbers.count)
    bounds = value...value
    way = accumulation == .sum ? .sum(inside) : .mean(inside)
    reason = .none
    return true
  }
}
