/// Finds boxes near a place without looking at all of them: they are listed by the bands, level and
/// upright, in which they lie.
struct BoxIndex: Sendable {
  let frames: [Rect]
  /// How many boxes were looked at.
  private(set) var looked = 0
  private var rows = Bands()
  private var columns = Bands()

  /// Lists of boxes by stretches of one coordinate.
  private struct Bands: Sendable {
    private static let breadth = 96.0
    private var lists: [[Int]] = []

    func number(_ place: Double) -> Int {
      max(0, min(lists.count - 1, Int((place / Self.breadth).rounded(.down))))
    }

    mutating func add(_ box: Int, from start: Double, to end: Double) {
      let last = max(0, Int((end / Self.breadth).rounded(.down)))
      while lists.count <= last { lists.append([]) }
      for band in number(start)...number(end) { lists[band].append(box) }
    }

    /// The boxes of the bands from `start` to `end`; a box in several comes up as often.
    func boxes(from start: Double, to end: Double) -> ArraySlice<[Int]> {
      lists.isEmpty ? [] : lists[number(start)...max(number(start), number(end))]
    }
  }

  init(_ frames: [Rect]) {
    self.frames = frames
    for (box, frame) in frames.enumerated() {
      rows.add(box, from: frame.y, to: frame.bottom)
      columns.add(box, from: frame.x, to: frame.right)
    }
  }

  /// The boxes that overlap `area`, those of `ends` only where it reaches well inside.
  mutating func boxes(over area: Rect, ends: (Int, Int)? = nil) -> Set<Int> {
    var found: Set<Int> = []
    let isLevel = area.width >= area.height
    let lists =
      isLevel
      ? rows.boxes(from: area.y, to: area.bottom) : columns.boxes(from: area.x, to: area.right)
    for list in lists {
      looked += list.count
      for box in list where frames[box].overlaps(area) {
        if let ends, box == ends.0 || box == ends.1, !frames[box].inset(2).overlaps(area) {
          continue
        }
        found.insert(box)
      }
    }
    return found
  }

  /// The nearest box that a ray from `point` runs into.
  mutating func first(from point: Point, _ heading: Heading) -> Int? {
    var nearest: Int?
    var least = Double.infinity
    let lists =
      heading.isLevel
      ? rows.boxes(from: point.y, to: point.y) : columns.boxes(from: point.x, to: point.x)
    for box in lists.joined() {
      looked += 1
      let frame = frames[box]
      let isInTheWay =
        heading.isLevel
        ? frame.y < point.y && point.y < frame.bottom : frame.x < point.x && point.x < frame.right
      guard isInTheWay else { continue }
      let distance = heading.distance(from: point, to: frame)
      if distance >= 0, distance < least { (nearest, least) = (box, distance) }
    }
    return nearest
  }
}
