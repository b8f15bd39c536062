/// The nodes of a dossier that a query asks for, in document order.
public struct NodeList: Sendable {
  /// The nodes.
  public private(set) var rows: [NodeRow] = []
  /// The trees that print no owner, whose units are those among the data sources.
  public private(set) var treesBySource: Set<Int> = []

  private let dossier: Dossier
  private let query: NodeQuery
  private let rollup: Rollup?
  private var book: UnitBook
  private var labels: [UnitBook.Key: NodeRow.Unit] = [:]
  /// The indicators, by their place, that were reported at all.
  private let reported: Set<Place>

  /// Looks through `dossier`; figures are those of the first period of `rollup`. Linear.
  public init(_ dossier: Dossier, _ query: NodeQuery = NodeQuery(), rollup: Rollup? = nil) {
    (self.dossier, self.query, self.rollup) = (dossier, query, rollup)
    book = UnitBook(dossier)
    reported = Set(dossier.realisasi.map(\.place))
    for tree in dossier.trees.indices where query.tree == nil || query.tree == tree {
      if book.basis(ofTree: tree) == .sources { treesBySource.insert(tree) }
      look(through: tree)
    }
  }

  /// The indicators of all rows.
  public var indicatorCount: Int { rows.reduce(0) { $0 + $1.indicators.count } }

  /// The forms, in lower case, by which rows know the office that `name` means in any organisation
  /// of `dossier`; empty where it means none and no tree names it as an owner.
  public static func units(named name: String, in dossier: Dossier) -> Set<String> {
    var forms: Set<String> = []
    for organisation in dossier.organisations {
      for match in OfficeBook(organisation).matches(in: name) {
        guard let office = match.office else { continue }
        let found = organisation.offices[organisation.accountable(office)]
        forms.insert(found.name.lowercased())
      }
    }
    let isNamed = dossier.trees.contains { tree in
      tree.nodes.contains { node in
        (node.owners + node.indicators.flatMap(\.owners)).contains {
          $0.name.lowercased() == name.lowercased()
        }
      }
    }
    if isNamed { forms.insert(name.lowercased()) }
    return forms
  }

  private mutating func look(through number: Int) {
    let tree = dossier.trees[number]
    var depths: [Int] = []
    depths.reserveCapacity(tree.nodes.count)
    for node in tree.nodes {
      depths.append(node.parent.map { depths[$0] + 1 } ?? 1)
      if let below = query.below {
        guard below.tree == number, node.position > below.node,
          node.position < tree.nodes[below.node].end
        else { continue }
      }
      if let level = query.level, node.level != level { continue }
      let row = row(node, Place(tree: number, node: node.position), depths[node.position])
      if admits(row, node, tree) { rows.append(row) }
    }
  }

  private mutating func row(_ node: Node, _ place: Place, _ depth: Int) -> NodeRow {
    let keys = book.parts(of: place).map(\.key).filter { $0 != .nobody }
    var row = NodeRow(
      place: place, depth: depth, units: keys.map { unit($0) },
      inheritsUnits: book.inherited.contains(place), indicators: Array(node.indicators.indices),
      figures: rollup?.figures(ofNode: place, at: 0))
    if let lacking = query.lacking, lacking.isOfIndicators {
      row.indicators.removeAll { index in
        let at = Place(tree: place.tree, node: place.node, indicator: index)
        return !isLacking(lacking, node.indicators[index], at)
      }
    }
    return row
  }

  private mutating func unit(_ key: UnitBook.Key) -> NodeRow.Unit {
    if let known = labels[key] { return known }
    let label = book.label(key)
    var forms = [label.name, label.code]
    if case .office(let organisation, let office) = key {
      forms += dossier.organisations[organisation].offices[office].aliases
    }
    let unit = NodeRow.Unit(
      code: label.code.isEmpty ? label.name : label.code, name: label.name,
      forms: forms.map { $0.lowercased() })
    labels[key] = unit
    return unit
  }

  private func admits(_ row: NodeRow, _ node: Node, _ tree: Tree) -> Bool {
    if let unit = query.unit, !row.units.contains(where: { $0.isMeant(by: unit) }) {
      return false
    }
    switch query.lacking {
    case .indicator? where !node.indicators.isEmpty: return false
    case .target? where row.indicators.isEmpty, .realisasi? where row.indicators.isEmpty:
      return false
    case .owner?
    where !node.owners.isEmpty || node.indicators.contains(where: { !$0.owners.isEmpty }):
      return false
    default: break
    }
    guard let filter = query.filter else { return true }
    let children = filter.fields.contains(.jumlahAnak) ? count(tree.children(of: node.position)) : 0
    return filter.filter.admits(
      number: { row.number(NodeField.allCases[$0], node, children: children) },
      texts: { row.texts(NodeField.allCases[$0], node, in: tree) })
  }

  private func count(_ children: Children) -> Int { children.reduce(0) { count, _ in count + 1 } }

  private func isLacking(
    _ lacking: NodeQuery.Lacking, _ indicator: Indicator, _ place: Place
  ) -> Bool {
    guard let rollup else {
      return lacking == .target
        ? indicator.targets.isEmpty : !reported.contains(place) && indicator.computation == nil
    }
    let figures = rollup.figures(ofIndicator: place, at: 0)
    guard figures.isDue else { return false }
    return lacking == .target
      ? figures.target == nil && figures.printedTarget == nil
      : figures.realisasi.value == nil && figures.printedRealisasi == nil
  }
}
