import Pohon

/// Puts boxes, lines, links, title and legend on a sheet.
struct SceneBuilder {
  /// Points in a millimetre.
  static let millimetre = 72 / 25.4
  /// The free edge of a sheet in millimetres, and of a drawing without one in points.
  static let paperMargin = 10.0
  static let freeMargin = 16.0
  /// No title is broken into lines narrower than this.
  private static let leastWidth = 320.0

  let excerpt: Excerpt
  let options: DrawingOptions
  let scale: Scale?
  let links: [CrossLink]
  let palette: Palette

  init(_ excerpt: Excerpt, options: DrawingOptions) {
    self.excerpt = excerpt
    self.options = options
    scale = options.scale ?? Scale.named("capaian-86-2017")
    links = CrossLink.among(excerpt)
    palette = Palette(excerpt.nodes, options: options, scale: scale)
  }

  /// The finished sheet, and how many conditions are not whole in their boxes.
  func scene() throws(DrawingError) -> (scene: Scene, shortened: Int) {
    let room = roomInPoints()
    let arrangement = try Arrangement(
      excerpt, options: options, scale: scale, room: room, head: headAndFoot)
    let content = arrangement.placement.size
    let width = max(content.width, Self.leastWidth)
    let (heading, headHeight) = heading(width: width)
    let legend = legend(width: width)
    let footHeight = legend.height > 0 ? legend.height + 16 : 0
    let inner = Size(width: width, height: headHeight + content.height + footHeight)
    var scene = sheet(around: inner, room: room)
    let left = ((scene.size.width - width) / 2).rounded()
    let top = ((scene.size.height - inner.height) / 2).rounded(.down)
    let start = options.paper == nil ? top : min(top, (margin / scene.scale).rounded())
    scene.heading = heading.map { $0.moved(left, start) }
    let shift = ((width - content.width) / 2).rounded()
    place(arrangement, in: &scene, left: left + shift, top: start + headHeight)
    let bottom = options.paper == nil ? start : scene.size.height - inner.height - start
    scene.legend = legend.moved(left, bottom + inner.height - legend.height)
    return (scene, arrangement.boxes.count { !$0.isComplete })
  }

  private var margin: Double {
    options.paper == nil ? Self.freeMargin : Self.paperMargin * Self.millimetre
  }

  /// The sheet in millimetres as it lies.
  private func millimetres(_ paper: Paper) -> Size {
    let (short, long) = paper.millimetres
    return options.orientation == .lanskap
      ? Size(width: long, height: short) : Size(width: short, height: long)
  }

  /// What a sheet holds inside its margins; without one, an A3 stands for its shape.
  private func roomInPoints() -> Size {
    let sheet = millimetres(options.paper ?? .a3)
    return Size(
      width: (sheet.width - 2 * Self.paperMargin) * Self.millimetre,
      height: (sheet.height - 2 * Self.paperMargin) * Self.millimetre)
  }

  private func sheet(around inner: Size, room: Size) -> Scene {
    guard let paper = options.paper else {
      return Scene(
        size: Size(
          width: inner.width + 2 * margin, height: (inner.height + 2 * margin).rounded(.up)))
    }
    let sheet = millimetres(paper)
    let scale = min(room.width / inner.width, room.height / max(1, inner.height), 1.5)
    var scene = Scene(
      size: Size(
        width: (sheet.width * Self.millimetre / scale).rounded(.up),
        height: (sheet.height * Self.millimetre / scale).rounded(.up)))
    scene.scale = scale
    scene.millimetres = sheet
    return scene
  }

  private func headAndFoot(_ width: Double) -> Double {
    let wide = max(width, Self.leastWidth)
    let foot = legend(width: wide).height
    return heading(width: wide).height + (foot > 0 ? foot + 16 : 0)
  }

  /// The title and the years planned.
  private func heading(width: Double) -> (lines: [TextLine], height: Double) {
    let tree = excerpt.tree.heading
    let title = SafeText.clean(options.title ?? tree.title ?? tree.id)
    var lines: [TextLine] = []
    var bottom = 0.0
    let wrapped = TextWrap(size: TextSize.title, bold: true).lines(title, width: width, atMost: 4)
    for line in wrapped.lines {
      lines.append(
        TextLine(
          text: line, x: 0, baseline: bottom + TextSize.title, size: TextSize.title, bold: true))
      bottom += TextSize.title + 4
    }
    if excerpt.positions.isEmpty { lines.append(note("Pohon ini belum berisi kondisi", &bottom)) }
    if let period = tree.period { lines.append(note("Periode \(period)", &bottom)) }
    return (lines, lines.isEmpty ? 0 : bottom + 14)
  }

  private func note(_ text: String, _ bottom: inout Double) -> TextLine {
    defer { bottom += TextSize.body + 4 }
    return TextLine(
      text: text, x: 0, baseline: bottom + TextSize.body, size: TextSize.body)
  }

  private func legend(width: Double) -> Legend {
    let found = Set(excerpt.nodes.map(\.level))
    let levels = (Level.allCases as [Level?] + [nil]).filter(found.contains)
    let kinds = Link.Kind.allCases.filter { kind in links.contains { $0.link.kind == kind } }
    return Legend(
      levels: levels, colours: palette.entries(excerpt.nodes), kinds: kinds, options: options,
      width: width)
  }
}

extension SceneBuilder {
  /// Moves what was placed onto the sheet.
  private func place(
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
      scene.lines.append(
        SceneLine(
          id: "garis-\(position + 1)", ends: (parent, box), curve: line.moved(left, top)))
    }
    addLinks(to: &scene)
  }

  private func sceneBox(_ node: Node, _ measured: MeasuredBox, _ frame: Rect) -> SceneBox {
    let paint = palette.paint(node)
    let id = "simpul-\(node.position + 1)"
    var box = SceneBox(
      id: id, frame: frame, paint: paint, mark: LevelMark.of(node.level),
      lines: measured.lines.map { $0.moved(frame.x, frame.y) })
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
      let frame = Rect(
        x: (route.label.x - width / 2).rounded(), y: (route.label.y - 6.5).rounded(),
        width: width, height: 13)
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
      ? .blackAndWhite : Paint(fill: "#FFFFFF", border: SceneLine.linkColour, text: Paint.dark)
  }

  private func linkTitle(_ link: CrossLink) -> String {
    let (from, to) = (excerpt.node(link.from), excerpt.node(link.to))
    let reason = link.link.reason.map { ": \($0)" } ?? ""
    return SafeText.clean("\(link.label), dari \(from.key) ke \(to.key)\(reason)")
  }
}
