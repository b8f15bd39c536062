import Pohon

/// Changes fields in the text of one file, and leaves every other byte as it is.
///
/// What comes out is read again and compared with what was meant, scalar by scalar, before anybody
/// may write it.
struct FileEditor {
  private let source: SourceText
  private let map: SourceMap
  /// The bytes that are replaced, and by what.
  private var splices: [Splice] = []
  /// New texts by scalar.
  private var texts: [Int: String] = [:]
  /// Keys that are added, by the value after which they stand.
  private var additions: [Int: [(name: FieldName, text: String)]] = [:]

  private struct Splice {
    var bytes: Range<Int>
    var replacement: [UInt8]
  }

  init(_ source: SourceText, _ map: SourceMap) {
    self.source = source
    self.map = map
  }

  /// Whether nothing was changed.
  var isEmpty: Bool { splices.isEmpty }

  /// The bytes that are replaced, each with what stands there afterwards, in the order they came.
  var replacements: [(bytes: Range<Int>, text: String)] {
    splices.map { ($0.bytes, String(decoding: $0.replacement, as: UTF8.self)) }
  }

  /// Makes a change; false where it cannot be made, and then nothing was changed.
  mutating func apply(_ edit: Edit) -> Bool {
    if let scalar = map.scalar(at: edit.anchor) { return replace(edit, in: scalar) }
    return edit.passage == nil && add(edit)
  }

  private mutating func replace(_ edit: Edit, in item: Int) -> Bool {
    let found = map.document[item]
    let old = map.document.text(item) ?? ""
    let bytes = source.byte(at: found.range.start)..<source.byte(at: found.range.end)
    guard texts[item] == nil, let written = ScalarSource(old, in: source.bytes, at: bytes)
    else { return false }
    let scalars = Array(old.unicodeScalars)
    let passage = edit.passage ?? 0..<scalars.count
    guard let place = written[passage] else { return false }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[..<passage.lowerBound])
    text.append(contentsOf: edit.replacement.unicodeScalars)
    text.append(contentsOf: scalars[passage.upperBound...])
    let new = String(text)
    guard let splice = splice(written, place, edit.replacement, new) else { return false }
    guard !splices.contains(where: { $0.bytes.overlaps(splice.bytes) }) else { return false }
    splices.append(splice)
    texts[item] = new
    return true
  }

  /// The change in the way the scalar is written; one that cannot stand plain gets quotes around all
  /// of it, where it stands on one line.
  private func splice(
    _ written: ScalarSource, _ place: Range<Int>, _ replacement: String, _ new: String
  ) -> Splice? {
    switch written.style {
    case .single where yamlScalar(new) == new:
      return Splice(
        bytes: place, replacement: Array(replacement.replacing("'", with: "''").utf8))
    case .double:
      return Splice(
        bytes: place, replacement: Array(yamlQuoted(replacement).utf8.dropFirst().dropLast()))
    // Commas and brackets end a plain scalar inside a list in brackets.
    case .plain where yamlScalar(new) == new && !replacement.contains { ",[]{}".contains($0) }:
      return Splice(bytes: place, replacement: Array(replacement.utf8))
    default:
      guard !source.bytes[written.bytes].contains(0x0A) else { return nil }
      return Splice(bytes: written.bytes, replacement: Array(yamlQuoted(new).utf8))
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
    splices.append(
      Splice(
        bytes: end..<end,
        replacement: Array((lineEnd + String(repeating: " ", count: indent) + line).utf8)))
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
    let ordered = splices.enumerated().sorted {
      ($0.element.bytes.lowerBound, $0.offset) < ($1.element.bytes.lowerBound, $1.offset)
    }
    for (_, splice) in ordered {
      out += source.bytes[at..<splice.bytes.lowerBound]
      out += splice.replacement
      at = splice.bytes.upperBound
    }
    out += source.bytes[at...]
    let reader = YamlReader(SourceText(out))
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
