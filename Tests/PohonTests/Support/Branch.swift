import Pohon

/// A node as a test writes it: with its reports and the branches below it.
struct Branch {
  var node: Node
  var measures: [Measure]
  var children: [Branch]
}

/// An indicator with what was reported for it.
struct Measure {
  var indicator: Indicator
  var reports: [(period: Period, value: Quantity)] = []

  /// Changes the indicator.
  func with(_ change: (inout Indicator) -> Void) -> Measure {
    var measure = self
    change(&measure.indicator)
    return measure
  }
}

/// The condition called `code`.
func kondisi(
  _ code: String, bobot: Double? = nil, metode: Aggregation.Method? = nil, pj: [Owner] = [],
  kaitan: [Link] = [], level: Level? = nil, ukur: [Measure] = [], _ children: Branch...
) -> Branch {
  var node = Node(code: code, level: level, statement: "Kondisi \(code)")
  node.weight = bobot
  node.aggregation = metode.map { Aggregation(method: $0) }
  node.owners = pj
  node.links = kaitan
  node.indicators = ukur.map(\.indicator)
  return Branch(node: node, measures: ukur, children: children)
}

/// An indicator of 2025 with a target, reported over the whole year, or not.
func ukuran(
  target: String? = "100", realisasi: String? = nil, polaritas: Polarity? = .higherIsBetter,
  bobot: Double? = nil
) -> Measure {
  var indicator = Indicator(name: "Indikator")
  indicator.polarity = polaritas
  indicator.weight = bobot
  indicator.targets =
    target.map { [Target(period: .year(2025), value: Quantity($0))] } ?? []
  let reports = realisasi.map { [(period: Period.year(2025), value: Quantity($0))] } ?? []
  return Measure(indicator: indicator, reports: reports)
}

/// A tree with the reports that belong to it.
struct Planted {
  let tree: Tree
  private let reports: [(node: Int, indicator: Int, period: Period, value: Quantity)]

  init(_ id: String = "p", _ roots: [Branch], heading change: (inout Heading) -> Void = { _ in }) {
    var nodes: [Node] = []
    var parents: [Int?] = []
    var reports: [(node: Int, indicator: Int, period: Period, value: Quantity)] = []
    func plant(_ branch: Branch, under parent: Int?) {
      let position = nodes.count
      nodes.append(branch.node)
      parents.append(parent)
      for (index, measure) in branch.measures.enumerated() {
        reports += measure.reports.map { (position, index, $0.period, $0.value) }
      }
      for child in branch.children { plant(child, under: position) }
    }
    for root in roots { plant(root, under: nil) }
    var heading = Heading(id: id)
    change(&heading)
    tree = Tree(heading: heading, nodes: nodes, parents: parents)
    self.reports = reports
  }

  fileprivate func realisasi(ofTree number: Int) -> [Realisasi] {
    reports.map {
      Realisasi(
        place: Place(tree: number, node: $0.node, indicator: $0.indicator), period: $0.period,
        value: $0.value)
    }
  }
}

extension Dossier {
  /// The dossier of `planted` trees, all of one organisation.
  init(_ planted: [Planted], organisation: Organisation? = nil) {
    self.init(
      trees: planted.map(\.tree), organisations: organisation.map { [$0] } ?? [],
      organisationOfTree: organisation.map { _ in planted.map { _ in 0 } } ?? [],
      realisasi: planted.enumerated().flatMap { $1.realisasi(ofTree: $0) })
  }

  /// The dossier of one tree with these roots.
  init(_ roots: Branch...) { self.init([Planted("p", roots)]) }

  /// The first place that `name` means.
  func place(_ name: String) -> Place {
    NameIndex(self).places(name).first ?? Place(tree: -1, node: -1)
  }
}
