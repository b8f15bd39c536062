import Pohon

/// A cell of a document that names offices.
struct OfficeCell {
  let text: String
  let tree: Tree
  let node: Node
  /// Index of its indicator, from 0; nil for a cell of the node itself.
  var indicator: Int?
  let field: FieldName
  /// Its place in the field, from 0.
  let place: Int

  /// Whether it may name something else than a unit: a report, a survey.
  var maySayOtherwise: Bool { field == .sumberData }

  /// Where it stands; made only where it is asked for, since most cells are in order.
  var anchor: Anchor {
    let item = "\(place + 1)"
    return indicator.map { Anchor(tree, node, indicator: $0, field, item: item) }
      ?? Anchor(tree, node, field, item: item)
  }

  /// Where `name` stands in it, in code points; nil where it is not written so.
  func passage(of name: String) -> Range<Int>? {
    let (all, part) = (Array(text.unicodeScalars), Array(name.unicodeScalars))
    guard !part.isEmpty, part.count <= all.count else { return nil }
    return (0...all.count - part.count).first { all[$0...].starts(with: part) }
      .map { $0..<$0 + part.count }
  }
}

extension Tree {
  /// Shows `look` every cell that names owners, supporters or sources of data, in document order.
  func eachOfficeCell(_ look: (OfficeCell) -> Void) {
    for node in nodes {
      func show(_ text: String, _ field: FieldName, _ place: Int, _ indicator: Int? = nil) {
        look(
          OfficeCell(
            text: text, tree: self, node: node, indicator: indicator, field: field, place: place))
      }
      for (place, owner) in node.owners.enumerated() { show(owner.name, .penanggungJawab, place) }
      for (place, text) in node.supporters.enumerated() { show(text, .pendukung, place) }
      for (index, indicator) in node.indicators.enumerated() {
        for (place, owner) in indicator.owners.enumerated() {
          show(owner.name, .penanggungJawab, place, index)
        }
        for (place, text) in indicator.supporters.enumerated() {
          show(text, .pendukung, place, index)
        }
        for (place, text) in indicator.sources.enumerated() {
          show(text, .sumberData, place, index)
        }
      }
    }
  }

  /// The cells that stand in one field of `node`, or of one of its indicators.
  func cells(
    _ texts: [String], _ field: FieldName, of node: Node, _ indicator: Int? = nil
  ) -> some Sequence<OfficeCell> {
    texts.enumerated().lazy.map {
      OfficeCell(
        text: $1, tree: self, node: node, indicator: indicator, field: field, place: $0)
    }
  }
}
