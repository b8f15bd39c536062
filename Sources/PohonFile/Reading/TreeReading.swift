import Pohon

/// What reading a file gave: what was understood, where it stood, and what was wrong.
public struct TreeReading: Sendable {
  /// The tree; nil for an organisation file, and where nothing could be read.
  public var tree: Tree?
  /// The organisation, where the file is one.
  public var organisation: Organisation?
  /// Where everything stands.
  public var map: SourceMap
  /// What was wrong, in the order of the text; each has its `range`.
  public var findings: [Finding]

  /// Whether the document says its own name.
  var isNamed = false
  /// Whether some of the document stands where reading did not reach.
  var isCut = false

  /// Whether the file gave neither tree nor organisation.
  public var isEmpty: Bool { tree == nil && organisation == nil }

  /// Gives the document another name, in its anchors too.
  mutating func rename(to name: String) {
    tree?.heading.id = name
    organisation?.id = name
    for index in findings.indices {
      findings[index].anchor.tree = name
      for note in findings[index].notes.indices { findings[index].notes[note].anchor.tree = name }
    }
  }
}

/// The bytes of the largest file that is read, 16 MB; larger ones are refused with a finding.
public let largestTreeFile = 16 * 1024 * 1024

/// Reads a tree or organisation from the text of a YAML file; never fails because of its content.
public func readTree(_ text: String) -> TreeReading { readTree(bytes: text.utf8) }

/// Reads a tree or organisation from the bytes of a YAML file.
/// - Parameter id: the name a tree gets that has none of its own (`pohon`).
public func readTree(bytes: some Sequence<UInt8>, id: String = "") -> TreeReading {
  readTree(SourceText(bytes), id: id)
}

func readTree(_ source: SourceText, id: String) -> TreeReading {
  let yaml = YamlReader(source)
  let document = yaml.document
  var reader = DocumentReader(document)
  var tree: Tree?
  var organisation: Organisation?
  var name = id
  var isNamed = false
  var defect = yaml.defect
  if let root = document.root, document[root].kind == .mapping {
    let isOrganisation = isOrganisation(document, root)
    let own = documentID(document, root, isOrganisation)
    (name, isNamed) = (own ?? id, own != nil)
    if isOrganisation {
      organisation = reader.readOrganisation(root, id: name)
    } else if hasKnownKey(document, root) {
      tree = reader.readTree(root, id: name)
    } else {
      defect = defect ?? foreignDefect(document, root)
    }
  } else {
    defect = defect ?? shapeDefect(document)
  }
  var findings = reader.check.findings
  let defects = [defect, reader.unsaidDefect].compactMap { $0 }
  findings += defects.map { defect in
    Finding(
      rule: ReadingRule.brokenFile.id, severity: .error, anchor: Anchor(tree: name),
      message: defect.message, range: defect.range)
  }
  let map = SourceMap(
    document, items: reader.items, positions: reader.positions, organisation != nil)
  return TreeReading(
    tree: tree, organisation: organisation, map: map, findings: sortedByPlace(findings),
    isNamed: isNamed, isCut: yaml.isCut)
}

/// Keys say whether it is an organisation: `organisasi` without what only a tree has.
private func isOrganisation(_ document: YamlDocument, _ root: Int) -> Bool {
  let keys = Set(document.entries(of: root).compactMap { document.text($0.key) })

  return keys.contains(FieldName.organisasi.rawValue)
    && !treeKeys.contains { keys.contains($0.rawValue) }
}

private func documentID(_ document: YamlDocument, _ root: Int, _ isOrganisation: Bool) -> String? {
  let fields = ObjectFields(document, root, isOrganisation ? .organisation : .tree)
  let id = fields.text(isOrganisation ? .organisasi : .pohon)
  return id.flatMap { $0.isEmpty ? nil : $0 }
}

private func hasKnownKey(_ document: YamlDocument, _ root: Int) -> Bool {
  document.entries(of: root).contains { entry in
    document.name(entry.key).map { FileSchema.shape(of: $0, in: .tree) != nil } ?? false
  }
}

private func foreignDefect(_ document: YamlDocument, _ root: Int) -> YamlDefect {
  let first = document.entries(of: root).first.flatMap { document.text($0.key) } ?? ""
  let written = first.isEmpty ? "" : " “\(quotable(first))”"
  return YamlDefect(
    "tidak ada kunci pohon yang dikenal\(written.isEmpty ? "" : ", hanya\(written)"); diharapkan “pohon”, “judul”, “kinerja”",
    from: document[root].range.start)
}

/// What is wrong with a document that is no mapping.
private func shapeDefect(_ document: YamlDocument) -> YamlDefect {
  guard let root = document.root, !document.isLeftEmpty(root) else {
    return YamlDefect(
      "berkas kosong; diharapkan kunci seperti “pohon:” dan “kinerja:”",
      from: TextPoint(line: 1, column: 1))
  }
  let found = document[root].kind == .sequence ? "daftar" : "teks"
  return YamlDefect(
    "berkas berisi \(found) di tingkat teratas; diharapkan kunci seperti “pohon:” dan “kinerja:”",
    from: document[root].range.start, to: document[root].range.end)
}

/// In the order of the text.
func sortedByPlace(_ findings: [Finding]) -> [Finding] {
  findings.enumerated().sorted { a, b in
    let start = TextPoint(line: 1, column: 1)
    let (first, second) = (a.element.range?.start ?? start, b.element.range?.start ?? start)
    return (first, a.offset) < (second, b.offset)
  }.map(\.element)
}
