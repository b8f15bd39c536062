import Pohon

/// Walks a document's nodes or offices without recursion, checks each, and gathers the model.
struct DocumentReader {
  private(set) var document: YamlDocument
  private(set) var check: ShapeCheck
  /// The items of nodes or offices, in document order.
  private(set) var items: [Int] = []
  /// Positions by the key that an anchor names them by.
  private(set) var positions: [String: Int] = [:]

  init(_ document: YamlDocument) {
    self.document = document
    check = ShapeCheck(document)
  }

  /// Says that not every finding was said.
  var unsaidDefect: YamlDefect? {
    guard check.unsaid > 0, let last = check.findings.last?.range else { return nil }
    let count = indonesianText(Double(check.unsaid))
    return YamlDefect("terlalu banyak temuan; \(count) lainnya tidak disebut", from: last.start)
  }

  mutating func readTree(_ root: Int, id: String) -> Tree {
    var draft = TreeDraft(heading: readHeading(root, id: id), id: id)
    let fields = ObjectFields(document, root, .tree)
    var pending: [(item: Int, parent: Int?)] = fields.elements(.kinerja).reversed().map {
      ($0, nil)
    }
    while let (item, parent) = pending.popLast() {
      let position = draft.nodes.count
      let fields = readNode(item, under: parent, into: &draft)
      pending += fields.elements(.anak).reversed().map { ($0, position) }
    }
    return draft.tree
  }

  /// Reads a tree of which each condition is a document of its own, so that a large one is not kept
  /// twice; leaves the reader with the last of them.
  mutating func readTree(_ fields: consuming TreeFields, id: String) -> Tree {
    document = YamlDocument(fields.heading)
    var draft = TreeDraft(heading: readHeading(0, id: id), id: id)
    let gradeWords = document.gradeWords
    let children = fields.children
    var pending: [(node: Int, parent: Int?)] = children.roots.reversed().map { ($0, nil) }
    while let (index, parent) = pending.popLast() {
      let position = draft.nodes.count
      document = YamlDocument(fields.nodes[index].entries, place: fields.nodes[index].place)
      document.gradeWords = gradeWords
      check.document = document
      fields.nodes[index].entries = []
      _ = readNode(0, under: parent, into: &draft)
      pending += children.ofNodes[index].reversed().map { ($0, position) }
    }
    return draft.tree
  }

  /// A tree while its conditions are read.
  private struct TreeDraft {
    let heading: Heading
    /// The name that findings give the tree.
    let id: String
    var nodes: [Node] = []
    var parents: [Int?] = []
    var uses: [String: Int] = [:]

    init(heading: Heading, id: String) { (self.heading, self.id) = (heading, id) }

    var tree: Tree { Tree(heading: heading, nodes: nodes, parents: parents) }
  }

  private mutating func readHeading(_ root: Int, id: String) -> Heading {
    var heading = ObjectFields(document, root, .tree).heading
    document.gradeWords = heading.gradeWords
    check.document = document
    check.check(root, .tree, at: Spot(tree: id))
    if heading.id.isEmpty { heading.id = id }
    return heading
  }

  private mutating func readNode(
    _ item: Int, under parent: Int?, into draft: inout TreeDraft
  ) -> ObjectFields {
    let fields = ObjectFields(document, item, .node)
    let node = fields.node
    let key = Tree.key(of: node.code, at: draft.nodes.count, uses: &draft.uses)
    positions[key] = positions[key] ?? draft.nodes.count
    check.check(item, .node, at: Spot(tree: draft.id, node: key))
    draft.nodes.append(node)
    draft.parents.append(parent)
    items.append(item)
    return fields
  }

  mutating func readOrganisation(_ root: Int, id: String) -> Organisation {
    check.check(root, .organisation, at: Spot(tree: id))
    let fields = ObjectFields(document, root, .organisation)
    var organisation = Organisation(id: id, name: fields.text(.nama))
    organisation.document = fields.object(.dokumen)?.documentInfo ?? DocumentInfo()
    for (name, standing) in [(FieldName.unit, Office.Standing.own), (.luar, .outside)] {
      readOffices(fields.elements(name), standing, id: id, into: &organisation)
    }
    for item in fields.elements(.kolektif) {
      let fields = ObjectFields(document, item, .collective)
      let code = fields.text(.kode) ?? ""
      positions[code] = positions[code] ?? items.count
      items.append(item)
      organisation.offices.append(
        Office(
          code: code, name: fields.text(.nama) ?? code, standing: .collective,
          aliases: fields.texts(.alias), members: fields.texts(.anggota)))
    }
    return organisation
  }

  private mutating func readOffices(
    _ roots: [Int], _ standing: Office.Standing, id: String, into organisation: inout Organisation
  ) {
    var pending: [(item: Int, parent: Int?)] = roots.reversed().map { ($0, nil) }
    while let (item, parent) = pending.popLast() {
      let fields = ObjectFields(document, item, .office)
      let code = fields.text(.kode) ?? ""
      positions[code] = positions[code] ?? items.count
      check.check(item, .office, at: Spot(tree: id, node: code))
      pending += fields.elements(.anak).reversed().map { ($0, organisation.offices.count) }
      items.append(item)
      organisation.offices.append(
        Office(
          code: code, name: fields.text(.nama) ?? code, kind: fields.choice(.jenis),
          standing: standing, aliases: fields.texts(.alias), parent: parent))
    }
  }
}
