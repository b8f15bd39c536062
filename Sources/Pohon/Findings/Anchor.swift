/// Names a place in a document without knowing its file: tree, node and field.
public struct Anchor: Hashable, Sendable {
  /// The id of the tree or organisation.
  public var tree: String
  /// The key of the node (see ``Node/key``); nil for the document itself.
  public var node: String?
  /// The field; nil for the node or document as a whole.
  public var field: Field?

  /// The document called `tree`, or a node and field in it.
  public init(tree: String, node: String? = nil, field: Field? = nil) {
    self.tree = tree
    self.node = node
    self.field = field
  }

  /// The document itself, or a field of its heading.
  public init(_ tree: Tree, _ field: FieldName? = nil) {
    self.init(tree: tree.id, field: field.map { Field($0) })
  }

  /// A node, or a field of it; `item` is the position (from 1) or key inside the field.
  public init(_ tree: Tree, _ node: Node, _ field: FieldName? = nil, item: String? = nil) {
    self.init(tree: tree.id, node: node.key, field: field.map { Field($0, item: item) })
  }

  /// The indicator at `index` (from 0) of a node, or a field of it.
  public init(
    _ tree: Tree, _ node: Node, indicator index: Int, _ field: FieldName? = nil,
    item: String? = nil
  ) {
    self.init(
      tree: tree.id, node: node.key,
      field: Field(field ?? .indikator, indicator: index + 1, item: item))
  }
}

/// A field of a node, of one of its indicators, or of a document.
public struct Field: Hashable, Sendable, CustomStringConvertible {
  /// The key; ``FieldName/indikator`` with an indicator number means that indicator as a whole.
  public var name: FieldName
  /// Number of the indicator, from 1; nil for a field of the node itself.
  public var indicator: Int?
  /// Position (from 1) or key inside the field.
  public var item: String?

  /// The field `name`, or `item` inside it.
  public init(_ name: FieldName, indicator: Int? = nil, item: String? = nil) {
    self.name = name
    self.indicator = indicator
    self.item = item
  }

  /// E.g. `kondisi`, `indikator.2`, `indikator.2.formula`, `indikator.1.target.2025`.
  public var description: String {
    var parts: [String] = []
    if let indicator {
      parts.append("\(FieldName.indikator.rawValue).\(indicator)")
    }
    if indicator == nil || name != .indikator { parts.append(name.rawValue) }
    if let item { parts.append(item) }
    return parts.joined(separator: ".")
  }
}
