import Pohon

extension Oracle {
  /// A child that is due, with the weight that holds in its family.
  typealias Due = (place: Place, weight: Fraction, truth: NodeTruth)

  /// The truth of one node.
  func node(_ place: Place) -> NodeTruth {
    if let known = knownNodes[place] { return known }
    var found = NodeTruth()
    let family = dueFamily(place)
    let own = dueIndicators(place)
    let isBare = graph.family(place).isEmpty && graph.node(place).indicators.isEmpty
    found.isDue = !family.isEmpty || !own.isEmpty || isBare
    if found.isDue {
      roll(place, family, &found)
      measure(place, own, &found)
      found.cakupan = coverage(family, own)
      found.kategori = kategori(found, graph.heading(place))
    }
    knownNodes[place] = found
    return found
  }

  /// The children that are due. Weights count where the whole family declares them.
  func dueFamily(_ place: Place) -> [Due] {
    let all = graph.family(place)
    let declared = all.compactMap(\.weight)
    let holds =
      graph.node(place).aggregation?.method != .mean && declared.count == all.count
      && declared.total != .zero
    let due = all.map { ($0.place, holds ? $0.weight ?? .zero : Fraction(1), node($0.place)) }
      .filter(\.2.isDue)
    let weighsNothing = due.map(\.1).total == .zero
    return due.map { ($0.0, weighsNothing ? Fraction(1) : $0.1, $0.2) }
  }

  private func roll(_ place: Place, _ family: [Due], _ found: inout NodeTruth) {
    let method = graph.node(place).aggregation?.method ?? .weightedMean
    let known = family.filter { $0.truth.capaian != nil }
    let isRefused = policy(place) == .refuse && known.count < family.count
    guard method != .none, !known.isEmpty, !isRefused, !graph.isInCycle(place) else { return }
    let values = known.map { (weight: $0.weight, value: $0.truth.capaian ?? .lost) }
    let lows = family.map { child in
      (
        weight: child.weight,
        value: child.truth.capaian == nil ? .zero : child.truth.bilaNol ?? .lost
      )
    }
    let highs = family.map { child in
      (
        weight: child.weight,
        value: child.truth.capaian == nil ? Fraction(100) : child.truth.bilaPenuh ?? .lost
      )
    }
    func combined(_ rows: [(weight: Fraction, value: Fraction)]) -> Fraction? {
      switch method {
      case .minimum: rows.map(\.value).least
      case .maximum: rows.map(\.value).greatest
      default: mean(rows)
      }
    }
    found.terhitung = combined(values)
    if found.terhitung != nil {
      (found.bilaNol, found.bilaPenuh) = (combined(lows), combined(highs))
    }
  }

  private func measure(
    _ place: Place, _ own: [(weight: Fraction, truth: IndicatorTruth)], _ found: inout NodeTruth
  ) {
    let missing = own.filter {
      $0.truth.clamped == nil && $0.truth.isUnreported && $0.truth.isMeasurable
    }
    if policy(place) == .refuse, !missing.isEmpty { return }
    let known = own.compactMap { one in
      one.truth.clamped.map { (weight: one.weight, value: $0) }
    }
    func with(_ stand: Int) -> [(weight: Fraction, value: Fraction)] {
      known + missing.map { ($0.weight, Fraction(stand)) }
    }
    guard let terukur = mean(policy(place) == .zero ? with(0) : known) else { return }
    (found.terukur, found.bilaNol, found.bilaPenuh) = (terukur, mean(with(0)), mean(with(100)))
    found.isAssumedZero = known.isEmpty
  }

  /// The own indicators that are due. Weights count where all of them declare one.
  private func dueIndicators(_ place: Place) -> [(weight: Fraction, truth: IndicatorTruth)] {
    let all = graph.node(place).indicators
    let holds = all.allSatisfy { $0.weight != nil }
    let due = all.indices.map { index in
      let one = Place(tree: place.tree, node: place.node, indicator: index)
      let weight = holds ? Fraction(decimal: all[index].weight ?? 0) : Fraction(1)
      return (weight: weight, truth: indicator(one))
    }.filter(\.truth.isDue)
    let weighsNothing = due.map(\.weight).total == .zero
    return due.map { (weighsNothing ? Fraction(1) : $0.weight, $0.truth) }
  }

  private func coverage(
    _ family: [Due], _ own: [(weight: Fraction, truth: IndicatorTruth)]
  ) -> Fraction {
    if !family.isEmpty {
      return mean(family.map { ($0.weight, $0.truth.cakupan ?? .lost) }) ?? .lost
    }
    return mean(own.map { ($0.weight, Fraction($0.truth.clamped == nil ? 0 : 100)) }) ?? .zero
  }

  private func kategori(_ found: NodeTruth, _ heading: Heading) -> Kategori? {
    guard let capaian = found.capaian, let cakupan = found.cakupan else { return nil }
    if cakupan < Fraction(decimal: heading.leastCoverage ?? 80) { return .provisional }
    let bands = [(90, "sangat tinggi"), (75, "tinggi"), (65, "sedang"), (50, "rendah")]
    return .band(bands.first { capaian > Fraction($0.0) }?.1 ?? "sangat rendah")
  }
}
