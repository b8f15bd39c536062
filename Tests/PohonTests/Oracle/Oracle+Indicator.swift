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
      (lent.isMet, lent.points, lent.predikat, lent.kelebihan) = (nil, nil, nil, nil)
      return lent
    }
    var found = IndicatorTruth(isDue: isDue)
    found.isLeftOut = !isAsked
    found.reported = year.value
    found.quotient = year.quotient
    found.isUnreported = year.isIncomplete
    found.reachedGrade = year.grade
    if let formula = own.computation?.formula {
      compute(place, formula, year.isWithoutValue, &found)
    } else if let computation = own.computation {
      let isSilent = year.isWithoutValue
      compute(place, computation.method, isSilent, &found)
    } else if let quotient = found.quotient, quotient.bottom != .zero {
      found.computed = ratio(quotient, own)
    }
    found.realisasi = found.computed ?? found.reported
    if own.computation != nil, found.computed != nil { found.reachedGrade = nil }
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
    let told = lenders.compactMap { lender in
      OracleYear(
        graph.reportsOf[lender] ?? [], upTo: period, alone: alone,
        kind: kind(graph.indicator(lender))
      ).grade
    }
    return Set(lenders.compactMap { indicator($0).realisasi }).count > 1 || Set(told).count > 1
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

  /// What a formula gives; unknown as soon as something it uses is.
  private func compute(
    _ place: Place, _ formula: Formula, _ isSilent: Bool, _ found: inout IndicatorTruth
  ) {
    let names = OracleFormula.names(formula.text)
    let isBroken = names.contains { $0.hasPrefix("[") && graph.term($0, from: place) == nil }
    let lacksChildren = names.contains("anak") && graph.childOperands(of: place).isEmpty
    if isBroken || lacksChildren || isCyclic(place) {
      if isSilent { found.isUnreported = false }
      return
    }
    var isOwed = true
    func known(_ value: Fraction?, lacksReport: Bool) -> Fraction? {
      if value == nil, !lacksReport { isOwed = false }
      return value
    }
    let value = OracleFormula.value(formula.text) { name in
      if let variable = formula.variable(name) {
        let year = self.year(of: variable, at: place)
        return [known(year.value, lacksReport: year.isIncomplete)]
      }
      let operands =
        name == "anak"
        ? self.graph.childOperands(of: place)
        : [self.graph.term(name, from: place)].compactMap { $0 }
      return operands.map { operand in
        let truth = self.indicator(operand)
        return known(truth.realisasi, lacksReport: truth.lacksReport)
      }
    }
    found.computed = value
    // What the formula uses and is unknown: without any it is the arithmetic that fails.
    let lacking = lacking(formula, place)
    if isSilent || value != nil {
      found.isUnreported = value == nil && isOwed && !lacking.isEmpty
    }
    found.lacksOnlyLeftOut = !lacking.isEmpty && lacking.allSatisfy(\.self)
    if isSilent { found.leaveOutWithOperands() }
  }

  /// For all that a formula uses and is unknown, whether it is left out of the period.
  private func lacking(_ formula: Formula, _ place: Place) -> [Bool] {
    OracleFormula.names(formula.text).flatMap { name -> [Bool] in
      if let variable = formula.variable(name) {
        let year = year(of: variable, at: place)
        return year.value == nil ? [year.isInsideLonger] : []
      }
      let operands =
        name == "anak"
        ? graph.childOperands(of: place) : [graph.term(name, from: place)].compactMap { $0 }
      return operands.map(indicator).filter { $0.realisasi == nil }.map(\.isLeftOut)
    }
  }

  private func year(of variable: FormulaVariable, at place: Place) -> OracleYear {
    let told = variable.values.map {
      Realisasi(place: place, period: $0.period, value: $0.value)
    }
    return OracleYear(told, upTo: period, alone: alone, kind: variable.accumulation ?? .last)
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
    let isAgreed = Set(targets.compactMap(\.aim)).count <= 1
    let isAgreedYearly = Set(targets.compactMap(\.yearly)).count <= 1
    found.target = isAgreed ? target.bounds : nil
    let aimed = isAgreed ? target.grade : nil
    found.isMeasurable =
      found.target.map { canBeReached($0, own.polarity) }
      ?? aimed.map { countsAsNumber($0, own) } ?? false
    found.predikat = predikat(own, found)
    if found.target == nil || found.realisasi == nil, !isNegative(own, found) {
      if found.realisasi != nil || found.reachedGrade != nil {
        judgeGrades(own, aimed: aimed, &found)
      }
      if let points = found.points {
        take(percent(points.reached, points.aimed...points.aimed, own, heading), heading, &found)
      }
    }
    guard let realisasi = found.realisasi, !isNegative(own, found) else { return }
    if own.polarity == .higherIsBetter, isAgreed, isAgreedYearly, let goal = target.yearlyAlone,
      goal > .zero
    {
      found.progress = Fraction(100) * realisasi / goal
    }
    guard let bounds = found.target else { return }
    take(percent(realisasi, bounds, own, heading), heading, &found)
  }

  private func take(_ raw: Fraction?, _ heading: Heading, _ found: inout IndicatorTruth) {
    let cap = Fraction(decimal: heading.capaianCap ?? 100)
    found.raw = raw
    found.clamped = raw.map { $0.isLost ? .lost : max(.zero, min($0, cap)) }
    found.kelebihan = raw.map { $0.isLost ? .lost : max(.zero, $0 - cap) }
  }

  /// What is counted cannot be negative.
  private func isNegative(_ own: Indicator, _ found: IndicatorTruth) -> Bool {
    let isCount = own.valueType == .count || own.valueType == nil && !isPercent(own)
    return isCount && own.polarity != .withinRange && found.realisasi.map { $0 < .zero } ?? false
  }

  private func countsAsNumber(_ aimed: String, _ own: Indicator) -> Bool {
    guard own.polarity == .higherIsBetter, let scale = OracleScale(own.scale),
      let position = scale.position(aimed)
    else { return false }
    return scale.bands[position].points != nil
  }

  private func percent(
    _ realisasi: Fraction, _ target: ClosedRange<Fraction>, _ own: Indicator, _ heading: Heading
  ) -> Fraction? {
    percent(
      realisasi, target, own.polarity, own.fallingFormula ?? heading.fallingFormula ?? .twiceTarget)
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
