import Pohon

extension YamlDocument {
  /// The document that a file with these fields would be; an item's line is its place plus one, 0
  /// where it has none.
  init(_ fields: TreeFields) {
    self.init()
    let root = add(Item(.mapping, place: nil), to: nil, after: nil)
    var last = add(fields.heading, to: root)
    var children = [[Int]](repeating: [], count: fields.nodes.count)
    var roots: [Int] = []
    for (index, node) in fields.nodes.enumerated() {
      if let parent = node.parent { children[parent].append(index) } else { roots.append(index) }
    }
    last = add(key: FieldName.kinerja.rawValue, place: nil, to: root, after: last)
    let list = add(Item(.sequence, place: nil), to: root, after: last)
    var pending: [(list: Int, nodes: [Int])] = [(list, roots)]
    while let (list, nodes) = pending.popLast() {
      var before: Int?
      for index in nodes {
        let node = fields.nodes[index]
        let item = add(Item(.mapping, place: node.place), to: list, after: before)
        before = item
        var last = add(node.entries, to: item)
        guard !children[index].isEmpty else { continue }
        last = add(key: FieldName.anak.rawValue, place: node.place, to: item, after: last)
        let below = add(Item(.sequence, place: node.place), to: item, after: last)
        pending.append((below, children[index]))
      }
    }
  }

  /// Adds keys with their values to a mapping; returns the last item.
  private mutating func add(_ entries: [FieldValue.Entry], to mapping: Int) -> Int? {
    var last: Int?
    for entry in entries {
      let key = add(key: entry.key, place: entry.value.place, to: mapping, after: last)
      last = add(entry.value, to: mapping, after: key)
    }
    return last
  }

  private mutating func add(_ value: FieldValue, to parent: Int, after last: Int?) -> Int {
    switch value.content {
    case .text(let text):
      return add(text, place: value.place, isKey: false, to: parent, after: last)
    case .list(let elements):
      let list = add(Item(.sequence, place: value.place), to: parent, after: last)
      var before: Int?
      for element in elements { before = add(element, to: list, after: before) }
      return list
    case .entries(let entries):
      let mapping = add(Item(.mapping, place: value.place), to: parent, after: last)
      _ = add(entries, to: mapping)
      return mapping
    }
  }

  private mutating func add(key: String, place: Int?, to parent: Int, after last: Int?) -> Int {
    add(key, place: place, isKey: true, to: parent, after: last)
  }

  private mutating func add(
    _ text: String, place: Int?, isKey: Bool, to parent: Int, after last: Int?
  ) -> Int {
    var text = text
    return text.withUTF8 {
      add(Item(.scalar, place: place), $0, isKey: isKey, to: parent, after: last)
    }
  }
}

extension YamlDocument.Item {
  fileprivate init(_ kind: YamlDocument.Kind, place: Int?) {
    self.init(kind, TextRange(startOfLine: place.map { $0 + 1 } ?? 0))
  }
}
