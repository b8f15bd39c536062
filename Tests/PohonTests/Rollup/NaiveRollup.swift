import Pohon

/// Roll-up as the design tells it, by plain recursion over the model, slow and without tables.
struct NaiveRollup {
  typealias Spot = NaiveGraph.Spot

  /// The figures of one node; nil is unknown.
  struct Figures {
    var isDue = false
    var terukur: Double?
    var terhitung: Double?
    var cakupan: Double?
    var bilaNol: Double?
    var bilaPenuh: Double?
    /// Whether policy `nol` made the measured figure out of nothing.
    var isAssumedZero = false

    var capaian: Double? { terukur ?? terhitung }
    var beda: Double? { terukur.flatMap { left in terhitung.map { left - $0 } } }
  }

  /// An own indicator that is due.
  private struct Due {
    var weight: Double
    var capaian: Double?
    var isReported: Bool
  }

  /// What was found before; a node with two parents is asked twice.
  private final class Memory {
    var figures: [Spot: Figures] = [:]
  }

  let graph: NaiveGraph
  let period: Period
  let policy: MissingDataPolicy?
  private let memory = Memory()

  init(_ dossier: Dossier, _ period: Period, policy: MissingDataPolicy? = nil) {
    (graph, self.period, self.policy) = (NaiveGraph(dossier), period, policy)
  }

  func figures(_ spot: Spot) -> Figures {
    if let known = memory.figures[spot] { return known }
    let found = compute(spot)
    memory.figures[spot] = found
    return found
  }

  private func compute(_ spot: Spot) -> Figures {
    let heading = graph.dossier.trees[spot.tree].heading
    let policy = policy ?? heading.missingData ?? .renormalise
    let family = dueChildren(spot)
    var found = Figures()
    let own = dueIndicators(spot)
    let isBareLeaf = graph.children(spot).isEmpty && graph.node(spot).indicators.isEmpty
    found.isDue = !family.isEmpty || !own.isEmpty || isBareLeaf
    guard found.isDue else { return found }
    roll(family, graph.node(spot).aggregation?.method ?? .weightedMean, policy, &found)
    measure(own, policy, &found)
    if !family.isEmpty {
      found.cakupan = mean(family.map { ($0.weight, $0.below.cakupan ?? 0) })
    } else {
      found.cakupan = own.isEmpty ? 0 : mean(own.map { ($0.weight, $0.isReported ? 100 : 0) })
    }
    return found
  }

  /// The children that are due, with the weights that hold among them.
  func dueChildren(_ spot: Spot) -> [(spot: Spot, weight: Double, below: Figures)] {
    let all = graph.children(spot)
    let isEqual =
      graph.node(spot).aggregation?.method == .mean
      || all.contains { $0.weight == nil } || all.reduce(0) { $0 + ($1.weight ?? 0) } <= 0
    var due: [(spot: Spot, weight: Double, below: Figures)] = []
    for child in all {
      let below = figures(child.spot)
      if below.isDue { due.append((child.spot, isEqual ? 1 : child.weight ?? 1, below)) }
    }
    if due.allSatisfy({ $0.weight == 0 }) { for index in due.indices { due[index].weight = 1 } }
    return due
  }

  private func roll(
    _ family: [(spot: Spot, weight: Double, below: Figures)], _ method: Aggregation.Method,
    _ policy: MissingDataPolicy, _ found: inout Figures
  ) {
    let known = family.filter { $0.below.capaian != nil }
    guard method != .none, !known.isEmpty, policy != .refuse || known.count == family.count
    else { return }
    let lows = family.map { ($0.weight, $0.below.capaian == nil ? 0 : $0.below.bilaNol ?? 0) }
    let highs = family.map { ($0.weight, $0.below.capaian == nil ? 100 : $0.below.bilaPenuh ?? 0) }
    let values = known.map { ($0.weight, $0.below.capaian ?? 0) }
    switch method {
    case .minimum, .maximum:
      func extreme(_ rows: [(Double, Double)]) -> Double? {
        method == .minimum ? rows.map(\.1).min() : rows.map(\.1).max()
      }
      found.terhitung = extreme(values)
      (found.bilaNol, found.bilaPenuh) = (extreme(lows), extreme(highs))
    default:
      found.terhitung = mean(values)
      guard found.terhitung != nil else { return }
      (found.bilaNol, found.bilaPenuh) = (mean(lows), mean(highs))
    }
  }

  private func measure(_ own: [Due], _ policy: MissingDataPolicy, _ found: inout Figures) {
    if policy == .refuse, own.contains(where: { !$0.isReported }) { return }
    let counted = own.compactMap { one -> (Double, Double)? in
      if let capaian = one.capaian { return (one.weight, capaian) }
      return policy == .zero && !one.isReported ? (one.weight, 0) : nil
    }
    guard let terukur = mean(counted) else { return }
    found.terukur = terukur
    let spanned = own.filter { $0.capaian != nil || !$0.isReported }
    found.bilaNol = mean(spanned.map { ($0.weight, $0.capaian ?? 0) })
    found.bilaPenuh = mean(spanned.map { ($0.weight, $0.capaian ?? 100) })
    found.isAssumedZero = !own.contains(where: \.isReported)
  }

  private func dueIndicators(_ spot: Spot) -> [Due] {
    let node = graph.node(spot)
    let heading = graph.dossier.trees[spot.tree].heading
    let weights = node.indicators.map(\.weight)
    let isEqual = weights.contains(nil)
    var due: [Due] = []
    for (index, indicator) in node.indicators.enumerated() where isDue(indicator) {
      let place = Place(tree: spot.tree, node: spot.node, indicator: index)
      let realisasi = NaiveYear(graph.dossier, place, period).value(indicator.accumulation)
      let percent = realisasi.flatMap { percentage($0, indicator, heading) }
      due.append(
        Due(
          weight: isEqual ? 1 : weights[index] ?? 1,
          capaian: percent.map { max(0, min($0, heading.capaianCap ?? 100)) },
          isReported: realisasi != nil))
    }
    if due.allSatisfy({ $0.weight == 0 }) { for index in due.indices { due[index].weight = 1 } }
    return due
  }

  private func isDue(_ indicator: Indicator) -> Bool {
    let ends: Set<Int>
    switch indicator.schedule {
    case .yearly: ends = [12]
    case .monthly: ends = Set(1...12)
    case .halfYearly: ends = [6, 12]
    default: ends = [3, 6, 9, 12]
    }
    return ends.contains(period.lastMonth)
  }

  /// The target that ends with the period; random dossiers declare them cumulative.
  private func percentage(_ realisasi: Double, _ indicator: Indicator, _ heading: Heading)
    -> Double?
  {
    let target = indicator.targets.first {
      $0.period.year == period.year && $0.period.lastMonth == period.lastMonth
    }
    guard let reading = target?.value.reading else { return nil }
    let (low, high): (Double, Double)
    switch reading {
    case .number(let value): (low, high) = (value, value)
    case .range(let range): (low, high) = (range.lowerBound, range.upperBound)
    default: return nil
    }
    let falling = indicator.fallingFormula ?? heading.fallingFormula ?? .twiceTarget
    func fall() -> Double {
      falling == .quotient ? 100 * high / realisasi : 100 * (2 - realisasi / high)
    }
    switch indicator.polarity {
    case .higherIsBetter: return 100 * realisasi / low
    case .lowerIsBetter: return fall()
    case .withinRange:
      return realisasi < low ? 100 * realisasi / low : realisasi > high ? fall() : 100
    case nil: return nil
    }
  }

  /// Nil where nothing weighs anything.
  private func mean(_ rows: [(Double, Double)]) -> Double? {
    let weight = rows.reduce(0) { $0 + $1.0 }
    return weight == 0 ? nil : rows.reduce(0) { $0 + $1.0 * $1.1 } / weight
  }
}

/// The reports of one indicator in one year, month by month.
struct NaiveYear {
  private let chosen: [(period: Period, value: Double)]
  private let period: Period

  init(_ dossier: Dossier, _ place: Place, _ period: Period) {
    self.period = period
    var chosen: [(period: Period, value: Double)] = []
    var taken: Set<Int> = []
    for month in 1...period.lastMonth where !taken.contains(month) {
      let starting = dossier.realisasi.filter {
        $0.place == place && $0.period.year == period.year
          && $0.period.months.lowerBound == month && $0.period.lastMonth <= period.lastMonth
      }
      guard let longest = starting.max(by: { $0.period.lastMonth < $1.period.lastMonth }),
        let value = longest.value?.number
      else { continue }
      chosen.append((longest.period, value))
      taken.formUnion(longest.period.months)
    }
    self.chosen = chosen
  }

  func value(_ accumulation: Accumulation?) -> Double? {
    let values = chosen.map(\.value)
    if accumulation == .last { return values.last }
    let covered = chosen.reduce(into: Set<Int>()) { $0.formUnion($1.period.months) }
    guard covered == Set(1...period.lastMonth) else { return nil }
    if accumulation == .sum { return values.reduce(0, +) }
    // A mean is that of the months, each with the value of the report that covers it.
    let months = chosen.flatMap { one in one.period.months.map { _ in one.value } }
    return months.reduce(0, +) / Double(months.count)
  }
}
