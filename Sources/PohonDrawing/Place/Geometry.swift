/// A place in points, x to the right, y downwards.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double
}

/// A width and a height in points.
struct Size: Hashable, Sendable {
  var width: Double
  var height: Double
}

/// An upright rectangle in points.
struct Rect: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }
  var middle: Point { Point(x: x + width / 2, y: y + height / 2) }

  /// The rectangle moved to the right and downwards.
  func moved(_ dx: Double, _ dy: Double) -> Rect {
    Rect(x: x + dx, y: y + dy, width: width, height: height)
  }

  /// The rectangle with `margin` taken off on every side.
  func inset(_ margin: Double) -> Rect {
    Rect(x: x + margin, y: y + margin, width: width - 2 * margin, height: height - 2 * margin)
  }

  /// Whether the insides of the two have a point in common.
  func overlaps(_ other: Rect) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }
}

/// A line made of cubic curves: one point, then three for each curve.
struct Curve: Hashable, Sendable {
  var points: [Point]

  /// Straight pieces from corner to corner.
  init(corners: [Point]) {
    points = []
    guard var from = corners.first else { return }
    points.reserveCapacity(3 * corners.count - 2)
    points.append(from)
    for to in corners.dropFirst() {
      points.append(from)
      points.append(to)
      points.append(to)
      from = to
    }
  }

  /// Curves as given: 1 + 3k points.
  init(points: [Point]) { self.points = points }

  /// The curve moved to the right and downwards.
  func moved(_ dx: Double, _ dy: Double) -> Curve {
    Curve(points: points.map { Point(x: $0.x + dx, y: $0.y + dy) })
  }
}

/// Writes a length with at most `decimals` digits after the point, the same on every machine.
func decimalText(_ value: Double, decimals: Int = 2) -> String {
  var factor = 1
  for _ in 0..<decimals { factor *= 10 }
  let limit = 9e15
  let scaled = Int(max(-limit, min(limit, (value * Double(factor)).rounded())))
  let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(factor))
  var text = scaled < 0 ? "-\(whole)" : "\(whole)"
  guard rest > 0 else { return text }
  let digits = "\(rest)"
  text += "."
  for _ in digits.utf8.count..<decimals { text += "0" }
  var last = Substring(digits)
  while last.last == "0" { last.removeLast() }
  return text + last
}
