/// The layout `ringkas`: upper levels side by side, children that have none themselves stacked under
/// their parent in one or more columns, with a rail on the left of each column.
struct CompactLayout {
  /// The width of a box that is not stacked; every column is as wide.
  var boxWidth: Double
  /// Most boxes in one column of a stack; 1 puts all side by side.
  var mostInColumn: Int
  var spacing = Spacing()

  /// For each box whether it stands in a stack.
  static func stacked(_ forest: Forest, mostInColumn: Int) -> [Bool] {
    var allLeaves = Array(repeating: true, count: forest.count)
    var rootsAreLeaves = true
    for box in 0..<forest.count where !forest.isLeaf(box) {
      if let parent = forest.parents[box] {
        allLeaves[parent] = false
      } else {
        rootsAreLeaves = false
      }
    }
    return (0..<forest.count).map { box in
      guard mostInColumn > 1, forest.isLeaf(box) else { return false }
      return forest.parents[box].map { allLeaves[$0] } ?? (rootsAreLeaves && forest.count > 1)
    }
  }

  /// The width of each box: stacked ones stand in by the indent, and one that has its row to itself
  /// is twice as wide.
  func widths(_ forest: Forest) -> [Double] {
    let stacked = Self.stacked(forest, mostInColumn: mostInColumn)
    var uses: [Int] = []
    for box in 0..<forest.count where !stacked[box] {
      while uses.count <= forest.depths[box] { uses.append(0) }
      uses[forest.depths[box]] += 1
    }
    return (0..<forest.count).map { box in
      if stacked[box] { return boxWidth - spacing.indent }
      let below = forest.children(of: box).first.map { stacked[$0] } ?? true
      return uses[forest.depths[box]] == 1 && !below ? 2 * boxWidth : boxWidth
    }
  }

  /// Places boxes of these heights, as wide as ``widths(_:)`` says.
  func place(_ forest: Forest, heights: [Double]) -> Placement {
    let stacked = Self.stacked(forest, mostInColumn: mostInColumn)
    var plan = CompactPlan(forest, stacked: stacked, heights: heights, layout: self)
    plan.placeItems()
    plan.placeStacks()
    return plan.placement()
  }

  /// How many columns `count` stacked boxes take, and how many stand in each.
  func columns(_ count: Int) -> (columns: Int, rows: Int) {
    guard count > 0 else { return (1, 0) }
    let columns = (count - 1) / max(1, mostInColumn) + 1
    return (columns, (count - 1) / columns + 1)
  }
}
