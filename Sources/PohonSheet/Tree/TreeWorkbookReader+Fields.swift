import Pohon

extension TreeWorkbookReader {
  /// What was gathered, as fields of a tree.
  mutating func fields() -> TreeFields {
    document.entries += scales.isEmpty ? [] : [.init(.skala, .list(scales.map(\.value)))]
    let heading = split(document)
    let parents = parents()
    var all: [TreeFields.Node] = []
    for (index, var node) in nodes.enumerated() {
      if !indicators[index].isEmpty {
        let values = indicators[index].map { indicator in
          FieldValue.entries(split(indicator), place: indicator.place)
        }
        node.entries.append(.init(.indikator, .list(values)))
      }
      all.append(
        TreeFields.Node(parent: parents[index], entries: split(node), place: node.place))
    }
    return TreeFields(heading: heading, nodes: all)
  }

  private mutating func split(_ owner: Owner) -> [FieldValue.Entry] {
    let parts = owner.entries.split(by: owner.marks, reason: owner.reason)
    for mark in parts.unused {
      let place = owner.marksPlace.map { found.places[$0] }
      addRemark(
        WorkbookRemark(
          "kolom asumsi menyebut “\(shortened(mark))”, padahal isian itu tidak ada",
          sheet: place?.sheet, address: place?.address))
    }
    return parts.entries
  }

  /// For each condition the one it stands under; says where a parent is missing or goes round.
  private mutating func parents() -> [Int?] {
    var parents = nodes.map { node in node.parent.flatMap { positions[$0.key] } }
    for (index, node) in nodes.enumerated() where parents[index] == nil {
      if let parent = node.parent {
        sayParent("induk “\(shortened(parent.key))” tidak ada; kondisi dibaca tanpa induk", parent)
      }
    }
    // 0: not looked at; 1: on the way up; 2: known to reach a root.
    var states = [UInt8](repeating: 0, count: nodes.count)
    for start in nodes.indices {
      var path: [Int] = []
      var current: Int? = start
      while let index = current, states[index] == 0 {
        states[index] = 1
        path.append(index)
        current = parents[index]
      }
      if let index = current, states[index] == 1, let parent = nodes[index].parent {
        sayParent("kondisi ini menjadi bawahan dirinya sendiri; dibaca tanpa induk", parent)
        parents[index] = nil
      }
      for index in path { states[index] = 2 }
    }
    return parents
  }

  private mutating func sayParent(_ message: String, _ parent: (key: String, place: Int?)) {
    let place = parent.place.map { found.places[$0] }
    addRemark(WorkbookRemark(message, sheet: place?.sheet, address: place?.address))
  }
}

extension TreeWorkbookReader.Owner {
  var value: FieldValue { .entries(entries, place: place) }

  /// Adds an entry below a path of keys, which it makes where they are missing.
  mutating func set(_ entry: FieldValue.Entry, at path: some Collection<FieldName>) {
    entries.set(entry, at: Array(path.map(\.rawValue))[...])
  }

  /// Adds an element to the list at a path of keys.
  mutating func append(_ element: FieldValue, at path: [FieldName]) {
    entries.append(element, at: path.map(\.rawValue)[...])
  }
}

extension [FieldValue.Entry] {
  fileprivate mutating func set(_ entry: Element, at path: ArraySlice<String>) {
    guard let key = path.first else { return append(entry) }
    inside(key) { $0.set(entry, at: path.dropFirst()) }
  }

  fileprivate mutating func append(_ element: FieldValue, at path: ArraySlice<String>) {
    guard let key = path.first else { return }
    guard path.count == 1 else { return inside(key) { $0.append(element, at: path.dropFirst()) } }
    guard let index = firstIndex(where: { $0.key == key }) else {
      return append(Element(key: key, .list([element])))
    }
    if case .list(var elements) = self[index].value.content {
      self[index].value.content = .list([])
      elements.append(element)
      self[index].value.content = .list(elements)
    }
  }

  /// Changes the entries behind `key`.
  private mutating func inside(_ key: String, _ change: (inout Self) -> Void) {
    let index =
      firstIndex { $0.key == key }
      ?? {
        append(Element(key: key, .entries([])))
        return count - 1
      }()
    guard case .entries(var entries) = self[index].value.content else { return }
    self[index].value.content = .entries([])
    change(&entries)
    self[index].value.content = .entries(entries)
  }
}
