import Pohon

/// Compares an object of a file with the schema and says what does not fit.
///
/// The only place where reading makes findings about keys and values; nodes and offices below the
/// object are left to the reader that walks them.
struct ShapeCheck {
  var document: YamlDocument
  private(set) var findings: [Finding] = []
  /// How many more there were than a planner would ever read.
  private(set) var unsaid = 0

  init(_ document: YamlDocument) { self.document = document }

  /// The object at `item`, its `asumsi` included.
  mutating func check(_ item: Int, _ kind: ObjectKind, short: FieldName? = nil, at spot: Spot) {
    let fields = ObjectFields(document, item, kind, short: short)
    if document[item].kind == .scalar {
      guard let short, let shape = FileSchema.shape(of: short, in: kind) else { return }
      checkValue(item, of: short, shape, fields, at: spot, assumed: false)
      return
    }
    checkKeys(item, kind, at: spot, assumed: false)
    for (key, value) in document.entries(of: item) {
      guard let name = document.name(key), let shape = FileSchema.shape(of: name, in: kind),
        fields.printed(name) == value
      else { continue }
      checkValue(value, of: name, shape, fields, at: spot.key(name), assumed: false)
      if name == .asumsi { checkAssumptions(value, fields, at: spot) }
    }
    if kind == .computation { checkFormula(fields, at: spot) }
    if document.unfinished.contains(item) { return }
    for name in FileSchema.required(in: kind)
    where fields.item(name).map({ document.isLeftEmpty($0) }) ?? true {
      add(
        .unreadable, item, spot,
        "“\(name.rawValue)” tidak diisi; tanpa itu bagian ini tidak terpakai")
    }
  }

  private mutating func checkAssumptions(_ block: Int, _ fields: ObjectFields, at spot: Spot) {
    guard document[block].kind == .mapping else { return }
    checkKeys(block, fields.kind, at: spot, assumed: true)
    for (name, value) in fields.assumed {
      guard let shape = FileSchema.shape(of: name, in: fields.kind, assumed: true) else { continue }
      checkValue(value, of: name, shape, fields, at: spot.key(name), assumed: true)
      guard let printed = fields.printed(name), !document.isLeftEmpty(printed),
        !document.isLeftEmpty(value), !shape.merges, name != .alasan
      else { continue }
      add(
        .duplicateKey, value, spot.key(name),
        "“\(name.rawValue)” sudah tercetak; isian dalam asumsi tidak dipakai",
        note: ("isian yang dipakai", printed))
    }
  }

  /// Unknown keys, and keys that stand twice.
  private mutating func checkKeys(
    _ mapping: Int, _ kind: ObjectKind, at spot: Spot, assumed: Bool
  ) {
    var seen = [Int?](repeating: nil, count: FieldName.count)
    for (key, _) in document.entries(of: mapping) {
      guard let name = document.name(key),
        FileSchema.shape(of: name, in: kind, assumed: assumed) != nil
      else {
        if let text = document.text(key) {
          addUnknown(key, text, kind, at: spot, assumed: assumed)
        } else {
          add(.unreadable, key, spot, "kunci tidak terbaca; diharapkan kunci berupa teks")
        }
        continue
      }
      if let first = seen[name.ordinal] {
        add(
          .duplicateKey, key, spot.key(name),
          "kunci “\(name.rawValue)” tertulis dua kali; yang pertama dipakai",
          note: ("yang pertama", first))
      } else {
        seen[name.ordinal] = key
      }
    }
  }

  private mutating func addUnknown(
    _ key: Int, _ text: String, _ kind: ObjectKind, at spot: Spot, assumed: Bool
  ) {
    guard findings.count < ReadingLimit.findings else {
      unsaid += 1
      return
    }
    let entries = assumed ? FileSchema.assumable(in: kind) : FileSchema.entries(of: kind)
    let nearest = nearestWord(to: text, among: entries.lazy.map(\.name.rawValue))
    let hint = nearest.map { "; mungkin “\($0)”" } ?? ""
    let place = assumed ? "asumsi" : kind == .node ? "kondisi" : kind.rawValue
    add(.unknownKey, key, spot, "kunci “\(quotable(text))” tidak dikenal dalam \(place)\(hint)")
  }

  /// A finding about the text at `item`.
  mutating func add(
    _ rule: ReadingRule, _ item: Int, _ spot: Spot, _ message: String,
    note: (message: String, item: Int)? = nil, range: TextRange? = nil
  ) {
    guard findings.count < ReadingLimit.findings else {
      unsaid += 1
      return
    }
    let notes = note.map {
      Finding.Note($0.message, at: spot.anchor, range: document[$0.item].range)
    }
    findings.append(
      Finding(
        rule: rule.id, severity: rule.severity, anchor: spot.anchor, message: message,
        notes: notes.map { [$0] } ?? [], range: range ?? document[item].range))
  }
}

extension Shape {
  /// Whether printed and assumed values stand beside each other.
  var merges: Bool {
    switch self {
    case .texts, .codes, .objects, .periods: true
    default: false
    }
  }
}

/// A text short enough to stand in a message, on one line.
func quotable(_ text: String) -> String {
  var short = ""
  for (count, scalar) in text.unicodeScalars.enumerated() {
    if count == 60 { return short + "…" }
    let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    short.unicodeScalars.append(isControl ? " " : scalar)
  }
  return short
}
