/// What an indicator aims at for the end of the plan.
public struct FinalTarget: Hashable, Sendable {
  /// The last year of the plan; nil where neither the plan nor a target names one.
  public let year: Int?
  /// The value as printed.
  public let quantity: Quantity?
  /// Both bounds, equal for a plain number; nil where there is no number.
  public let bounds: ClosedRange<Double>?
  /// Why there is none; ``Reason/none`` if there is one.
  public let reason: Reason

  /// The target for the last year of `plan`; without a plan that of the last year with a target.
  init(of indicator: Indicator, plan: PlanYears?) {
    let yearly = indicator.targets.filter { $0.period.months.count == 12 }
    let last = plan?.years.upperBound ?? yearly.map(\.period.year).max()
    let found = yearly.first { $0.period.year == last }.map { PeriodTarget($0) }
    (year, quantity, bounds) = (last, found?.quantity, found?.bounds)
    reason = found?.reason ?? .noFinalTarget
  }

  /// None, because its lenders aim at different values.
  fileprivate init(year: Int?) {
    (self.year, quantity, bounds, reason) = (year, nil, nil, .lendersDisagree)
  }
}

extension Rollup {
  /// What an indicator aims at for the end of its plan; `place` must name an indicator.
  public func finalTarget(ofIndicator place: Place) -> FinalTarget {
    let number = plan.graph.indicator(place)
    let years = plan.dossier.trees[place.tree].heading.period
    let found = (plan.lenders.targets[number] ?? [plan.traits[number].targetSource]).map {
      FinalTarget(of: plan.model($0), plan: years)
    }.filter { $0.reason == .none }
    guard let first = found.first else {
      return FinalTarget(of: plan.model(plan.traits[number].targetSource), plan: years)
    }
    return found.allSatisfy { $0.bounds == first.bounds } ? first : FinalTarget(year: first.year)
  }

  /// How far the realisasi of the period has come toward the end of the plan, in percent and not
  /// clamped: its capaian if the plan ended here. By the indicator's polarity and formula, see
  /// ``capaian(realisasi:target:polarity:falling:)``.
  public func finalProgress(ofIndicator place: Place, at period: Int) -> Figure {
    let trait = plan.traits[plan.graph.indicator(place)]
    let goal = finalTarget(ofIndicator: place)
    let figures = figures(ofIndicator: place, at: period)
    guard let realisasi = figures.realisasi.value else { return figures.realisasi }
    guard let bounds = goal.bounds else {
      return Figure(unknown: goal.reason == .none ? .gradeOnly : goal.reason)
    }
    if figures.points?.reached == realisasi, figures.reported.value == nil {
      return Figure(unknown: .gradeAgainstNumber)
    }
    if trait.cannotBeNegative, realisasi < 0 { return Figure(unknown: .realisasiNegative) }
    if bounds.lowerBound < bounds.upperBound, trait.polarity != .withinRange {
      return Figure(unknown: trait.polarity == nil ? .polarityUnknown : .rangeNeedsRange)
    }
    return capaian(
      realisasi: realisasi, target: bounds, polarity: trait.polarity, falling: trait.falling)
  }

  /// The reports behind the realisasi of an indicator, and those that say why there is no value, in
  /// time order; without those that a longer report replaces.
  public func reports(ofIndicator place: Place, at period: Int) -> [Realisasi] {
    let trait = plan.traits[plan.graph.indicator(place)]
    let asked = plan.periods[period]
    let months = (plan.alone ? asked.months.lowerBound : 1)...asked.lastMonth
    let told = plan.reports(of: trait.realisasiSource)
    let counting = Set(
      YearReports(told, upTo: asked, alone: plan.alone).counting(by: trait.accumulation)
        .map(\.period))
    return told.filter {
      $0.period.year == asked.year && months.contains($0.period.lastMonth)
        && (counting.contains($0.period) || $0.isWithoutValue)
    }.sorted { $0.period < $1.period }
  }
}
