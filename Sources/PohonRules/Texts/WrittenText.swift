import Pohon

/// A text of a tree that people wrote, and where it stands.
///
/// Small enough to make for every text of a large tree: an anchor is made only where one is needed.
struct WrittenText {
  /// What kind of place it stands in.
  enum Standing {
    /// The statement or the name of an indicator, which everything else goes by.
    case key
    /// Any other field.
    case ordinary
    /// As a document printed it, which is never edited.
    case printed
  }

  /// The text.
  let text: String
  /// Position of its node; nil for the document itself.
  let node: Int?
  /// Index of its indicator, from 0.
  let indicator: Int?
  /// Its field.
  let field: FieldName
  /// Its place inside the field.
  let item: String?
  /// What kind of place it stands in.
  let standing: Standing

  /// Its anchor in `tree`, whose text it is.
  func anchor(in tree: Tree) -> Anchor {
    guard let node else { return Anchor(tree: tree.id, field: Field(field, item: item)) }
    guard let indicator else { return Anchor(tree, tree.nodes[node], field, item: item) }
    return Anchor(tree, tree.nodes[node], indicator: indicator, field, item: item)
  }
}

extension Tree {
  /// Shows `look` every text of the tree, in document order; the names of offices are left to the
  /// rules that resolve them.
  func eachText(_ look: (WrittenText) -> Void) {
    func show(
      _ text: String?, _ field: FieldName, node: Int? = nil, indicator: Int? = nil,
      item: String? = nil, _ standing: WrittenText.Standing = .ordinary
    ) {
      guard let text, !text.isEmpty else { return }
      look(
        WrittenText(
          text: text, node: node, indicator: indicator, field: field, item: item,
          standing: standing))
    }
    show(heading.title, .judul)
    for (index, citation) in heading.document.citations.enumerated() {
      show(citation.text, .dokumen, item: "\(FieldName.rujukan).\(index + 1)", .printed)
    }
    for node in nodes {
      let position = node.position
      show(node.statement, .kondisi, node: position, .key)
      for (index, text) in node.causes.enumerated() {
        show(text, .faktorPenyebab, node: position, item: "\(index + 1)")
      }
      for (index, text) in node.problems.enumerated() {
        show(text, .masalah, node: position, item: "\(index + 1)")
      }
      show(node.explanation, .penjelasan, node: position)
      show(node.closingClaim, .keterkaitan, node: position)
      for (index, printing) in node.printings.enumerated() {
        show(printing.text, .cetakan, node: position, item: "\(index + 1)", .printed)
      }
      for (index, text) in node.narrativeIndicators.enumerated() {
        show(text, .indikatorNarasi, node: position, item: "\(index + 1)")
      }
      for (index, indicator) in node.indicators.enumerated() {
        show(indicator.name, .nama, node: position, indicator: index, .key)
        show(indicator.definition, .definisi, node: position, indicator: index)
        show(indicator.relevance, .relevansi, node: position, indicator: index)
        show(indicator.formula, .formula, node: position, indicator: index)
        for (number, printing) in indicator.printings.enumerated() {
          show(
            printing.text, .cetakan, node: position, indicator: index, item: "\(number + 1)",
            .printed)
        }
      }
    }
  }
}
