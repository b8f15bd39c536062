import Pohon

/// A drawing that stands on a sheet of a report.
package struct ReportDrawing {
  let svg: [UInt8]
}

/// Draws a tree for a report: on one sheet where all of it can be read there, else divided among
/// sheets as ``drawBook(_:options:)`` does.
///
/// - Parameter ids: letters before every id, so that several drawings can stand in one page.
package func drawForReport(
  _ tree: Tree, options: DrawingOptions, ids: String
) throws(DrawingError) -> [ReportDrawing] {
  let excerpt = try Excerpt(tree, options)
  let (scene, _) = try SceneBuilder(excerpt, options: options).scene()
  if scene.smallestText >= TextSize.leastReadable {
    let drawn = try render(scene, of: excerpt, as: .svg, options: options, ids: ids)
    return [ReportDrawing(svg: drawn.bytes)]
  }
  let plan = try BookPlan(tree, options: options)
  var drawings: [ReportDrawing] = []
  for (number, page) in plan.pages.enumerated() {
    let excerpt = Excerpt(tree, showing: page.positions)
    let options = plan.options(of: page, number: number + 1, of: plan.pages.count)
    let (scene, _) = try SceneBuilder(excerpt, options: options).scene()
    let drawn = try render(
      scene, of: excerpt, as: .svg, options: options, ids: "\(ids)\(number + 1)-")
    drawings.append(ReportDrawing(svg: drawn.bytes))
  }
  return drawings
}
