/// Leads links around boxes: out at a side, along the free lanes between columns and rows, and in at
/// a side. Where no way is free it takes the one that crosses the fewest boxes.
struct LinkRouter: Sendable {
  /// Most box comparisons for one drawing; beyond it links take their shortest way.
  static let mostComparisons = 40_000_000

  /// Rows above which a link may run, besides those near its ends.
  private static let mostRows = 6

  let frames: [Rect]
  let spacing: Spacing
  let links: Int
  /// Where labels stand already.
  private var labels: [Rect] = []
  /// The tops of the rows in which most boxes stand.
  private let rows: [Double]

  init(frames: [Rect], spacing: Spacing, links: Int) {
    (self.frames, self.spacing, self.links) = (frames, spacing, links)
    var uses: [Double: Int] = [:]
    for frame in frames { uses[frame.y, default: 0] += 1 }
    rows = uses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostRows).map(\.key)
  }

  /// A way, and the middle of a long piece of it, where the label goes.
  struct Route {
    var curve: Curve
    var label: Point
  }

  /// The way of link number `order`, with a label of the given size.
  mutating func route(from: Int, to: Int, order: Int, label: Size) -> Route {
    let shift = Double(order % 3 - 1) * 2.5
    let ways = candidates(frames[from], frames[to], shift: shift)
    let looks = ways.count * 6 * frames.count * max(1, links) <= Self.mostComparisons
    var best = ways[0]
    var least = Double.infinity
    for way in ways {
      var cost = length(way)
      if looks {
        let pill = pill(at: labelPlace(way), label)
        let covered = frames.count { $0.overlaps(pill) } + labels.count { $0.overlaps(pill) }
        cost += 10_000 * Double(crossings(way, from, to)) + 3_000 * Double(covered)
      }
      if cost < least { (best, least) = (way, cost) }
    }
    let place = labelPlace(best)
    labels.append(pill(at: place, label))
    return Route(curve: rounded(best), label: place)
  }

  private func pill(at middle: Point, _ size: Size) -> Rect {
    Rect(
      x: middle.x - size.width / 2, y: middle.y - size.height / 2, width: size.width,
      height: size.height)
  }

  /// All ways worth a look, as corners.
  private func candidates(_ from: Rect, _ to: Rect, shift: Double) -> [[Point]] {
    let lane = spacing.sibling / 2
    let exits = lanes(from, lane: lane, shift: shift)
    let entries = lanes(to, lane: lane, shift: shift)
    let near = [
      to.y - 8, to.bottom + 8, from.y - 4, from.bottom + 4, to.y - spacing.row + 8,
      from.y - spacing.row + 8,
    ]
    let heights = (near + rows.map { $0 - 8 }).map { $0 + shift / 2 }
    var ways: [[Point]] = []
    for exit in exits {
      let start = Point(x: exit > from.middle.x ? from.right - 1 : from.x + 1, y: from.middle.y)
      for entry in entries {
        let end = Point(x: entry > to.middle.x ? to.right : to.x, y: to.middle.y)
        if exit == entry {
          ways.append([start, Point(x: exit, y: start.y), Point(x: exit, y: end.y), end])
        }
        for height in heights {
          ways.append([
            start, Point(x: exit, y: start.y), Point(x: exit, y: height),
            Point(x: entry, y: height), Point(x: entry, y: end.y), end,
          ])
        }
      }
    }
    return ways
  }

  /// Free lanes beside a box: right, left, and left of the rail of a stack.
  private func lanes(_ box: Rect, lane: Double, shift: Double) -> [Double] {
    [box.right + lane + shift, box.x - lane + shift, box.x - spacing.indent - lane + shift]
  }

  private func crossings(_ way: [Point], _ from: Int, _ to: Int) -> Int {
    var count = 0
    for (a, b) in zip(way, way.dropFirst()) {
      let piece = Rect(
        x: min(a.x, b.x), y: min(a.y, b.y), width: max(0.1, abs(a.x - b.x)),
        height: max(0.1, abs(a.y - b.y)))
      for (box, frame) in frames.enumerated() where frame.overlaps(piece) {
        if box == from || box == to, !frame.inset(2).overlaps(piece) { continue }
        count += 1
      }
    }
    return count
  }

  private func length(_ way: [Point]) -> Double {
    zip(way, way.dropFirst()).reduce(0) { $0 + abs($1.0.x - $1.1.x) + abs($1.0.y - $1.1.y) }
  }

  private func labelPlace(_ way: [Point]) -> Point {
    // Level pieces count for more: the words lie along them.
    func room(_ a: Point, _ b: Point) -> Double { 3 * abs(a.x - b.x) + abs(a.y - b.y) }
    let pieces = zip(way, way.dropFirst())
    guard let (a, b) = pieces.max(by: { room($0.0, $0.1) < room($1.0, $1.1) }) else {
      return way[0]
    }
    return Point(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2)
  }

  /// The way with its corners rounded off.
  private func rounded(_ way: [Point]) -> Curve {
    var points = [way[0]]
    var at = way[0]
    func line(to end: Point) { points += [at, end, end] }
    for (index, corner) in way.enumerated().dropFirst().dropLast() {
      let next = way[index + 1]
      let radius = min(6, distance(at, corner) / 2, distance(corner, next) / 2)
      let (before, after) = (
        toward(corner, at, radius), toward(corner, next, radius)
      )
      line(to: before)
      points += [corner, corner, after]
      at = after
    }
    line(to: way[way.count - 1])
    return Curve(points: points)
  }

  private func distance(_ a: Point, _ b: Point) -> Double { abs(a.x - b.x) + abs(a.y - b.y) }

  private func toward(_ corner: Point, _ other: Point, _ radius: Double) -> Point {
    let whole = distance(corner, other)
    guard whole > 0 else { return corner }
    return Point(
      x: corner.x + (other.x - corner.x) * radius / whole,
      y: corner.y + (other.y - corner.y) * radius / whole)
  }
}
