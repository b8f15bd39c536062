extension Plan {
  /// Both ends of what targets in the place of realisasi give.
  func aimed() -> (lower: IndicatorTable, upper: IndicatorTable) {
    var (lower, upper) = (aimed(upper: false), aimed(upper: true))
    guard traits.contains(where: { $0.method == .formula }) else { return (lower, upper) }
    for indicator in indicatorOrder {
      if let formula = formulas.formula(of: indicator) {
        for period in periods.indices {
          let found = formulas.range(formula, at: period, lower: lower.value, upper: upper.value)
          let cell = indicator * periods.count + period
          switch found {
          case .unknown: continue
          case .dividedByZero:
            lower.takeEnd(nil, cell)
            upper.takeEnd(nil, cell)
          case .ends(let ends):
            lower.takeEnd(ends.lowerBound, cell)
            upper.takeEnd(ends.upperBound, cell)
          }
        }
      } else if traits[indicator].method != .formula {
        lower.compute(indicator, traits, operands)
        upper.compute(indicator, traits, operands)
      }
      lower.settleAnew(indicator, traits)
      upper.settleAnew(indicator, traits)
    }
    return (lower, upper)
  }
}

extension IndicatorTable {
  /// Takes one end of a formula's range for what was computed; nil where it divides by zero.
  fileprivate mutating func takeEnd(_ end: Double?, _ cell: Int) {
    computed[cell] = end ?? .nan
    computedReason[cell] = end == nil ? .denominatorZero : .none
  }

  /// Settles an indicator whose computed figures are others than before.
  fileprivate mutating func settleAnew(_ indicator: Int, _ traits: [IndicatorTraits]) {
    for cell in indicator * periods..<(indicator + 1) * periods {
      if computedReason[cell] != .none { computed[cell] = .nan }
      (value[cell], source[cell]) = (.nan, .none)
      (raw[cell], clamped[cell]) = (.nan, .nan)
    }
    settle(indicator, traits)
  }
}

extension FormulaTable {
  /// What a formula gives between both ends of its operands.
  ///
  /// By interval arithmetic, which holds every result there can be; where an operand occurs more than
  /// once it may hold more.
  func range(
    _ formula: Int, at period: Int, lower: [Double], upper: [Double]
  ) -> FormulaRange {
    var stack = RangeStack()
    for step in steps(of: formula) {
      switch step {
      case .constant(let value): stack.push(value, value)
      case .variable(let row):
        let value = value(ofVariable: Int(row), at: period)
        stack.push(value, value)
      case .indicator(let number):
        let cell = Int(number) * periods + period
        stack.push(lower[cell], upper[cell])
      default: stack.apply(step)
      }
    }
    return stack.result
  }
}

/// What a formula gives where its operands are ranges.
enum FormulaRange {
  /// An operand is not known.
  case unknown
  /// Something is divided by a range that holds zero.
  case dividedByZero
  case ends(ClosedRange<Double>)
}

/// The ranges of one evaluation.
private struct RangeStack {
  private var ranges: [ClosedRange<Double>] = []
  /// Whether an operand is not known.
  private var isUnknown = false
  private var dividesByZero = false

  /// What came out; beyond every number is not known either.
  var result: FormulaRange {
    if isUnknown { return .unknown }
    if dividesByZero { return .dividedByZero }
    guard let last = ranges.last, last.lowerBound.isFinite, last.upperBound.isFinite else {
      return .unknown
    }
    return .ends(last)
  }

  mutating func push(_ lower: Double, _ upper: Double) {
    if lower.isNaN || upper.isNaN {
      isUnknown = true
      ranges.append(0...0)
    } else {
      ranges.append(min(lower, upper)...max(lower, upper))
    }
  }

  mutating func apply(_ step: ProgramStep) {
    switch step {
    case .negate: change { -$0.upperBound...(-$0.lowerBound) }
    case .percent: change { $0.lowerBound / 100...$0.upperBound / 100 }
    case .binary(let mark):
      guard let right = ranges.popLast() else { return }
      if mark == .over, right.contains(0) {
        dividesByZero = true
        return
      }
      change { Self.combine(mark, $0, right) }
    case .call(let function, let count):
      let operands = ranges.suffix(Int(count))
      let ends = (operands.map(\.lowerBound), operands.map(\.upperBound))
      ranges.removeLast(Int(count))
      push(Self.combine(function, ends.0), Self.combine(function, ends.1))
    default: isUnknown = true
    }
  }

  private mutating func change(_ body: (ClosedRange<Double>) -> ClosedRange<Double>) {
    guard let last = ranges.popLast() else { return }
    let found = body(last)
    push(found.lowerBound, found.upperBound)
  }

  private static func combine(
    _ mark: ExpressionMark, _ a: ClosedRange<Double>, _ b: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    switch mark {
    case .plus: return a.lowerBound + b.lowerBound...a.upperBound + b.upperBound
    case .minus: return a.lowerBound - b.upperBound...a.upperBound - b.lowerBound
    default:
      let corners = [a.lowerBound, a.upperBound].flatMap { one in
        [b.lowerBound, b.upperBound].map { mark == .over ? one / $0 : one * $0 }
      }
      let least = corners.reduce(.infinity, min)
      return least...max(least, corners.reduce(-.infinity, max))
    }
  }

  private static func combine(_ function: ExpressionFunction, _ values: [Double]) -> Double {
    switch function {
    case .sum: values.reduce(0, +)
    case .mean: values.reduce(0, +) / Double(values.count)
    case .least: values.reduce(.infinity, min)
    case .greatest: values.reduce(-.infinity, max)
    case .known: .nan
    }
  }
}
