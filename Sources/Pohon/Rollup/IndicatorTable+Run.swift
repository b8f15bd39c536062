extension IndicatorTable {
  /// Computes realisasi and capaian of every indicator, operands before results.
  ///
  /// - Parameters:
  ///   - operands: for each indicator the indicators its computation takes.
  ///   - formulas: the formulas and the values of their variables.
  ///   - order: the indicators that are computed, operands first; those in a cycle are left out.
  ///   - lenders: for each indicator that several could lend a realisasi all of these.
  mutating func run(
    traits: [IndicatorTraits], operands: CompressedRows, formulas: FormulaTable, order: [Int],
    cyclic: [Int], lenders: [Int: [Int]]
  ) {
    var stack = ProgramStack(deepest: formulas.deepest)
    for indicator in cyclic {
      for period in 0..<periods { computedReason[indicator * periods + period] = .cycle }
      settle(indicator, traits)
    }
    for indicator in traits.indices where traits[indicator].method == nil {
      settle(indicator, traits)
    }
    let borrowers = Dictionary(
      grouping: traits.indices.filter { traits[$0].realisasiSource != $0 },
      by: { traits[$0].realisasiSource })
    for indicator in cyclic {
      for borrower in borrowers[indicator] ?? [] { borrowComputed(borrower, traits) }
    }
    for (borrower, rivals) in lenders { contest(borrower, among: rivals, traits) }
    let contested = Self.contested(by: lenders)
    for indicator in order {
      if traits[indicator].method == .formula {
        compute(indicator, traits, formulas, &stack)
      } else {
        compute(indicator, traits, operands)
      }
      settle(indicator, traits)
      for borrower in borrowers[indicator] ?? [] { borrowComputed(borrower, traits) }
      for borrower in contested[indicator] ?? [] {
        contest(borrower, among: lenders[borrower] ?? [], traits)
      }
    }
  }

  /// Phase 1 of one indicator whose operands are settled.
  mutating func compute(
    _ indicator: Int, _ traits: [IndicatorTraits], _ operands: CompressedRows
  ) {
    guard let method = traits[indicator].method else { return }
    let terms = operands[indicator].map(Int.init)
    let needsOneSatuan = method != .ratio
    let declared = terms.compactMap { traits[$0].weight }
    let isWeighted = declared.count == terms.count && declared.reduce(0, +) > 0
    let weights = isWeighted ? declared : terms.map { _ in 1 }
    let satuanAgree = Set(terms.map { traits[$0].satuan }).count <= 1
    for period in 0..<periods {
      let cell = indicator * periods + period
      let cells = terms.map { $0 * periods + period }
      if terms.isEmpty {
        computedReason[cell] = .noOperand
      } else if needsOneSatuan, !satuanAgree {
        computedReason[cell] = .satuanDiffer
      } else if method == .ratio {
        computeRatio(cell, cells, isPercent: traits[indicator].isPercent)
        if computedReason[cell] == .operandUnknown {
          computedReason[cell] = missing(terms, period, traits) { numerator[$0] + denominator[$0] }
        }
      } else if cells.contains(where: { value[$0].isNaN }) {
        computedReason[cell] = missing(terms, period, traits) { value[$0] }
      } else {
        computed[cell] = combine(method, cells, weights)
        computedReason[cell] = .none
      }
    }
  }

  /// Phase 1 of an indicator with a formula whose operands are settled.
  private mutating func compute(
    _ indicator: Int, _ traits: [IndicatorTraits], _ formulas: FormulaTable,
    _ stack: inout ProgramStack
  ) {
    guard let formula = formulas.formula(of: indicator) else {
      let fault = formulas.fault(of: indicator)
      for period in 0..<periods { computedReason[indicator * periods + period] = fault }
      return
    }
    for period in 0..<periods {
      let cell = indicator * periods + period
      let result = formulas.run(formula, at: period, realisasi: value, on: &stack)
      if result.isFinite {
        computed[cell] = result
        computedReason[cell] = .none
      } else if let reason = missing(formulas.operands(of: formula), formulas, period, traits) {
        computedReason[cell] = reason
      } else {
        computedReason[cell] = stack.dividedByZero ? .denominatorZero : .beyondNumbers
      }
    }
  }

  /// Why operands of a formula are not known; nil where all are.
  private func missing(
    _ operands: ArraySlice<FormulaTable.Operand>, _ formulas: FormulaTable, _ period: Int,
    _ traits: [IndicatorTraits]
  ) -> Reason? {
    let reasons = operands.compactMap { operand -> Reason? in
      switch operand {
      case .variable(let row):
        guard formulas.value(ofVariable: row, at: period).isNaN else { return nil }
        return formulas.reason(ofVariable: row, at: period)
      case .indicator(let term):
        let cell = term * periods + period
        return value[cell].isNaN ? lack(cell) : nil
      }
    }
    return reasons.isEmpty ? nil : Self.joined(reasons)
  }

  private func combine(
    _ method: Computation.Method, _ cells: [Int], _ weights: [Double]
  ) -> Double {
    let values = cells.map { value[$0] }
    switch method {
    case .sum, .ratio, .formula: return values.reduce(0, +)
    case .mean: return values.reduce(0, +) / Double(values.count)
    case .weightedMean:
      let total = weights.reduce(0, +)
      return zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
    case .minimum: return values.reduce(.infinity, min)
    case .maximum: return values.reduce(-.infinity, max)
    }
  }

  /// Why a result is not known: because operands were not reported, or for another reason.
  private func missing(
    _ terms: [Int], _ period: Int, _ traits: [IndicatorTraits], figure: (Int) -> Double
  ) -> Reason {
    Self.joined(
      terms.map { $0 * periods + period }.filter { figure($0).isNaN }.map { lack($0) })
  }

  /// Why an operand has no value; ``Reason/longerPeriod`` only where none is asked for either.
  private func lack(_ cell: Int) -> Reason {
    if !due[cell], reportedReason[cell] == .longerPeriod { return .longerPeriod }
    let reason = absence(cell)
    return reason == .longerPeriod ? .operandUnknown : reason
  }

  /// Why there is no result, from why each of the operands that lack is not known.
  private static func joined(_ reasons: [Reason]) -> Reason {
    if reasons.allSatisfy({ $0 == .longerPeriod }) { return .longerPeriod }
    return reasons.allSatisfy(\.isUnreported) ? .operandUnreported : .operandUnknown
  }

  /// Σ pembilang / Σ penyebut; an operand without both leaves the ratio unknown.
  private mutating func computeRatio(_ cell: Int, _ cells: [Int], isPercent: Bool) {
    let above = cells.reduce(0) { $0 + numerator[$1] }
    let below = cells.reduce(0) { $0 + denominator[$1] }
    if above.isNaN || below.isNaN {
      computedReason[cell] = .operandUnknown
    } else if below == 0 {
      computedReason[cell] = .denominatorZero
    } else {
      computed[cell] = above / below * (isPercent ? 100 : 1)
      computedReason[cell] = .none
      (numerator[cell], denominator[cell]) = (above, below)
    }
  }

  /// Chooses the realisasi that counts and derives capaian or kemajuan from it.
  mutating func settle(_ indicator: Int, _ traits: [IndicatorTraits]) {
    let trait = traits[indicator]
    let isLent = trait.realisasiSource != indicator
    for period in 0..<periods {
      let cell = indicator * periods + period
      leaveOutWithOperands(cell)
      if trait.method == nil, !numerator[cell].isNaN, !denominator[cell].isNaN {
        computeRatio(cell, [cell], isPercent: trait.isPercent)
      }
      if !computed[cell].isNaN, !prefersReported || reported[cell].isNaN {
        value[cell] = computed[cell]
        source[cell] = trait.method != nil ? .computed : isLent ? .borrowed : .ratio
      } else if !reported[cell].isNaN {
        value[cell] = reported[cell]
        source[cell] = isLent ? .borrowed : .reported
      }
      judge(cell, trait)
    }
  }

  /// Leaves a computed figure that nobody reported out of a period taken alone, where all that it
  /// lacks is left out there.
  private mutating func leaveOutWithOperands(_ cell: Int) {
    guard computedReason[cell] == .longerPeriod, due[cell], reportedReason[cell] == .notReported
    else { return }
    (due[cell], reportedReason[cell]) = (false, .longerPeriod)
  }

  /// Takes over what the same indicator in another document was computed to, which goes before what
  /// was reported there, as it does there.
  private mutating func borrowComputed(_ indicator: Int, _ traits: [IndicatorTraits]) {
    for period in 0..<periods {
      let cell = indicator * periods + period
      if prefersReported, !reported[cell].isNaN { continue }
      let lender = traits[indicator].realisasiSource * periods + period
      (computed[cell], computedReason[cell]) = (computed[lender], computedReason[lender])
      (numerator[cell], denominator[cell]) = (numerator[lender], denominator[lender])
      leaveOutWithOperands(cell)
      (value[cell], source[cell]) = (value[lender], value[lender].isNaN ? .none : .borrowed)
      (raw[cell], clamped[cell]) = (.nan, .nan)
      if source[lender] == .computed { grades[cell].reached = GradeMark.none }
      judge(cell, traits[indicator])
    }
  }

  /// Why there is no realisasi.
  func absence(_ cell: Int) -> Reason {
    let isComputed = computedReason[cell] != .noComputation
    return isComputed && reportedReason[cell] == .notReported
      ? computedReason[cell] : reportedReason[cell]
  }

  mutating func judge(_ cell: Int, _ trait: IndicatorTraits) {
    let realisasi = value[cell]
    gradeMet[cell] = nil
    if realisasi.isNaN, grades[cell].reached == GradeMark.none {
      let absence = absence(cell)
      let obstacle = absence.isUnreported ? obstacle(cell, trait) : .none
      capaianReason[cell] = obstacle == .none ? absence : obstacle
    } else if trait.cannotBeNegative, realisasi < 0 {
      capaianReason[cell] = .realisasiNegative
    } else if targetReason[cell] != .none {
      capaianReason[cell] = targetReason[cell]
    } else if realisasi.isNaN || targetLower[cell].isNaN {
      judgeGrade(cell, trait)
    } else if targetLower[cell] < targetUpper[cell], trait.polarity != .withinRange {
      capaianReason[cell] = trait.polarity == nil ? .polarityUnknown : .rangeNeedsRange
    } else {
      take(realisasi, targetLower[cell]...targetUpper[cell], cell, trait)
    }
    if !yearlyTarget[cell].isNaN {
      progress[cell] = realisasi / yearlyTarget[cell] * 100
      if trait.cannotBeNegative, realisasi < 0 {
        (progress[cell], progressReason[cell]) = (.nan, .realisasiNegative)
      } else if realisasi.isNaN {
        let isGrade = grades[cell].reached != GradeMark.none
        progressReason[cell] = isGrade ? .gradeAgainstNumber : absence(cell)
      }
    }
  }

  /// Why no realisasi, whatever it were, could give a capaian: so that what nobody reported is not
  /// taken for what only waits for a report.
  private func obstacle(_ cell: Int, _ trait: IndicatorTraits) -> Reason {
    if targetReason[cell] != .none { return targetReason[cell] }
    let (lower, upper) = (targetLower[cell], targetUpper[cell])
    if lower.isNaN { return trait.obstacle(toGrade: grades[cell].aimed) }
    guard let polarity = trait.polarity else { return .polarityUnknown }
    if polarity == .withinRange { return .none }
    if lower < upper { return .rangeNeedsRange }
    return lower == 0 ? .targetZero : lower < 0 ? .targetNegative : .none
  }

  private mutating func judgeGrade(_ cell: Int, _ trait: IndicatorTraits) {
    switch trait.verdict(on: told(cell), value: value[cell]) {
    case .points(let points):
      take(points.reached, points.aimed...points.aimed, cell, trait)
    case .met(let isMet): (gradeMet[cell], capaianReason[cell]) = (isMet, .gradeOnly)
    case .unknown(let reason): capaianReason[cell] = reason
    }
  }

  private mutating func take(
    _ realisasi: Double, _ target: ClosedRange<Double>, _ cell: Int, _ trait: IndicatorTraits
  ) {
    let found = capaian(
      realisasi: realisasi, target: target, polarity: trait.polarity, falling: trait.falling)
    raw[cell] = found.value ?? .nan
    clamped[cell] = found.value.map { min(max($0, 0), trait.cap) } ?? .nan
    capaianReason[cell] = found.reason
  }
}
