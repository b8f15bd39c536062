/// Turns the rich model into the flat table of phase 1. Linear in indicators × periods and reports.
struct IndicatorCompiler {
  let dossier: Dossier
  let graph: LinkGraph
  let periods: [Period]
  let alone: Bool
  private(set) var traits: [IndicatorTraits] = []
  private(set) var table: IndicatorTable
  private(set) var lenders = Lenders()
  /// The reports of each indicator, as positions in the dossier's list.
  let reports: CompressedRows

  init(_ dossier: Dossier, graph: LinkGraph, periods: [Period], alone: Bool) {
    (self.dossier, self.graph, self.periods, self.alone) = (dossier, graph, periods, alone)
    let count = graph.firstIndicator[graph.firstIndicator.count - 1]
    table = IndicatorTable(indicators: count, periods: periods.count)
    reports = CompressedRows(
      rows: count,
      edges: dossier.realisasi.indices.map {
        (from: Int32(graph.indicator(dossier.realisasi[$0].place)), to: Int32($0))
      })
    traits.reserveCapacity(count)
    for (number, tree) in dossier.trees.enumerated() {
      let scales = ScaleBook(tree.heading)
      for node in tree.nodes.indices {
        for index in tree.nodes[node].indicators.indices {
          traits.append(
            IndicatorTraits(
              tree.nodes[node].indicators[index],
              at: Place(tree: number, node: node, indicator: index), number: traits.count,
              in: tree.heading, scales: scales))
        }
      }
    }
    borrow()
    for number in traits.indices { fill(number) }
  }

  private func indicator(_ number: Int) -> Indicator { dossier.indicator(at: traits[number].place) }

  /// Lets the same indicator in another document lend its targets or its realisasi, where one side
  /// has none. Groups are followed through, so that three documents share one value.
  ///
  /// Of several lenders the first by name says how the value is accumulated; where they hold
  /// different values none of them lends.
  private mutating func borrow() {
    for group in sameGroups() {
      let aiming = group.filter { !indicator($0).targets.isEmpty }
      let reporting = group.filter { !reports[$0].isEmpty }
      let telling = reporting.isEmpty ? group.filter { traits[$0].method != nil } : reporting
      for member in group {
        if indicator(member).targets.isEmpty, let first = aiming.first {
          traits[member].borrowTarget(from: traits[first])
          if aiming.count > 1 { lenders.targets[member] = aiming }
        }
        if reports[member].isEmpty, traits[member].method == nil, let first = telling.first {
          traits[member].borrowRealisasi(from: traits[first])
          if telling.count > 1 { lenders.realisasi[member] = telling }
        }
      }
    }
  }

  /// The indicators that are one, ordered by name, so that the order of files changes nothing.
  private func sameGroups() -> [[Int]] {
    guard !graph.sameIndicators.isEmpty else { return [] }
    let edges = graph.sameIndicators.flatMap { pair in
      [
        (from: Int32(pair.0), to: Int32(pair.1)), (from: Int32(pair.1), to: Int32(pair.0)),
      ]
    }
    func name(_ number: Int) -> (String, Int, Int) {
      let place = traits[number].place
      return (dossier.trees[place.tree].id, place.node, place.indicator ?? 0)
    }
    return CompressedRows(rows: traits.count, edges: edges).cycles()
      .map { group in group.sorted { name($0) < name($1) } }
  }

  private mutating func fill(_ number: Int) {
    let own = indicator(number)
    let trait = traits[number]
    let aiming = trait.targetSource == number ? own : indicator(trait.targetSource)
    let told = reports[trait.realisasiSource].map { dossier.realisasi[Int($0)] }
    for (index, period) in periods.enumerated() {
      let cell = number * periods.count + index
      let target = agreed(
        PeriodTarget(
          aiming, for: period, alone: alone, spread: trait.spread, accumulation: trait.accumulation),
        number, period)
      table.targetLower[cell] = target.bounds?.lowerBound ?? .nan
      table.targetUpper[cell] = target.bounds?.upperBound ?? .nan
      table.targetReason[cell] = target.reason
      let reports = YearReports(told, upTo: period, alone: alone)
      let total = reports.total(by: trait.accumulation)
      table.reported[cell] = total.value
      table.reportedReason[cell] = total.value.isNaN ? total.reason : .none
      schedule(own.schedule ?? .quarterly, total, trait, period, cell)
      table.numerator[cell] = total.numerator
      table.denominator[cell] = total.denominator
      table.grades[cell] = GradeMark(
        reached: total.single, aimed: target.quantity, scale: trait.scale)
      let goal = target.quantity?.satuan ?? aiming.satuan
      if reports.isAtOdds(with: goal, by: trait.accumulation) {
        (table.reported[cell], table.reportedReason[cell]) = (.nan, .satuanAtOdds)
      }
      if lenders.realisasi[number].map({ haveUnlikeGrades($0, period) }) ?? false {
        (table.reported[cell], table.reportedReason[cell]) = (.nan, .lendersDisagree)
        table.grades[cell].reached = GradeMark.none
      }
      if target.reason == .noQuarterTarget, haveUnlikeYears(number, period) {
        table.progressReason[cell] = .lendersDisagree
      } else if target.reason == .noQuarterTarget {
        measureProgress(aiming, total, trait, period, cell)
      } else {
        table.progressReason[cell] =
          period.closesYear ? .fullYear : target.reason == .none ? .ownTarget : target.reason
      }
    }
  }

  /// Whether a realisasi is due. Of a sum or mean over a longer time than a period taken alone, the
  /// period's own part is not asked for; where it was reported all the same, it counts.
  private mutating func schedule(
    _ schedule: Schedule, _ total: YearReports.Total, _ trait: IndicatorTraits, _ period: Period,
    _ cell: Int
  ) {
    table.due[cell] = schedule.isDue(atEndOf: period)
    let isPart = alone && trait.accumulation != .last && !schedule.fits(period)
    guard table.due[cell] else {
      if table.reportedReason[cell] == .longerPeriod { table.reportedReason[cell] = .notDue }
      return
    }
    guard isPart, total.value.isNaN, total.numerator.isNaN else { return }
    (table.due[cell], table.reportedReason[cell]) = (false, .longerPeriod)
  }

  /// Share of the yearly target reached so far, where the period has no target of its own.
  private mutating func measureProgress(
    _ indicator: Indicator, _ total: YearReports.Total, _ trait: IndicatorTraits, _ period: Period,
    _ cell: Int
  ) {
    let yearly = indicator.targets.first { $0.period == .year(period.year) }
    guard trait.polarity == .higherIsBetter else {
      table.progressReason[cell] =
        trait.polarity == nil ? .polarityUnknown : .progressNeedsRising
      return
    }
    guard let goal = yearly?.value.number, goal > 0 else {
      table.progressReason[cell] = .targetUnclear
      return
    }
    table.yearlyTarget[cell] = goal
    table.progressReason[cell] = .none
  }
}
