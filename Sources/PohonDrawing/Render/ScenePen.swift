import Pohon

/// The attributes in use, declared once for a graph.
struct ScenePen {
  private typealias Attribute = GraphvizGraph.Attribute
  /// How far above its foot a line of text must begin, in letter sizes: Graphviz goes down one, and
  /// raises what cairo draws by a fifth.
  private static let textTop = 0.8
  private let sheet: Size
  private let position, nodeWidth, nodeHeight, style, fill, border, thickness: Attribute
  private let rings, identifier, label, fontSize, font, fontColour: Attribute
  private let route, lineStyle, lineColour, lineThickness, arrow, lineIdentifier: Attribute

  /// Declares what boxes, lines and texts need; `sheet` bounds them.
  init(_ graph: borrowing GraphvizGraph, sheet: Size) throws(GraphvizError) {
    self.sheet = sheet
    for (name, value) in [("shape", "box"), ("margin", "0"), ("labelloc", "t")] {
      try graph.declare(.node, name, value)
    }
    try graph.declare(.edge, "arrowsize", "0.6")
    position = try graph.declare(.node, "pos", "")
    nodeWidth = try graph.declare(.node, "width", "1")
    nodeHeight = try graph.declare(.node, "height", "1")
    style = try graph.declare(.node, "style", "filled")
    fill = try graph.declare(.node, "fillcolor", "#FFFFFF")
    border = try graph.declare(.node, "color", "#000000")
    thickness = try graph.declare(.node, "penwidth", "1")
    rings = try graph.declare(.node, "peripheries", "1")
    identifier = try graph.declare(.node, "id", "")
    label = try graph.declare(.node, "label", "")
    fontSize = try graph.declare(.node, "fontsize", "10")
    font = try graph.declare(.node, "fontname", "DejaVu Sans")
    fontColour = try graph.declare(.node, "fontcolor", "#000000")
    route = try graph.declare(.edge, "pos", "")
    lineStyle = try graph.declare(.edge, "style", "solid")
    lineColour = try graph.declare(.edge, "color", "#000000")
    lineThickness = try graph.declare(.edge, "penwidth", "1")
    arrow = try graph.declare(.edge, "arrowhead", "none")
    lineIdentifier = try graph.declare(.edge, "id", "")
  }

  /// An invisible node as large as the sheet, which makes the picture exactly that large.
  func addSheet(to graph: borrowing GraphvizGraph) throws(GraphvizError) -> Int {
    let node = try graph.addNode()
    try put(node, Rect(x: 0, y: 0, width: sheet.width, height: sheet.height), in: graph)
    try graph.set(node: node, style, "invis")
    return node
  }

  /// A box, what is inside it, and its text if wanted.
  func add(
    _ box: SceneBox, withText: Bool, to graph: borrowing GraphvizGraph
  ) throws(GraphvizError) -> Int {
    let node = try graph.addNode(box.id)
    let frame = box.mark.doubled ? box.frame.inset(4) : box.frame
    try put(node, frame, in: graph)
    try graph.set(node: node, identifier, box.id)
    try graph.set(node: node, fill, box.paint.fill)
    try graph.set(node: node, border, box.paint.border)
    try graph.set(node: node, thickness, decimalText(box.mark.thickness))
    if box.mark.doubled { try graph.set(node: node, rings, "2") }
    if box.mark.rounded || box.mark.stroke != .solid {
      try graph.set(node: node, style, box.mark.styles)
    }
    for part in box.parts { _ = try add(part, withText: withText, to: graph) }
    if withText {
      for line in box.lines { try add(line, colour: box.paint.text, to: graph) }
    }
    return node
  }

  /// A line of text: a node without outline whose upper left corner decides where the text starts,
  /// so that the fonts of the machine do not. It stays on the sheet, or the sheet would grow.
  func add(
    _ line: TextLine, colour: String, to graph: borrowing GraphvizGraph
  ) throws(GraphvizError) {
    let node = try graph.addNode()
    let width =
      LetterWidths.shipped.width(line.text, size: line.size, bold: line.bold) * 1.5 + 20
    let frame = Rect(
      x: line.x, y: line.baseline - line.size * Self.textTop,
      width: min(width, sheet.width - line.x).rounded(.down),
      height: (line.size * 2).rounded(.up))
    try put(node, frame, in: graph)
    try graph.set(node: node, style, "")
    try graph.set(node: node, rings, "0")
    try graph.set(node: node, label, SafeText.label(line.text) + "\\l")
    try graph.set(node: node, fontSize, decimalText(line.size))
    if line.bold { try graph.set(node: node, font, "DejaVu Sans Bold") }
    try graph.set(node: node, fontColour, colour)
  }

  /// A line along its own curve.
  func add(
    _ line: SceneLine, from: Int, to: Int, colour: String, to graph: borrowing GraphvizGraph
  ) throws(GraphvizError) {
    let edge = try graph.addEdge(from, to)
    let isLink = line.style != .structure
    try graph.set(edge: edge, route, DOTText.route(line.curve, arrow: isLink, height: sheet.height))
    try graph.set(edge: edge, lineIdentifier, line.id)
    try graph.set(edge: edge, lineColour, colour)
    guard isLink else {
      if line.thickness != 1 {
        try graph.set(edge: edge, lineThickness, decimalText(line.thickness))
      }
      return
    }
    try graph.set(edge: edge, arrow, "normal")
    try graph.set(edge: edge, lineThickness, "1.3")
    try graph.set(edge: edge, lineStyle, line.style.stroke)
  }

  private func put(
    _ node: Int, _ frame: Rect, in graph: borrowing GraphvizGraph
  ) throws(GraphvizError) {
    try graph.set(node: node, position, DOTText.position(frame.middle, height: sheet.height))
    try graph.set(node: node, nodeWidth, GraphvizEngine.inches(frame.width))
    try graph.set(node: node, nodeHeight, GraphvizEngine.inches(frame.height))
  }
}
