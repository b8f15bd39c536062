import Pohon

/// A small box of the legend and what it stands for.
struct LegendEntry: Sendable {
  var label: String
  var paint: Paint
  var mark: LevelMark
  /// A word inside the small box.
  var inside: String?

  /// What the boxes of an excerpt need explained: levels, then changes or colours, then the rest.
  static func list(
    _ excerpt: Excerpt, options: DrawingOptions, palette: Palette
  ) -> [LegendEntry] {
    let boxes = Array(excerpt.positions.indices)
    let nodes = excerpt.nodes
    let isMeant = { (node: Node) in options.only?.contains(node.key) ?? true }
    let black = options.blackAndWhite
    let found = Set(nodes.filter(isMeant).map(\.level))
    let levels = (Level.allCases as [Level?] + [nil]).filter(found.contains)
    var entries = levels.map { level -> LegendEntry in
      let isColoured = options.colouring == .jenjang && !black
      let mark = LevelMark.of(level)
      return LegendEntry(
        label: level?.label ?? "Tanpa jenjang",
        paint: black ? .blackAndWhite : isColoured ? .of(level) : .plain,
        mark: excerpt.changes == nil ? mark : ChangeGroup.none.mark(mark))
    }
    if excerpt.changes != nil {
      let groups = Set(boxes.compactMap(excerpt.change))
      for group in ChangeGroup.allCases where groups.contains(group) {
        let isColoured = options.colouring == .perubahan && !black
        entries.append(
          LegendEntry(
            label: group.label,
            paint: black ? .blackAndWhite : isColoured ? group.paint : .plain,
            mark: group.mark(LevelMark(thickness: 1))))
      }
    }
    for (label, paint) in palette.entries(nodes) {
      entries.append(LegendEntry(label: label, paint: paint, mark: LevelMark(thickness: 0.8)))
    }
    if !nodes.allSatisfy(isMeant) {
      entries.append(
        LegendEntry(
          label: "Jalur ke atas", paint: black ? .blackAndWhite : .plain,
          mark: LevelMark(thickness: 0.8, stroke: .dashed)))
    }
    if nodes.contains(where: { (options.findings[$0.key]?.total ?? 0) > 0 }) {
      entries.append(
        LegendEntry(
          label: "Banyaknya temuan", paint: black ? .blackAndWhite : .plain,
          mark: LevelMark(thickness: 0.6, rounded: true), inside: "n"))
    }
    return entries
  }
}
