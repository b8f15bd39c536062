/// The layout `berjenjang`: Graphviz `dot` decides, with boxes of our size.
struct LayeredLayout {
  /// Most nodes before `dot` takes minutes.
  static let mostNodes = 5_000

  var boxWidth: Double
  var direction: Direction
  var spacing = Spacing()

  /// Places boxes of these heights; boxes of one row are made equally tall.
  func place(_ forest: Forest, heights: [Double]) throws(DrawingError) -> Placement {
    guard forest.count <= Self.mostNodes else {
      throw .tooManyForLayered(nodes: forest.count, most: Self.mostNodes)
    }
    if forest.count == 0 { return Placement(movedToOrigin: [], lines: []) }
    let sizes = evenRows(forest, heights).map { Size(width: boxWidth, height: $0) }
    let edges = (0..<forest.count).compactMap { box in
      forest.parents[box].map { (parent: $0, child: box) }
    }
    let request = GraphvizPlacement(
      sizes: sizes, edges: edges, leftToRight: direction == .kiriKanan,
      siblingSpace: spacing.sibling, rowSpace: spacing.row)
    do throws(GraphvizError) {
      let frames = zip(try GraphvizEngine.place(request), sizes).map { centre, size in
        Rect(
          x: (centre.x - size.width / 2).rounded(), y: (centre.y - size.height / 2).rounded(),
          width: size.width, height: size.height)
      }
      let lines = (0..<forest.count).map { box in
        forest.parents[box].map { bow(from: frames[$0], to: frames[box]) }
      }
      return Placement(movedToOrigin: frames, lines: lines)
    } catch {
      throw .graphviz(error)
    }
  }

  /// A curve through the free space between a row and the next: all boxes of a row end there together.
  private func bow(from parent: Rect, to child: Rect) -> Curve {
    if direction == .kiriKanan {
      let (start, end) = (
        Point(x: parent.right - 1, y: parent.middle.y), Point(x: child.x + 1, y: child.middle.y)
      )
      let turn = (start.x + end.x) / 2
      return Curve(points: [start, Point(x: turn, y: start.y), Point(x: turn, y: end.y), end])
    }
    let (start, end) = (
      Point(x: parent.middle.x, y: parent.bottom - 1), Point(x: child.middle.x, y: child.y + 1)
    )
    let turn = (start.y + end.y) / 2
    return Curve(points: [start, Point(x: start.x, y: turn), Point(x: end.x, y: turn), end])
  }

  private func evenRows(_ forest: Forest, _ heights: [Double]) -> [Double] {
    guard direction == .atasBawah else { return heights }
    var tallest: [Double] = []
    for (box, height) in heights.enumerated() {
      while tallest.count <= forest.depths[box] { tallest.append(0) }
      tallest[forest.depths[box]] = max(tallest[forest.depths[box]], height)
    }
    return forest.depths.map { tallest[$0] }
  }
}
