/// The layout `ringkas` from left to right: a column for each level, children stacked beside their
/// parent.
struct SidewaysLayout {
  /// The width of every box.
  var boxWidth: Double
  var spacing = Spacing()

  /// Places boxes of these heights.
  func place(_ forest: Forest, heights: [Double]) -> Placement {
    let column = boxWidth + spacing.row
    let parents: [Int?] = [nil] + forest.parents.map { ($0 ?? -1) + 1 }
    let breadths = [spacing.stack] + heights.map { $0 + spacing.stack }
    let ends = [0] + forest.depths.map { Double($0 + 1) * column }
    let tidy = TidyLayout(Forest(parents: parents), widths: breadths, bottoms: ends)
    let frames = (0..<forest.count).map { box in
      Rect(
        x: Double(forest.depths[box]) * column, y: tidy.left[box + 1].rounded(), width: boxWidth,
        height: heights[box])
    }
    let lines = (0..<forest.count).map { box in
      forest.parents[box].map { elbow(from: frames[$0], to: frames[box]) }
    }
    return Placement(movedToOrigin: frames, lines: lines)
  }

  private func elbow(from parent: Rect, to child: Rect) -> Curve {
    let start = Point(x: parent.right - 1, y: parent.middle.y)
    let end = Point(x: child.x + 1, y: child.middle.y)
    if start.y == end.y { return Curve(corners: [start, end]) }
    let turn = parent.right + spacing.row / 2
    return Curve(corners: [start, Point(x: turn, y: start.y), Point(x: turn, y: end.y), end])
  }
}
