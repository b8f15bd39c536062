import Pohon

/// Makes the forms of one tree and period, one for each office.
public struct FormMaker: Sendable {
  let dossier: Dossier
  let tree: Int
  let period: Period
  let list: NodeList
  let rollup: Rollup
  /// For each period of a row its index in the roll-up.
  let indices: [Period: Int]
  let reports: ReportIndex
  let scales: ScaleBook
  /// The indicators whose pembilang and penyebut a declared `rasio` adds up.
  private let termsOfRatios: Set<Place>
  /// The offices that answer for each condition.
  let unitsOfNode: [Int: [NodeRow.Unit]]

  /// Looks through tree `tree` of `dossier`. Linear in its size and in what was reported.
  public init(_ dossier: Dossier, tree: Int, period: Period) {
    (self.dossier, self.tree, self.period) = (dossier, tree, period)
    var query = NodeQuery()
    query.tree = tree
    list = NodeList(dossier, query)
    let periods = Set(
      Schedule.allCases.flatMap { period.reported(by: $0) } + [period, .year(period.year)]
    ).sorted()
    rollup = Plan(dossier, periods: periods).run()
    indices = Dictionary(uniqueKeysWithValues: periods.enumerated().map { ($1, $0) })
    reports = ReportIndex(dossier, tree: tree)
    scales = ScaleBook(dossier.trees[tree].heading)
    unitsOfNode = Dictionary(
      list.rows.map { ($0.place.node, $0.units) }, uniquingKeysWith: { first, _ in first })
    let graph = rollup.plan.graph
    termsOfRatios = Set(
      graph.terms.compactMap { term in
        let result = dossier.indicator(at: graph.place(ofIndicator: term.result))
        return result.computation?.method == .ratio ? graph.place(ofIndicator: term.operand) : nil
      })
  }

  /// The offices that answer for conditions with indicators, in document order.
  public var units: [NodeRow.Unit] {
    var seen: Set<NodeRow.Unit> = []
    return list.rows.filter { !$0.indicators.isEmpty }.flatMap(\.units).filter {
      seen.insert($0).inserted
    }
  }

  /// The conditions with indicators that no office answers for, by their keys.
  public var unanswered: [String] {
    list.rows.filter { $0.units.isEmpty && !$0.indicators.isEmpty }.map { node($0).key }
  }

  /// Whether the tree names no owners, so that its offices are those among its data sources.
  public var answersFromSources: Bool { list.treesBySource.contains(tree) }

  /// The form of the office that `names` mean (see ``NodeList/units(named:in:)``); nil where it
  /// answers for no indicator of the tree.
  public func form(for names: Set<String>) -> RealisasiForm? {
    let rows = list.rows.filter { row in
      !row.indicators.isEmpty && row.units.contains { $0.isMeant(by: names) }
    }
    guard let unit = rows.first?.units.first(where: { $0.isMeant(by: names) }) else { return nil }
    return form(of: unit, rows)
  }

  /// The form of every office, in the order of ``units``. Linear.
  public func forms() -> [RealisasiForm] {
    var rows: [NodeRow.Unit: [NodeRow]] = [:]
    for row in list.rows where !row.indicators.isEmpty {
      for unit in row.units { rows[unit, default: []].append(row) }
    }
    return units.map { form(of: $0, rows[$0] ?? []) }
  }

  private func form(of unit: NodeRow.Unit, _ rows: [NodeRow]) -> RealisasiForm {
    let heading = dossier.trees[tree].heading
    let organisation = dossier.organisation(ofTree: tree)
    var form = RealisasiForm(
      tree: heading.id, title: heading.title ?? heading.id,
      agency: organisation.map { $0.name ?? $0.id }, unit: unit.name, unitCode: unit.code,
      period: period)
    for row in rows {
      let partners = row.units.filter { $0 != unit }.map(\.name)
      for index in row.indicators { ask(row.place, index, partners, &form) }
    }
    return form
  }

  func node(_ row: NodeRow) -> Node { dossier.trees[tree].nodes[row.place.node] }

  /// Whether an answer may be given as pembilang and penyebut.
  func takesQuotient(_ place: Place, _ answer: FormAnswer) -> Bool {
    answer.kind == .percent || termsOfRatios.contains(place) || reports.hasQuotient(place)
      || dossier.indicator(at: place).computation?.method == .ratio
  }
}
