import Pohon

/// A value that may be said of a condition or of one of its indicators.
struct SharedValue {
  var name: FieldName
  /// As written, to see whether two are the same.
  private(set) var written: String
  private(set) var value: FieldValue
  /// What the list holds, once another list was joined to it.
  private var known: Set<String>?

  init(_ name: FieldName, written: String, value: FieldValue) {
    (self.name, self.written, self.value) = (name, written, value)
  }

  /// The keys whose values may be shared, in the order that fields have them.
  static let names: [FieldName] = [.bobot, .alasanBobot, .penanggungJawab, .pendukung]

  /// Joins what is new in the list of another value to this one's. False for two single values.
  fileprivate mutating func join(_ other: SharedValue) -> Bool {
    if known == nil, written == other.written { return true }
    guard case .list(let more) = other.value.content else { return false }
    var all = known ?? value.elements
    known = nil
    let new = more.filter { all.insert($0.spelled).inserted }
    known = all
    guard !new.isEmpty else { return true }
    value.append(new)
    written += "\n" + other.written
    return true
  }
}

extension [SharedValue] {
  /// The value of a key.
  func value(of name: FieldName) -> SharedValue? { first { $0.name == name } }

  /// Takes a value; lists of one key are joined. False where another single value stands there.
  mutating func take(_ value: SharedValue) -> Bool {
    if let position = firstIndex(where: { $0.name == value.name }) {
      return self[position].join(value)
    }
    append(value)
    return true
  }
}
