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
      let found = try GraphvizEngine.place(request)
      var lines: [Curve?] = Array(repeating: nil, count: forest.count)
      for (edge, curve) in zip(edges, found.curves) where !curve.points.isEmpty {
        lines[edge.child] = curve
      }
      let frames = zip(found.centres, sizes).map { centre, size in
        Rect(
          x: (centre.x - size.width / 2).rounded(), y: (centre.y - size.height / 2).rounded(),
          width: size.width, height: size.height)
      }
      return Placement(movedToOrigin: frames, lines: lines)
    } catch {
      throw .graphviz(error)
    }
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
