import Pohon

/// Draws a tree as a PDF of several sheets: the upper levels first, then each condition that has
/// operational ones with these, every sheet with title, page number and legend.
///
/// The sheet is that of the options, A4 where they name none. What would come out smaller than can be
/// read is divided among further sheets, on which the condition above stands again. `remarks` of the
/// options stand on every sheet.
public func drawBook(
  _ tree: Tree, options: DrawingOptions = DrawingOptions()
) throws(DrawingError) -> Picture {
  var options = options
  options.paper = options.paper ?? .a4
  let plan = try BookPlan(tree, options: options)
  var picture = Picture(bytes: [], notices: [], smallestText: .infinity)
  var sheets: [[UInt8]] = []
  for (number, page) in plan.pages.enumerated() {
    let excerpt = Excerpt(tree, showing: page.positions)
    let options = plan.options(of: page, number: number + 1, of: plan.pages.count)
    let (scene, shortened) = try SceneBuilder(excerpt, options: options).scene()
    let drawn = try render(scene, of: excerpt, as: .pdf, options: options)
    sheets.append(drawn.bytes)
    picture.smallestText = min(picture.smallestText, scene.smallestText)
    let told = notices(scene, shortened: shortened, as: .pdf, options: options) + drawn.notices
    picture.notices += told.map { "halaman \(number + 1): \($0)" }
  }
  picture.bytes = try joined(sheets, of: tree, options)
  return picture
}
