/// One line of text with the place of its first letter's foot.
struct TextLine: Hashable, Sendable {
  var text: String
  var x: Double
  var baseline: Double
  var size: Double
  var bold = false

  /// The line moved to the right and downwards.
  func moved(_ dx: Double, _ dy: Double) -> TextLine {
    var line = self
    line.x += dx
    line.baseline += dy
    return line
  }
}

/// The content of a box, measured from its upper left corner.
struct MeasuredBox: Hashable, Sendable {
  var height: Double
  var lines: [TextLine]
  /// A frame and a line for each owner.
  var chips: [Chip]
  /// How many findings there are, in the upper right corner.
  var badge: Chip?
  /// Whether all of the condition is in the lines.
  var isComplete = true
  /// What the width cost: 1 for a condition cut short or a torn word, less for an owner cut short
  /// or a level that found no room beside the code.
  var flaws = 0.0

  /// A line in a frame of its own, e.g. the short name of an owner.
  struct Chip: Hashable, Sendable {
    var frame: Rect
    var line: TextLine
  }
}

/// The letter sizes of a drawing in points, before it is fitted to paper.
enum TextSize {
  static let title = 16.0
  static let body = 10.0
  /// Everything else; no letter is smaller.
  static let small = 9.0
  /// The smallest letters that are read without effort on paper.
  static let leastReadable = 7.0
}
