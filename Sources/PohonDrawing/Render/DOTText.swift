/// Places as Graphviz writes them: points, y upwards.
enum DOTText {
  /// `x,y`.
  static func position(_ point: Point, height: Double) -> String {
    "\(decimalText(point.x)),\(decimalText(height - point.y))"
  }

  /// The points of a curve; with an arrow, its tip first and the curve ending a little before it.
  static func route(_ curve: Curve, arrow: Bool, height: Double) -> String {
    var points = curve.points
    guard arrow, points.count >= 4, let tip = points.last else {
      return points.map { position($0, height: height) }.joined(separator: " ")
    }
    let before = points[points.count - 4]
    let (dx, dy) = (tip.x - before.x, tip.y - before.y)
    let length = (dx * dx + dy * dy).squareRoot()
    if length > 0 {
      let room = min(6, length)
      points[points.count - 1] = Point(
        x: tip.x - dx / length * room, y: tip.y - dy / length * room)
      points[points.count - 2] = points[points.count - 1]
    }
    let path = points.map { position($0, height: height) }.joined(separator: " ")
    return "e,\(position(tip, height: height)) \(path)"
  }
}
