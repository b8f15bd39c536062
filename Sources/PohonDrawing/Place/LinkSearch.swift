/// Finds a way between two boxes through the free space around all others.
///
/// A way goes straight until it runs into a box, then along that box's edge to one of its corners, and
/// on from there; it turns towards the box it seeks where it comes level with it. The shortest such way
/// is found by A*.
struct LinkSearch {
  /// How far from a box a way runs; half of what layouts leave between boxes at least.
  static let clearance = 4.0
  /// What a turn costs, in points of way.
  private static let turn = 12.0

  private let targetBox: Int
  private let target: Rect
  private var index: BoxIndex
  private var best: [Int: Double] = [:]
  private var steps: [Int: (before: Int, points: [Point])] = [:]
  private var open = Heap()

  /// A corner of the space kept around a box.
  private struct Corner {
    let box: Int
    let isRight: Bool
    let isLow: Bool

    init(_ box: Int, isRight: Bool, isLow: Bool) {
      (self.box, self.isRight, self.isLow) = (box, isRight, isLow)
    }

    init(_ number: Int) {
      self.init(number / 4, isRight: number & 1 != 0, isLow: number & 2 != 0)
    }

    var number: Int { 4 * box + (isRight ? 1 : 0) + (isLow ? 2 : 0) }

    func place(_ frames: [Rect]) -> Point {
      let frame = frames[box].inset(-LinkSearch.clearance)
      return Point(x: isRight ? frame.right : frame.x, y: isLow ? frame.bottom : frame.y)
    }
  }

  private init(_ index: BoxIndex, to target: Int) {
    self.index = index
    targetBox = target
    self.target = index.frames[target].inset(-Self.clearance)
  }

  /// The corners of a way from the side of one box to the side of another; nil where there is none.
  static func way(from: Int, to: Int, in index: inout BoxIndex) -> [Point]? {
    var search = LinkSearch(index, to: to)
    defer { index = search.index }
    return search.way(from: from, to: to)
  }

  private var frames: [Rect] { index.frames }

  private mutating func way(from: Int, to: Int) -> [Point]? {
    let start = -1
    for isRight in [true, false] {
      let side = frames[from].inset(-Self.clearance)
      let out = Point(x: isRight ? side.right : side.x, y: side.middle.y)
      for isLow in [true, false] {
        reach(Corner(from, isRight: isRight, isLow: isLow), from: start, cost: 0, by: [out])
      }
    }
    while let (number, cost) = open.popLeast() {
      let corner = Corner(number)
      if corner.box == to { return way(back: number, from: from, to: to) }
      guard let known = best[number], known + estimate(corner.place(frames)) >= cost - 0.01 else {
        continue
      }
      leave(corner, cost: known)
    }
    return nil
  }

  /// All that can be reached next from a corner.
  private mutating func leave(_ corner: Corner, cost: Double) {
    let place = corner.place(frames)
    reach(
      Corner(corner.box, isRight: !corner.isRight, isLow: corner.isLow), from: corner.number,
      cost: cost, by: [])
    reach(
      Corner(corner.box, isRight: corner.isRight, isLow: !corner.isLow), from: corner.number,
      cost: cost, by: [])
    let level: Heading = corner.isRight ? .right : .left
    let upright: Heading = corner.isLow ? .down : .up
    for heading in [level, upright] {
      go(heading, from: place, of: corner.number, cost, [], turns: 1)
    }
  }

  /// Straight on to the next box or, before it, to where the target is level.
  private mutating func go(
    _ heading: Heading, from place: Point, of corner: Int, _ cost: Double,
    _ before: [Point], turns: Int
  ) {
    let hit = index.first(from: place, heading)
    let isLevel = heading.isLevel
    let reach = hit.map { room(before: frames[$0], from: place, heading) } ?? .infinity
    if let hit {
      let wall = heading.moved(place, by: reach)
      for isOther in [false, true] {
        let end =
          isLevel
          ? Corner(hit, isRight: heading == .left, isLow: isOther)
          : Corner(hit, isRight: isOther, isLow: heading == .up)
        self.reach(end, from: corner, cost: cost, by: before + [wall])
      }
    }
    guard turns > 0 else { return }
    for stop in isLevel ? [target.x, target.right] : [target.y, target.bottom] {
      let ahead =
        switch heading {
        case .left: place.x - stop
        case .right: stop - place.x
        case .up: place.y - stop
        case .down: stop - place.y
        }
      guard ahead > 0, ahead <= reach else { continue }
      let bend = heading.moved(place, by: ahead)
      let next: Heading =
        isLevel
        ? (target.middle.y > bend.y ? .down : .up) : (target.middle.x > bend.x ? .right : .left)
      if meetsTarget(bend, next) {
        let end =
          isLevel
          ? Corner(targetBox, isRight: stop == target.right, isLow: next == .up)
          : Corner(targetBox, isRight: next == .left, isLow: stop == target.bottom)
        self.reach(end, from: corner, cost: cost, by: before + [bend])
      } else {
        go(next, from: bend, of: corner, cost, before + [bend], turns: 0)
      }
    }
  }

  /// Whether nothing stands between a place level with the target and the target's nearest corner.
  private mutating func meetsTarget(_ place: Point, _ heading: Heading) -> Bool {
    guard let hit = index.first(from: place, heading) else { return true }
    return room(before: frames[hit], from: place, heading)
      >= heading.distance(from: place, to: target)
  }

  /// How far a way may go from a place before it comes too near to a box.
  private func room(before frame: Rect, from place: Point, _ heading: Heading) -> Double {
    max(0, heading.distance(from: place, to: frame.inset(-Self.clearance)))
  }

  private mutating func reach(_ end: Corner, from: Int, cost: Double, by points: [Point]) {
    let place = end.place(frames)
    var at = from < 0 ? points[0] : Corner(from).place(frames)
    var sum = cost + Self.turn * Double(points.count + 1)
    for point in points + [place] {
      sum += abs(point.x - at.x) + abs(point.y - at.y)
      at = point
    }
    if let known = best[end.number], known <= sum { return }
    best[end.number] = sum
    steps[end.number] = (from, points)
    open.push(end.number, sum + estimate(place))
  }

  /// At least the way that is left.
  private func estimate(_ place: Point) -> Double {
    max(0, target.x - place.x, place.x - target.right)
      + max(0, target.y - place.y, place.y - target.bottom)
  }

  /// The corners of the way that led to a corner of the target, with its ends on the boxes.
  private func way(back last: Int, from: Int, to: Int) -> [Point] {
    var points: [Point] = []
    var at = last
    while at >= 0, let step = steps[at] {
      points.append(Corner(at).place(frames))
      points += step.points.reversed()
      at = step.before
    }
    let (first, end) = (frames[from], frames[to])
    let isRight = (points.last?.x ?? 0) > first.middle.x
    points.append(Point(x: isRight ? first.right - 1 : first.x + 1, y: first.middle.y))
    let entersRight = Corner(last).isRight
    let side = entersRight ? target.right : target.x
    return points.reversed() + [
      Point(x: side, y: end.middle.y), Point(x: entersRight ? end.right : end.x, y: end.middle.y),
    ]
  }
}

/// Numbers by cost, the least first; of equals the smallest number.
private struct Heap {
  private var items: [(number: Int, cost: Double)] = []

  private func isLess(_ a: Int, _ b: Int) -> Bool {
    (items[a].cost, items[a].number) < (items[b].cost, items[b].number)
  }

  mutating func push(_ number: Int, _ cost: Double) {
    items.append((number, cost))
    var at = items.count - 1
    while at > 0, isLess(at, (at - 1) / 2) {
      items.swapAt(at, (at - 1) / 2)
      at = (at - 1) / 2
    }
  }

  mutating func popLeast() -> (number: Int, cost: Double)? {
    guard let least = items.first else { return nil }
    items[0] = items[items.count - 1]
    items.removeLast()
    var at = 0
    while true {
      var smallest = at
      for child in [2 * at + 1, 2 * at + 2] where child < items.count && isLess(child, smallest) {
        smallest = child
      }
      if smallest == at { return least }
      items.swapAt(at, smallest)
      at = smallest
    }
  }
}
