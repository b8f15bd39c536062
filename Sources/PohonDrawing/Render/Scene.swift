import Pohon

/// Everything on the sheet, ready to be drawn: sizes in points before scaling, y downwards.
struct Scene: Sendable {
  /// The sheet.
  var size: Size
  /// How much smaller or larger the drawing comes out on paper.
  var scale = 1.0
  /// Width and height of the paper in millimetres; nil where none was asked for.
  var millimetres: Size?
  /// The boxes of the nodes, in document order.
  var boxes: [SceneBox] = []
  /// The lines of the structure.
  var lines: [SceneLine] = []
  /// The drawn links and their labels.
  var links: [SceneLine] = []
  var linkLabels: [SceneBox] = []
  /// The title over the drawing.
  var heading: [TextLine] = []
  var legend = Legend()

  /// Title and notes as one text.
  var headingText: String {
    let title = heading.filter(\.bold).map(\.text).joined(separator: " ")
    return ([title] + heading.filter { !$0.bold }.map(\.text))
      .filter { !$0.isEmpty }.joined(separator: ". ")
  }

  /// Size of the smallest letters on the sheet.
  var smallestText: Double {
    var least = heading.first == nil ? TextSize.body : TextSize.title
    for box in boxes + linkLabels + legend.swatches {
      for line in box.lines + box.parts.flatMap(\.lines) { least = min(least, line.size) }
    }
    return least * scale
  }
}

/// A box with its text.
struct SceneBox: Hashable, Sendable {
  /// Unique in the picture.
  var id: String
  var frame: Rect
  var paint: Paint
  var mark: LevelMark
  var lines: [TextLine] = []
  /// Smaller boxes inside.
  var parts: [SceneBox] = []
  /// What is known of the node besides what the tree says, in sentences.
  var notes: [String] = []
  /// The kinds of change since an older version.
  var changes: [TreeChange.Kind] = []
  /// How many findings there are.
  var findings = 0

  /// The box and what is inside it, moved to the right and downwards.
  func moved(_ dx: Double, _ dy: Double) -> SceneBox {
    var box = self
    box.frame = frame.moved(dx, dy)
    box.lines = lines.map { $0.moved(dx, dy) }
    box.parts = parts.map { $0.moved(dx, dy) }
    return box
  }
}

/// A line between two boxes, or free where it has none.
struct SceneLine: Sendable {
  /// How it is drawn.
  enum Style: CaseIterable, Hashable, Sendable {
    case structure
    /// A `silang` link.
    case crossing
    /// From a term of a computation to what is computed of it.
    case term
    /// Every other link.
    case reference

    /// The breaks of the line, as Graphviz calls them.
    var stroke: String {
      switch self {
      case .structure, .reference: "solid"
      case .crossing: "dashed"
      case .term: "dotted"
      }
    }
  }

  /// Unique in the picture.
  var id: String
  /// The boxes it joins, by number.
  var ends: (from: Int, to: Int)?
  var curve: Curve
  var style = Style.structure
  /// The kind of link; nil for the structure.
  var kind: Link.Kind?
  /// In points.
  var thickness = 1.0
  /// What a reader is told who points at it.
  var title: String?
}

extension SceneLine.Style {
  /// The colour of a line; links stand apart from every line of the structure.
  func colour(blackAndWhite: Bool) -> String {
    if blackAndWhite { return "#000000" }
    return self == .structure ? "#7C8FA0" : "#9C4A00"
  }
}
