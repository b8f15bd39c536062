/// Every figure of a dossier for the periods of its plan.
public struct Rollup: Sendable {
  /// What was computed.
  public let plan: Plan
  let indicators: IndicatorTable
  var nodes: NodeTable
  /// The policy asked for over those of the trees.
  let policy: MissingDataPolicy?

  init(plan: Plan, indicators: IndicatorTable, policy: MissingDataPolicy?) {
    (self.plan, self.indicators, self.policy) = (plan, indicators, policy)
    nodes = NodeTable(plan, indicators, policy: policy)
  }

  /// What roll-up does with missing realisasi in tree `tree`.
  public func policy(ofTree tree: Int) -> MissingDataPolicy {
    policy ?? plan.dossier.trees[tree].heading.missingData ?? .renormalise
  }

  /// Whether an indicator of tree `tree` that is due and has a target was not reported.
  public func lacksReports(_ tree: Int, _ period: Int) -> Bool {
    let first = plan.graph.firstIndicator
    let nodes = plan.graph.firstNode[tree]..<plan.graph.firstNode[tree + 1]
    return (first[nodes.lowerBound]..<first[nodes.upperBound]).contains { indicator in
      let cell = indicator * plan.periods.count + period
      return indicators.due[cell] && indicators.targetReason[cell] == .none
        && indicators.capaianReason[cell].isUnreported
    }
  }

  /// The figures of a node, percent, at the period of that index.
  public func figures(ofNode place: Place, at period: Int) -> NodeFigures {
    let slot = Int(plan.nodes.slotOfNode[plan.graph.node(place)])
    let cell = slot * plan.periods.count + period
    let reason = nodes.measuredReason(slot, period, plan, indicators)
    let isLeftOut = reason == .notDue
    let measured = Figure(
      nodes.measured[cell], isLeftOut ? omission(of: place, period) : reason)
    let computed = Figure(nodes.computed[cell], nodes.computedReason(slot, period, plan))
    let capaian =
      measured.value != nil
      ? measured
      : computed.value != nil
        ? computed
        : Figure(
          unknown: measured.reason == .noIndicator || isLeftOut
            ? computed.reason == .noChildren ? measured.reason : computed.reason : measured.reason)
    let gap: Figure =
      if let left = measured.value, let right = computed.value {
        Figure(left - right)
      } else {
        Figure(unknown: .oneFigureOnly)
      }
    let coverage = nodes.active[cell] ? nodes.coverage[cell] * 100 : .nan
    let kategori = kategori(capaian, coverage, place.tree)
    return NodeFigures(
      terukur: measured, terhitung: computed, capaian: capaian, beda: gap,
      cakupan: Figure(coverage, .notDue),
      bilaNol: capaian.value == nil ? capaian : Figure(nodes.lower[cell]),
      bilaPenuh: capaian.value == nil ? capaian : Figure(nodes.upper[cell]),
      kategori: kategori.found, kategoriReason: kategori.reason, isDue: nodes.active[cell])
  }

  /// Why none of a node's indicators is due.
  private func omission(of place: Place, _ period: Int) -> Reason {
    let node = plan.graph.node(place)
    let own = plan.graph.firstIndicator[node]..<plan.graph.firstIndicator[node + 1]
    let isLonger = own.contains {
      indicators.reportedReason[$0 * plan.periods.count + period] == .longerPeriod
    }
    return isLonger ? .longerPeriod : .notDue
  }

  private func kategori(
    _ capaian: Figure, _ coverage: Double, _ tree: Int
  ) -> (found: Kategori?, reason: Ungraded?) {
    guard let value = capaian.value else { return (nil, .figure(capaian.reason)) }
    let heading = plan.dossier.trees[tree].heading
    guard Self.settled(coverage) >= heading.leastCoverage ?? 80 else { return (.provisional, nil) }
    guard let scale = plan.capaianScales[tree] else {
      return (nil, .unknownScale(heading.capaianScaleName))
    }
    let band = scale.band(of: Self.settled(value))
    return (band.map { .band($0.words) }, band == nil ? Ungraded(value, on: scale) : nil)
  }

  /// The figure without what binary arithmetic adds in the last bits, so that a capaian of ninety
  /// falls where ninety falls however it was computed.
  private static func settled(_ percent: Double) -> Double {
    (percent * 1_000_000_000).rounded() / 1_000_000_000
  }

  /// The capaian of an indicator before it is capped, at the period of that index: one of its figures,
  /// without looking for the others.
  public func raw(ofIndicator place: Place, at period: Int) -> Figure {
    let cell = plan.graph.indicator(place) * plan.periods.count + period
    return Figure(indicators.raw[cell], indicators.capaianReason[cell])
  }

  /// The figures of an indicator at the period of that index; `place` must name an indicator.
  public func figures(ofIndicator place: Place, at period: Int) -> IndicatorFigures {
    let number = plan.graph.indicator(place)
    let cell = number * plan.periods.count + period
    let table = indicators
    let trait = plan.traits[number]
    let lower = table.targetLower[cell]
    let (aimed, told, years) = plan.printed(number, at: period)
    let points = table.points(cell, trait)
    let target = lower.isNaN ? points.map { $0.aimed...$0.aimed } : lower...table.targetUpper[cell]
    let value = table.value[cell].isNaN ? points?.reached ?? .nan : table.value[cell]
    let isGrade = table.grades[cell].reached != GradeMark.none
    let realisasi = Figure(
      value, (isGrade ? table.capaianReason[cell] : table.absence(cell)).orNotReported)
    let predikat = table.predikat(cell, trait, realisasi, plan.model(number).scale)
    return IndicatorFigures(
      target: target, printedTarget: aimed, targetReason: table.targetReason[cell],
      printedRealisasi: table.reportedReason[cell] == .lendersDisagree ? nil : told,
      realisasi: realisasi,
      reported: Figure(table.reported[cell], table.reportedReason[cell]),
      computed: Figure(table.computed[cell], table.computedReason[cell]),
      progress: Figure(table.progress[cell], table.progressReason[cell]),
      raw: Figure(table.raw[cell], table.capaianReason[cell]),
      capaian: Figure(table.clamped[cell], table.capaianReason[cell]),
      kelebihan: Figure(
        table.raw[cell].isNaN ? .nan : max(0, table.raw[cell] - trait.cap),
        table.capaianReason[cell]),
      gradeMet: table.gradeMet[cell], points: points, predikat: predikat.found,
      predikatReason: predikat.reason, isDue: table.due[cell],
      dataYears: table.source[cell] == .computed ? [] : years,
      lenders: plan.disagreeingLenders(of: number, table, cell))
  }
}

extension Reason {
  fileprivate var orNotReported: Reason { self == .none ? .notReported : self }
}

/// The figures of one node in one period, percent, unrounded.
public struct NodeFigures: Hashable, Sendable {
  /// Weighted mean of its own indicators' capaian.
  public let terukur: Figure
  /// Its children's capaian, combined by its `agregasi`.
  public let terhitung: Figure
  /// `terukur` where there is one, else `terhitung`.
  public let capaian: Figure
  /// `terukur` − `terhitung`, in percentage points.
  public let beda: Figure
  /// Share of the leaf weight below that is reported.
  public let cakupan: Figure
  /// The capaian if everything not reported were 0.
  public let bilaNol: Figure
  /// The capaian if everything not reported were 100.
  public let bilaPenuh: Figure
  /// Its band, or that too little is reported.
  public let kategori: Kategori?
  /// Why it has no kategori.
  public let kategoriReason: Ungraded?
  /// Whether anything of it is due in the period.
  public let isDue: Bool
}

/// The figures of one indicator in one period, unrounded.
public struct IndicatorFigures: Hashable, Sendable {
  /// Both bounds of the target in the indicator's satuan, equal for a plain target; nil without.
  public let target: ClosedRange<Double>?
  /// The target as printed, where one printed value holds for the period.
  public let printedTarget: Quantity?
  /// Why there is no target.
  public let targetReason: Reason
  /// The realisasi as reported, where it rests on a single report.
  public let printedRealisasi: Quantity?
  /// The realisasi that counts: computed where declared and known, else reported.
  public let realisasi: Figure
  /// As reported, accumulated.
  public let reported: Figure
  /// As computed from other indicators or from pembilang and penyebut.
  public let computed: Figure
  /// Percent of the yearly target reached so far, where the period has no target.
  public let progress: Figure
  /// Capaian before clamping, percent.
  public let raw: Figure
  /// Capaian as it is rolled up, percent.
  public let capaian: Figure
  /// What the raw capaian has above the upper bound (`batas_atas`), in percentage points; 0 where it
  /// does not reach it.
  public let kelebihan: Figure
  /// For grades without a score: whether the grade aimed at was met.
  public let gradeMet: Bool?
  /// Realisasi and target as the scale's point table counts their grades, where it does.
  public let points: GradePoints?
  /// The grade reported, else the band of the realisasi on the indicator's own scale.
  public let predikat: Scale.Band?
  /// Why it has no predikat.
  public let predikatReason: Ungraded?
  /// Whether a realisasi is due in the period.
  public let isDue: Bool
  /// The years its reports speak of (`tahun_data`) where they are not the period's, ascending.
  public let dataYears: [Int]

  /// The indicators that could lend it a realisasi or a target and hold different values, as
  /// `POHON#KODE#N`; empty where none lends or they agree.
  public let lenders: [String]

  /// `reason` for a planner, with the indicators that it is about.
  public func text(of reason: Reason) -> String {
    reason == .lendersDisagree
      ? "\(reason.text): \(lenders.joined(separator: " dan "))" : reason.text
  }

  /// Why it is left out of the period; ``Reason/none`` if it is due.
  public var omission: Reason {
    isDue ? .none : reported.reason == .longerPeriod ? .longerPeriod : .notDue
  }
}
