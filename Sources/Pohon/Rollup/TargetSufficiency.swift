/// Whether the targets of operands, put in the place of realisasi, reach the target of what is
/// computed from them (`hitung`).
///
/// Evaluated by the same phase 1 as realisasi: accumulated targets, the same methods and weights. An
/// operand counts with its own target; with what its operands' targets give only where it has none.
/// Where no `hitung` is declared nothing is said: a mean of capaian cannot tell.
public struct TargetSufficiency: Sendable {
  /// What can be said of one target.
  public enum Verdict: String, CaseIterable, Sendable {
    /// The operands' targets reach it, within the tolerance.
    case enough = "cukup"
    /// They do not.
    case short = "kurang"
    /// It depends on what the operands' targets leave open: a range, or the penyebut of a rasio.
    case open = "belum pasti"
    /// It cannot be computed or judged.
    case unknown = "tidak diketahui"
  }

  /// One computed indicator in one period that it has a target for.
  public struct Row: Hashable, Sendable {
    /// The computed indicator.
    public let place: Place
    /// The period, accumulated from the start of its year.
    public let period: Period
    /// Its own target in its satuan; both bounds, equal for a plain target.
    public let target: ClosedRange<Double>
    /// What the operands' targets give, in the same satuan; wider than a point where they leave
    /// something open; nil if unknown.
    public let computed: ClosedRange<Double>?
    /// `computed` less `target` in the indicator's good direction, in its satuan: negative falls
    /// short. For `rentang` 0 inside and negative outside.
    public let gap: ClosedRange<Double>?
    /// How much may lack before it counts, in its satuan.
    public let tolerance: Double
    /// What can be said.
    public let verdict: Verdict
    /// Why nothing can be said.
    public let reason: Reason
    /// The operands that have no usable target in the period.
    public let withoutTarget: [Place]
  }

  /// The rows by tree, node and indicator, each indicator's periods in order of time.
  public let rows: [Row]
  /// Least share of a target that may lack; half of the last printed digit where that is more.
  public let tolerance: Double

  /// Looks at every indicator of `dossier` that has a `hitung` and a target, for every period its
  /// targets are declared for. Linear in the dossier times its years; memory is that of one year. Of
  /// more than thirty years, longer than any plan, only the first thirty are looked at.
  public init(_ dossier: Dossier, tolerance: Double = 0.005) {
    self.tolerance = tolerance
    let hasComputation = dossier.trees.contains { tree in
      tree.nodes.contains { $0.indicators.contains { $0.computation != nil } }
    }
    guard hasComputation else {
      rows = []
      return
    }
    let involved = Self.involvedAlone(dossier)
    let aims = Self.periods(of: involved)
    let years = Dictionary(grouping: Set(aims.values.joined()), by: \.year)
    var rows: [Row] = []
    for (_, periods) in years.sorted(by: { $0.key < $1.key }).prefix(Self.mostYears) {
      let year = TargetYear(
        Plan(involved, periods: periods.sorted()), aims: aims, tolerance: tolerance)
      rows += year.rows
    }
    self.rows = rows.sorted { Self.order($0) < Self.order($1) }
  }

  private static let mostYears = 30

  private init(rows: [Row], tolerance: Double) { (self.rows, self.tolerance) = (rows, tolerance) }

  /// The same for these periods alone.
  public func only(_ periods: Set<Period>) -> TargetSufficiency {
    TargetSufficiency(rows: rows.filter { periods.contains($0.period) }, tolerance: tolerance)
  }

  private static func order(_ row: Row) -> (Int, Int, Int, Period) {
    (row.place.tree, row.place.node, row.place.indicator ?? 0, row.period)
  }

  /// The dossier without realisasi and values of variables, and without the indicators of nodes that no computation touches.
  private static func involvedAlone(_ dossier: Dossier) -> Dossier {
    let graph = LinkGraph(dossier)
    var touched: Set<Place> = []
    for term in graph.terms { touched.formUnion([term.operand, term.result].map(node)) }
    for pair in graph.sameIndicators { touched.formUnion([pair.0, pair.1].map(node)) }
    func node(_ indicator: Int) -> Place {
      let place = graph.place(ofIndicator: indicator)
      return Place(tree: place.tree, node: place.node)
    }
    var kept = dossier
    (kept.realisasi, kept.variableReports) = ([], [])
    for tree in kept.trees.indices {
      for position in kept.trees[tree].nodes.indices
      where !touched.contains(Place(tree: tree, node: position))
        && kept.trees[tree].nodes[position].indicators.allSatisfy({ $0.computation == nil })
      {
        kept.trees[tree].update(position) { $0.indicators = [] }
      }
      for node in kept.trees[tree].nodes {
        for (index, indicator) in node.indicators.enumerated() {
          guard let bare = indicator.computation?.formula?.withoutValues else { continue }
          kept.trees[tree].update(node.position) {
            $0.indicators[index].computation?.formula = bare
          }
        }
      }
    }
    return kept
  }

  /// For each computed indicator the periods it has targets for, its own or those it borrows. What
  /// closes a year that has a yearly target is left to that.
  private static func periods(of dossier: Dossier) -> [Place: [Period]] {
    let graph = LinkGraph(dossier)
    let compiler = IndicatorCompiler(dossier, graph: graph, periods: [], alone: false)
    var found: [Place: [Period]] = [:]
    for trait in compiler.traits where trait.method != nil {
      let source = compiler.traits[trait.targetSource].place
      let declared = Set(dossier.indicator(at: source).targets.map(\.period))
      found[trait.place] = declared.filter {
        !$0.closesYear || $0 == .year($0.year) || !declared.contains(.year($0.year))
      }.sorted()
    }
    return found
  }
}

/// The rows of one year.
private struct TargetYear {
  let plan: Plan
  let aims: [Place: [Period]]
  let tolerance: Double
  private let lower: IndicatorTable
  private let upper: IndicatorTable

  init(_ plan: Plan, aims: [Place: [Period]], tolerance: Double) {
    (self.plan, self.aims, self.tolerance) = (plan, aims, tolerance)
    (lower, upper) = plan.aimed()
  }

  var rows: [TargetSufficiency.Row] {
    let columns = Dictionary(
      plan.periods.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return plan.traits.indices.flatMap { number in
      (aims[plan.traits[number].place] ?? []).compactMap { period in
        columns[period].flatMap { row(number, $0) }
      }
    }
  }

  private func row(_ number: Int, _ column: Int) -> TargetSufficiency.Row? {
    let trait = plan.traits[number]
    let cell = number * plan.periods.count + column
    guard !plan.table.targetLower[cell].isNaN else { return nil }
    let target = plan.table.targetLower[cell]...plan.table.targetUpper[cell]
    let operands = plan.operands(of: number)
    let lacking = operands.filter { lower.value[$0 * plan.periods.count + column].isNaN }
    let computed =
      trait.method == .ratio ? ratio(trait, operands, column) : combined(cell)
    let printed = plan.printed(number, at: column).target?.halfUnit ?? 0
    let allowed = max(abs(target.lowerBound) * tolerance, printed)
    let gap = computed.flatMap { trait.polarity?.gap(from: target, to: $0) }
    let verdict: TargetSufficiency.Verdict =
      if let gap {
        gap.lowerBound >= -allowed - 1e-9
          ? .enough : gap.upperBound < -allowed - 1e-9 ? .short : .open
      } else {
        .unknown
      }
    let reason: Reason =
      gap != nil
      ? .none
      : computed != nil
        ? .polarityUnknown
        : trait.method == .ratio
          ? operands.isEmpty ? .noOperand : .operandUnknown : unknown(number, cell)
    return TargetSufficiency.Row(
      place: trait.place, period: plan.periods[column], target: target, computed: computed,
      gap: gap, tolerance: allowed, verdict: verdict, reason: reason,
      withoutTarget: lacking.map { plan.traits[$0].place })
  }

  /// From both ends of the operands' targets.
  private func combined(_ cell: Int) -> ClosedRange<Double>? {
    let ends = [lower.computed[cell], upper.computed[cell]]
    guard ends.allSatisfy({ !$0.isNaN }) else { return nil }
    return min(ends[0], ends[1])...max(ends[0], ends[1])
  }

  /// Why nothing was computed: nobody sets targets for the variables of a formula.
  private func unknown(_ number: Int, _ cell: Int) -> Reason {
    let variables = plan.model(number).computation?.formula?.variables ?? []
    if lower.computedReason[cell].isUnreported, !variables.isEmpty { return .variableWithoutTarget }
    return lower.computedReason[cell] == .none ? .operandUnknown : lower.computedReason[cell]
  }

  /// Σ pembilang / Σ penyebut lies between the least and the greatest of its quotients, whatever the
  /// penyebut: targets give the quotients, not the penyebut.
  private func ratio(
    _ trait: IndicatorTraits, _ operands: [Int], _ column: Int
  ) -> ClosedRange<Double>? {
    let scale: Double = trait.isPercent ? 100 : 1
    let quotients = operands.map { operand in
      let cell = operand * plan.periods.count + column
      let part: Double = plan.traits[operand].isPercent ? 100 : 1
      return (low: lower.value[cell] / part * scale, high: upper.value[cell] / part * scale)
    }
    guard let least = quotients.map(\.low).min(), let most = quotients.map(\.high).max(),
      quotients.allSatisfy({ !$0.low.isNaN && !$0.high.isNaN })
    else { return nil }
    return least...most
  }
}

extension Polarity {
  /// How far `value` lies beyond `target` in the good direction; negative falls short.
  fileprivate func gap(
    from target: ClosedRange<Double>, to value: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    switch self {
    case .higherIsBetter:
      return value.lowerBound - target.lowerBound...value.upperBound - target.lowerBound
    case .lowerIsBetter:
      return target.upperBound - value.upperBound...target.upperBound - value.lowerBound
    case .withinRange:
      let outside = { (end: Double) in
        min(0, end - target.lowerBound, target.upperBound - end)
      }
      let ends = [outside(value.lowerBound), outside(value.upperBound)]
      return min(ends[0], ends[1])...(value.overlaps(target) ? 0 : max(ends[0], ends[1]))
    }
  }
}

extension IndicatorTable {
  /// Takes the lower or upper bounds of the targets for what was reported; a grade without a score
  /// gives no number.
  mutating func putTargetsInPlace(upper: Bool) {
    prefersReported = true
    reported = upper ? targetUpper : targetLower
    for cell in reported.indices {
      reportedReason[cell] =
        !reported[cell].isNaN
        ? .none : targetReason[cell] == .none ? .gradeOnly : targetReason[cell]
    }
  }
}

extension Formula {
  /// The formula without the values of its variables; nil where it has none.
  fileprivate var withoutValues: Formula? {
    guard variables.contains(where: { !$0.values.isEmpty }) else { return nil }
    let bare = variables.map { variable in
      var variable = variable
      variable.values = []
      return variable
    }
    return Formula(text, variables: bare)
  }
}
