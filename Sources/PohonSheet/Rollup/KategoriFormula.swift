import Pohon

/// The kategori of a capaian as a formula over its cell, by the scale of one tree.
struct KategoriFormula {
  private let leastCoverage: Double
  /// The bands from best to worst; nil where the scale is unknown or too long for a formula.
  private let bands: String?

  init(_ heading: Heading) {
    leastCoverage = heading.leastCoverage ?? 80
    let scale = ScaleBook(heading)[heading.capaianScaleName]
    bands = scale.flatMap { Self.bands($0) }
  }

  private static let outside = "di luar pita"
  /// How deep Excel lets functions stand inside one another, with room for the others.
  private static let deepest = 60
  /// What stands for the cell until it is known.
  private static let capaianMark = "#"

  /// The kategori of a node whose capaian and coverage stand in these cells of its row.
  func cell(_ figures: NodeFigures, capaian: String, coverage: String) -> CellDraft {
    let words =
      figures.kategori?.text
      ?? (figures.capaian.value != nil
        ? Self.outside : figures.isDue ? FormulaText.unknown : FormulaText.notDue)
    var style = CellStyle()
    style.isCentred = true
    guard let bands, figures.isDue else { return CellDraft(words, style) }
    let graded = bands.replacing(Self.capaianMark, with: "ROUND(\(capaian),9)")
    return CellDraft(
      .textFormula(
        FormulaText.known(
          "ISNUMBER(\(capaian))",
          "IF(ROUND(\(coverage),9)<\(leastCoverage),\"\(Kategori.provisional.text)\",\(graded))"),
        result: words), style)
  }

  private static func bands(_ scale: Scale) -> String? {
    guard scale.ranked.count <= deepest else { return nil }
    var formula = "\"\(outside)\""
    for band in scale.ranked.reversed() where band.hasBounds {
      guard let words = FormulaText.literal(band.words), !band.words.contains(capaianMark) else {
        return nil
      }
      let bounds = [
        band.lower.map { "\(capaianMark)>\($0.isIncluded ? "=" : "")\($0.value)" },
        band.upper.map { "\(capaianMark)<\($0.isIncluded ? "=" : "")\($0.value)" },
      ].compactMap { $0 }
      formula = "IF(AND(\(bounds.joined(separator: ","))),\(words),\(formula))"
    }
    return formula
  }
}
