import Pohon

extension Oracle {
  /// The truth of one indicator.
  func indicator(_ place: Place) -> IndicatorTruth {
    if let known = knownIndicators[place] { return known }
    var found = realisasi(place)
    judge(place, &found)
    knownIndicators[place] = found
    return found
  }

  private func kind(_ indicator: Indicator) -> Accumulation {
    indicator.accumulation ?? (indicator.valueType == .count ? .sum : .last)
  }

  private func isPercent(_ indicator: Indicator) -> Bool {
    indicator.valueType == .percent || indicator.satuan == "%"
  }

  /// Whether a value is due: at the ends of its schedule. Of a sum or mean over a longer time than a
  /// period alone, its part is not asked for, but counts where it was reported.
  private func isDue(_ indicator: Indicator, _ year: OracleYear, _ kind: Accumulation) -> Bool {
    closes(indicator) && !isLeftOut(indicator, year, kind)
  }

  private func isLeftOut(_ indicator: Indicator, _ year: OracleYear, _ kind: Accumulation) -> Bool {
    let isPart = alone && kind != .last && period.months.count < months(indicator)
    return closes(indicator) && isPart && year.value == nil && year.quotient == nil
  }

  private func closes(_ indicator: Indicator) -> Bool {
    period.lastMonth.isMultiple(of: months(indicator))
  }

  /// How many months a report is asked to cover.
  private func months(_ indicator: Indicator) -> Int {
    switch indicator.schedule {
    case .monthly: 1
    case .quarterly, nil: 3
    case .halfYearly: 6
    case .yearly: 12
    }
  }

  /// Reported, computed and what counts of them; with what another document lends.
  private func realisasi(_ place: Place) -> IndicatorTruth {
    let own = graph.indicator(place)
    let teller = teller(place)
    let kind = kind(graph.indicator(teller))
    let year = OracleYear(
      graph.reportsOf[teller] ?? [], upTo: period, alone: alone, kind: kind)
    let isDue = isDue(own, year, kind)
    let isAsked = !isLeftOut(own, year, kind)
    if haveUnlike(lenders(of: place)) {
      var none = IndicatorTruth(isDue: isDue)
      none.isLeftOut = !isAsked
      return none
    }
    if teller != place {
      var lent = indicator(teller)
      (lent.isDue, lent.isLeftOut) = (isDue, !isAsked)
      if year.isWithoutValue { lent.leaveOutWithOperands() }
      (lent.raw, lent.clamped, lent.progress, lent.target) = (nil, nil, nil, nil)
      return lent
    }
    var found = IndicatorTruth(isDue: isDue)
    found.isLeftOut = !isAsked
    found.reported = year.value
    found.quotient = year.quotient
    found.isUnreported = year.isIncomplete
    if let computation = own.computation {
      let isSilent = year.isWithoutValue
      compute(place, computation.method, isSilent, &found)
    } else if let quotient = found.quotient, quotient.bottom != .zero {
      found.computed = ratio(quotient, own)
    }
    found.realisasi = found.computed ?? found.reported
    return found
  }

  /// The indicators that must be known first.
  private func needs(_ place: Place) -> [Place] {
    if graph.indicator(place).computation != nil { return graph.operands(place) }
    return lenders(of: place)
  }

  /// The indicator whose reports count: itself, or the one that lends.
  private func teller(_ place: Place) -> Place {
    lenders(of: place).first ?? place
  }

  /// The same indicator elsewhere: all that have reports, else all that are computed; none where one
  /// has reports or a computation of its own.
  private func lenders(of place: Place) -> [Place] {
    guard (graph.reportsOf[place] ?? []).isEmpty, graph.indicator(place).computation == nil else {
      return []
    }
    let others = graph.same(place).filter { $0 != place }
    let reporting = others.filter { !(graph.reportsOf[$0] ?? []).isEmpty }
    return reporting.isEmpty ? others.filter { graph.indicator($0).computation != nil } : reporting
  }

  /// Whether the values of lenders, as far as they are known, are not all the same.
  private func haveUnlike(_ lenders: [Place]) -> Bool {
    guard lenders.count > 1 else { return false }
    return Set(lenders.compactMap { indicator($0).realisasi }).count > 1
  }

  private func ratio(
    _ quotient: (top: Fraction, bottom: Fraction), _ indicator: Indicator
  ) -> Fraction {
    quotient.top / quotient.bottom * Fraction(isPercent(indicator) ? 100 : 1)
  }

  /// What the operands give; unknown as soon as one of them is, or where they are of unlike satuan.
  private func compute(
    _ place: Place, _ method: Computation.Method, _ isSilent: Bool, _ found: inout IndicatorTruth
  ) {
    let operands = graph.operands(place)
    let satuan = Set(operands.map { graph.indicator($0).satuan })
    guard !operands.isEmpty, method == .ratio || satuan.count == 1, !isCyclic(place) else {
      if isSilent { found.isUnreported = false }
      return
    }
    let terms = operands.map(indicator)
    let lacking = terms.filter { method == .ratio ? $0.quotient == nil : $0.realisasi == nil }
    found.lacksOnlyLeftOut = !lacking.isEmpty && lacking.allSatisfy(\.isLeftOut)
    if isSilent { found.leaveOutWithOperands() }
    if method == .ratio {
      let quotients = terms.compactMap(\.quotient)
      if quotients.count == terms.count {
        let sum = (top: quotients.map(\.top).total, bottom: quotients.map(\.bottom).total)
        if isSilent { found.isUnreported = false }
        guard sum.bottom != .zero else { return }
        found.computed = ratio(sum, graph.indicator(place))
        found.quotient = sum
      } else if isSilent {
        found.isUnreported = terms.allSatisfy { $0.quotient != nil || $0.lacksReport }
      }
      return
    }
    let values = terms.compactMap(\.realisasi)
    guard values.count == terms.count else {
      if isSilent {
        found.isUnreported = terms.allSatisfy { $0.realisasi != nil || $0.lacksReport }
      }
      return
    }
    found.computed = combine(method, values, operands)
    found.isUnreported = false
  }

  private func combine(
    _ method: Computation.Method, _ values: [Fraction], _ operands: [Place]
  ) -> Fraction? {
    switch method {
    case .sum: return values.total
    case .mean: return values.total / Fraction(values.count)
    case .minimum: return values.least
    case .maximum: return values.greatest
    case .ratio, .formula: return nil
    case .weightedMean:
      let declared = operands.compactMap { graph.indicator($0).weight.map(Fraction.init(decimal:)) }
      let holds = declared.count == operands.count && declared.total != .zero
      let weights = holds ? declared : operands.map { _ in Fraction(1) }
      return mean(zip(weights, values).map { ($0, $1) })
    }
  }

  private func isCyclic(_ place: Place) -> Bool {
    graph.reached(from: place, needs).contains(place)
  }
}

extension Oracle {
  /// Target, capaian and kemajuan.
  private func judge(_ place: Place, _ found: inout IndicatorTruth) {
    let own = graph.indicator(place)
    let heading = graph.heading(place)
    let aiming = graph.same(place).filter { !graph.indicator($0).targets.isEmpty }
    let targets = (own.targets.isEmpty && !aiming.isEmpty ? aiming : [place]).map { aiming in
      OracleTarget(
        graph.indicator(aiming).targets, period, alone: alone,
        spread: graph.indicator(aiming).targetSpread ?? graph.heading(aiming).targetSpread
          ?? .cumulative,
        kind: kind(graph.indicator(teller(place))))
    }
    // Lenders that aim at different values lend none.
    let target = targets[0]
    let isAgreed = Set(targets.compactMap(\.bounds)).count <= 1
    let isAgreedYearly = Set(targets.compactMap(\.yearly)).count <= 1
    found.target = isAgreed ? target.bounds : nil
    found.isMeasurable = found.target.map { canBeReached($0, own.polarity) } ?? false
    guard let realisasi = found.realisasi else { return }
    if own.polarity == .higherIsBetter, isAgreed, isAgreedYearly, let goal = target.yearlyAlone,
      goal > .zero
    {
      found.progress = Fraction(100) * realisasi / goal
    }
    guard let bounds = found.target else { return }
    found.raw = percent(
      realisasi, bounds, own.polarity, own.fallingFormula ?? heading.fallingFormula ?? .twiceTarget)
    let cap = Fraction(decimal: heading.capaianCap ?? 100)
    found.clamped = found.raw.map { $0.isLost ? .lost : max(.zero, min($0, cap)) }
  }

  /// Whether any realisasi at all would give a capaian.
  private func canBeReached(_ target: ClosedRange<Fraction>, _ polarity: Polarity?) -> Bool {
    switch polarity {
    case .withinRange: true
    case .higherIsBetter, .lowerIsBetter:
      target.lowerBound == target.upperBound && target.lowerBound > .zero
    case nil: false
    }
  }

  private func percent(
    _ realisasi: Fraction, _ target: ClosedRange<Fraction>, _ polarity: Polarity?,
    _ falling: FallingFormula
  ) -> Fraction? {
    let hundred = Fraction(100)
    func rise(_ goal: Fraction) -> Fraction? { goal > .zero ? hundred * realisasi / goal : nil }
    func fall(_ goal: Fraction) -> Fraction? {
      guard goal > .zero else { return nil }
      switch falling {
      case .twiceTarget: return hundred * (goal + goal - realisasi) / goal
      case .quotient: return realisasi == .zero ? nil : hundred * goal / realisasi
      }
    }
    let isRange = target.lowerBound != target.upperBound
    switch polarity {
    case .higherIsBetter: return isRange ? nil : rise(target.lowerBound)
    case .lowerIsBetter: return isRange ? nil : fall(target.lowerBound)
    case .withinRange:
      if target.contains(realisasi) { return hundred }
      return realisasi < target.lowerBound ? rise(target.lowerBound) : fall(target.upperBound)
    case nil: return nil
    }
  }
}
