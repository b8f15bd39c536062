extension ProofMaker {
  /// Where the target of an indicator for the period comes from.
  func target(_ number: Int, _ own: Indicator, _ heading: Heading) -> TargetProof {
    let trait = plan.traits[number]
    let source = plan.model(trait.targetSource)
    let cell = number * plan.periods.count + period
    let isDisputed = rollup.indicators.targetReason[cell] == .lendersDisagree
    let found =
      isDisputed
      ? PeriodTarget(unknown: .lendersDisagree)
      : PeriodTarget(
        source, for: plan.periods[period], alone: plan.alone, spread: trait.spread,
        accumulation: trait.accumulation)
    func part(_ target: Target) -> TargetProof.Part {
      let marks = source.assumptions
      return TargetProof.Part(
        period: target.period, text: target.value.text, bounds: target.value.bounds,
        isAssumed: marks.contains(.target)
          || marks.contains(.target, item: target.period.description))
    }
    let (way, parts, months): (TargetProof.Way, [Target], Int?) =
      switch found.way {
      case .none: (.none, [], nil)
      case .declared(let target): (.declared, [target], nil)
      case .difference(let target, let before): (.difference, [target, before], nil)
      case .meanDifference(let target, let before, let months):
        (.meanDifference, [target, before], months)
      case .share(let target, let months): (.share, [target], months)
      case .sum(let targets): (.sum, targets, nil)
      case .mean(let targets): (.mean, targets, nil)
      }
    let spread =
      own.convention(own.targetSpread, .targetTriwulan)
      ?? heading.convention(heading.targetSpread, .targetTriwulan, default: .cumulative)
    return TargetProof(
      way: way, parts: parts.map(part), months: months, spread: spread,
      lender: trait.targetSource == number || isDisputed
        ? nil : subject(plan.traits[trait.targetSource].place))
  }

  /// How realisasi and target became a capaian, as ``capaian(realisasi:target:polarity:falling:)``
  /// applies them.
  func capaian(
    _ number: Int, _ own: Indicator, _ heading: Heading, _ figures: IndicatorFigures
  ) -> CapaianProof? {
    guard let raw = figures.raw.value, let clamped = figures.capaian.value,
      let realisasi = figures.points?.reached ?? figures.realisasi.value,
      let target = figures.points.map({ $0.aimed...$0.aimed }) ?? figures.target,
      let polarity = own.convention(own.polarity, .polaritas)
    else { return nil }
    let (formula, bound) = applied(realisasi, target, polarity.value, plan.traits[number].falling)
    let falling =
      own.convention(own.fallingFormula, .rumusTurun)
      ?? heading.convention(heading.fallingFormula, .rumusTurun, default: .twiceTarget)
    let goal: Double? =
      switch bound {
      case nil: nil
      case .upper: target.upperBound
      case .lower, .target: target.lowerBound
      }
    return CapaianProof(
      polarity: polarity, falling: formula == .twiceTarget || formula == .quotient ? falling : nil,
      formula: formula, bound: bound, realisasi: realisasi, target: goal, raw: raw,
      cap: heading.convention(heading.capaianCap, .batasAtas, default: 100), clamped: clamped)
  }

  private func applied(
    _ realisasi: Double, _ target: ClosedRange<Double>, _ polarity: Polarity,
    _ falling: FallingFormula
  ) -> (CapaianProof.Formula, CapaianProof.Bound?) {
    let falls: CapaianProof.Formula = falling == .twiceTarget ? .twiceTarget : .quotient
    switch polarity {
    case .higherIsBetter: return (.rising, .target)
    case .lowerIsBetter: return (falls, .target)
    case .withinRange:
      if target.contains(realisasi) { return (.inside, nil) }
      return realisasi > target.upperBound ? (falls, .upper) : (.rising, .lower)
    }
  }
}

extension Quantity {
  /// What a target of this value means: both bounds, equal for a number or a grade with its score.
  var bounds: ClosedRange<Double>? {
    if case .range(let range) = reading { return range }
    return number.map { $0...$0 }
  }
}
