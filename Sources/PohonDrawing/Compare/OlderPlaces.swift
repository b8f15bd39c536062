import Pohon

/// Which condition of the newer tree each condition of an older one became.
///
/// Changes name both; what did not change has the same code and words under the same parent.
struct OlderPlaces {
  /// For each node of the older tree the newer one, by positions; nil for what is gone.
  private(set) var newOfOld: [Int?]
  private var oldOfNew: [Int?]

  private struct Place: Hashable {
    let parent: Int?
    let code: String
    let statement: String
  }

  init(_ older: OlderVersion, _ new: Tree) {
    let old = older.tree
    newOfOld = Array(repeating: nil, count: old.nodes.count)
    oldOfNew = Array(repeating: nil, count: new.nodes.count)
    var (isGone, isAdded) = (Set<Int>(), Set<Int>())
    for change in older.changes {
      switch (change.old, change.new) {
      case (let from?, let to?): pair(from, to)
      case (let from?, nil): isGone.insert(from)
      case (nil, let to?): isAdded.insert(to)
      case (nil, nil): break
      }
    }
    var waiting: [Place: [Int]] = [:]
    for node in old.nodes.reversed()
    where newOfOld[node.position] == nil && !isGone.contains(node.position) {
      let place = Place(parent: node.parent, code: node.code, statement: node.statement)
      waiting[place, default: []].append(node.position)
    }
    for node in new.nodes
    where oldOfNew[node.position] == nil && !isAdded.contains(node.position) {
      let parent = node.parent.flatMap { oldOfNew[$0] }
      let place = Place(parent: parent, code: node.code, statement: node.statement)
      if let found = waiting[place]?.popLast() { pair(found, node.position) }
    }
  }

  private mutating func pair(_ old: Int, _ new: Int) {
    newOfOld[old] = new
    oldOfNew[new] = old
  }
}
