import Pohon

/// The yearly targets of an indicator in order of time, behind the last baseline before them, as
/// numbers that can be compared.
struct TargetLine {
  /// A value and which of the years it is of; nil for the baseline.
  struct Point {
    var year: Int?
    var value: Double
  }

  private let before: Target?
  private let years: [Target]
  private var baseline: Point?
  private var points: [Point] = []

  /// The targets of `indicator` as numbers, or all as ranks on `scale` where one of them is a grade;
  /// what cannot be compared with the others is left out. Nil without any yearly target.
  init?(_ indicator: Indicator, on scale: Scale?) {
    years = Self.yearly(indicator.targets)
    guard let start = years.first?.period else { return nil }
    before = Self.yearly(indicator.baseline).last { $0.period < start }
    let isGraded =
      scale != nil && (before?.value.grade != nil || years.contains { $0.value.grade != nil })
    let value = { (target: Target) in
      isGraded ? Self.rank(target.value, on: scale) : target.value.number
    }
    baseline = before.flatMap(value).map { Point(year: nil, value: $0) }
    for year in years.indices {
      if let value = value(years[year]) { points.append(Point(year: year, value: value)) }
    }
  }

  /// What the document says there.
  func target(of point: Point) -> Target { point.year.map { years[$0] } ?? before ?? years[0] }

  private var all: [Point] { baseline.map { [$0] + points } ?? points }

  /// The first step that goes the wrong way.
  func wrongStep(_ polarity: Polarity?) -> (from: Point, to: Point)? {
    let line = all
    guard line.count > 1 else { return nil }
    if let polarity {
      let sign: Double = polarity == .higherIsBetter ? 1 : -1
      if let baseline, let worse = points.first(where: { sign * ($0.value - baseline.value) < 0 }) {
        return (baseline, worse)
      }
      return zip(line, line.dropFirst()).first { sign * ($1.value - $0.value) < 0 }
    }
    guard let baseline, let first = points.first, let last = points.last,
      (last.value - first.value) * (first.value - baseline.value) < 0,
      zip(points, points.dropFirst()).allSatisfy({
        ($1.value - $0.value) * (last.value - first.value) >= 0
      })
    else { return nil }
    return (baseline, first)
  }

  /// The first step that is more than `most` times the mean of the steps that move.
  func jump(_ most: Double) -> (from: Point, to: Point)? {
    let line = all
    let steps = zip(line, line.dropFirst()).filter { $0.value != $1.value }
    let total = steps.reduce(0) { $0 + abs($1.1.value - $1.0.value) }
    let long = steps.first { abs($1.value - $0.value) * Double(steps.count) > most * total }
    guard let long, line.allSatisfy({ target(of: $0).value.grade == nil }) else { return nil }
    return long
  }

  /// The yearly ones in order of time, which most are as they stand.
  private static func yearly(_ targets: [Target]) -> [Target] {
    let areYearly = targets.allSatisfy { $0.period.months.count == 12 }
    let years = areYearly ? targets : targets.filter { $0.period.months.count == 12 }
    let areInOrder = years.indices.dropFirst().allSatisfy {
      !(years[$0].period < years[$0 - 1].period)
    }
    return areInOrder ? years : years.sorted { $0.period < $1.period }
  }

  private static func rank(_ value: Quantity, on scale: Scale?) -> Double? {
    let label = value.grade ?? value.number.flatMap { scale?.band(of: $0)?.label }
    return label.flatMap { scale?.rank(of: $0) }.map(Double.init)
  }
}
