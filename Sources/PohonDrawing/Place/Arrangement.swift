import Pohon

/// Measured and placed boxes, in the shape that suits the sheet best.
struct Arrangement: Sendable {
  /// The content of each box.
  var boxes: [MeasuredBox]
  /// Where they stand.
  var placement: Placement

  /// Box widths to try, the usual one first.
  static let boxWidths = [
    150.0, 160, 140, 170, 130, 135, 125, 145, 180, 120, 200, 110, 220, 240, 260,
  ]
  /// Stack heights to try, in boxes; the first leaves every stack in one column.
  static let stackHeights = [Int.max, 16, 12, 10, 8, 6, 5, 4, 3, 2, 1]
  /// Boxes that may be measured for the search; a large tree tries fewer shapes.
  private static let budget = 60_000

  /// Tries several box widths and stack heights and keeps the one whose letters come out largest on
  /// `room` with the fewest texts cut short; a change must gain two percent, and letters too small to
  /// read count heavily. `head` tells how much height title and legend take.
  init(
    _ excerpt: Excerpt, options: DrawingOptions, scale: Scale?, room: Size,
    head: (_ width: Double) -> Double
  ) throws(DrawingError) {
    var best: Arrangement?
    var most = 0.0
    let tries = Self.tries(excerpt.forest, options)
    for width in tries.widths {
      var measured: [Bool: [MeasuredBox]] = [:]
      for stack in tries.stacks {
        let narrow = options.usesStacks && stack > 1
        let boxes =
          measured[narrow]
          ?? Self.measure(excerpt, options: options, scale: scale, width: width, stack: stack)
        measured[narrow] = boxes
        let placement = try Self.place(
          excerpt.forest, boxes: boxes, width: width, stack: stack, options: options)
        let wide = max(placement.size.width, 1)
        let fit = min(room.width / wide, room.height / (placement.size.height + head(wide)), 1.5)
        let letters = options.paper == nil ? 1 : fit * TextSize.small / TextSize.leastReadable
        let gain = fit * Self.readability(boxes) * min(1, letters * letters * letters * letters)
        if best == nil || gain > most * 1.02 {
          best = Arrangement(boxes: boxes, placement: placement)
          most = gain
        }
      }
    }
    self = best ?? Arrangement(boxes: [], placement: Placement(movedToOrigin: [], lines: []))
  }

  /// Texts cut short cost as much as smaller letters.
  private static func readability(_ boxes: [MeasuredBox]) -> Double {
    let flaws = boxes.reduce(0) { $0 + $1.flaws }
    return max(0.3, 1 - flaws / Double(max(1, boxes.count)))
  }

  private init(boxes: [MeasuredBox], placement: Placement) {
    (self.boxes, self.placement) = (boxes, placement)
  }

  private static func tries(
    _ forest: Forest, _ options: DrawingOptions
  ) -> (widths: ArraySlice<Double>, stacks: [Int]) {
    let count = forest.count
    if options.layout == .berjenjang {
      return (boxWidths.prefix(count <= 300 ? 4 : 1), [.max])
    }
    let tries = max(1, budget / max(1, count))
    guard options.usesStacks else { return (boxWidths.prefix(tries), [.max]) }
    if tries < 4 { return (boxWidths.prefix(1), [12]) }
    let most = (0..<count).reduce(forest.roots.count) { max($0, forest.children(of: $1).count) }
    let stacks = stackHeights.filter { $0 == .max || $0 < most }
    return (boxWidths.prefix(max(1, tries / stacks.count)), stacks)
  }

  private static func measure(
    _ excerpt: Excerpt, options: DrawingOptions, scale: Scale?, width: Double, stack: Int
  ) -> [MeasuredBox] {
    let widths =
      options.usesStacks
      ? CompactLayout(boxWidth: width, mostInColumn: stack).widths(excerpt.forest)
      : Array(repeating: width, count: excerpt.forest.count)
    return widths.enumerated().map { box, width in
      BoxMeasure(width: width, options: options, scale: scale)
        .measure(
          excerpt.node(box), hidden: excerpt.hiddenChildren(of: box),
          changed: excerpt.changeWords(of: box))
    }
  }

  private static func place(
    _ forest: Forest, boxes: [MeasuredBox], width: Double, stack: Int, options: DrawingOptions
  ) throws(DrawingError) -> Placement {
    let heights = boxes.map(\.height)
    switch (options.layout, options.direction) {
    case (.berjenjang, let direction):
      return try LayeredLayout(boxWidth: width, direction: direction)
        .place(forest, heights: heights)
    case (.ringkas, .atasBawah):
      return CompactLayout(boxWidth: width, mostInColumn: stack).place(forest, heights: heights)
    case (.ringkas, .kiriKanan):
      return SidewaysLayout(boxWidth: width).place(forest, heights: heights)
    }
  }
}

extension DrawingOptions {
  /// Whether leaves are stacked under their parent.
  var usesStacks: Bool { layout == .ringkas && direction == .atasBawah }
}
