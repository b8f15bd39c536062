import Pohon

extension TreeFields {
  /// What a file of `tree` would say, key by key in the order of the file format.
  public init(of tree: Tree) {
    self.init(
      heading: ObjectValues(tree.heading).entries(tree.heading.assumptions).map(\.field),
      nodes: tree.nodes.map { node in
        Node(
          parent: node.parent,
          entries: ObjectValues(node).entries(node.assumptions).map(\.field))
      })
  }
}

extension YamlValue.Entry {
  fileprivate var field: FieldValue.Entry { FieldValue.Entry(key: key, value.field) }
}

extension YamlValue {
  fileprivate var field: FieldValue {
    switch self {
    case .text(let text), .plain(let text): .text(text)
    case .list(let elements): .list(elements.map(\.field))
    case .mapping(let entries): .entries(entries.map(\.field))
    }
  }
}

extension TreeFields {
  /// The conditions at the top and under each other, by index, in order.
  var children: (roots: [Int], ofNodes: [[Int]]) {
    var roots: [Int] = []
    var children = [[Int]](repeating: [], count: nodes.count)
    for (index, node) in nodes.enumerated() {
      if let parent = node.parent, nodes.indices.contains(parent) {
        children[parent].append(index)
      } else {
        roots.append(index)
      }
    }
    return (roots, children)
  }
}
