import Pohon

/// The stages of a drawing one by one, so that what each takes can be measured.
package struct DrawingStages {
  private let excerpt: Excerpt
  private let options: DrawingOptions

  /// The stages of drawing all of `tree` as an SVG.
  package init(_ tree: Tree, options: DrawingOptions = DrawingOptions()) throws(DrawingError) {
    excerpt = try Excerpt(tree, options)
    self.options = options
  }

  private var width: Double { Arrangement.boxWidths[0] }
  private var layout: CompactLayout { CompactLayout(boxWidth: width, mostInColumn: 12) }

  /// The heights of all boxes at one width.
  package func measure() -> [Double] {
    layout.widths(excerpt.forest).enumerated().map { box, width in
      BoxMeasure(width: width, options: options, scale: nil).measure(excerpt.node(box)).height
    }
  }

  /// Places boxes of these heights once.
  package func place(_ heights: [Double]) { _ = layout.place(excerpt.forest, heights: heights) }

  /// Everything on the sheet: the search for the best shape measures and places as often as it needs.
  package func arrange() throws(DrawingError) -> ArrangedScene {
    ArrangedScene(scene: try SceneBuilder(excerpt, options: options).scene().scene)
  }

  /// What Graphviz draws of it.
  package func render(_ arranged: ArrangedScene) throws(GraphvizError) -> [UInt8] {
    try SceneRenderer(scene: arranged.scene, blackAndWhite: false)
      .render(.svg, withText: false, resolution: options.resolution).bytes
  }

  /// The finished SVG.
  package func finish(
    _ drawn: [UInt8], _ arranged: ArrangedScene
  ) throws(GraphvizError) -> [UInt8] {
    var finisher = try SVGFinisher(drawn, scene: arranged.scene, excerpt: excerpt, link: nil)
    return finisher.finish()
  }
}

/// A drawing whose boxes and lines have their places.
package struct ArrangedScene: Sendable {
  let scene: Scene
}
