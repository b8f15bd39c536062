/// The bare structure of what is drawn: boxes by number, parents before children.
struct Forest: Sendable {
  /// The parent of each box; nil for a root.
  let parents: [Int?]
  /// How far each box is from its root.
  let depths: [Int]
  /// The boxes without parent, in order.
  let roots: [Int]
  private let starts: [Int]
  private let list: [Int]

  /// A forest in which `parents[i]` is less than i.
  init(parents: [Int?]) {
    self.parents = parents
    var depths = Array(repeating: 0, count: parents.count)
    var starts = Array(repeating: 0, count: parents.count + 1)
    var roots: [Int] = []
    for (box, parent) in parents.enumerated() {
      if let parent {
        depths[box] = depths[parent] + 1
        starts[parent + 1] += 1
      } else {
        roots.append(box)
      }
    }
    for box in parents.indices { starts[box + 1] += starts[box] }
    var list = Array(repeating: 0, count: parents.count - roots.count)
    var next = starts
    for (box, parent) in parents.enumerated() {
      guard let parent else { continue }
      list[next[parent]] = box
      next[parent] += 1
    }
    (self.depths, self.starts, self.roots, self.list) = (depths, starts, roots, list)
  }

  /// How many boxes there are.
  var count: Int { parents.count }

  /// The children of a box, in order.
  func children(of box: Int) -> ArraySlice<Int> { list[starts[box]..<starts[box + 1]] }

  /// Whether a box has no children.
  func isLeaf(_ box: Int) -> Bool { starts[box] == starts[box + 1] }
}
