import Pohon

/// The conditions of a drawing in order, with those that are gone where they stood: under the parent
/// they had, behind the sibling they followed.
struct MergedOrder {
  /// A condition that stands in the newer tree or stood in the older one, by position.
  enum Item: Hashable {
    case standing(Int)
    case gone(Int)
  }

  private(set) var items: [Item] = []
  private(set) var parents: [Int?] = []
  /// How many conditions are gone that have no place in this drawing.
  private(set) var unseen = 0

  private var below: [Item?: [Item]] = [:]
  private var first: [Item?: [Item]] = [:]
  private var after: [Item: [Item]] = [:]
  private var depths: [Item: Int] = [:]

  /// The drawn `positions` of `tree`; what stood alone at the top is drawn where `showsRoots`, nothing
  /// deeper than `most` levels.
  init(
    _ tree: Tree, _ positions: [Int], _ older: OlderVersion, showsRoots: Bool, most: Int
  ) {
    for position in positions {
      let item = Item.standing(position)
      let parent = tree.nodes[position].parent.map(Item.standing).flatMap {
        depths[$0] == nil ? nil : $0
      }
      below[parent, default: []].append(item)
      depths[item] = (parent.flatMap { depths[$0] } ?? 0) + 1
    }
    addGone(older, to: tree, showsRoots: showsRoots, most: most)
    emit()
  }

  private mutating func addGone(
    _ older: OlderVersion, to tree: Tree, showsRoots: Bool, most: Int
  ) {
    let places = OlderPlaces(older, tree)
    func item(_ old: Int) -> Item { places.newOfOld[old].map(Item.standing) ?? .gone(old) }
    var last: [Item?: Item] = [:]
    for node in older.tree.nodes {
      let own = item(node.position)
      let parent = node.parent.map(item)
      if case .standing(let position) = own {
        let isThere = tree.nodes[position].parent.map(Item.standing) == parent
        if isThere, depths[own] != nil { last[parent] = own }
        continue
      }
      let depth = (parent.flatMap { depths[$0] } ?? 0) + 1
      let hasPlace = parent.map { depths[$0] != nil } ?? showsRoots
      guard hasPlace, depth <= most else {
        unseen += 1
        continue
      }
      depths[own] = depth
      if let sibling = last[parent] {
        after[sibling, default: []].append(own)
      } else {
        first[parent, default: []].append(own)
      }
    }
  }

  private func children(of item: Item?) -> [Item] {
    first[item, default: []]
      + below[item, default: []].flatMap { [$0] + after[$0, default: []] }
  }

  private mutating func emit() {
    var open: [(item: Item, parent: Int?)] = children(of: nil).reversed().map { ($0, nil) }
    while let (item, parent) = open.popLast() {
      let number = items.count
      items.append(item)
      parents.append(parent)
      open += children(of: item).reversed().map { ($0, number) }
    }
  }
}
