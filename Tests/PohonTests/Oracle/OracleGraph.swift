import Pohon

/// What joins the parts of a dossier, read off the model link by link.
final class OracleGraph {
  /// A child in a family, with the weight that it or its link declares.
  typealias Member = (place: Place, weight: Fraction?)

  let dossier: Dossier
  /// Every node, in order.
  let nodes: [Place]
  /// Every indicator, in order.
  let indicators: [Place]
  private var families: [Place: [Member]] = [:]
  private var loops: Set<Place> = []
  private var operandsOf: [Place: [Place]] = [:]
  private var sames: [Place: Set<Place>] = [:]
  private(set) var reportsOf: [Place: [Realisasi]] = [:]

  init(_ dossier: Dossier) {
    self.dossier = dossier
    nodes = dossier.trees.indices.flatMap { tree in
      dossier.trees[tree].nodes.indices.map { Place(tree: tree, node: $0) }
    }
    indicators = nodes.flatMap { place in
      dossier.trees[place.tree].nodes[place.node].indicators.indices.map {
        Place(tree: place.tree, node: place.node, indicator: $0)
      }
    }
    reportsOf = Dictionary(grouping: dossier.realisasi, by: \.place)
    findFamilies()
    findOperands()
    findSames()
  }

  func node(_ place: Place) -> Node { dossier.trees[place.tree].nodes[place.node] }

  func indicator(_ place: Place) -> Indicator { node(place).indicators[place.indicator ?? 0] }

  func heading(_ place: Place) -> Heading { dossier.trees[place.tree].heading }

  /// Structural children, then those that serve through a link.
  func family(_ place: Place) -> [Member] { families[place] ?? [] }

  /// Whether the node is its own ancestor.
  func isInCycle(_ place: Place) -> Bool { loops.contains(place) }

  /// The indicators that one is computed from, each once.
  func operands(_ place: Place) -> [Place] { operandsOf[place] ?? [] }

  /// The indicators declared to be the same as this one, itself included, by the name of their
  /// documents and then in order.
  func same(_ place: Place) -> [Place] {
    guard sames[place] != nil else { return [place] }
    let group = reached(from: place) { Array(sames[$0] ?? []) }.union([place])
    let inOrder = indicators.filter(group.contains)
    return Set(inOrder.map(\.tree)).sorted { dossier.trees[$0].id < dossier.trees[$1].id }
      .flatMap { tree in inOrder.filter { $0.tree == tree } }
  }

  /// Where one gets by one step or more.
  func reached(from start: Place, _ next: (Place) -> [Place]) -> Set<Place> {
    var seen: Set<Place> = []
    var waiting = next(start)
    while let here = waiting.popLast() {
      if seen.insert(here).inserted { waiting += next(here) }
    }
    return seen
  }

  /// The place that `n3`, `n3#1`, `p1#n3` or `p1#n3#1` means.
  func place(_ name: String, from tree: Int) -> Place? {
    var parts = name.split(separator: "#").map(String.init)
    var number = tree
    if let other = dossier.trees.firstIndex(where: { $0.id == parts[0] }) {
      number = other
      parts.removeFirst()
    }
    guard let code = parts.first,
      let node = dossier.trees[number].nodes.first(where: { $0.code == code })
    else { return nil }
    guard parts.count == 2 else { return Place(tree: number, node: node.position) }
    guard let index = Int(parts[1]), node.indicators.indices.contains(index - 1) else { return nil }
    return Place(tree: number, node: node.position, indicator: index - 1)
  }

  /// The indicator that a place means: the one it names, or the only one of its node.
  private func sole(_ place: Place) -> Place? {
    if place.indicator != nil { return place }
    return node(place).indicators.count == 1
      ? Place(tree: place.tree, node: place.node, indicator: 0) : nil
  }
}

extension OracleGraph {
  private func parent(_ place: Place) -> Place? {
    node(place).parent.map { Place(tree: place.tree, node: $0) }
  }

  private func findFamilies() {
    for child in nodes {
      guard let parent = parent(child) else { continue }
      families[parent, default: []].append((child, node(child).weight.map(Fraction.init(decimal:))))
    }
    var links: [(child: Place, parent: Place, weight: Fraction?)] = []
    for child in nodes {
      var above: Set<Place> = []
      var next = parent(child)
      while let here = next {
        above.insert(here)
        next = parent(here)
      }
      for link in node(child).links where link.kind == .silang {
        guard let target = place(link.target, from: child.tree), !above.contains(target),
          !links.contains(where: { $0.child == child && $0.parent == target })
        else { continue }
        links.append((child, target, link.weight.map(Fraction.init(decimal:))))
      }
    }
    guard !links.isEmpty else { return }
    let structure = families
    func below(_ place: Place) -> [Place] {
      (structure[place] ?? []).map(\.place)
        + links.filter { $0.parent == place }.map(\.child)
    }
    var ways: [Place: Set<Place>] = [:]
    for place in nodes { ways[place] = reached(from: place, below) }
    loops = Set(nodes.filter { ways[$0]?.contains($0) == true })
    for link in links where ways[link.child]?.contains(link.parent) != true {
      families[link.parent, default: []].append((link.child, link.weight))
    }
  }

  private func findOperands() {
    for place in indicators {
      let own = indicator(place)
      for link in own.links where link.kind == .unsur {
        if let result = self.place(link.target, from: place.tree).flatMap(sole) {
          addOperand(place, to: result)
        }
      }
      if let formula = own.computation?.formula {
        for name in OracleFormula.names(formula.text) where formula.variable(name) == nil {
          let operands =
            name == "anak" ? childOperands(of: place) : [term(name, from: place)].compactMap { $0 }
          for operand in operands { addOperand(operand, to: place) }
        }
      }
      switch own.computation?.operands {
      case .named(let names):
        for name in names {
          if let operand = self.place(name, from: place.tree).flatMap(sole) {
            addOperand(operand, to: place)
          }
        }
      case .children: for child in childOperands(of: place) { addOperand(child, to: place) }
      case nil: break
      }
    }
  }

  /// The indicators of the direct children that have the satuan of this one.
  func childOperands(of place: Place) -> [Place] {
    indicators.filter { child in
      child.tree == place.tree && node(child).parent == place.node
        && indicator(child).satuan == indicator(place).satuan
    }
  }

  /// The indicator that a formula means by `[name]`.
  func term(_ name: String, from place: Place) -> Place? {
    self.place(name.filter { !"[]".contains($0) }, from: place.tree).flatMap(sole)
  }

  private func addOperand(_ operand: Place, to result: Place) {
    if operandsOf[result]?.contains(operand) != true {
      operandsOf[result, default: []].append(operand)
    }
  }

  private func findSames() {
    for place in indicators {
      for link in indicator(place).links where link.kind == .sama {
        guard let other = self.place(link.target, from: place.tree), other.indicator != nil else {
          continue
        }
        sames[place, default: []].insert(other)
        sames[other, default: []].insert(place)
      }
    }
  }
}
