import Pohon

/// The part of a tree that is drawn.
struct Excerpt: Sendable {
  /// The whole tree.
  let tree: Tree
  /// The position in the tree of each drawn node, in document order; that in the older tree for what
  /// is gone.
  let positions: [Int]
  /// How the drawn nodes hang together.
  let forest: Forest
  /// What changed since an older version, where there is one.
  let changes: ChangeBook?
  /// How many conditions are gone that have no place here.
  let unseen: Int
  /// The older version, and which of the drawn nodes are only in it.
  private let older: OlderVersion?
  private let gone: Set<Int>

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
      self = options.older.map { whole.merged(with: $0, options) } ?? whole
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
    (changes, older, gone, unseen) = (nil, nil, [], 0)
  }

  /// What is drawn with what is gone since `older`.
  private func merged(with older: OlderVersion, _ options: DrawingOptions) -> Excerpt {
    let order = MergedOrder(
      tree, positions, older, showsRoots: options.root == nil,
      most: max(1, options.depth ?? .max))
    return Excerpt(tree, order, older)
  }

  private init(_ tree: Tree, _ order: MergedOrder, _ older: OlderVersion) {
    var gone: Set<Int> = []
    positions = order.items.enumerated().map { box, item in
      switch item {
      case .standing(let position): return position
      case .gone(let position):
        gone.insert(box)
        return position
      }
    }
    (self.tree, self.older, self.gone, unseen) = (tree, older, gone, order.unseen)
    forest = Forest(parents: order.parents)
    changes = ChangeBook(older)
  }

  /// The drawn nodes in document order.
  var nodes: [Node] { positions.indices.map(node) }

  /// The node drawn as `box`.
  func node(_ box: Int) -> Node {
    if let older, gone.contains(box) { return older.tree.nodes[positions[box]] }
    return tree.nodes[positions[box]]
  }

  /// Whether a drawn node is only in the older version.
  func isGone(_ box: Int) -> Bool { !gone.isEmpty && gone.contains(box) }

  /// The weightiest change of a drawn node; nil where nothing is compared.
  func change(of box: Int) -> ChangeGroup? {
    isGone(box) ? .removed : changes?.group(positions[box])
  }

  /// What happened to a drawn node, as its box says it.
  func changeWords(of box: Int) -> String? {
    isGone(box) ? "Dihapus" : changes?.words(positions[box])
  }

  /// The kinds of change of a drawn node.
  func changeKinds(of box: Int) -> [TreeChange.Kind] {
    isGone(box) ? [.removed] : changes?.kinds(positions[box]) ?? []
  }

  /// What a drawn node was before, one sentence a change.
  func changeSentences(of box: Int) -> [String] {
    isGone(box) ? ["Dihapus"] : changes?.sentences(positions[box]) ?? []
  }

  /// How many nodes of the whole tree lie below a drawn node without being drawn.
  func hiddenChildren(of box: Int) -> Int {
    guard forest.isLeaf(box), !isGone(box) else { return 0 }
    let node = node(box)
    return node.end - node.position - 1
  }
}
