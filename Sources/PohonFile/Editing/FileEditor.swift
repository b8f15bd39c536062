import Pohon

/// Changes fields in the text of one file, and leaves every other byte as it is.
///
/// What comes out is read again and compared with what was meant, scalar by scalar, before anybody
/// may write it.
struct FileEditor {
  private let source: SourceText
  private let map: SourceMap
  /// The changes of each scalar, by its place in the document.
  private var changes: [Int: [Change]] = [:]
  /// Keys that are added, by the value after which they stand.
  private var additions: [Int: [(name: FieldName, text: String)]] = [:]
  private var addedLines: [Splice] = []

  /// New characters for some of a scalar's text.
  private struct Change {
    var passage: Range<Int>
    var replacement: String
  }

  private struct Splice {
    var bytes: Range<Int>
    var replacement: [UInt8]
  }

  init(_ source: SourceText, _ map: SourceMap) {
    self.source = source
    self.map = map
  }

  /// Whether nothing was changed.
  var isEmpty: Bool { changes.isEmpty && additions.isEmpty }

  /// The bytes that are replaced, each with what stands there afterwards, in the order of the file.
  var replacements: [(bytes: Range<Int>, text: String)] {
    splices.map { ($0.bytes, String(decoding: $0.replacement, as: UTF8.self)) }
  }

  /// Everything that is replaced or put in, in the order of the file.
  private var splices: [Splice] {
    let all = changes.sorted { $0.key < $1.key }
      .flatMap { self.splices(of: $0.key, by: $0.value) ?? [] }
    return (all + addedLines).enumerated().sorted {
      ($0.element.bytes.lowerBound, $0.offset) < ($1.element.bytes.lowerBound, $1.offset)
    }.map(\.element)
  }

  /// Makes a change; false where it cannot be made, and then nothing was changed.
  mutating func apply(_ edit: Edit) -> Bool {
    if let scalar = map.scalar(at: edit.anchor) { return replace(edit, in: scalar) }
    return edit.passage == nil && add(edit)
  }

  private mutating func replace(_ edit: Edit, in item: Int) -> Bool {
    let length = (map.document.text(item) ?? "").unicodeScalars.count
    let change = Change(passage: edit.passage ?? 0..<length, replacement: edit.replacement)
    let others = changes[item] ?? []
    guard
      !others.contains(where: {
        $0.passage.overlaps(change.passage) || $0.passage == change.passage
      }),
      splices(of: item, by: others + [change]) != nil
    else { return false }
    changes[item] = others + [change]
    return true
  }

  /// The text of a scalar after its changes.
  private func text(of item: Int, by changes: [Change]) -> String {
    var scalars = Array((map.document.text(item) ?? "").unicodeScalars)
    for change in changes.sorted(by: { $0.passage.lowerBound > $1.passage.lowerBound }) {
      scalars.replaceSubrange(change.passage, with: change.replacement.unicodeScalars)
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// What is replaced in the file, in the way the scalar is written; one that could not stand plain
  /// any more gets quotes around all of it, where it stands on one line. Nil where that cannot be
  /// done.
  private func splices(of item: Int, by changes: [Change]) -> [Splice]? {
    let range = map.document[item].range
    let bytes = source.byte(at: range.start)..<source.byte(at: range.end)
    guard
      let written = ScalarSource(map.document.text(item) ?? "", in: source.bytes, at: bytes)
    else { return nil }
    var found: [Splice] = []
    for change in changes {
      guard let place = written[change.passage] else { return nil }
      found.append(Splice(bytes: place, replacement: inPlace(change.replacement, written.style)))
    }
    let new = text(of: item, by: changes)
    // Commas and brackets end a plain scalar inside a list in brackets.
    let breaksList = changes.contains { $0.replacement.contains { ",[]{}".contains($0) } }
    switch written.style {
    case .double: return found
    case .single where yamlScalar(new) == new: return found
    case .plain where yamlScalar(new) == new && !breaksList: return found
    default:
      guard !source.bytes[bytes].contains(0x0A) else { return nil }
      return [Splice(bytes: bytes, replacement: Array(yamlQuoted(new).utf8))]
    }
  }

  /// A text as it stands inside a scalar of that style.
  private func inPlace(_ text: String, _ style: ScalarSource.Style) -> [UInt8] {
    switch style {
    case .plain: Array(text.utf8)
    case .single: Array(text.replacing("'", with: "''").utf8)
    case .double: Array(yamlQuoted(text).utf8.dropFirst().dropLast())
    }
  }

  /// Adds a key after the last one that stands before it in the order of the schema.
  private mutating func add(_ edit: Edit) -> Bool {
    guard let field = edit.anchor.field, field.item == nil,
      let (object, kind) = map.object(of: edit.anchor), map.document[object].kind == .mapping,
      source.bytes[source.byte(at: map.document[object].range.start)] != UInt8(ascii: "{"),
      FileSchema.shape(of: field.name, in: kind) != nil
    else { return false }
    let order = FileSchema.entries(of: kind).map(\.name)
    let rank = order.firstIndex(of: field.name) ?? order.count
    let entries = map.document.entries(of: object)
    let before = entries.last { entry in
      map.document.name(entry.key).flatMap { order.firstIndex(of: $0) }.map { $0 < rank } ?? false
    }
    guard let before else { return false }
    let end = endOfLine(after: map.document[before.value].range)
    let indent = map.document[before.key].range.start.column - 1
    let line = "\(field.name.rawValue): \(yamlScalar(edit.replacement))"
    let text = lineEnd + String(repeating: " ", count: indent) + line
    addedLines.append(Splice(bytes: end..<end, replacement: Array(text.utf8)))
    additions[before.value, default: []].append((field.name, edit.replacement))
    return true
  }

  /// The end of the last line of a value; a block of lines ends where the next line begins.
  private func endOfLine(after range: TextRange) -> Int {
    let end = source.byte(at: range.end)
    if range.end.column == 1, range.end.line > range.start.line {
      return source.bytes[..<end].lastIndex { $0 != 0x0A && $0 != 0x0D }.map { $0 + 1 } ?? end
    }
    return source.bytes[end...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.bytes.count
  }

  /// How the file ends its lines.
  private var lineEnd: String {
    guard let first = source.bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return "\n"
    }
    if source.bytes[first] == 0x0A { return "\n" }
    let next = first + 1
    return next < source.bytes.count && source.bytes[next] == 0x0A ? "\r\n" : "\r"
  }

  /// The changed text; nil where it does not read back as what was meant.
  func finished() -> [UInt8]? {
    var out: [UInt8] = []
    var at = 0
    for splice in splices {
      out += source.bytes[at..<splice.bytes.lowerBound]
      out += splice.replacement
      at = splice.bytes.upperBound
    }
    out += source.bytes[at...]
    let reader = YamlReader(SourceText(out))
    let texts = Dictionary(
      uniqueKeysWithValues: changes.map { ($0.key, text(of: $0.key, by: $0.value)) })
    guard reader.defect == nil,
      outline(reader.document, texts: [:], additions: [:])
        == outline(map.document, texts: texts, additions: additions)
    else { return nil }
    return (source.hadMark ? SourceText.mark : []) + out
  }
}

/// What a document says, as a list: a scalar is its text, a container what it holds between marks.
private func outline(
  _ document: YamlDocument, texts: [Int: String],
  additions: [Int: [(name: FieldName, text: String)]]
) -> [String] {
  var out: [String] = []
  // A closing mark is a negative number.
  var pending = document.root.map { [$0] } ?? []
  while let item = pending.popLast() {
    guard item >= 0 else {
      out.append("end")
      out += added(after: -item - 1)
      continue
    }
    if document[item].kind == .scalar {
      out.append("=" + (texts[item] ?? document.text(item) ?? ""))
      out += added(after: item)
    } else {
      out.append(document[item].kind == .mapping ? "mapping" : "sequence")
      pending.append(-item - 1)
      pending += document.children(of: item).reversed()
    }
  }
  return out

  func added(after item: Int) -> [String] {
    (additions[item] ?? []).flatMap { ["=" + $0.name.rawValue, "=" + $0.text] }
  }
}
