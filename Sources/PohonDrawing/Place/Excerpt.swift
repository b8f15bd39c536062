import Pohon

/// The part of a tree that is drawn.
struct Excerpt: Sendable {
  /// The whole tree.
  let tree: Tree
  /// The position in the tree of each drawn node, in document order.
  let positions: [Int]
  /// How the drawn nodes hang together.
  let forest: Forest

  /// The subtree of `root` (or everything), cut after `depth` levels.
  init(_ tree: Tree, root: String?, depth: Int?) throws(DrawingError) {
    var range = tree.nodes.indices
    if let root {
      guard let node = tree.node(root) else { throw .unknownNode(root) }
      range = node.position..<node.end
    }
    let most = max(1, depth ?? .max)
    var positions: [Int] = []
    var levels: [Int: Int] = [:]
    for position in range {
      let parent = tree.nodes[position].parent
      let upper = parent.flatMap { levels[$0] }
      if upper == nil, parent != nil, position != range.lowerBound { continue }
      let level = (upper ?? 0) + 1
      if level > most { continue }
      levels[position] = level
      positions.append(position)
    }
    self.init(tree, showing: positions)
  }

  /// What `options` choose of `tree`.
  init(_ tree: Tree, _ options: DrawingOptions) throws(DrawingError) {
    let whole = try Excerpt(tree, root: options.root, depth: options.depth)
    guard let only = options.only else {
      self = whole
      return
    }
    // A node is on a path where one that is meant stands in its subtree.
    var lastMeant = -1
    var kept: [Int] = []
    for position in whole.positions.reversed() {
      if only.contains(tree.nodes[position].key) { lastMeant = position }
      if lastMeant >= position, lastMeant < tree.nodes[position].end { kept.append(position) }
    }
    self.init(tree, showing: kept.reversed())
  }

  /// The nodes at `positions`, in document order; one whose parent is not among them is a root.
  init(_ tree: Tree, showing positions: [Int]) {
    var numbers: [Int: Int] = [:]
    var parents: [Int?] = []
    for (number, position) in positions.enumerated() {
      parents.append(tree.nodes[position].parent.flatMap { numbers[$0] })
      numbers[position] = number
    }
    self.tree = tree
    self.positions = positions
    forest = Forest(parents: parents)
  }

  /// The drawn nodes in document order.
  var nodes: [Node] { positions.map { tree.nodes[$0] } }

  /// The node drawn as `box`.
  func node(_ box: Int) -> Node { tree.nodes[positions[box]] }

  /// How many nodes of the whole tree lie below a drawn node without being drawn.
  func hiddenChildren(of box: Int) -> Int {
    guard forest.isLeaf(box) else { return 0 }
    let node = tree.nodes[positions[box]]
    return node.end - node.position - 1
  }
}
