/// Hands a scene to Graphviz, every place pinned.
struct SceneRenderer {
  let scene: Scene
  let blackAndWhite: Bool

  /// What Graphviz makes of the scene, with its warnings.
  ///
  /// Text is left out where `withText` is false: the SVG gets it from ``SVGFinisher``, at the same
  /// places, without the time that Graphviz takes to measure what is measured already.
  func render(
    _ format: PictureFormat, withText: Bool, resolution: Double
  ) throws(GraphvizError) -> (bytes: [UInt8], warnings: [String]) {
    try GraphvizEngine.render(as: format.rawValue) { graph throws(GraphvizError) in
      try graph.declare(.graph, "margin", "0")
      try graph.declare(.graph, "pad", "0")
      try graph.declare(.graph, "outputorder", "edgesfirst")
      if withText {
        if format == .png { try graph.declare(.graph, "dpi", decimalText(resolution)) }
        if scene.scale != 1 { try graph.declare(.graph, "size", sizeText) }
      }
      let pen = try ScenePen(graph, sheet: scene.size)
      let sheet = try pen.addSheet(to: graph)
      let nodes = try boxes(with: pen, in: graph, withText: withText)
      for line in scene.lines + scene.links + scene.legend.samples {
        let (from, to) = line.ends.map { (nodes[$0.from], nodes[$0.to]) } ?? (sheet, sheet)
        try pen.add(
          line, from: from, to: to, colour: line.style.colour(blackAndWhite: blackAndWhite),
          to: graph)
      }
      if withText {
        for line in scene.heading + scene.legend.words {
          try pen.add(line, colour: Paint.dark, to: graph)
        }
      }
    }
  }

  private func boxes(
    with pen: borrowing ScenePen, in graph: borrowing GraphvizGraph, withText: Bool
  ) throws(GraphvizError) -> [Int] {
    var nodes: [Int] = []
    nodes.reserveCapacity(scene.boxes.count)
    for box in scene.boxes {
      nodes.append(try pen.add(box, withText: withText, to: graph))
    }
    for box in scene.linkLabels + scene.legend.swatches {
      _ = try pen.add(box, withText: withText, to: graph)
    }
    return nodes
  }

  /// The paper in inches; `!` lets a small drawing grow too.
  private var sizeText: String {
    let (width, height) = (scene.size.width * scene.scale, scene.size.height * scene.scale)
    return "\(GraphvizEngine.inches(width)),\(GraphvizEngine.inches(height))!"
  }
}
