import Pohon

/// The entries of a document, condition or indicator with its assumed ones beside the printed ones,
/// as a row of a table shows them, and what of them is assumed.
struct MergedEntries: Sendable {
  private(set) var entries: [FieldValue.Entry] = []
  /// The assumed fields: a key, or a key with the period or number of one of its values.
  private(set) var marks: [String] = []
  private(set) var reason: FieldValue?

  init(_ all: [FieldValue.Entry]) {
    entries = all.filter { $0.key != FieldName.asumsi.rawValue }
    for entry in all where entry.key == FieldName.asumsi.rawValue {
      guard case .entries(let assumed) = entry.value.content else { continue }
      assumed.forEach { merge($0) }
    }
  }

  private mutating func merge(_ assumed: FieldValue.Entry) {
    if assumed.key == FieldName.alasan.rawValue {
      reason = assumed.value
      return
    }
    guard let index = entries.firstIndex(where: { $0.key == assumed.key }) else {
      entries.append(assumed)
      marks.append(assumed.key)
      return
    }
    switch (entries[index].value.content, assumed.value.content) {
    case (.list(let printed), .list(let more)):
      marks += more.indices.map { "\(assumed.key) \(printed.count + $0 + 1)" }
      entries[index].value.content = .list(printed + more)
    case (.entries(let printed), .entries(let more)):
      marks += more.map { "\(assumed.key) \($0.key)" }
      entries[index].value.content = .entries(printed + more)
    default: break
    }
  }

  /// What stands at the end of a path of keys; a text alone stands for the first key inside.
  func value(_ path: [FieldName]) -> FieldValue? {
    var found = path.first.flatMap { key in entries.value(of: key.rawValue) }
    for key in path.dropFirst() {
      switch found?.content {
      case .entries(let inside): found = inside.value(of: key.rawValue)
      case .text where key == .metode || key == .penerbit: break
      default: return nil
      }
    }
    return found
  }

  /// The elements of the list at `path`.
  func elements(_ path: [FieldName]) -> [MergedEntries] {
    guard case .list(let elements)? = value(path)?.content else { return [] }
    return elements.compactMap { element in
      if case .entries(let entries) = element.content { return MergedEntries(entries) }
      return nil
    }
  }

  /// Whether the field, or the part of it called `item`, is assumed.
  func isAssumed(_ name: FieldName, item: String? = nil) -> Bool {
    marks.contains(name.rawValue) || item.map { marks.contains("\(name.rawValue) \($0)") } ?? false
  }
}

extension [FieldValue.Entry] {
  func value(of key: String) -> FieldValue? { first { $0.key == key }?.value }

  /// The entries with those that `marks` name inside an `asumsi` entry, the inverse of
  /// ``MergedEntries``; also the marks that name nothing.
  func split(by marks: [String], reason: FieldValue?) -> (entries: [Element], unused: [String]) {
    var printed: [Element] = []
    var assumed: [Element] = []
    var unused = Set(marks)
    for entry in self {
      if unused.remove(entry.key) != nil {
        assumed.append(entry)
        continue
      }
      let parts = entry.split { unused.remove("\(entry.key) \($0)") != nil }
      if let part = parts.printed { printed.append(part) }
      if let part = parts.assumed { assumed.append(part) }
    }
    if let reason { assumed.append(Element(.alasan, reason)) }
    if !assumed.isEmpty { printed.append(Element(.asumsi, .entries(assumed))) }
    return (printed, marks.filter { unused.contains($0) })
  }
}

extension FieldValue.Entry {
  /// The values of a list or of periods that `isAssumed` names, apart from the others.
  fileprivate func split(
    _ isAssumed: (String) -> Bool
  ) -> (printed: FieldValue.Entry?, assumed: FieldValue.Entry?) {
    func entry(_ content: FieldValue.Content) -> FieldValue.Entry {
      FieldValue.Entry(key: key, FieldValue(content, place: value.place))
    }
    switch value.content {
    case .list(let elements):
      let flags = elements.indices.map { isAssumed("\($0 + 1)") }
      guard flags.contains(true) else { return (self, nil) }
      let parts = [false, true].map { flag in
        zip(elements, flags).filter { $0.1 == flag }.map(\.0)
      }
      return (parts[0].isEmpty ? nil : entry(.list(parts[0])), entry(.list(parts[1])))
    case .entries(let entries):
      let flags = entries.map { isAssumed($0.key) }
      guard flags.contains(true) else { return (self, nil) }
      let parts = [false, true].map { flag in
        zip(entries, flags).filter { $0.1 == flag }.map(\.0)
      }
      return (parts[0].isEmpty ? nil : entry(.entries(parts[0])), entry(.entries(parts[1])))
    case .text: return (self, nil)
    }
  }
}
