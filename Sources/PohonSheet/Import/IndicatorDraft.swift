import Pohon

/// An indicator as far as it is read.
struct IndicatorDraft {
  var name: PlacedText
  /// Single values and lists by key.
  var entries: [(name: FieldName, value: FieldValue)] = []
  var baseline: [FieldValue.Entry] = []
  /// First values whose year no heading names.
  var assumedBaseline: [FieldValue.Entry] = []
  var targets: [FieldValue.Entry] = []
  /// Targets whose year a title names.
  var assumedTargets: [FieldValue.Entry] = []
  /// Values of its rows that the condition may share with it.
  var shared: [SharedValue] = []
  var printings: [PrintingDraft] = []

  init(name: PlacedText) { self.name = name }

  /// Takes a value; false where another one stands there already.
  mutating func add(_ text: PlacedText, _ value: FieldValue, as meaning: ColumnMeaning) -> Bool {
    switch meaning {
    case .target(let period): return Self.add(text, period, to: &targets)
    case .assumedTarget(let period): return Self.add(text, period, to: &assumedTargets)
    case .baseline(let period): return Self.add(text, period, to: &baseline)
    case .assumedBaseline(let period): return Self.add(text, period, to: &assumedBaseline)
    case .entry(let key):
      let name = key == .penerbit ? FieldName.eksternal : key
      if let before = entries.first(where: { $0.name == name }) {
        return before.value.texts == value.texts
      }
      entries.append((name, value))
      return true
    default: return true
    }
  }

  private static func add(
    _ text: PlacedText, _ period: Period, to values: inout [FieldValue.Entry]
  ) -> Bool {
    let key = period.description
    if let before = values.first(where: { $0.key == key }) {
      return before.value.texts == [text.text]
    }
    values.append(.init(key: key, text.value))
    return true
  }

  /// The indicator as the file format has it, without what its condition says for it.
  func value(without ofCondition: [FieldName]) -> FieldValue {
    var all: [FieldValue.Entry] = [.init(.nama, name.value)]
    all += entries.sorted { $0.name.ordinal < $1.name.ordinal }.map { .init($0.name, $0.value) }
    if !baseline.isEmpty { all.append(.init(.baseline, .entries(baseline))) }
    if !targets.isEmpty { all.append(.init(.target, .entries(targets))) }
    for name in SharedValue.names where !ofCondition.contains(name) {
      if let own = shared.value(of: name) { all.append(.init(name, own.value)) }
    }
    if !printings.isEmpty { all.append(.init(.cetakan, .list(printings.map(\.value)))) }
    if let assumed { all.append(.init(.asumsi, assumed)) }
    return .entries(all, place: name.place)
  }

  /// Values whose years no heading names, and where those come from.
  private var assumed: FieldValue? {
    var entries: [FieldValue.Entry] = []
    var reasons: [String] = []
    if !assumedBaseline.isEmpty {
      entries.append(.init(.baseline, .entries(assumedBaseline)))
      reasons.append("baseline sebagai tahun sebelum target pertama")
    }
    if !assumedTargets.isEmpty {
      entries.append(.init(.target, .entries(assumedTargets)))
      reasons.append("target sebagai tahun pada judul di atas tabel")
    }
    guard !entries.isEmpty else { return nil }
    let reason =
      "judul kolomnya tidak menyebut tahun; dibaca " + reasons.joined(separator: ", ")
    return .entries(entries + [.init(.alasan, .text(reason))])
  }
}
