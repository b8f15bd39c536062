/// A dossier compiled for roll-up over a list of periods.
///
/// Compiling walks the rich model once; running touches flat arrays only, so that a plan can be run
/// again with other values at little cost.
public struct Plan: Sendable {
  /// What was compiled.
  public private(set) var dossier: Dossier
  /// What joins its nodes.
  public let graph: LinkGraph
  /// The periods computed, each up to and including its last month.
  public let periods: [Period]
  /// Whether each period stands for itself alone (`--hanya`).
  public let alone: Bool

  /// For each tree the scale that gives a capaian its kategori; nil where nobody declares it.
  let capaianScales: [Scale?]
  let nodes: NodePlan
  let traits: [IndicatorTraits]
  var table: IndicatorTable
  let formulas: FormulaTable
  /// Where several indicators could lend to one.
  let lenders: Lenders
  private let reports: CompressedRows
  let operands: CompressedRows
  /// The indicators that are computed, operands first.
  let indicatorOrder: [Int]
  private let cyclicIndicators: [Int]

  /// Compiles `dossier`. Linear in its size times the number of periods.
  public init(_ dossier: Dossier, periods: [Period], alone: Bool = false) {
    self.init(dossier, graph: LinkGraph(dossier), periods: periods, alone: alone)
  }

  /// The same where the links are resolved already: `graph` is that of `dossier`.
  package init(_ dossier: Dossier, graph: LinkGraph, periods: [Period], alone: Bool = false) {
    let compiler = IndicatorCompiler(dossier, graph: graph, periods: periods, alone: alone)
    (self.dossier, self.graph, self.periods, self.alone) = (dossier, graph, periods, alone)
    capaianScales = dossier.trees.map { ScaleBook($0.heading)[$0.heading.capaianScaleName] }
    nodes = NodePlan(dossier, graph: graph)
    formulas = FormulaTable(dossier, graph: graph, periods: periods, alone: alone)
    (reports, lenders) = (compiler.reports, compiler.lenders)
    let traits = compiler.traits
    (self.traits, table) = (traits, compiler.table)
    operands = CompressedRows(
      rows: traits.count, edges: graph.terms.map { (from: Int32($0.result), to: Int32($0.operand)) }
    )
    // What is borrowed waits for its lenders.
    let needs = graph.terms.filter { traits[$0.result].method != nil }.flatMap { term in
      (compiler.lenders.realisasi[term.operand] ?? [traits[term.operand].realisasiSource]).map {
        (operand: $0, result: term.result)
      }
    }
    let cyclicIndicators = CompressedRows(
      rows: traits.count, edges: needs.map { (from: Int32($0.result), to: Int32($0.operand)) }
    ).cycles().flatMap { $0 }
    self.cyclicIndicators = cyclicIndicators
    indicatorOrder = Self.order(
      computed: traits.indices.filter { traits[$0].method != nil }, terms: needs,
      cyclic: Set(cyclicIndicators), count: traits.count)
  }

  /// Computes every figure.
  ///
  /// - Parameter policy: what to do with missing realisasi; nil follows each tree.
  public func run(policy: MissingDataPolicy? = nil) -> Rollup {
    var settled = table
    settled.run(
      traits: traits, operands: operands, formulas: formulas, order: indicatorOrder,
      cyclic: cyclicIndicators, lenders: lenders.realisasi)
    return Rollup(plan: self, indicators: settled, policy: policy)
  }

  /// Phase 1 with the lower or the upper bounds of the targets in the place of realisasi.
  func aimed(upper: Bool) -> IndicatorTable {
    var settled = table
    settled.putTargetsInPlace(upper: upper)
    settled.run(
      traits: traits, operands: operands, formulas: formulas, order: indicatorOrder,
      cyclic: cyclicIndicators, lenders: lenders.realisasi)
    return settled
  }

  /// The same, but that trees which refuse partial figures renormalise: andil is handed on whether
  /// reported or not, and adds up only where the figures do.
  func withoutRefusal() -> Plan {
    var plan = self
    for tree in dossier.trees.indices where dossier.trees[tree].heading.missingData == .refuse {
      plan.dossier.trees[tree].heading.missingData = .renormalise
    }
    return plan
  }

  /// The indicators that `indicator` is computed from.
  func operands(of indicator: Int) -> [Int] { operands[indicator].map(Int.init) }

  /// Whether the children of a node count equally because no weight, or not every one, is declared.
  public func assumesEqualWeights(under place: Place) -> Bool {
    let slot = Int(nodes.slotOfNode[graph.node(place)])
    return nodes.basis[slot] == .equal || nodes.basis[slot] == .incomplete
  }

  /// What was reported for `indicator`.
  func reports(of indicator: Int) -> [Realisasi] {
    reports[indicator].map { dossier.realisasi[Int($0)] }
  }

  /// Target and realisasi of `indicator` as printed, where each is one value, and the years that its
  /// reports speak of instead of their own.
  func printed(
    _ indicator: Int, at period: Int
  ) -> (target: Quantity?, realisasi: Quantity?, dataYears: [Int]) {
    let trait = traits[indicator]
    let target = PeriodTarget(
      model(trait.targetSource), for: periods[period], alone: alone, spread: trait.spread,
      accumulation: trait.accumulation)
    let told = YearReports(
      reports(of: trait.realisasiSource), upTo: periods[period], alone: alone)
    let total = told.total(by: trait.accumulation)
    let cell = indicator * periods.count + period
    let isAgreed = table.targetReason[cell] != .lendersDisagree
    return (isAgreed ? target.quantity : nil, total.single, total.dataYears)
  }

  /// The indicator numbered `number` in the model.
  func model(_ number: Int) -> Indicator { dossier.indicator(at: traits[number].place) }

  /// The computed indicators, operands first.
  private static func order(
    computed: [Int], terms: [(operand: Int, result: Int)], cyclic: Set<Int>, count: Int
  ) -> [Int] {
    guard !computed.isEmpty else { return [] }
    let isComputed = Set(computed)
    let inner = terms.filter {
      isComputed.contains($0.operand) && isComputed.contains($0.result)
        && !cyclic.contains($0.operand) && !cyclic.contains($0.result)
    }
    let results = CompressedRows(
      rows: count, edges: inner.map { (from: Int32($0.operand), to: Int32($0.result)) })
    var waiting: [Int: Int] = [:]
    for term in inner { waiting[term.result, default: 0] += 1 }
    var order = computed.filter { !cyclic.contains($0) && waiting[$0] == nil }
    var next = 0
    while next < order.count {
      for result in results[order[next]].map(Int.init) {
        waiting[result, default: 0] -= 1
        if waiting[result] == 0 { order.append(result) }
      }
      next += 1
    }
    return order
  }
}
