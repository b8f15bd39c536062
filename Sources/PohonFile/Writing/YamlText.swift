import Pohon

/// A tree as canonical YAML: keys in the order of the schema, one line a scalar.
///
/// Reading the text gives an equal tree, and writing that gives the same text.
public func yamlText(of tree: Tree) -> String {
  var lines = YamlLines()
  for entry in ObjectValues(tree.heading).entries(tree.heading.assumptions) {
    lines.add(entry, indent: 0)
  }
  var depths: [Int] = []
  for node in tree.nodes {
    let depth = node.parent.map { depths[$0] + 1 } ?? 0
    depths.append(depth)
    let isFirst = node.position == (node.parent ?? -1) + 1
    if isFirst {
      let key: FieldName = node.parent == nil ? .kinerja : .anak
      lines.add(key: key.rawValue, indent: depth * 4)
    }
    let entries = ObjectValues(node).entries(node.assumptions)
    if entries.isEmpty, node.end > node.position + 1 {
      // The children must hang on some key.
      lines.add(
        .init(key: FieldName.kode.rawValue, value: .text("")), indent: depth * 4 + 4, dash: true)
    } else {
      lines.add(element: entries, indent: depth * 4 + 2)
    }
  }
  if lines.text.isEmpty {
    lines.add(.init(key: FieldName.kinerja.rawValue, value: .list([])), indent: 0)
  }
  return lines.text
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
  return lines.text
}
