import Pohon

/// What the marks of a drawing stand for, in rows under it.
struct Legend: Sendable {
  /// A small box with its word for each level and colour.
  var swatches: [SceneBox] = []
  /// A piece of line for each kind of link.
  var samples: [SceneLine] = []
  /// The words beside the lines.
  var words: [TextLine] = []
  /// The whole legend as one sentence.
  var description = ""
  /// The height taken.
  var height = 0.0

  private static let rowHeight = 17.0
  private static let swatch = Size(width: 20, height: 11)

  /// No legend.
  init() {}

  /// A legend of `entries` and the kinds of line that occur, in rows no wider than `width`.
  init(_ entries: [LegendEntry], lines: [SceneLine.Style], width: Double) {
    var row = Row(width: width)
    for entry in entries { addSwatch(entry, in: &row) }
    for style in lines {
      let spot = row.take(SafeText.clean(style.label))
      let y = spot.y + Self.swatch.height / 2
      samples.append(
        SceneLine(
          id: "keterangan-garis-\(samples.count + 1)", ends: nil,
          curve: Curve(corners: [Point(x: spot.x, y: y), Point(x: spot.x + 20, y: y)]),
          style: style))
      words.append(spot.word)
    }
    height = row.isEmpty ? 0 : row.y + Self.rowHeight
    description = words.map(\.text).joined(separator: ", ")
  }

  private mutating func addSwatch(_ entry: LegendEntry, in row: inout Row) {
    let spot = row.take(SafeText.clean(entry.label))
    var box = SceneBox(
      id: "keterangan-\(swatches.count + 1)",
      frame: Rect(x: spot.x, y: spot.y, width: Self.swatch.width, height: Self.swatch.height),
      paint: entry.paint, mark: entry.mark)
    if let inside = entry.inside {
      let size = TextSize.small
      let width = LetterWidths.shipped.width(inside, size: size)
      box.lines = [
        TextLine(
          text: inside, x: box.frame.middle.x - width / 2, baseline: spot.y + size, size: size)
      ]
    }
    swatches.append(box)
    words.append(spot.word)
  }

  /// The legend moved to the right and downwards.
  func moved(_ dx: Double, _ dy: Double) -> Legend {
    var legend = self
    legend.swatches = swatches.map { $0.moved(dx, dy) }
    legend.words = words.map { $0.moved(dx, dy) }
    for index in samples.indices {
      legend.samples[index].curve = samples[index].curve.moved(dx, dy)
    }
    return legend
  }

  /// Hands out places from left to right, then in the next row.
  private struct Row {
    let width: Double
    var x = 0.0
    var y = 0.0

    init(width: Double) { self.width = width }

    var isEmpty: Bool { x == 0 && y == 0 }

    mutating func take(_ text: String) -> (x: Double, y: Double, word: TextLine) {
      let wrap = TextWrap(size: TextSize.small)
      let word = wrap.oneLine(text, width: 220)
      let taken = 26 + wrap.widths.width(word, size: TextSize.small).rounded(.up) + 16
      if x > 0, x + taken - 16 > width {
        x = 0
        y += Legend.rowHeight
      }
      defer { x += taken }
      return (
        x, y, TextLine(text: word, x: x + 26, baseline: y + 9, size: TextSize.small)
      )
    }
  }
}

extension SceneLine.Style {
  /// The kind of line as a reader sees it.
  var label: String {
    switch self {
    case .structure: "Induk dan anak"
    case .crossing: "Kaitan silang"
    case .term: "Dihitung dari (unsur)"
    case .reference: "Kaitan lain"
    }
  }
}

extension Link.Kind {
  /// How its lines are drawn.
  var style: SceneLine.Style {
    switch self {
    case .silang: .crossing
    case .unsur: .term
    case .sama, .mendukung: .reference
    }
  }
}
