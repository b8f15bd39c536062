/// Leads links around boxes: out at a side, along the free lanes between columns and rows, and in at
/// a side. Where none of these ways is free, ``LinkSearch`` finds one.
struct LinkRouter: Sendable {
  /// Most boxes looked at for one drawing; beyond it links take their shortest way.
  static let mostLooks = 200_000_000

  /// Rows above which a link may run, besides those near its ends.
  private static let mostRows = 6

  let frames: [Rect]
  let spacing: Spacing
  private var index: BoxIndex
  /// Where labels stand already.
  private var labels: [Rect] = []
  /// The tops of the rows in which most boxes stand.
  private let rows: [Double]

  init(frames: [Rect], spacing: Spacing) {
    (self.frames, self.spacing) = (frames, spacing)
    index = BoxIndex(frames)
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
    var best = Candidate(way: ways[0], label: Label(place: ways[0][0], covered: .max))
    if index.looked < Self.mostLooks {
      for way in ways.sorted(by: { length($0) < length($1) }) where best.label.covered > 0 {
        if crosses(way, from, to) { continue }
        let found = labelPlace(way, label)
        if found.covered < best.label.covered { best = Candidate(way: way, label: found) }
      }
      if best.label.covered == .max, let way = LinkSearch.way(from: from, to: to, in: &index) {
        best.way = straightened(way)
      }
    }
    if best.label.covered == .max { best.label = labelPlace(best.way, label) }
    labels.append(pill(at: best.label.place, label))
    return Route(curve: rounded(best.way), label: best.label.place)
  }

  private struct Candidate {
    var way: [Point]
    var label: Label
  }

  /// Where a label stands, and how much it covers.
  private struct Label {
    var place: Point
    var covered: Int
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

  private mutating func crosses(_ way: [Point], _ from: Int, _ to: Int) -> Bool {
    for (a, b) in zip(way, way.dropFirst()) {
      let piece = Rect(
        x: min(a.x, b.x), y: min(a.y, b.y), width: max(0.1, abs(a.x - b.x)),
        height: max(0.1, abs(a.y - b.y)))
      if !index.boxes(over: piece, ends: (from, to)).isEmpty { return true }
    }
    return false
  }

  /// The way without the corners that lie on a straight piece.
  private func straightened(_ way: [Point]) -> [Point] {
    var corners: [Point] = []
    for point in way where point != corners.last {
      while let last = corners.last, let before = corners.dropLast().last,
        (before.x == last.x && last.x == point.x) || (before.y == last.y && last.y == point.y)
      {
        corners.removeLast()
      }
      corners.append(point)
    }
    return corners
  }

  private func length(_ way: [Point]) -> Double {
    zip(way, way.dropFirst()).reduce(0) { $0 + abs($1.0.x - $1.1.x) + abs($1.0.y - $1.1.y) }
  }

  /// Where on the way a label covers least, boxes before other labels; of equals the longest piece.
  private mutating func labelPlace(_ way: [Point], _ size: Size) -> Label {
    // Level pieces count for more: the words lie along them.
    func room(_ a: Point, _ b: Point) -> Double { 3 * abs(a.x - b.x) + abs(a.y - b.y) }
    let pieces = zip(way, way.dropFirst()).sorted { room($0.0, $0.1) > room($1.0, $1.1) }
    var best = Label(place: way[0], covered: .max)
    for (a, b) in pieces {
      for share in [0.5, 0.3, 0.7, 0.15, 0.85] {
        let place = Point(x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share)
        let pill = pill(at: place, size)
        let covered =
          2 * index.boxes(over: pill).count + (labels.contains { $0.overlaps(pill) } ? 1 : 0)
        if covered < best.covered { best = Label(place: place, covered: covered) }
        if covered == 0 { return best }
      }
    }
    return best
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
