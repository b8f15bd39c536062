/// A straight way to one of four sides, y downwards.
enum Heading: Sendable {
  case left, right, up, down

  /// Whether it keeps its height.
  var isLevel: Bool { self == .left || self == .right }

  /// How far a place is from the side of a frame that it runs into; negative where it is past it.
  func distance(from place: Point, to frame: Rect) -> Double {
    switch self {
    case .left: place.x - frame.right
    case .right: frame.x - place.x
    case .up: place.y - frame.bottom
    case .down: frame.y - place.y
    }
  }

  /// The place that is `length` further on.
  func moved(_ place: Point, by length: Double) -> Point {
    switch self {
    case .left: Point(x: place.x - length, y: place.y)
    case .right: Point(x: place.x + length, y: place.y)
    case .up: Point(x: place.x, y: place.y - length)
    case .down: Point(x: place.x, y: place.y + length)
    }
  }
}
