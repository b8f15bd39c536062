import Pohon

/// A text and the place it was taken from.
struct PlacedText: Hashable {
  var text: String
  var place: Int

  var value: FieldValue { .text(text, place: place) }
}

/// One place where a sheet prints a condition or indicator.
struct PrintingDraft {
  var part: String
  var code: PlacedText?
  var text: PlacedText?

  var value: FieldValue {
    var entries: [FieldValue.Entry] = [.init(.tempat, .text(part))]
    if let code { entries.append(.init(.kode, code.value)) }
    if let text { entries.append(.init(.teks, text.value)) }
    return .entries(entries, place: text?.place ?? code?.place)
  }
}

/// A condition as far as it is read.
struct NodeDraft {
  /// The condition above, among the drafts; may come later.
  var parent: Int?
  /// The code in force.
  var code: PlacedText?
  /// The code as printed, where it stands; still to be judged.
  var printedCode: PlacedText?
  var level: PlacedText?
  var statement: PlacedText?
  var entries: [(name: FieldName, value: FieldValue)] = []
  /// Values of rows that show no indicator.
  private(set) var shared: [SharedValue] = []
  /// Whether a row spoke of the condition and of no indicator.
  var hasOwnRow = false
  var printings: [PrintingDraft] = []
  var components: [ComponentDraft] = []
  var indicators: [IndicatorDraft] = []
  var place: Int
  /// What lists hold that later rows went on with.
  private var listed: [FieldName: Set<String>] = [:]

  init(place: Int) { self.place = place }

  /// The level by its word, where it is one.
  var knownLevel: Level? { level.flatMap { Level(rawValue: $0.text) } }

  func value(of name: FieldName) -> FieldValue? { entries.first { $0.name == name }?.value }

  /// Takes a value of the condition, or of the indicator in its row; false where another single
  /// value stands there already.
  mutating func share(_ value: SharedValue, indicator: Int?) -> Bool {
    if let indicator { indicators[indicator].shared.take(value) } else { shared.take(value) }
  }

  /// Appends what is new to the list of a key.
  mutating func extend(_ name: FieldName, with texts: [FieldValue]) {
    guard let index = entries.firstIndex(where: { $0.name == name }) else {
      return append(texts, to: name)
    }
    var known = listed[name] ?? entries[index].value.elements
    listed[name] = nil
    let new = texts.filter { known.insert($0.spelled).inserted }
    listed[name] = known
    if !new.isEmpty { entries[index].value.append(new) }
  }

  /// Appends to the list of a key.
  mutating func append(_ texts: [FieldValue], to name: FieldName) {
    guard let index = entries.firstIndex(where: { $0.name == name }) else {
      entries.append((name, .list(texts, place: texts.first?.place)))
      return
    }
    entries[index].value.append(texts)
  }
}
