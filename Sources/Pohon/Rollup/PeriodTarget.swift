/// The target of an indicator for a period, found or derived from what is declared.
struct PeriodTarget {
  /// What was done with the targets declared.
  enum Way {
    case none
    case declared(Target)
    /// The first less the second.
    case difference(Target, before: Target)
    /// The first less the second, each weighted by its months, over so many months.
    case meanDifference(Target, before: Target, months: Int)
    /// So many twelfths of a yearly target.
    case share(Target, months: Int)
    case sum([Target])
    /// The mean, weighted by months.
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
    let year = YearTargets(
      indicator.targets, of: period.year, spread: spread, accumulation: accumulation)
    self = year.target((alone ? period.months.lowerBound : 1)...period.lastMonth)
  }

  /// A declared target as it stands.
  init(_ target: Target) {
    (quantity, way) = (target.value, .declared(target))
    bounds = target.value.bounds
    reason = bounds == nil && target.value.grade == nil ? .targetUnclear : .none
  }

  /// A target that no document prints.
  init(_ way: Way, _ bounds: ClosedRange<Double>) {
    (self.way, self.bounds, reason) = (way, bounds, .none)
  }

  /// No target, and why.
  init(unknown reason: Reason) { self.reason = reason }
}
