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
  /// What the legend explains: levels, colours and kinds of link that occur.
  private let levels: [Level?]
  private let colours: [(label: String, paint: Paint)]
  private let kinds: [Link.Kind]

  init(_ excerpt: Excerpt, options: DrawingOptions) {
    self.excerpt = excerpt
    self.options = options
    let heading = excerpt.tree.heading
    scale = options.scale ?? ScaleBook(heading)[heading.capaianScaleName]
    links = CrossLink.among(excerpt)
    let nodes = excerpt.nodes
    palette = Palette(nodes, options: options, scale: scale)
    let found = Set(nodes.map(\.level))
    levels = (Level.allCases as [Level?] + [nil]).filter(found.contains)
    colours = palette.entries(nodes)
    let drawn = Set(links.map(\.link.kind))
    kinds = Link.Kind.allCases.filter(drawn.contains)
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
    for remark in options.remarks { lines.append(note(SafeText.clean(remark), &bottom)) }
    return (lines, lines.isEmpty ? 0 : bottom + 14)
  }

  private func note(_ text: String, _ bottom: inout Double) -> TextLine {
    defer { bottom += TextSize.body + 4 }
    return TextLine(
      text: text, x: 0, baseline: bottom + TextSize.body, size: TextSize.body)
  }

  private func legend(width: Double) -> Legend {
    Legend(levels: levels, colours: colours, kinds: kinds, options: options, width: width)
  }
}
