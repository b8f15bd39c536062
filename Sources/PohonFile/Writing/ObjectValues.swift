import Pohon

/// The values of one object by key, put in the order of the schema, the assumed ones apart.
struct ObjectValues {
  private var values: [FieldName: YamlValue] = [:]
  private let kind: ObjectKind

  init(_ kind: ObjectKind) { self.kind = kind }

  mutating func set(_ name: FieldName, _ text: String?) {
    values[name] = text.map { .text($0) }
  }

  /// A text that the model holds as empty where the file says nothing.
  mutating func set(_ name: FieldName, unlessEmpty text: String) {
    values[name] = text.isEmpty ? nil : .text(text)
  }

  mutating func set(_ name: FieldName, _ number: Double?) {
    values[name] = number.flatMap { $0.isFinite ? .plain(plainText($0)) : nil }
  }

  mutating func set(_ name: FieldName, _ word: (some RawRepresentable<String>)?) {
    values[name] = word.map { .text($0.rawValue) }
  }

  mutating func set(_ name: FieldName, plain word: String?) {
    values[name] = word.map { .plain($0) }
  }

  mutating func set(_ name: FieldName, _ texts: [String]) {
    set(name, list: texts.map { .text($0) })
  }

  mutating func set(_ name: FieldName, list: [YamlValue]) {
    values[name] = list.isEmpty ? nil : .list(list)
  }

  mutating func set(_ name: FieldName, _ targets: [Target]) {
    guard !targets.isEmpty else { return }
    values[name] = .mapping(
      targets.map { .init(key: $0.period.description, value: .text($0.value.text)) })
  }

  /// An object that stands behind `name`; left out when empty.
  mutating func set(_ name: FieldName, _ object: ObjectValues?) {
    guard let object, !object.entries().isEmpty else { return }
    values[name] = .mapping(object.entries())
  }

  mutating func set(_ name: FieldName, _ value: YamlValue?) { values[name] = value }

  /// The keys that have a value.
  var names: [FieldName] { Array(values.keys) }

  /// In the order of the schema; `assumptions` says what goes into the `asumsi` block.
  func entries(_ assumptions: Assumptions = Assumptions()) -> [YamlValue.Entry] {
    var printed: [YamlValue.Entry] = []
    for entry in FileSchema.entries(of: kind) {
      if entry.name == .asumsi {
        let block = assumed(assumptions)
        if !block.isEmpty {
          printed.append(.init(key: entry.name.rawValue, value: .mapping(block)))
        }
      } else if let part = part(of: entry.name, assumptions, assumed: false) {
        printed.append(.init(key: entry.name.rawValue, value: part))
      }
    }
    return printed
  }

  private func assumed(_ assumptions: Assumptions) -> [YamlValue.Entry] {
    guard assumptions != Assumptions() else { return [] }
    var block: [YamlValue.Entry] = []
    for entry in FileSchema.assumable(in: kind) where entry.name != .alasan {
      if let part = part(of: entry.name, assumptions, assumed: true) {
        block.append(.init(key: entry.name.rawValue, value: part))
      }
    }
    if let reason = assumptions.reason {
      block.append(.init(key: FieldName.alasan.rawValue, value: .text(reason)))
    }
    return block
  }

  /// The printed or assumed part of a value; nil where there is none.
  private func part(
    of name: FieldName, _ assumptions: Assumptions, assumed: Bool
  ) -> YamlValue? {
    guard let value = values[name] else { return nil }
    let isAssumable = FileSchema.shape(of: name, in: kind, assumed: true) != nil
    let whole = isAssumable && assumptions.contains(name)
    let merges = FileSchema.shape(of: name, in: kind)?.merges ?? false
    guard isAssumable, !whole, merges else { return whole == assumed ? value : nil }
    switch value {
    case .list(let elements):
      let kept = elements.indices.filter {
        assumptions.contains(name, item: "\($0 + 1)") == assumed
      }
      return kept.isEmpty ? nil : .list(kept.map { elements[$0] })
    case .mapping(let entries):
      let kept = entries.filter { assumptions.contains(name, item: $0.key) == assumed }
      return kept.isEmpty ? nil : .mapping(kept)
    default: return assumed ? nil : value
    }
  }
}
