import Pohon

extension NodeDraft {
  /// The condition as the file format has it.
  var fields: TreeFields.Node {
    var all: [FieldValue.Entry] = []
    for (name, text) in [(FieldName.kode, code), (.jenjang, level), (.kondisi, statement)] {
      if let text { all.append(.init(name, text.value)) }
    }
    all += entries.sorted { $0.name.ordinal < $1.name.ordinal }.map { .init($0.name, $0.value) }
    let (own, indicatorsOwn) = settledShares
    all += own.map { .init($0.name, $0.value) }
    if !printings.isEmpty { all.append(.init(.cetakan, .list(printings.map(\.value)))) }
    if !indicators.isEmpty {
      let values = indicators.enumerated().map { $1.value(indicatorsOwn[$0] ?? []) }
      all.append(.init(.indikator, .list(values)))
    }
    if !components.isEmpty { all.append(.init(.komponen, .list(components.map(\.value)))) }
    return TreeFields.Node(parent: parent, entries: all, place: place)
  }

  /// Values of rows that show the condition and an indicator: the condition's where all rows agree,
  /// else each its indicator's.
  private var settledShares: (own: [SharedValue], indicators: [Int: [SharedValue]]) {
    var (own, indicators): ([SharedValue], [Int: [SharedValue]]) = ([], [:])
    for name in [FieldName.bobot, .alasanBobot, .penanggungJawab, .pendukung] {
      let values = shared.filter { $0.name == name }
      guard let first = values.first else { continue }
      if !hasOwnRow, values.allSatisfy({ $0.written == first.written }) {
        own.append(first)
        continue
      }
      for value in values {
        if let indicator = value.indicator {
          indicators[indicator, default: []].append(value)
        } else {
          own.append(value)
        }
      }
    }
    return (own, indicators)
  }
}
