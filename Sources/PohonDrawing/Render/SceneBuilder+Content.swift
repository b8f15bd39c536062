import Pohon

extension SceneBuilder {
  /// Moves what was placed onto the sheet.
  func place(
    _ arrangement: Arrangement, in scene: inout Scene, left: Double, top: Double
  ) {
    let placement = arrangement.placement
    for box in excerpt.positions.indices {
      let node = excerpt.node(box)
      let frame = placement.frames[box].moved(left, top)
      scene.boxes.append(sceneBox(box, node, arrangement.boxes[box], frame))
      guard let parent = excerpt.forest.parents[box], let line = placement.lines[box] else {
        continue
      }
      let kind = excerpt.isGone(box) ? "garis-dihapus" : "garis"
      var drawn = SceneLine(
        id: "\(kind)-\(node.position + 1)", ends: (parent, box), curve: line.moved(left, top))
      if let share = options.shares[node.key] { drawn.thickness = 1 + 5 * share }
      scene.lines.append(drawn)
    }
    addLinks(to: &scene)
  }

  private func sceneBox(
    _ number: Int, _ node: Node, _ measured: MeasuredBox, _ frame: Rect
  ) -> SceneBox {
    let change = excerpt.change(of: number)
    let paint = palette.paint(node, change: change)
    let id = "\(excerpt.isGone(number) ? "dihapus" : "simpul")-\(node.position + 1)"
    var mark = LevelMark.of(node.level)
    if let change { mark = change.mark(mark) }
    if let only = options.only, !only.contains(node.key) { mark.stroke = .dashed }
    var box = SceneBox(
      id: id, frame: frame, paint: paint, mark: mark,
      lines: measured.lines.map { $0.moved(frame.x, frame.y) })
    let chipPaint = Paint(fill: "#FFFFFF", border: paint.border, text: Paint.dark)
    func addPart(_ chip: MeasuredBox.Chip, _ name: String) {
      let part = SceneBox(
        id: "\(id)-\(name)", frame: chip.frame, paint: chipPaint,
        mark: LevelMark(thickness: 0.6, rounded: true), lines: [chip.line])
      box.parts.append(part.moved(frame.x, frame.y))
    }
    for (order, chip) in measured.chips.enumerated() { addPart(chip, "unit-\(order + 1)") }
    if let badge = measured.badge { addPart(badge, "temuan") }
    box.changes = excerpt.changeKinds(of: number)
    box.notes = excerpt.changeSentences(of: number)
    if !excerpt.isGone(number), let found = options.findings[node.key], found.total > 0 {
      box.findings = found.total
      box.notes.append("Temuan: \(found.words)")
    }
    return box
  }

  private func addLinks(to scene: inout Scene) {
    if links.isEmpty { return }
    var router = LinkRouter(frames: scene.boxes.map(\.frame), spacing: Spacing())
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
          style: link.link.kind.style, kind: link.link.kind, title: linkTitle(link)))
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
