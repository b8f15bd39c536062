/// The working state of one compact layout.
struct CompactPlan {
  let forest: Forest
  let stacked: [Bool]
  let heights: [Double]
  let boxWidths: [Double]
  let layout: CompactLayout
  /// Boxes that are laid out as a tree: item 0 is above all roots, the others are not stacked.
  private var items: [Int?] = [nil]
  private var itemOfBox: [Int]
  private var rowTops: [Double] = []
  private var rowHeights: [Double] = []
  private var frames: [Rect]
  private var lines: [Curve?]

  init(_ forest: Forest, stacked: [Bool], heights: [Double], layout: CompactLayout) {
    (self.forest, self.stacked, self.heights, self.layout) = (forest, stacked, heights, layout)
    boxWidths = layout.widths(forest)
    itemOfBox = Array(repeating: 0, count: forest.count)
    frames = Array(repeating: Rect(x: 0, y: 0, width: 0, height: 0), count: forest.count)
    lines = Array(repeating: nil, count: forest.count)
    for box in 0..<forest.count where !stacked[box] {
      itemOfBox[box] = items.count
      items.append(box)
      let depth = forest.depths[box]
      while rowHeights.count <= depth { rowHeights.append(0) }
      rowHeights[depth] = max(rowHeights[depth], heights[box])
    }
    var top = 0.0
    for height in rowHeights {
      rowTops.append(top)
      top += height + layout.spacing.row
    }
  }

  private func stack(under box: Int?) -> ArraySlice<Int> {
    let children = box.map { forest.children(of: $0) } ?? forest.roots[...]
    return children.first.map { stacked[$0] } == true ? children : []
  }

  /// Lays the items out as a tree and gives their boxes a place.
  mutating func placeItems() {
    var parents: [Int?] = [nil]
    var widths: [Double] = []
    var bottoms: [Double] = []
    for (item, box) in items.enumerated() {
      if item > 0 { parents.append(box.flatMap { forest.parents[$0] }.map { itemOfBox[$0] } ?? 0) }
      let stack = stack(under: box)
      let width = max(box.map { boxWidths[$0] } ?? 0, stackWidth(stack.count))
      widths.append(width + layout.spacing.sibling)
      let row = box.map { rowTops[forest.depths[$0]] + rowHeights[forest.depths[$0]] } ?? 0
      let own = box == nil ? row : row + layout.spacing.row
      bottoms.append(stack.isEmpty ? own : row + stackHeight(stack) + layout.spacing.sibling)
    }
    let tidy = TidyLayout(Forest(parents: parents), widths: widths, bottoms: bottoms)
    for (item, box) in items.enumerated() {
      guard let box else { continue }
      let depth = forest.depths[box]
      let room = widths[item] - layout.spacing.sibling
      frames[box] = Rect(
        x: (tidy.left[item] + (room - boxWidths[box]) / 2).rounded(), y: rowTops[depth],
        width: boxWidths[box], height: rowHeights[depth])
      guard let parent = forest.parents[box] else { continue }
      lines[box] = bus(from: parent, to: box)
    }
  }

  private func bus(from parent: Int, to box: Int) -> Curve {
    let (from, to) = (frames[parent], frames[box])
    let height = from.bottom + layout.spacing.row / 2
    let (start, end) = (
      Point(x: from.middle.x, y: from.bottom - 1), Point(x: to.middle.x, y: to.y + 1)
    )
    if start.x == end.x { return Curve(corners: [start, end]) }
    return Curve(corners: [start, Point(x: start.x, y: height), Point(x: end.x, y: height), end])
  }

  private func stackWidth(_ count: Int) -> Double {
    guard count > 0 else { return 0 }
    let columns = Double(layout.columns(count).columns)
    return columns * layout.boxWidth + (columns - 1) * layout.spacing.sibling
  }

  private func stackHeight(_ stack: ArraySlice<Int>) -> Double {
    let rows = layout.columns(stack.count).rows
    var tallest = 0.0
    var at = stack.startIndex
    while at < stack.endIndex {
      let column = stack[at..<min(stack.endIndex, at + rows)]
      tallest = max(tallest, column.reduce(0) { $0 + heights[$1] + layout.spacing.stack })
      at += rows
    }
    return tallest + lead(stack.count)
  }

  /// The space between a parent and its stack, beyond that before every stacked box.
  private func lead(_ count: Int) -> Double {
    layout.columns(count).columns > 1 ? layout.spacing.row - layout.spacing.stack : 2
  }

  /// Gives the stacked boxes a place under their parents.
  mutating func placeStacks() {
    for (item, box) in items.enumerated() where item == 0 || box != nil {
      let stack = stack(under: box)
      if !stack.isEmpty { place(stack, under: box) }
    }
  }

  private mutating func place(_ stack: ArraySlice<Int>, under parent: Int?) {
    let spacing = layout.spacing
    let (columns, rows) = layout.columns(stack.count)
    let above = parent.map { frames[$0] }
    let middle = above?.middle.x ?? stackWidth(stack.count) / 2
    let start = (middle - stackWidth(stack.count) / 2).rounded()
    for (order, box) in stack.enumerated() {
      let (column, row) = (order / rows, order % rows)
      let x = start + Double(column) * (layout.boxWidth + spacing.sibling)
      let top = (above?.bottom ?? 0) + lead(stack.count)
      let y = row == 0 ? top : frames[stack[stack.startIndex + order - 1]].bottom
      frames[box] = Rect(
        x: x + spacing.indent, y: y + spacing.stack, width: layout.boxWidth - spacing.indent,
        height: heights[box])
      guard let above else { continue }
      let rail = Point(x: x + spacing.rail, y: frames[box].y + min(14, heights[box] / 2).rounded())
      let arrival = Point(x: frames[box].x + 1, y: rail.y)
      if columns == 1 {
        // Begins inside the parent, whose corner may be round.
        lines[box] = Curve(corners: [Point(x: rail.x, y: above.bottom - 12), rail, arrival])
      } else {
        let (trunk, height) = (above.middle.x, above.bottom + spacing.row / 2)
        lines[box] = Curve(corners: [
          Point(x: trunk, y: above.bottom - 1), Point(x: trunk, y: height),
          Point(x: rail.x, y: height), rail, arrival,
        ])
      }
    }
  }

  /// What was placed, moved to 0, 0.
  func placement() -> Placement { Placement(movedToOrigin: frames, lines: lines) }
}
