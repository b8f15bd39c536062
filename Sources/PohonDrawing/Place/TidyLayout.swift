/// Places boxes of any size side by side so that every parent stands in the middle above its
/// children and subtrees move as close as their outlines allow.
///
/// The algorithm is van der Ploeg's "Drawing non-layered tidy trees in linear time" (2014), an
/// extension of Reingold and Tilford's. Because children stand after their parents, one sweep down
/// and one sweep up the numbers take the place of recursion.
struct TidyLayout {
  /// Left edge of each box.
  private(set) var left: [Double]
  /// How often the outlines were stepped along; grows in proportion to the boxes.
  private(set) var steps = 0

  private let forest: Forest
  private let widths: [Double]
  private let bottoms: [Double]
  private var shift: [Double]
  private var change: [Double]
  private var offset: [Double]
  private var outline: [Outline]

  /// Where the left and right outlines of a subtree end, and how far those ends were moved.
  private struct Outline {
    var leftEnd: Int
    var rightEnd: Int
    var leftMoved = 0.0
    var rightMoved = 0.0
    var leftThread: Int?
    var rightThread: Int?
  }

  /// How far down the left siblings reach: heights ascending towards the end of the list.
  private struct Reach {
    var lowest: Double
    var sibling: Int
  }

  /// Lays out one tree: box 0 is the root. `widths` include the space to the neighbour, `bottoms`
  /// the space down to the children, whose own bottoms lie lower still.
  init(_ forest: Forest, widths: [Double], bottoms: [Double]) {
    self.forest = forest
    self.widths = widths
    self.bottoms = bottoms
    let zeros = Array(repeating: 0.0, count: forest.count)
    (left, shift, change, offset) = (zeros, zeros, zeros, zeros)
    outline = (0..<forest.count).map { Outline(leftEnd: $0, rightEnd: $0) }
    for box in (0..<forest.count).reversed() where !forest.isLeaf(box) { joinChildren(of: box) }
    spread()
  }

  private mutating func joinChildren(of box: Int) {
    let children = forest.children(of: box)
    let (first, last) = (children[children.startIndex], children[children.endIndex - 1])
    var reaches = [Reach(lowest: bottoms[outline[first].leftEnd], sibling: children.startIndex)]
    for index in children.indices.dropFirst() {
      let lowest = bottoms[outline[children[index]].rightEnd]
      separate(children, index, reaches)
      while let reach = reaches.last, lowest >= reach.lowest { reaches.removeLast() }
      reaches.append(Reach(lowest: lowest, sibling: index))
    }
    let (start, end) = (left[first] + offset[first], left[last] + offset[last] + widths[last])
    left[box] = (start + end - widths[box]) / 2
    outline[box].leftEnd = outline[first].leftEnd
    outline[box].leftMoved = outline[first].leftMoved
    outline[box].rightEnd = outline[last].rightEnd
    outline[box].rightMoved = outline[last].rightMoved
  }

  /// Moves child `index` away from everything to its left, walking down both outlines.
  private mutating func separate(_ children: ArraySlice<Int>, _ index: Int, _ reaches: [Reach]) {
    var right: Int? = children[index - 1]
    var rightSum = offset[children[index - 1]]
    var current: Int? = children[index]
    var currentSum = offset[children[index]]
    var reach = reaches.count - 1
    while let neighbour = right, let box = current {
      steps += 1
      if reach > 0, bottoms[neighbour] > reaches[reach].lowest { reach -= 1 }
      let distance = rightSum + left[neighbour] + widths[neighbour] - (currentSum + left[box])
      if distance > 0 {
        currentSum += distance
        move(children, index, from: reaches[reach].sibling, by: distance)
      }
      let (above, below) = (bottoms[neighbour], bottoms[box])
      if above <= below {
        right = nextOnRight(neighbour)
        if let right { rightSum += offset[right] }
      }
      if above >= below {
        current = nextOnLeft(box)
        if let current { currentSum += offset[current] }
      }
    }
    if right == nil, let current {
      threadLeft(children, index, to: current, sum: currentSum)
    } else if current == nil, let right {
      threadRight(children, index, to: right, sum: rightSum)
    }
  }

  private func nextOnLeft(_ box: Int) -> Int? {
    forest.children(of: box).first ?? outline[box].leftThread
  }

  private func nextOnRight(_ box: Int) -> Int? {
    forest.children(of: box).last ?? outline[box].rightThread
  }

  private mutating func move(
    _ children: ArraySlice<Int>, _ index: Int, from sibling: Int, by distance: Double
  ) {
    let box = children[index]
    offset[box] += distance
    outline[box].leftMoved += distance
    outline[box].rightMoved += distance
    guard sibling != index - 1 else { return }
    let share = distance / Double(index - sibling)
    shift[children[sibling + 1]] += share
    shift[box] -= share
    change[box] -= distance - share
  }

  private mutating func threadLeft(
    _ children: ArraySlice<Int>, _ index: Int, to target: Int, sum: Double
  ) {
    let (first, box) = (children[children.startIndex], children[index])
    let end = outline[first].leftEnd
    outline[end].leftThread = target
    let difference = sum - offset[target] - outline[first].leftMoved
    offset[end] += difference
    left[end] -= difference
    outline[first].leftEnd = outline[box].leftEnd
    outline[first].leftMoved = outline[box].leftMoved
  }

  private mutating func threadRight(
    _ children: ArraySlice<Int>, _ index: Int, to target: Int, sum: Double
  ) {
    let (before, box) = (children[index - 1], children[index])
    let end = outline[box].rightEnd
    outline[end].rightThread = target
    let difference = sum - offset[target] - outline[box].rightMoved
    offset[end] += difference
    left[end] -= difference
    outline[box].rightEnd = outline[before].rightEnd
    outline[box].rightMoved = outline[before].rightMoved
  }

  /// Hands the moves of each box on to its children, parents first.
  private mutating func spread() {
    for box in 0..<forest.count {
      if let parent = forest.parents[box] { offset[box] += offset[parent] }
      left[box] += offset[box]
      var distance = 0.0
      var moved = 0.0
      for child in forest.children(of: box) {
        distance += shift[child]
        moved += distance + change[child]
        offset[child] += moved
      }
    }
  }
}
