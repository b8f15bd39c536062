import Pohon

/// Draws one tree.
///
/// The same tree and options give the same bytes for SVG, HTML and DOT whatever fonts are installed,
/// and for PNG and PDF on one machine at any time.
/// May be called from several threads; Graphviz draws one picture at a time.
public func draw(
  _ tree: Tree, as format: PictureFormat, options: DrawingOptions = DrawingOptions()
) throws(DrawingError) -> Picture {
  let excerpt = try Excerpt(tree, options)
  let builder = SceneBuilder(excerpt, options: measuring(options, for: format))
  let (scene, shortened) = try builder.scene()
  var picture = Picture(
    bytes: [], notices: notices(scene, shortened: shortened, as: format, options: options),
    smallestText: scene.smallestText)
  if format == .dot {
    picture.bytes = DOTWriter(scene: scene, excerpt: excerpt, options: options).bytes()
    return picture
  }
  let drawn = try render(scene, of: excerpt, as: format.rendered, options: options)
  picture.bytes =
    switch format {
    case .pdf: try joined([drawn.bytes], of: tree, options)
    case .html: Page(scene: scene, excerpt: excerpt, options: options, svg: drawn.bytes).bytes()
    case .svg, .png, .dot: drawn.bytes
    }
  picture.notices += drawn.notices
  return picture
}

/// What Graphviz makes of `scene`; a PDF carries the time of day in it. An SVG with `ids` is a part of
/// a page, with these letters before each of its ids.
func render(
  _ scene: Scene, of excerpt: Excerpt, as format: PictureFormat, options: DrawingOptions,
  ids: String? = nil
) throws(DrawingError) -> (bytes: [UInt8], notices: [String]) {
  let resolution = min(2400, max(10, options.resolution))
  try checkSize(scene, format, resolution: resolution)
  let renderer = SceneRenderer(scene: scene, blackAndWhite: options.blackAndWhite)
  do throws(GraphvizError) {
    let drawn = try renderer.render(format, withText: format != .svg, resolution: resolution)
    var bytes = drawn.bytes
    if format == .svg {
      var finisher = try SVGFinisher(
        drawn.bytes, scene: scene, excerpt: excerpt, link: options.link, ids: ids)
      bytes = finisher.finish()
    }
    let fonts = format == .svg || MachineFonts.fit ? [] : [MachineFonts.notice]
    return (bytes, fonts + drawn.warnings.map { "Graphviz: \($0)" })
  } catch {
    throw .graphviz(named(error, excerpt))
  }
}

/// The error with the condition that Graphviz's message speaks of.
private func named(_ error: GraphvizError, _ excerpt: Excerpt) -> GraphvizError {
  guard let match = error.messages.firstMatch(of: /simpul-([0-9]+)/), let number = Int(match.1),
    excerpt.tree.nodes.indices.contains(number - 1)
  else { return error }
  var error = error
  error.node = excerpt.tree.nodes[number - 1].key
  return error
}

/// PDFs of a page each as one, without the time of day.
func joined(
  _ pages: [[UInt8]], of tree: Tree, _ options: DrawingOptions
) throws(DrawingError) -> [UInt8] {
  do throws(PDFError) {
    return try PDFBook.bytes(
      pages, title: SafeText.clean(options.title ?? tree.heading.title ?? tree.id))
  } catch {
    throw .pdf(error)
  }
}

/// DOT for `berjenjang` carries no positions, so that its boxes are measured without asking `dot`.
private func measuring(_ options: DrawingOptions, for format: PictureFormat) -> DrawingOptions {
  var options = options
  if format == .dot { options.layout = .ringkas }
  return options
}

func notices(
  _ scene: Scene, shortened: Int, as format: PictureFormat, options: DrawingOptions
) -> [String] {
  var notices: [String] = []
  if let paper = options.paper, scene.smallestText < TextSize.leastReadable {
    notices.append(
      """
      huruf terkecil di kertas \(paper.rawValue.uppercased()) hanya \
      \(indonesianText(roundedDown(scene.smallestText), decimals: 1)) pt; \
      pakai kertas yang lebih besar, --rincian ringkas, atau gambar sebagian dengan --akar atau --kedalaman
      """)
  }
  if shortened > 0, format != .html {
    notices.append("\(shortened) kondisi dipersingkat dalam kotaknya; SVG memuat teks lengkapnya")
  }
  return notices
}

/// Graphviz would draw a picture over these bounds smaller or not at all without saying so.
private func checkSize(
  _ scene: Scene, _ format: PictureFormat, resolution: Double
) throws(DrawingError) {
  let mostPixelsPerSide = 32_767.0
  let mostPixels = 150_000_000.0
  let mostPointsInPDF = 14_400.0
  let dots = format == .png ? resolution / 72 : 1
  let width = (scene.size.width * scene.scale * dots).rounded(.up)
  let height = (scene.size.height * scene.scale * dots).rounded(.up)
  let fits =
    switch format {
    case .png: max(width, height) <= mostPixelsPerSide && width * height <= mostPixels
    case .pdf: max(width, height) <= mostPointsInPDF
    case .svg, .dot, .html: true
    }
  if !fits { throw .tooLarge(format: format, width: Int(width), height: Int(height)) }
}

/// To one decimal, so that a size under the least readable one is never shown as if it reached it.
private func roundedDown(_ points: Double) -> Double { (points * 10).rounded(.down) / 10 }
