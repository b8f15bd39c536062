import Pohon

/// Writes a scene in Graphviz's own language, so that its programs can lay the tree out again.
///
/// `berjenjang` goes without positions: `dot` finds them. `ringkas` carries them for `neato -n2`.
struct DOTWriter {
  let scene: Scene
  let excerpt: Excerpt
  let options: DrawingOptions

  /// The file.
  func bytes() -> [UInt8] {
    let title = SafeText.dot(scene.headingText)
    var out = """
      digraph pohon {
        graph [label="\(title)", labelloc=t, labeljust=l, fontname="DejaVu Sans", fontsize=16,\
       rankdir=\(options.direction == .kiriKanan ? "LR" : "TB"), ordering=out, nodesep=0.17,\
       ranksep=0.42, outputorder=edgesfirst];
        node [shape=box, fontname="DejaVu Sans", fontsize=10, margin=0.06, labeljust=l];
        edge [arrowhead=none, color="\(colour(.structure))", arrowsize=0.6];

      """
    for (number, box) in scene.boxes.enumerated() { out += node(box, excerpt.node(number), number) }
    for line in scene.lines { out += edge(line, "") }
    for (line, label) in zip(scene.links, scene.linkLabels) {
      let words = label.lines.map(\.text).joined(separator: " ")
      let style = line.style.stroke
      out += edge(
        line,
        """
        label="\(SafeText.dot(words))", fontsize=9, fontname="DejaVu Sans", style=\(style), \
        color="\(colour(line.style))", arrowhead=normal, constraint=false
        """)
    }
    return Array((out + "}\n").utf8)
  }

  private func colour(_ style: SceneLine.Style) -> String {
    style.colour(blackAndWhite: options.blackAndWhite)
  }

  private var isPinned: Bool { options.layout == .ringkas }

  private func node(_ box: SceneBox, _ node: Node, _ number: Int) -> String {
    let label = rows(box).map { SafeText.dot($0) + "\\l" }.joined()
    let frame = box.mark.doubled ? box.frame.inset(4) : box.frame
    var attributes = [
      "label=\"\(label)\"",
      "id=\"\(box.id)\"",
      "style=\"\(box.mark.styles)\"",
      "fillcolor=\"\(box.paint.fill)\"",
      "color=\"\(box.paint.border)\"",
      "fontcolor=\"\(box.paint.text)\"",
      "penwidth=\(decimalText(box.mark.thickness))",
      "peripheries=\(box.mark.doubled ? 2 : 1)",
      "width=\(GraphvizEngine.inches(frame.width))",
      "height=\(GraphvizEngine.inches(frame.height))",
      "tooltip=\"\(SafeText.dot(SafeText.clean(node.fullText(box.notes))))\"",
    ]
    if isPinned {
      let place = DOTText.position(box.frame.middle, height: scene.size.height)
      attributes.append("pos=\"\(place)\"")
    }
    return "  n\(number) [\(attributes.joined(separator: ", "))];\n"
  }

  /// The lines of a box; texts at one height make one line.
  private func rows(_ box: SceneBox) -> [String] {
    var rows: [String] = []
    var baseline = -Double.infinity
    for line in box.lines + box.parts.flatMap(\.lines) {
      if line.baseline == baseline {
        rows[rows.count - 1] += " " + line.text
      } else {
        rows.append(line.text)
        baseline = line.baseline
      }
    }
    return rows
  }

  private func edge(_ line: SceneLine, _ attributes: String) -> String {
    guard let ends = line.ends else { return "" }
    var all = attributes.isEmpty ? [] : [attributes]
    if isPinned {
      let isLink = line.style != .structure
      let route = DOTText.route(line.curve, arrow: isLink, height: scene.size.height)
      all.append("pos=\"\(route)\"")
    }
    let list = all.isEmpty ? "" : " [\(all.joined(separator: ", "))]"
    return "  n\(ends.from) -> n\(ends.to)\(list);\n"
  }
}
