import Pohon

/// The target of an indicator for one period.
struct OracleTarget {
  /// Both bounds, equal for a plain target.
  private(set) var bounds: ClosedRange<Fraction>?
  /// What is aimed at, for comparing.
  var aim: AnyHashable? { bounds.map { AnyHashable($0) } ?? grade.map { AnyHashable($0) } }

  /// The yearly target, where it is a plain number and the period has no target of its own.
  private(set) var yearlyAlone: Fraction?
  /// The grade aimed at, where one declared target holds as it stands.
  private(set) var grade: String?

  private let parts: [Target]
  private let declaredYearly: Target?
  private let isEven: Bool
  private let kind: Accumulation

  /// A target found, unreadable ones included.
  private enum Found {
    case declared(Target)
    case bounds(ClosedRange<Fraction>?)
  }

  init(
    _ targets: [Target], _ period: Period, alone: Bool, spread: TargetSpread, kind: Accumulation
  ) {
    let ofYear = targets.filter { $0.period.year == period.year }
    declaredYearly = ofYear.first { $0.period.months == 1...12 }
    parts = ofYear.filter { $0.period.months != 1...12 }
    (isEven, self.kind) = (spread == .even, kind)
    let months = alone ? period.months : 1...period.lastMonth
    let found: Found?
    if months == 1...12, let yearly = declaredYearly {
      found = .declared(yearly)
    } else if spread == .perQuarter {
      found = kind == .last ? level(months) : together(months)
    } else if kind == .last || months.lowerBound == 1 {
      found = reached(months.upperBound)
    } else {
      found = difference(months)
    }
    switch found {
    case .declared(let target):
      bounds = Self.bounds(target.value)
      grade = OracleCell(target.value.text).grade
    case .bounds(let bounds): self.bounds = bounds
    case nil: yearlyAlone = yearly
    }
  }

  /// The yearly target, where it is a plain number.
  var yearly: Fraction? { declaredYearly.flatMap { OracleCell($0.value.text).number } }

  /// `12`, `7,5` or `10..20`; nil for words.
  static func bounds(_ value: Quantity) -> ClosedRange<Fraction>? {
    if let plain = OracleCell(value.text).number { return plain...plain }
    guard let dots = value.text.firstRange(of: ".."),
      let low = Fraction(text: value.text[..<dots.lowerBound]),
      let high = Fraction(text: value.text[dots.upperBound...])
    else { return nil }
    return low...high
  }

  /// The target declared from January to the end of `month`; at the year's end the yearly one.
  private func declared(_ month: Int) -> Target? {
    if month == 12, let yearly = declaredYearly { return yearly }
    return longest(parts.filter { $0.period.lastMonth == month })
  }

  private func longest(_ targets: [Target]) -> Target? {
    targets.max { $0.period.months.count < $1.period.months.count }
  }

  private func reached(_ month: Int) -> Found? {
    declared(month).map { .declared($0) } ?? spread(over: month)
  }

  /// The even share of so many months in a yearly sum; of anything else the yearly target itself.
  private func spread(over months: Int) -> Found? {
    guard isEven, let yearly = declaredYearly else { return nil }
    guard let whole = Self.bounds(yearly.value), kind == .sum else {
      return .declared(yearly)
    }
    let share = Fraction(months) / Fraction(12)
    return .bounds((whole.lowerBound * share)...(whole.upperBound * share))
  }

  /// What is due by the end less what was due before; of a mean, each weighted by its months.
  private func difference(_ months: ClosedRange<Int>) -> Found? {
    let (before, end) = (months.lowerBound - 1, months.upperBound)
    guard let own = declared(end), !(isEven && own.period.months == 1...12) else {
      return spread(over: months.count)
    }
    guard let goal = Self.bounds(own.value) else { return .declared(own) }
    guard let passed = declared(before).flatMap({ OracleCell($0.value.text).number }) else {
      return nil
    }
    func part(_ bound: Fraction) -> Fraction {
      kind == .sum
        ? bound - passed
        : (bound * Fraction(end) - passed * Fraction(before)) / Fraction(months.count)
    }
    return .bounds(part(goal.lowerBound)...part(goal.upperBound))
  }

  /// The level at the end of the months: their own target, else that of a longer stretch.
  private func level(_ months: ClosedRange<Int>) -> Found? {
    let ending = parts.filter { $0.period.lastMonth == months.upperBound }
    let own = longest(ending.filter { months.contains($0.period.months.lowerBound) })
    return (own ?? longest(ending) ?? declared(months.upperBound)).map { .declared($0) }
  }

  /// Targets that stand for their own part of the year, put together where they fill the time.
  private func together(_ months: ClosedRange<Int>) -> Found? {
    let inside = parts.filter { months.contains($0.period.months.lowerBound) }
    let (chosen, isComplete) = covering(inside, months) { $0.period }
    guard isComplete else { return nil }
    if chosen.count == 1 { return .declared(chosen[0]) }
    let goals = chosen.compactMap { part in
      OracleCell(part.value.text).number.map {
        (weight: Fraction(part.period.months.count), value: $0)
      }
    }
    guard goals.count == chosen.count else { return .bounds(nil) }
    let goal = kind == .sum ? goals.map(\.value).total : mean(goals)
    return .bounds(goal.map { $0...$0 })
  }
}
