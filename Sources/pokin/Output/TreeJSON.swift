import Pohon

/// A tree as JSON, with the keys of the file format; printed values stay the texts they are.
struct TreeJSON {
  private let fields: TreeFields
  private let children: [[Int]]

  init(_ fields: TreeFields) {
    self.fields = fields
    var children = [[Int]](repeating: [], count: fields.nodes.count)
    for (index, node) in fields.nodes.enumerated() {
      if let parent = node.parent { children[parent].append(index) }
    }
    self.children = children
  }

  var text: String {
    let roots = fields.nodes.indices.filter { fields.nodes[$0].parent == nil }
    let members = members(fields.heading) + [(FieldName.kinerja.rawValue, .array(roots.map(node)))]
    return JSONValue.object(members).text
  }

  private func node(_ index: Int) -> JSONValue {
    let below = children[index].map(node)
    let anak = below.isEmpty ? [] : [(FieldName.anak.rawValue, JSONValue.array(below))]
    return .object(members(fields.nodes[index].entries) + anak)
  }

  private func members(_ entries: [FieldValue.Entry]) -> [(String, JSONValue)] {
    entries.map { ($0.key, value($0.value, of: $0.key)) }
  }

  private func value(_ value: FieldValue, of key: String) -> JSONValue {
    switch value.content {
    case .text(let text):
      if Self.numbers.contains(key), let number = Double(text) { return .number(number) }
      if Self.flags.contains(key) { return .bool(text == "true") }
      return .string(text)
    case .list(let elements): return .array(elements.map { self.value($0, of: key) })
    case .entries(let entries): return .object(members(entries))
    }
  }

  /// Keys whose values are plain numbers, not what a document prints.
  private static let numbers = Set(
    [FieldName.bobot, .porsi, .batasAtas, .cakupanMinimum, .baris].map(\.rawValue))
  private static let flags = Set(
    [FieldName.bolehTanpaAnak, .bolehLebih100, .dipertahankan].map(\.rawValue))
}
