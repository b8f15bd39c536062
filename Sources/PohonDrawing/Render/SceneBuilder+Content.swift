import Pohon

extension SceneBuilder {
  /// Moves what was placed onto the sheet.
  func place(
    _ arrangement: Arrangement, in scene: inout Scene, left: Double, top: Double
  ) {
    let placement = arrangement.placement
    for (box, position) in excerpt.positions.enumerated() {
      let node = excerpt.tree.nodes[position]
      let frame = placement.frames[box].moved(left, top)
      scene.boxes.append(sceneBox(node, arrangement.boxes[box], frame))
      guard let parent = excerpt.forest.parents[box], let line = placement.lines[box] else {
        continue
      }
      var drawn = SceneLine(
        id: "garis-\(position + 1)", ends: (parent, box), curve: line.moved(left, top))
      if let share = options.shares[node.key] { drawn.thickness = 1 + 5 * share }
      scene.lines.append(drawn)
    }
    addLinks(to: &scene)
  }

  private func sceneBox(_ node: Node, _ measured: MeasuredBox, _ frame: Rect) -> SceneBox {
    let paint = palette.paint(node)
    let id = "simpul-\(node.position + 1)"
    var box = SceneBox(
      id: id, frame: frame, paint: paint, mark: LevelMark.of(node.level),
      lines: measured.lines.map { $0.moved(frame.x, frame.y) })
    if let only = options.only, !only.contains(node.key) { box.mark.dashed = true }
    let chipPaint = Paint(fill: "#FFFFFF", border: paint.border, text: Paint.dark)
    for (order, chip) in measured.chips.enumerated() {
      let part = SceneBox(
        id: "\(id)-unit-\(order + 1)", frame: chip.frame, paint: chipPaint,
        mark: LevelMark(thickness: 0.6, rounded: true), lines: [chip.line])
      box.parts.append(part.moved(frame.x, frame.y))
    }
    return box
  }

  private func addLinks(to scene: inout Scene) {
    if links.isEmpty { return }
    var router = LinkRouter(
      frames: scene.boxes.map(\.frame), spacing: Spacing(), links: links.count)
    for (order, link) in links.enumerated() {
      let size = TextSize.small
      let words = SafeText.clean(link.label)
      let width = LetterWidths.shipped.width(words, size: size).rounded(.up) + 8
      let pill = Size(width: width, height: 13)
      let route = router.route(from: link.from, to: link.to, order: order, label: pill)
      let x = min(max(4, route.label.x - width / 2), scene.size.width - width - 4)
      let frame = Rect(
        x: x.rounded(), y: (route.label.y - 6.5).rounded(), width: width, height: 13)
      scene.links.append(
        SceneLine(
          id: "kaitan-\(order + 1)", ends: (link.from, link.to), curve: route.curve,
          style: link.link.kind.style, title: linkTitle(link)))
      scene.linkLabels.append(
        SceneBox(
          id: "kaitan-\(order + 1)-label", frame: frame, paint: linkPaint,
          mark: LevelMark(thickness: 0.6, rounded: true),
          lines: [TextLine(text: words, x: frame.x + 4, baseline: frame.y + size + 0.5, size: size)]
        ))
    }
  }

  private var linkPaint: Paint {
    options.blackAndWhite
      ? .blackAndWhite
      : Paint(
        fill: "#FFFFFF", border: SceneLine.Style.crossing.colour(blackAndWhite: false),
        text: Paint.dark)
  }

  private func linkTitle(_ link: CrossLink) -> String {
    let (from, to) = (excerpt.node(link.from), excerpt.node(link.to))
    let reason = link.link.reason.map { ": \($0)" } ?? ""
    return SafeText.clean("\(link.label), dari \(from.key) ke \(to.key)\(reason)")
  }
}
