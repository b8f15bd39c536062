import Pohon

/// A tree as canonical YAML: keys in the order of the schema, one line a scalar.
///
/// Reading the text gives an equal tree, and writing that gives the same text.
public func yamlText(of tree: Tree) -> String {
  var bytes: [UInt8] = []
  putYaml(of: tree) { bytes += $0 }
  return String(decoding: bytes, as: UTF8.self)
}

/// Writes a tree to a file as canonical YAML, wholly or not at all; see ``write(_:to:)``.
///
/// The text is written as it is made: a large one is never in memory as a whole.
/// - Returns: how many bytes it has; see ``largestTreeFile``.
@discardableResult
public func write(_ tree: Tree, to path: String) throws(FileError) -> Int {
  var count = 0
  try write(to: path) { file throws(FileError) in
    try putYaml(of: tree) { piece throws(FileError) in
      try file.put(piece)
      count += piece.count
    }
  }
  return count
}

/// Hands over the canonical YAML of a tree in pieces of about `yamlPiece` bytes.
private func putYaml<Failure>(
  of tree: Tree, _ put: ([UInt8]) throws(Failure) -> Void
) throws(Failure) {
  var lines = YamlLines()
  for entry in ObjectValues(tree.heading).entries(tree.heading.assumptions) {
    lines.add(entry, indent: 0)
  }
  if tree.nodes.isEmpty, lines.bytes.isEmpty {
    lines.add(.init(key: FieldName.kinerja.rawValue, value: .list([])), indent: 0)
  }
  var depths: [Int] = []
  for node in tree.nodes {
    if lines.bytes.count >= yamlPiece {
      try put(lines.bytes)
      lines.clear()
    }
    let depth = node.parent.map { depths[$0] + 1 } ?? 0
    depths.append(depth)
    lines.add(node, depth: depth)
  }
  try put(lines.bytes)
}

private let yamlPiece = 1 << 18

extension YamlLines {
  /// A condition without its children, whose key the first of them brings along.
  fileprivate mutating func add(_ node: Node, depth: Int) {
    let isFirst = node.position == (node.parent ?? -1) + 1
    if isFirst {
      let key: FieldName = node.parent == nil ? .kinerja : .anak
      add(key: key.rawValue, indent: depth * 4)
    }
    let entries = ObjectValues(node).entries(node.assumptions)
    if entries.isEmpty, node.end > node.position + 1 {
      // The children must hang on some key.
      add(.init(key: FieldName.kode.rawValue, value: .text("")), indent: depth * 4 + 4, dash: true)
    } else {
      add(element: entries, indent: depth * 4 + 2)
    }
  }
}

/// An organisation as canonical YAML: own offices, outside bodies, then collectives.
public func yamlText(of organisation: Organisation) -> String {
  var lines = YamlLines()
  var heading = ObjectValues(.organisation)
  heading.set(.organisasi, organisation.id)
  heading.set(.nama, organisation.name)
  heading.set(.dokumen, ObjectValues(organisation.document))
  for entry in heading.entries() { lines.add(entry, indent: 0) }
  let groups: [(FieldName, Office.Standing)] = [
    (.unit, .own), (.luar, .outside), (.kolektif, .collective),
  ]
  var depths = [Int](repeating: 0, count: organisation.offices.count)
  for (name, standing) in groups {
    var before: Int?
    for (index, office) in organisation.offices.enumerated() where office.standing == standing {
      if let parent = office.parent, parent < index { depths[index] = depths[parent] + 1 }
      let depth = depths[index]
      if before == nil {
        lines.add(key: name.rawValue, indent: 0)
      } else if depth > depths[before ?? 0] {
        lines.add(key: FieldName.anak.rawValue, indent: depth * 4)
      }
      lines.add(element: ObjectValues(office).entries(), indent: depth * 4 + 2)
      before = index
    }
  }
  return String(decoding: lines.bytes, as: UTF8.self)
}
