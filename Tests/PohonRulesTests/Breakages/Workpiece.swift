import Pohon

/// A dossier of one tree taken apart, so that one thing in it can be broken.
struct Workpiece {
  var heading: Heading
  /// In document order; their positions are those of the tree as it stands.
  var nodes: [Node]
  private var parents: [Int?]
  /// The documents beside the tree.
  var others: [Tree] = []
  var organisation: Organisation
  var realisasi: [Realisasi]

  /// Takes apart a dossier, which must have a tree with its organisation.
  init(_ dossier: Dossier) {
    heading = dossier.trees[0].heading
    nodes = dossier.trees[0].nodes
    parents = nodes.map(\.parent)
    organisation = dossier.organisations[0]
    realisasi = dossier.realisasi
  }

  /// Put together again.
  var dossier: Dossier {
    let tree = Tree(heading: heading, nodes: nodes, parents: parents)
    return Dossier(
      trees: [tree] + others, organisations: [organisation],
      organisationOfTree: [0] + others.map { _ in 0 }, realisasi: realisasi)
  }

  func parent(of node: Int) -> Int? { parents[node] }

  func children(of node: Int) -> [Int] { nodes.indices.filter { parents[$0] == node } }

  /// Whether one of the two stands above the other, or both are one.
  func areInLine(_ one: Int, _ other: Int) -> Bool {
    let (upper, lower) = (min(one, other), max(one, other))
    return lower < nodes[upper].end
  }

  /// The `silang` links that lead to a node: where they start, and their number there.
  func links(to node: Int) -> [(node: Int, number: Int)] {
    nodes.indices.flatMap { start in
      nodes[start].links.indices.filter {
        nodes[start].links[$0].kind == .silang && nodes[start].links[$0].target == nodes[node].code
      }.map { (start, $0) }
    }
  }

  /// Takes out all that leads to a node: what stands under it, and links.
  mutating func strip(_ node: Int) {
    for child in children(of: node).reversed() { remove(child) }
    dropLinks(to: [nodes[node].code])
    balance()
  }

  /// Takes out a node with all below it, what was reported of them, and the links that lead there;
  /// the weights of what is left are whole again.
  mutating func remove(_ node: Int) {
    let gone = node..<nodes[node].end
    let codes = nodes[gone].map(\.code)
    nodes.removeSubrange(gone)
    parents.removeSubrange(gone)
    func moved(_ position: Int) -> Int {
      position >= gone.upperBound ? position - gone.count : position
    }
    parents = parents.map { $0.map(moved) }
    realisasi = realisasi.filter { !gone.contains($0.place.node) }.map { row in
      var row = row
      row.place.node = moved(row.place.node)
      return row
    }
    dropLinks(to: Set(codes))
    settle()
    balance()
  }

  mutating func dropLinks(to codes: Set<String>) {
    for node in nodes.indices { nodes[node].links.removeAll { codes.contains($0.target) } }
  }

  /// Takes out the reports of a node or of one of its indicators.
  mutating func silence(_ node: Int, indicator: Int? = nil) {
    realisasi.removeAll { row in
      row.place.node == node && (indicator == nil || row.place.indicator == indicator)
    }
  }

  /// Gives a node another code; those below it and the links that lead there follow.
  mutating func renumber(_ node: Int, to code: String) {
    let old = nodes[node].code
    for position in node..<nodes[node].end where nodes[position].code.hasPrefix(old) {
      let own = nodes[position].code
      let new = code + own.dropFirst(old.count)
      for (start, number) in links(to: position) { nodes[start].links[number].target = new }
      nodes[position].code = new
    }
    settle()
  }

  /// Makes the weights under every node add up to 100 again.
  private mutating func balance() {
    for parent in nodes.indices {
      let children = children(of: parent)
      let links = links(to: parent)
      let own = children.compactMap { nodes[$0].weight }
      let linked = links.reduce(0) { $0 + (nodes[$1.node].links[$1.number].weight ?? 0) }
      if own.isEmpty {
        for (start, number) in links { nodes[start].links[number].weight = 100 }
      } else if own.count == children.count {
        let factor = (100 - linked) / own.reduce(0, +)
        for child in children { nodes[child].weight = nodes[child].weight.map { $0 * factor } }
      }
    }
  }

  /// Lets the nodes know their places again.
  private mutating func settle() {
    nodes = Tree(heading: heading, nodes: nodes, parents: parents).nodes
  }
}
