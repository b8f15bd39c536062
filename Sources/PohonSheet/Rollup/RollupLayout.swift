import Pohon

/// Where everything of a roll-up stands in its workbook, and how each figure came about.
struct RollupLayout {
  /// A row of the sheet of families: what one condition takes from another.
  struct Edge {
    /// Number of the parent in the dossier.
    let parent: Int
    let term: NodeProof.Term
  }

  /// Title, explanation and the heading of the columns.
  static let headingRows = 3

  let rollup: Rollup
  let period: Int
  /// The proof of each node, by its number in the dossier.
  let nodes: [NodeProof]
  /// The proof of each indicator, by its number in the dossier.
  let indicators: [IndicatorProof]
  /// Every child of every node, family after family in the order of the nodes.
  let edges: [Edge]
  /// The rows of each node's family.
  let familyRows: [Range<Int>]
  /// The row in which each node stands below its structural parent; nil for a root.
  let rowBelowParent: [Int?]

  init(_ rollup: Rollup, at period: Int) {
    (self.rollup, self.period) = (rollup, period)
    let graph = rollup.plan.graph
    let book = ProofBook(rollup, at: period, home: 0)
    let nodes = (0..<(graph.firstNode.last ?? 0)).map { book.node(graph.place(ofNode: $0)) }
    indicators = (0..<(graph.firstIndicator.last ?? 0)).map {
      book.indicator(graph.place(ofIndicator: $0))
    }
    var edges: [Edge] = []
    var familyRows: [Range<Int>] = []
    var rowBelowParent = [Int?](repeating: nil, count: nodes.count)
    for (number, node) in nodes.enumerated() {
      let first = edges.count
      for term in node.computed?.terms ?? [] {
        if !term.isServing {
          rowBelowParent[graph.node(term.subject.place)] = Self.row(ofItem: edges.count)
        }
        edges.append(Edge(parent: number, term: term))
      }
      familyRows.append(Self.row(ofItem: first)..<Self.row(ofItem: edges.count))
    }
    (self.nodes, self.edges) = (nodes, edges)
    (self.familyRows, self.rowBelowParent) = (familyRows, rowBelowParent)
  }

  /// The row of the item of that index, from 0, in any of the sheets.
  static func row(ofItem index: Int) -> Int { headingRows + index + 1 }

  /// The row of a node on the sheet of nodes.
  func row(ofNode place: Place) -> Int { Self.row(ofItem: rollup.plan.graph.node(place)) }

  /// The rows of the indicators of the node of that number.
  func indicatorRows(ofNode number: Int) -> Range<Int> {
    let first = rollup.plan.graph.firstIndicator
    return Self.row(ofItem: first[number])..<Self.row(ofItem: first[number + 1])
  }

  /// The family of own indicators that an indicator belongs to, and its place in it.
  func ownTerm(ofIndicator number: Int) -> (node: NodeProof, term: NodeProof.Term)? {
    let graph = rollup.plan.graph
    let node = graph.node(graph.place(ofIndicator: number))
    guard let family = nodes[node].measured else { return nil }
    return (nodes[node], family.terms[number - graph.firstIndicator[node]])
  }

  /// The name of a condition or indicator for a reader; with its tree where there are several.
  func name(_ subject: ProofSubject) -> String {
    rollup.plan.dossier.trees.count > 1 ? subject.reference : subject.key
  }

  /// The title of the only tree, or of the first of several.
  var title: String {
    guard let first = rollup.plan.dossier.trees.first?.heading else { return "Tanpa pohon" }
    let others = rollup.plan.dossier.trees.count - 1
    return (first.title ?? first.id) + (others > 0 ? " dan \(others) pohon lain" : "")
  }

  /// The stretch of time that the figures speak of.
  var span: String {
    "\(rollup.plan.alone ? "hanya" : "sampai dengan") \(rollup.plan.periods[period])"
  }
}

extension RollupLayout {
  /// How many conditions stand above each node in its tree.
  var depths: [Int] {
    var depths: [Int] = []
    for tree in rollup.plan.dossier.trees {
      let first = depths.count
      for node in tree.nodes { depths.append(node.parent.map { depths[first + $0] + 1 } ?? 0) }
    }
    return depths
  }
}
