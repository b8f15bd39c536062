import Pohon

/// A cell of a document that names offices.
struct OfficeCell {
  var text: String
  var anchor: Anchor
  /// Whether it may name something else than a unit: a report, a survey.
  var maySayOtherwise = false

  /// Where `name` stands in it, in code points; nil where it is not written so.
  func passage(of name: String) -> Range<Int>? {
    let (all, part) = (Array(text.unicodeScalars), Array(name.unicodeScalars))
    guard !part.isEmpty, part.count <= all.count else { return nil }
    return (0...all.count - part.count).first { all[$0...].starts(with: part) }
      .map { $0..<$0 + part.count }
  }
}

extension Tree {
  /// Every cell that names owners, supporters or sources of data, in document order.
  var officeCells: [OfficeCell] {
    nodes.flatMap { node in
      let own = cells(node.owners, node.supporters) { Anchor(self, node, $0, item: $1) }
      return own
        + node.indicators.enumerated().flatMap { index, indicator in
          let anchor = { Anchor(self, node, indicator: index, $0, item: $1) }
          let sources = indicator.sources.enumerated().map {
            OfficeCell(
              text: $1, anchor: anchor(.sumberData, "\($0 + 1)"), maySayOtherwise: true)
          }
          return cells(indicator.owners, indicator.supporters, anchor) + sources
        }
    }
  }

  private func cells(
    _ owners: [Owner], _ supporters: [String], _ anchor: (FieldName, String) -> Anchor
  ) -> [OfficeCell] {
    owners.enumerated().map {
      OfficeCell(text: $1.name, anchor: anchor(.penanggungJawab, "\($0 + 1)"))
    }
      + supporters.enumerated().map {
        OfficeCell(text: $1, anchor: anchor(.pendukung, "\($0 + 1)"))
      }
  }
}
