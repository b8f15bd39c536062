import Pohon

/// The keys of one object of a file, printed and assumed, by what the schema says of them.
///
/// A value of the wrong shape counts as absent; ``ShapeCheck`` speaks about it.
struct ObjectFields {
  let document: YamlDocument
  let kind: ObjectKind
  /// A plain text standing for an object, and the key it stands for.
  private var short: (name: FieldName, item: Int)?
  private var printed: [(name: FieldName, item: Int)] = []
  private(set) var assumed: [(name: FieldName, item: Int)] = []

  init(_ document: YamlDocument, _ item: Int, _ kind: ObjectKind, short: FieldName? = nil) {
    self.document = document
    self.kind = kind
    if let short, document[item].kind == .scalar { self.short = (short, item) }
    printed = Self.known(document, item, kind, assumed: false)
    for (name, value) in printed where name == .asumsi {
      assumed = Self.known(document, value, kind, assumed: true)
    }
  }

  private static func known(
    _ document: YamlDocument, _ item: Int, _ kind: ObjectKind, assumed: Bool
  ) -> [(name: FieldName, item: Int)] {
    var found: [(name: FieldName, item: Int)] = []
    let entries = document.entries(of: item)
    found.reserveCapacity(entries.count)
    for (key, value) in entries {
      guard let name = document.name(key),
        FileSchema.shape(of: name, in: kind, assumed: assumed) != nil,
        !found.contains(where: { $0.name == name })
      else { continue }
      found.append((name, value))
    }
    return found
  }

  /// The value printed for `name`, else nil.
  func printed(_ name: FieldName) -> Int? {
    if let short, short.name == name { return short.item }
    return printed.first { $0.name == name }?.item
  }

  /// The value assumed for `name`, else nil.
  func assumed(_ name: FieldName) -> Int? { assumed.first { $0.name == name }?.item }

  /// The value of `name`, printed before assumed.
  func item(_ name: FieldName) -> Int? {
    if let item = printed(name), !document.isLeftEmpty(item) { return item }
    return assumed(name)
  }

  /// Whether every key that the object needs can be used.
  var isComplete: Bool {
    FileSchema.required(in: kind).allSatisfy { name in
      guard let item = item(name), let shape = shape(name) else { return false }
      return takes(item, as: shape)
    }
  }

  /// Whether a value that stands alone can be used where `shape` is asked for.
  func takes(_ item: Int, as shape: Shape) -> Bool {
    if case .object(let kind, let short) = shape {
      return Self.isUsable(document, item, kind, short)
    }
    guard let text = document.text(item) else { return false }
    switch shape {
    case .number: return amount(text) != nil
    case .wholeNumber: return wholeNumber(text) != nil
    case .planYears: return PlanYears(text) != nil
    case .span: return span(text) != nil
    case .flag: return flag(text) != nil
    case .choice(let words): return words.contains(text)
    default: return true
    }
  }

  func text(_ name: FieldName) -> String? { item(name).flatMap { document.text($0) } }

  func number(_ name: FieldName) -> Double? {
    text(name).flatMap { amount($0) }
  }

  func choice<Word: RawRepresentable>(_ name: FieldName) -> Word? where Word.RawValue == String {
    text(name).flatMap { Word(rawValue: $0) }
  }

  func texts(_ name: FieldName) -> [String] {
    elements(name).compactMap { document.text($0) }
  }

  /// The object behind `name`.
  func object(_ name: FieldName) -> ObjectFields? {
    guard let item = item(name), case .object(let kind, let short)? = shape(name) else {
      return nil
    }
    guard Self.isUsable(document, item, kind, short) else { return nil }
    return ObjectFields(document, item, kind, short: short)
  }

  /// The objects behind `name`, printed before assumed.
  func objects(_ name: FieldName) -> [ObjectFields] {
    guard case .objects(let kind, let short)? = shape(name) else { return [] }
    return elements(name).map { ObjectFields(document, $0, kind, short: short) }
  }

  /// The usable elements of a list, printed before assumed; a single one stands for a list of one.
  func elements(_ name: FieldName) -> [Int] {
    let own = elements(of: printed(name), name)
    return assumed(name).map { own + elements(of: $0, name) } ?? own
  }

  func elements(of item: Int?, _ name: FieldName) -> [Int] {
    guard let item, !document.isLeftEmpty(item), let shape = shape(name) else { return [] }
    let all = document[item].kind == .sequence ? document.children(of: item) : [item]
    return all.filter { element in
      switch shape {
      case .texts, .codes: document.text(element) != nil
      case .objects(let kind, let short): Self.isUsable(document, element, kind, short)
      default: false
      }
    }
  }

  /// The readable periods with their values, printed before assumed; the first of equals wins.
  func periods(_ name: FieldName) -> [(period: Period, item: Int)] {
    var found: [(period: Period, item: Int)] = []
    var seen: Set<Period> = []
    for mapping in [printed(name), assumed(name)].compactMap({ $0 }) {
      for (key, value) in document.entries(of: mapping) {
        guard let period = document.text(key).flatMap({ Period($0) }),
          document.text(value) != nil, seen.insert(period).inserted
        else { continue }
        found.append((period, value))
      }
    }
    return found
  }

  private func shape(_ name: FieldName) -> Shape? { FileSchema.shape(of: name, in: kind) }

  /// Whether an element can stand for an object of `kind`.
  private static func isUsable(
    _ document: YamlDocument, _ item: Int, _ kind: ObjectKind, _ short: FieldName?
  ) -> Bool {
    switch document[item].kind {
    case .sequence: return false
    case .scalar where short == nil || document.isLeftEmpty(item): return false
    default: break
    }
    return FileSchema.required(in: kind).isEmpty
      || ObjectFields(document, item, kind, short: short).isComplete
  }
}

/// A plain number as schema keys of that shape take it; nil for everything else.
func plainNumber(_ text: String) -> Double? {
  guard case .number(let value) = Quantity(text).reading, value.isFinite else { return nil }
  return value
}

/// The least and greatest value there can be; nil for anything but a range.
func span(_ text: String) -> ClosedRange<Double>? {
  guard case .range(let range) = Quantity(text).reading else { return nil }
  return range
}

/// A plain number of zero or more, as weights, shares and bounds are; nil for everything else.
func amount(_ text: String) -> Double? { plainNumber(text).flatMap { $0 >= 0 ? $0 : nil } }
