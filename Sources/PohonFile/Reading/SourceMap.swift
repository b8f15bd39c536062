import Pohon

/// Where the places of a document stand in its text.
public struct SourceMap: Sendable {
  let document: YamlDocument
  private let items: [Int]
  private let positions: [String: Int]
  private let isOrganisation: Bool

  init(
    _ document: YamlDocument, items: [Int], positions: [String: Int], _ isOrganisation: Bool
  ) {
    self.document = document
    self.items = items
    self.positions = positions
    self.isOrganisation = isOrganisation
  }

  /// Where `anchor` stands, or the nearest thing around it: from item to field, indicator, node and
  /// document; nil only where nothing was read. The anchor's tree is not looked at.
  ///
  /// A field is where its value is, or where its key is when the value begins on a later line.
  public subscript(_ anchor: Anchor) -> TextRange? {
    guard let root = document.root else { return nil }
    guard let (item, kind) = object(of: anchor) else {
      guard let node = anchor.node, positions[node] != nil else { return document[root].range }
      return self[Anchor(tree: anchor.tree, node: node, field: Field(.indikator))]
    }
    guard let field = anchor.field, field.indicator == nil || field.name != .indikator else {
      return document[item].range
    }
    return range(of: field, in: item, kind)
  }

  /// The scalar that stands exactly at `anchor`; nil where none does.
  func scalar(at anchor: Anchor) -> Int? {
    guard let field = anchor.field, let (item, kind) = object(of: anchor) else { return nil }
    let fields = ObjectFields(document, item, kind, short: kind == .indicator ? .nama : nil)
    let found =
      field.item.map { find($0, of: field.name, in: fields, exactly: true) }
      ?? fields.item(field.name)
    guard let found, document[found].kind == .scalar else { return nil }
    return found
  }

  /// The scalar at `anchor`, or the verbatim text of the printed place that stands there.
  func text(at anchor: Anchor) -> Int? {
    var printed = anchor
    printed.field?.item = anchor.field?.item.map { "\($0).\(FieldName.teks.rawValue)" }
    return scalar(at: anchor) ?? scalar(at: printed)
  }

  /// The object whose field `anchor` names: indicator, node, office or document, with its kind.
  func object(of anchor: Anchor) -> (item: Int, kind: ObjectKind)? {
    guard var item = document.root else { return nil }
    var kind = isOrganisation ? ObjectKind.organisation : .tree
    if let key = anchor.node {
      guard let position = positions[key] else { return nil }
      item = items[position]
      kind = isOrganisation ? .office : .node
    }
    guard let number = anchor.field?.indicator else { return (item, kind) }
    let indicators = ObjectFields(document, item, kind).elements(.indikator)
    return indicators.indices.contains(number - 1) ? (indicators[number - 1], .indicator) : nil
  }

  /// The position of the node called `key`.
  func position(of key: String) -> Int? { positions[key] }

  private func range(of field: Field, in item: Int, _ kind: ObjectKind) -> TextRange {
    let short: FieldName? = kind == .indicator ? .nama : nil
    let fields = ObjectFields(document, item, kind, short: short)
    if let part = field.item.flatMap({ find($0, of: field.name, in: fields) }) {
      return document[part].range
    }
    guard let value = fields.item(field.name) ?? fields.printed(field.name) else {
      return document[item].range
    }
    return shown(value, in: item)
  }

  /// An element by its number, a period, or a key; deeper parts follow after a point.
  ///
  /// Where a deeper part is not there, what is around it; `exactly` wants all parts.
  private func find(
    _ path: String, of name: FieldName, in fields: ObjectFields, exactly: Bool = false
  ) -> Int? {
    let shape = FileSchema.shape(of: name, in: fields.kind)
    let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var depth = 1
    var found: Int
    switch shape {
    case .texts?, .codes?, .objects?:
      let elements = fields.elements(name)
      guard let number = Int(parts[0]), elements.indices.contains(number - 1) else { return nil }
      found = elements[number - 1]
    case .periods?:
      guard let period = Period(path) else { return nil }
      return fields.periods(name).first { $0.period == period }?.item
    default:
      guard let value = fields.item(name) else { return nil }
      (found, depth) = (value, 0)
    }
    for part in parts[depth...] {
      if document[found].kind == .sequence {
        let elements = document.children(of: found)
        guard let number = Int(part), elements.indices.contains(number - 1) else { break }
        found = elements[number - 1]
        continue
      }
      guard let value = document.entries(of: found).first(where: { document.text($0.key) == part })
      else { return exactly ? nil : found }
      found = value.value
    }
    return found
  }

  /// The value, with its key where it begins on another line.
  private func shown(_ value: Int, in object: Int) -> TextRange {
    let range = document[value].range
    let blocks = document.entries(of: object)
    let assumed = blocks.filter { document.text($0.key) == FieldName.asumsi.rawValue }
      .flatMap { document.entries(of: $0.value) }
    guard let key = (blocks + assumed).first(where: { $0.value == value })?.key,
      document[key].range.start.line != range.start.line
    else { return range }
    return TextRange(document[key].range.start, range.end)
  }
}
