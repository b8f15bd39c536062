extension Reach {
  /// The indicators that the computed one at `place` takes, raised in points of their capaian, or
  /// why that cannot be told.
  ///
  /// An operand without target or polarity, or that does harm when it improves, stays as it is. Of
  /// ratios the penyebut stay.
  static func of(indicator place: Place, _ rollup: Rollup, _ period: Int)
    -> Result<Reach, Unreached>
  {
    var builder = IndicatorReach(rollup: rollup, period: period)
    if let refusal = builder.build(place) {
      return .failure(Unreached(answer: .refused(refusal)))
    }
    return .success(Reach(items: builder.items))
  }
}

/// Lays out the operands of an indicator, each before its own.
private struct IndicatorReach {
  let rollup: Rollup
  let period: Int
  var items: [Reach.Item] = []

  /// The methods whose result follows from gains of their operands alone.
  private static let followed: Set<Computation.Method> = [
    .sum, .mean, .weightedMean, .minimum, .maximum, .ratio,
  ]

  private var plan: Plan { rollup.plan }
  private var table: IndicatorTable { rollup.indicators }

  private func cell(_ indicator: Int) -> Int { indicator * plan.periods.count + period }

  mutating func build(_ place: Place) -> Requirement.Refusal? {
    let root = plan.graph.indicator(place)
    guard plan.traits[root].method != nil else { return refusal(root, .notComputed) }
    let order = Array(operandsFirst(root).reversed())
    if let unknown = order.last(where: { table.value[cell($0)].isNaN }) {
      return refusal(unknown, .operandUnknown(table.capaianReason[cell(unknown)]))
    }
    var number: [Int: Int] = [:]
    for (index, indicator) in order.enumerated() { number[indicator] = index }
    for indicator in order {
      if plan.traits[indicator].method == nil {
        items.append(leaf(indicator))
      } else if plan.traits[indicator].method.map(Self.followed.contains) != true {
        return refusal(indicator, .method)
      } else if table.source[cell(indicator)] != .computed {
        return refusal(indicator, .notUsed)
      } else {
        items.append(inner(indicator, number))
      }
    }
    let canRise = items.contains { item in
      if case .leaf(let room, let slope) = item.rule { return room > 0 && slope > 0 }
      return false
    }
    return canRise ? nil : refusal(root, .nothingToRaise)
  }

  private func refusal(_ indicator: Int, _ cause: Requirement.Refusal.Cause)
    -> Requirement.Refusal
  {
    Requirement.Refusal(place: plan.traits[indicator].place, cause: cause)
  }

  /// The indicator and all it takes, operands before results.
  private func operandsFirst(_ root: Int) -> [Int] {
    var order: [Int] = []
    var seen: Set<Int> = [root]
    var path: [(indicator: Int, next: Int)] = [(root, 0)]
    while let (indicator, next) = path.last {
      let operands = plan.traits[indicator].method == nil ? [] : plan.operands(of: indicator)
      if next < operands.count {
        path[path.count - 1].next += 1
        if seen.insert(operands[next]).inserted { path.append((operands[next], 0)) }
      } else {
        order.append(indicator)
        path.removeLast()
      }
    }
    return order
  }

  private func leaf(_ indicator: Int) -> Reach.Item {
    let trait = plan.traits[indicator]
    let now = table.clamped[cell(indicator)]
    var item = Reach.Item(
      place: trait.place, base: table.value[cell(indicator)], rule: .leaf(room: 0, slope: 0))
    item.capaian = now.isNaN ? nil : now
    let raw = table.raw[cell(indicator)]
    guard !now.isNaN, raw == now, trait.polarity != .lowerIsBetter else { return item }
    let target = table.targetLower[cell(indicator)]
    if trait.polarity == .withinRange, item.base >= target { return item }
    item.rule = .leaf(
      room: max(0, (trait.polarity == .withinRange ? 100 : trait.cap) - now), slope: target / 100)
    return item
  }

  private func inner(_ indicator: Int, _ number: [Int: Int]) -> Reach.Item {
    let trait = plan.traits[indicator]
    let operands = plan.operands(of: indicator)
    var item = Reach.Item(
      place: trait.place, base: table.value[cell(indicator)], rule: .sum)
    switch trait.method {
    case .minimum: item.rule = .minimum
    case .maximum: item.rule = .maximum
    default: break
    }
    let weights = operands.map { plan.traits[$0].weight }
    let known = weights.compactMap { $0 }
    let isWeighted = known.count == weights.count && known.reduce(0, +) > 0
    let all = isWeighted ? known.reduce(0, +) : Double(operands.count)
    let denominators = operands.reduce(0) { $0 + table.denominator[cell($1)] }
    item.below = operands.map { operand in
      let share: Double =
        switch trait.method {
        case .mean: 1 / Double(operands.count)
        case .weightedMean: (isWeighted ? plan.traits[operand].weight ?? 1 : 1) / all
        case .ratio:
          table.denominator[cell(operand)] / denominators
            * (trait.isPercent ? 100 : 1) / (plan.traits[operand].isPercent ? 100 : 1)
        default: 1
        }
      return (item: number[operand] ?? 0, share: share)
    }
    return item
  }
}
