import Pohon

extension NodeDraft {
  /// The condition as the file format has it.
  var fields: TreeFields.Node {
    var all: [FieldValue.Entry] = []
    for (name, text) in [(FieldName.kode, code), (.jenjang, level), (.kondisi, statement)] {
      if let text { all.append(.init(name, text.value)) }
    }
    all += entries.sorted { $0.name.ordinal < $1.name.ordinal }.map { .init($0.name, $0.value) }
    let common = sharedByAll
    for name in SharedValue.names {
      guard let own = common.value(of: name) ?? shared.value(of: name) else { continue }
      all.append(.init(name, own.value))
    }
    if !printings.isEmpty { all.append(.init(.cetakan, .list(printings.map(\.value)))) }
    if !indicators.isEmpty {
      let ofCondition = common.map(\.name)
      all.append(.init(.indikator, .list(indicators.map { $0.value(without: ofCondition) })))
    }
    if !components.isEmpty { all.append(.init(.komponen, .list(components.map(\.value)))) }
    return TreeFields.Node(parent: parent, entries: all, place: place)
  }

  /// Values on which all rows agree, where each row shows an indicator: they are the condition's.
  private var sharedByAll: [SharedValue] {
    guard !hasOwnRow else { return [] }
    return SharedValue.names.compactMap { name in
      let said = ([shared] + indicators.map(\.shared)).compactMap { $0.value(of: name) }
      return said.allSatisfy { $0.written == said[0].written } ? said.first : nil
    }
  }
}
