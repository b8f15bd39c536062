import Pohon
import Testing

@testable import PohonDrawing

@Suite struct `Placing boxes` {
  private static func forest(_ tree: Tree) -> Forest { Forest(parents: tree.nodes.map(\.parent)) }

  private static func heights(_ count: Int, seed: UInt64) -> [Double] {
    (0..<count).map { Double(20 + ($0 &* 7919 &+ Int(seed) &* 31) % 60) }
  }

  /// Pairs of overlapping boxes, found by sweeping from left to right.
  private func overlaps(_ frames: [Rect]) -> [(Int, Int)] {
    let order = frames.indices.sorted { frames[$0].x < frames[$1].x }
    var found: [(Int, Int)] = []
    for (place, box) in order.enumerated() {
      for other in order[(place + 1)...] {
        if frames[other].x >= frames[box].right { break }
        if frames[box].overlaps(frames[other]) { found.append((box, other)) }
      }
    }
    return found
  }

  private func expectSound(_ placement: Placement, _ forest: Forest, seed: UInt64) {
    #expect(overlaps(placement.frames).isEmpty, "seed \(seed)")
    for (box, frame) in placement.frames.enumerated() {
      #expect(frame.x >= 0 && frame.y >= 0, "seed \(seed)")
      #expect(
        frame.right <= placement.size.width && frame.bottom <= placement.size.height,
        "seed \(seed)")
      #expect((forest.parents[box] != nil) == (placement.lines[box] != nil), "seed \(seed)")
    }
  }

  @Test(arguments: [Int.max, 3, 1], UInt64(0)..<25)
  func `compact boxes never overlap and parents stand above`(stack: Int, seed: UInt64) {
    let forest = Self.forest(randomTree(Int(10 + seed * 13), seed: seed))
    let layout = CompactLayout(boxWidth: 120, mostInColumn: stack)
    let placement = layout.place(forest, heights: Self.heights(forest.count, seed: seed))
    expectSound(placement, forest, seed: seed)
    for (box, parent) in forest.parents.enumerated() {
      guard let parent else { continue }
      #expect(placement.frames[parent].bottom < placement.frames[box].y, "seed \(seed)")
    }
  }

  @Test(arguments: UInt64(0)..<25)
  func `sideways boxes never overlap and parents stand to the left`(seed: UInt64) {
    let forest = Self.forest(randomTree(Int(10 + seed * 13), seed: seed))
    let heights = Self.heights(forest.count, seed: seed)
    let placement = SidewaysLayout(boxWidth: 120).place(forest, heights: heights)
    expectSound(placement, forest, seed: seed)
    for (box, parent) in forest.parents.enumerated() {
      guard let parent else { continue }
      #expect(placement.frames[parent].right < placement.frames[box].x, "seed \(seed)")
    }
  }

  @Test(arguments: UInt64(0)..<6, Direction.allCases)
  func `layered boxes never overlap`(seed: UInt64, direction: Direction) throws {
    let forest = Self.forest(randomTree(Int(10 + seed * 20), seed: seed))
    let layout = LayeredLayout(boxWidth: 120, direction: direction)
    let placement = try layout.place(forest, heights: Self.heights(forest.count, seed: seed))
    expectSound(placement, forest, seed: seed)
  }

  @Test func `a parent stands in the middle above its children`() {
    let forest = Forest(parents: [nil, 0, 0, 0, 1, 2, 3])
    let placement = CompactLayout(boxWidth: 100, mostInColumn: .max)
      .place(forest, heights: Array(repeating: 40, count: 7))
    let frames = placement.frames
    #expect(frames[0].middle.x == (frames[1].middle.x + frames[3].middle.x) / 2)
    #expect(frames[1].y == frames[3].y)
  }

  @Test func `children without children are stacked under their parent`() {
    let forest = Forest(parents: [nil, 0, 0, 0])
    let frames = CompactLayout(boxWidth: 100, mostInColumn: .max)
      .place(forest, heights: [40, 30, 50, 30]).frames
    #expect(Set(frames[1...].map(\.x)).count == 1)
    #expect(frames[1].bottom < frames[2].y && frames[2].bottom < frames[3].y)
  }

  @Test(arguments: [2_000, 20_000, 200_000])
  func `the steps along outlines grow with the boxes`(count: Int) {
    let forest = Self.forest(randomTree(count, seed: 7))
    let parents = forest.parents.map { $0 ?? 0 }
    let single = Forest(parents: [nil] + parents.dropFirst().map { $0 })
    let ends = single.depths.map { Double($0 + 1) * 50 }
    let tidy = TidyLayout(single, widths: Array(repeating: 10, count: count), bottoms: ends)
    #expect(tidy.steps < 4 * count)
  }

  @Test(arguments: Extreme.allCases, Direction.allCases)
  func `a hundred thousand siblings or levels are placed`(
    shape: Extreme, direction: Direction
  ) {
    let forest = Self.forest(shape.tree(100_000))
    let heights = Array(repeating: 30.0, count: forest.count)
    let placement =
      direction == .atasBawah
      ? CompactLayout(boxWidth: 100, mostInColumn: 12).place(forest, heights: heights)
      : SidewaysLayout(boxWidth: 100).place(forest, heights: heights)
    #expect(overlaps(Array(placement.frames.prefix(2_000))).isEmpty)
  }

  @Test func `parents need not stand next to their children`() {
    let forest = Forest(parents: [nil, 0, 0, 1, 2, 1, 2])
    let placement = CompactLayout(boxWidth: 100, mostInColumn: .max)
      .place(forest, heights: Array(repeating: 40, count: 7))
    expectSound(placement, forest, seed: 0)
  }
}
