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
  /// What the legend explains of boxes and of lines.
  private let entries: [LegendEntry]
  private let lines: [SceneLine.Style]

  init(_ excerpt: Excerpt, options: DrawingOptions) {
    self.excerpt = excerpt
    self.options = options
    let heading = excerpt.tree.heading
    scale = options.scale ?? ScaleBook(heading)[heading.capaianScaleName]
    links = CrossLink.among(excerpt)
    palette = Palette(excerpt.nodes, options: options, scale: scale)
    let drawn = Set(links.map(\.link.kind.style))
    lines = SceneLine.Style.allCases.filter(drawn.contains)
    entries = LegendEntry.list(excerpt, options: options, palette: palette)
  }

  /// The finished sheet, and how many conditions are not whole in their boxes.
  func scene() throws(DrawingError) -> (scene: Scene, shortened: Int) {
    let room = roomInPoints()
    let arrangement = try Arrangement(
      excerpt, options: options, scale: scale, room: room, head: headAndFoot)
    let content = arrangement.placement.size
    let width = innerWidth(content, room: room)
    let (heading, headHeight) = heading(width: width)
    let legend = legend(width: width)
    let inner = Size(width: width, height: headAndFoot(width) + content.height)
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

  /// The width that title and legend have: that of the drawing, on a sheet all that is left free
  /// beside it.
  private func innerWidth(_ content: Size, room: Size) -> Double {
    let least = max(content.width, Self.leastWidth)
    guard options.paper != nil else { return least }
    func width(_ inner: Double) -> Double {
      let scale = fit(Size(width: inner, height: headAndFoot(inner) + content.height), in: room)
      return max(least, (room.width / scale).rounded(.down))
    }
    // A wider title takes fewer lines, so that the drawing grows and the sheet holds less beside it.
    let widest = width(least)
    let next = width(widest)
    return headAndFoot(next) == headAndFoot(widest) ? next : widest
  }

  /// How much larger a drawing comes out on a sheet; small ones grow by half at most.
  private func fit(_ inner: Size, in room: Size) -> Double {
    min(room.width / inner.width, room.height / max(1, inner.height), 1.5)
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
    let scale = fit(inner, in: room)
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
    for remark in remarks {
      for line in TextWrap(size: TextSize.body).lines(SafeText.clean(remark), width: width).lines {
        lines.append(note(line, &bottom))
      }
    }
    return (lines, lines.isEmpty ? 0 : bottom + 14)
  }

  /// The lines under the title: those asked for, and what changed since an older version.
  private var remarks: [String] {
    guard let older = options.older, excerpt.changes != nil else { return options.remarks }
    var remarks = options.remarks + ["Dibandingkan dengan \(older.name): \(older.counts)"]
    let fields = older.changes.filter { $0.old == nil && $0.new == nil }
      .compactMap(\.field?.rawValue)
    if !fields.isEmpty {
      remarks.append("Isian dokumen yang berubah: \(fields.joined(separator: ", "))")
    }
    if excerpt.unseen > 0 {
      remarks.append("\(excerpt.unseen) kondisi yang dihapus tidak termasuk bagian yang digambar")
    }
    return remarks
  }

  private func note(_ text: String, _ bottom: inout Double) -> TextLine {
    defer { bottom += TextSize.body + 4 }
    return TextLine(
      text: text, x: 0, baseline: bottom + TextSize.body, size: TextSize.body)
  }

  private func legend(width: Double) -> Legend {
    Legend(entries, lines: lines, width: width)
  }
}
