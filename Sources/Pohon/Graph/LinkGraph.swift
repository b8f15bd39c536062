/// What joins the nodes and indicators of a dossier: structure, typed links and computations,
/// resolved and checked for cycles.
///
/// Nodes are numbered through the dossier: node p of tree t is `firstNode[t] + p`. Indicators
/// likewise, in the order of their nodes.
public struct LinkGraph: Sendable {
  /// A place where a link or an operand is written.
  public struct Origin: Hashable, Sendable {
    /// The node or indicator that says it.
    public var place: Place
    /// The field it stands in: `kaitan` or `hitung`.
    public var field: FieldName
    /// Its number inside the field, from 1.
    public var number: Int
  }

  /// A link that leads nowhere.
  public struct Broken: Hashable, Sendable {
    /// Where it is written.
    public var origin: Origin
    /// What it names.
    public var target: String
    /// Why it cannot be followed.
    public var fault: Fault

    /// Why a link cannot be followed.
    public enum Fault: Hashable, Sendable {
      /// Nothing has that name; the nearest name that exists, if any.
      case unknown(nearest: String?)
      /// The kind of link needs an indicator at both ends.
      case needsIndicator
    }
  }

  /// A crosscutting link that takes part in roll-up: `child` also serves `parent`.
  public struct Serving: Hashable, Sendable {
    /// The node that serves.
    public var child: Int
    /// The node it serves besides its structural parent.
    public var parent: Int
    /// Its weight among the children of `parent`.
    public var weight: Double?
    /// Where it is written.
    public var origin: Origin
  }

  /// Number of the first node of each tree, and the number of all nodes at the end.
  public let firstNode: [Int]
  /// Number of the first indicator of each node, and the number of all indicators at the end.
  public let firstIndicator: [Int]
  /// Crosscutting links that add something to the structure and close no cycle.
  public private(set) var servings: [Serving] = []
  /// Crosscutting links that repeat the structure, an ancestor or another link; ignored.
  public private(set) var redundant: [Serving] = []
  /// Crosscutting links inside a cycle; ignored.
  public private(set) var circling: [Serving] = []
  /// Links and operands that lead nowhere.
  public private(set) var broken: [Broken] = []
  /// Indicators that take part in another's computation (`from` is the operand).
  public private(set) var terms: [(operand: Int, result: Int)] = []
  /// Pairs of indicators that are the same in two documents.
  public private(set) var sameIndicators: [(Int, Int)] = []
  /// Pairs of nodes that are the same in two documents.
  public private(set) var sameNodes: [(Int, Int)] = []
  /// Groups of nodes that are their own ancestors, by structure and crosscutting links together.
  public private(set) var nodeCycles: [[Int]] = []
  /// Groups of indicators that are computed from themselves.
  public private(set) var indicatorCycles: [[Int]] = []
  /// Finds places by name.
  public let names: NameIndex

  /// Resolves everything in `dossier`. Linear, but for the search of near names, which is made for
  /// the first hundred broken links only.
  public init(_ dossier: Dossier) {
    names = NameIndex(dossier)
    var firstNode = [0]
    var firstIndicator = [0]
    for tree in dossier.trees {
      firstNode.append(firstNode[firstNode.count - 1] + tree.nodes.count)
      for node in tree.nodes.indices {
        firstIndicator.append(
          firstIndicator[firstIndicator.count - 1] + tree.nodes[node].indicators.count)
      }
    }
    (self.firstNode, self.firstIndicator) = (firstNode, firstIndicator)
    var servings: [Serving] = []
    for (number, tree) in dossier.trees.enumerated() {
      for node in tree.nodes.indices {
        read(Place(tree: number, node: node), tree, dossier, &servings)
      }
    }
    sort(servings, dossier)
    indicatorCycles = CompressedRows(
      rows: firstIndicator[firstIndicator.count - 1],
      edges: terms.map { (from: Int32($0.result), to: Int32($0.operand)) }
    ).cycles()
  }

  /// How many indicators there are.
  public var indicatorCount: Int { firstIndicator[firstIndicator.count - 1] }

  /// The number of a node.
  public func node(_ place: Place) -> Int { firstNode[place.tree] + place.node }

  /// The number of an indicator; `place` must name one.
  public func indicator(_ place: Place) -> Int {
    firstIndicator[node(place)] + (place.indicator ?? 0)
  }

  /// The place of the node numbered `node`.
  public func place(ofNode node: Int) -> Place {
    let tree = lastIndex(in: firstNode, notAbove: node)
    return Place(tree: tree, node: node - firstNode[tree])
  }

  /// The place of the indicator numbered `indicator`.
  public func place(ofIndicator indicator: Int) -> Place {
    let node = lastIndex(in: firstIndicator, notAbove: indicator)
    var place = place(ofNode: node)
    place.indicator = indicator - firstIndicator[node]
    return place
  }

  /// The last index whose value is at most `limit`, by halving; equal values count once, last.
  private func lastIndex(in starts: [Int], notAbove limit: Int) -> Int {
    var (low, high) = (0, starts.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= limit { low = middle } else { high = middle }
    }
    return low
  }
}

extension LinkGraph {
  private mutating func read(
    _ place: Place, _ tree: Tree, _ dossier: Dossier, _ servings: inout [Serving]
  ) {
    follow(tree.nodes[place.node].links, from: place, dossier, &servings)
    let indicators = tree.nodes[place.node].indicators
    for index in indicators.indices {
      let own = Place(tree: place.tree, node: place.node, indicator: index)
      follow(indicators[index].links, from: own, dossier, &servings)
      if let computation = indicators[index].computation {
        addTerms(of: computation, at: own, dossier)
      }
    }
  }

  private mutating func follow(
    _ links: [Link], from place: Place, _ dossier: Dossier, _ servings: inout [Serving]
  ) {
    for (index, link) in links.enumerated() {
      let origin = Origin(place: place, field: .kaitan, number: index + 1)
      guard let target = resolve(link.target, origin) else { continue }
      switch link.kind {
      case .silang:
        servings.append(
          Serving(
            child: node(place), parent: node(target), weight: link.weight, origin: origin))
      case .unsur:
        guard let operand = sole(place, dossier), let result = sole(target, dossier) else {
          broken.append(Broken(origin: origin, target: link.target, fault: .needsIndicator))
          continue
        }
        terms.append((operand: indicator(operand), result: indicator(result)))
      case .sama:
        if place.indicator != nil, target.indicator != nil {
          sameIndicators.append((indicator(place), indicator(target)))
        } else {
          sameNodes.append((node(place), node(target)))
        }
      case .mendukung: break
      }
    }
  }

  private mutating func addTerms(
    of computation: Computation, at place: Place, _ dossier: Dossier
  ) {
    if let formula = computation.formula { return addTerms(of: formula, at: place, dossier) }
    let result = indicator(place)
    switch computation.operands {
    case .named(let targets):
      for (index, target) in targets.enumerated() {
        let origin = Origin(place: place, field: .hitung, number: index + 1)
        guard let found = resolve(target, origin) else { continue }
        guard let operand = sole(found, dossier) else {
          broken.append(Broken(origin: origin, target: target, fault: .needsIndicator))
          continue
        }
        terms.append((operand: indicator(operand), result: result))
      }
    case .children:
      terms += childOperands(of: place, dossier).map { (operand: $0, result: result) }
    }
  }

  /// Terms for what a formula names.
  private mutating func addTerms(of formula: Formula, at place: Place, _ dossier: Dossier) {
    guard let expression = formula.expression else { return }
    let result = indicator(place)
    for (index, target) in expression.references.enumerated() {
      let origin = Origin(place: place, field: .hitung, number: index + 1)
      guard let found = resolve(target, origin) else { continue }
      guard let operand = sole(found, dossier) else {
        broken.append(Broken(origin: origin, target: target, fault: .needsIndicator))
        continue
      }
      terms.append((operand: indicator(operand), result: result))
    }
    if expression.usesChildren {
      terms += childOperands(of: place, dossier).map { (operand: $0, result: result) }
    }
  }

  /// The indicators of the direct children that have the satuan of the indicator at `place`.
  func childOperands(of place: Place, _ dossier: Dossier) -> [Int] {
    let tree = dossier.trees[place.tree]
    let satuan = tree.nodes[place.node].indicators[place.indicator ?? 0].satuan
      .map(Satuan.canonical)
    return tree.children(of: place.node).flatMap { child in
      tree.nodes[child].indicators.indices
        .filter { tree.nodes[child].indicators[$0].satuan.map(Satuan.canonical) == satuan }
        .map { indicator(Place(tree: place.tree, node: child, indicator: $0)) }
    }
  }

  /// The indicator that a formula of tree `tree` means by `name`; nil where it means none.
  public func operand(_ name: String, writtenIn tree: Int, _ dossier: Dossier) -> Int? {
    names.place(name, writtenIn: tree).flatMap { sole($0, dossier) }.map { indicator($0) }
  }

  private mutating func resolve(_ target: String, _ origin: Origin) -> Place? {
    if let found = names.place(target, writtenIn: origin.place.tree) { return found }
    let nearest =
      broken.count < 100 ? names.nearest(to: target, writtenIn: origin.place.tree) : nil
    broken.append(Broken(origin: origin, target: target, fault: .unknown(nearest: nearest)))
    return nil
  }

  /// The indicator that a place means: the one it names, or the only one of its node.
  private func sole(_ place: Place, _ dossier: Dossier) -> Place? {
    if place.indicator != nil { return place }
    guard dossier.trees[place.tree].nodes[place.node].indicators.count == 1 else { return nil }
    return Place(tree: place.tree, node: place.node, indicator: 0)
  }

  /// Parts the crosscutting links into those that count, those that repeat and those in a cycle.
  private mutating func sort(_ all: [Serving], _ dossier: Dossier) {
    struct Pair: Hashable { let child: Int, parent: Int }
    var seen: Set<Pair> = []
    var kept: [Serving] = []
    for serving in all {
      let (child, parent) = (place(ofNode: serving.child), place(ofNode: serving.parent))
      let below = dossier.trees[parent.tree].nodes[parent.node]
      let repeats =
        child.tree == parent.tree && child.node != parent.node
        && (below.position..<below.end).contains(child.node)
      if repeats || !seen.insert(Pair(child: serving.child, parent: serving.parent)).inserted {
        redundant.append(serving)
      } else {
        kept.append(serving)
      }
    }
    guard !kept.isEmpty else { return }
    var edges = kept.map { (from: Int32($0.parent), to: Int32($0.child)) }
    for (number, tree) in dossier.trees.enumerated() {
      for node in tree.nodes.indices {
        guard let parent = tree.nodes[node].parent else { continue }
        edges.append(
          (from: Int32(firstNode[number] + parent), to: Int32(firstNode[number] + node)))
      }
    }
    nodeCycles = CompressedRows(rows: firstNode[firstNode.count - 1], edges: edges).cycles()
    var cycleOfNode: [Int: Int] = [:]
    for (number, cycle) in nodeCycles.enumerated() {
      for node in cycle { cycleOfNode[node] = number }
    }
    for serving in kept {
      if let cycle = cycleOfNode[serving.child], cycle == cycleOfNode[serving.parent] {
        circling.append(serving)
      } else {
        servings.append(serving)
      }
    }
  }
}
