/// The realisasi that a capaian means: the formula of capaian, read backwards.
public struct NeededRealisasi: Hashable, Sendable {
  /// The indicator.
  public let place: Place
  /// What was reached, in the indicator's satuan; nil where nothing was reported.
  public let from: Double?
  /// What has to be reached, accumulated up to the end of the period.
  public let to: Double
  /// Whether `to` was taken to the next whole number on the good side, because there is no part of
  /// what is counted.
  public let isRounded: Bool

  /// Of the indicator at `place`, or the only one of the node there; nil where there is no such
  /// indicator, or where no single realisasi gives that capaian.
  init?(for capaian: Double, of place: Place, in rollup: Rollup, at period: Int) {
    let node = rollup.plan.dossier.trees[place.tree].nodes[place.node]
    guard place.indicator != nil || node.indicators.count == 1 else { return nil }
    self.place = Place(tree: place.tree, node: place.node, indicator: place.indicator ?? 0)
    let figures = rollup.figures(ofIndicator: self.place, at: period)
    let number = rollup.plan.graph.indicator(self.place)
    let trait = rollup.plan.traits[number]
    guard figures.isDue, let target = figures.target else { return nil }
    from = figures.realisasi.value
    let falls = { (goal: Double) -> Double in
      trait.falling == .twiceTarget ? goal * (2 - capaian / 100) : goal * 100 / capaian
    }
    let to: Double
    switch trait.polarity {
    case .higherIsBetter: to = target.lowerBound * capaian / 100
    case .lowerIsBetter: to = falls(target.upperBound)
    case .withinRange:
      let isAbove = from.map { $0 > target.upperBound } ?? false
      to = isAbove ? falls(target.upperBound) : target.lowerBound * capaian / 100
    case nil: return nil
    }
    // The formula itself has the last word.
    let given = Pohon.capaian(
      realisasi: to, target: target, polarity: trait.polarity, falling: trait.falling)
    guard let value = given.value, abs(value - capaian) < 1e-6 else { return nil }
    let isWhole = rollup.plan.model(number).countsWhole && trait.accumulation != .mean
    let whole = isWhole ? Self.nextWhole(to, trait.polarity, target) : to
    (self.to, isRounded) = (whole, !Self.agree(whole, to))
  }

  /// Whether two values differ by the noise of arithmetic alone.
  private static func agree(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 1e-9 * max(1, abs(a))
  }

  /// The next whole number at which the capaian is not less; the same where there is none.
  private static func nextWhole(
    _ value: Double, _ polarity: Polarity?, _ target: ClosedRange<Double>
  ) -> Double {
    let isAbove = polarity == .withinRange && value >= target.upperBound
    if agree(value, value.rounded()) { return value.rounded() }
    if polarity == .lowerIsBetter || isAbove { return value.rounded(.down) }
    let next = value.rounded(.up)
    return polarity == .withinRange && next > target.upperBound ? value : next
  }
}

extension Indicator {
  /// Whether there is no part of what it counts: its satuan says so, or it is a plain count.
  fileprivate var countsWhole: Bool {
    guard let satuan else { return valueType == .count }
    return Satuan.countsWhole(satuan) || valueType == .count && !Satuan.isKnown(satuan)
  }
}
