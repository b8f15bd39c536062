import Pohon

extension YamlDocument {
  /// One mapping of these entries, as in a file; an item's line is its place plus one, 0 where it has
  /// none.
  init(_ entries: [FieldValue.Entry], place: Int? = nil) {
    self.init()
    let root = add(Item(.mapping, place: place), to: nil, after: nil)
    _ = add(entries, to: root)
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
