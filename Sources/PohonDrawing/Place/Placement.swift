/// Where everything stands: the result of every layout, with its upper left corner at 0, 0.
struct Placement: Sendable {
  /// The box of each node.
  var frames: [Rect]
  /// The line from its parent to each node; nil for roots.
  var lines: [Curve?]
  /// The space taken.
  var size: Size

  /// Moves boxes and lines so that the outermost of them touch 0, 0.
  init(movedToOrigin frames: [Rect], lines: [Curve?]) {
    var (left, top) = (Double.infinity, Double.infinity)
    var (right, bottom) = (-Double.infinity, -Double.infinity)
    for frame in frames {
      (left, top) = (min(left, frame.x), min(top, frame.y))
      (right, bottom) = (max(right, frame.right), max(bottom, frame.bottom))
    }
    for case let line? in lines {
      for point in line.points {
        (left, top) = (min(left, point.x), min(top, point.y))
        (right, bottom) = (max(right, point.x), max(bottom, point.y))
      }
    }
    guard left <= right else {
      (self.frames, self.lines, size) = (frames, lines, Size(width: 0, height: 0))
      return
    }
    (left, top) = (left.rounded(.down), top.rounded(.down))
    let isThere = left == 0 && top == 0
    self.frames = isThere ? frames : frames.map { $0.moved(-left, -top) }
    self.lines = isThere ? lines : lines.map { $0?.moved(-left, -top) }
    size = Size(width: (right - left).rounded(.up), height: (bottom - top).rounded(.up))
  }
}

/// The free space that a layout keeps around boxes, in points.
struct Spacing: Sendable {
  /// Between neighbours.
  var sibling = 12.0
  /// Between a row and the next, where lines and link labels run.
  var row = 30.0
  /// Between stacked boxes.
  var stack = 8.0
  /// How far stacked boxes stand in from the left edge of their parent.
  var indent = 14.0
  /// How far the rail of a stack stands in from that edge.
  var rail = 5.0
}
