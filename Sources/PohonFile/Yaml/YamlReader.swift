import CYaml
import Pohon

/// What reading may cost; more is refused with a finding.
enum ReadingLimit {
  static let bytes = largestTreeFile
  static let depth = 200
  static let findings = 1000
}

/// One thing wrong with the YAML itself.
struct YamlDefect: Sendable {
  var message: String
  var range: TextRange

  init(_ message: String, from start: TextPoint, to end: TextPoint? = nil) {
    self.message = message
    range = TextRange(start, end ?? start)
  }
}

/// Turns libyaml's events into a ``YamlDocument``, up to the first defect.
struct YamlReader {
  private(set) var document = YamlDocument()
  private(set) var defect: YamlDefect?

  /// Whether some of the document stands where reading did not reach.
  var isCut: Bool { defect != nil && documents < 2 }

  private let source: SourceText
  /// Code point index of each line's first character; only where libyaml counts lines otherwise.
  private var lineIndex: [Int] = []
  /// The containers that are open, outermost first, each with its last child so far; `isAtKey` in
  /// a mapping whose next child is a key.
  private var open: [(item: Int, last: Int?, isAtKey: Bool)] = []
  private var documents = 0

  init(_ source: SourceText) {
    self.source = source
    if source.hasOddLineEnds { lineIndex = Self.codePointIndex(of: source) }
    defect = refusal(of: source)
    guard defect == nil else { return }
    readEvents()
    if let found = source.defect { defect = Self.defect(found, in: source) }
    if isCut { document.leaveOpen() }
  }

  private func refusal(of source: SourceText) -> YamlDefect? {
    let start = TextPoint(line: 1, column: 1)
    if source.bytes.count > ReadingLimit.bytes {
      return YamlDefect("berkas lebih besar dari 16 MB", from: start)
    }
    return binaryKind(source.bytes).map {
      YamlDefect("berkas berisi \($0); diharapkan teks YAML dalam UTF-8", from: start)
    }
  }

  private mutating func readEvents() {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    source.bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(parser, buffer.baseAddress, source.readable)
      var event = yaml_event_t()
      var more = true
      while more {
        guard yaml_parser_parse(parser, &event) == 1 else {
          defect = syntaxDefect(parser.pointee)
          break
        }
        more = take(event)
        yaml_event_delete(&event)
      }
    }
    while let container = open.popLast() { close(container.item, container.last, at: nil) }
    document.trim()
  }

  /// Takes one event in; false when reading must stop.
  private mutating func take(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_STREAM_END_EVENT: return false
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      return documents == 1 || refuse(event, "dokumen kedua setelah “---”; satu berkas satu pohon")
    case YAML_ALIAS_EVENT:
      return refuse(
        event, "alias (*) tidak dipakai di sini; teks yang diawali “*” perlu tanda kutip")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      guard accepts(event, anchor: scalar.anchor, tag: scalar.tag) else { return false }
      var item = YamlDocument.Item(.scalar, range(event))
      item.isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isKey = open.last?.isAtKey ?? false
      follow(document.add(item, text, isKey: isKey, to: open.last?.item, after: open.last?.last))
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return enter(.mapping, event, anchor: start.anchor, tag: start.tag)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return enter(.sequence, event, anchor: start.anchor, tag: start.tag)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
      guard let container = open.popLast() else { return true }
      let isFlow = event.start_mark.index != event.end_mark.index
      close(container.item, container.last, at: isFlow ? point(event.end_mark) : nil)
    default: break
    }
    return true
  }

  private mutating func enter(
    _ kind: YamlDocument.Kind, _ event: yaml_event_t, anchor: UnsafeMutablePointer<UInt8>?,
    tag: UnsafeMutablePointer<UInt8>?
  ) -> Bool {
    guard accepts(event, anchor: anchor, tag: tag) else { return false }
    guard open.count < ReadingLimit.depth else {
      dropBranch()
      return refuse(
        event, "isi bersarang lebih dari \(ReadingLimit.depth) tingkat; cabang ini tidak dipakai")
    }
    let item = document.add(
      YamlDocument.Item(kind, range(event)), to: open.last?.item, after: open.last?.last)
    follow(item)
    open.append((item, nil, kind == .mapping))
    return true
  }

  /// Lets go of the outermost element of a list, or value of a key, that is still open: a branch
  /// nested that deep is not meant, and what is cut off it would only give rise to more findings.
  private mutating func dropBranch() {
    let isElement = open.count > 2 && document[open[1].item].kind == .sequence
    let depth = isElement ? 2 : 1
    guard open.count > depth else { return }
    document.remove(from: open[depth].item)
    open.removeSubrange(depth...)
    open[depth - 1].last = nil
  }

  private mutating func accepts(
    _ event: yaml_event_t, anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?
  ) -> Bool {
    if anchor != nil {
      return refuse(
        event, "jangkar (&) tidak dipakai di sini; teks yang diawali “&” perlu tanda kutip")
    }
    return tag == nil
      || refuse(event, "tag (!) tidak dipakai di sini; teks yang diawali “!” perlu tanda kutip")
  }

  /// Makes `item` the last child of the innermost container.
  private mutating func follow(_ item: Int) {
    guard let container = open.last else { return }
    let isMapping = document[container.item].kind == .mapping
    open[open.count - 1] = (container.item, item, isMapping && !container.isAtKey)
  }

  /// A block container ends where its last child does, not where the next thing begins.
  private mutating func close(_ container: Int, _ last: Int?, at point: TextPoint?) {
    let lastEnd = last.map { document[$0].range.end }
    document.close(container, at: point ?? lastEnd ?? document[container].range.start)
  }

  private mutating func refuse(_ event: yaml_event_t, _ message: String) -> Bool {
    defect = YamlDefect(message, from: point(event.start_mark), to: point(event.end_mark))
    return false
  }
}

extension YamlReader {
  func point(_ mark: yaml_mark_t) -> TextPoint {
    guard !lineIndex.isEmpty else {
      return TextPoint(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }
    let index = Int(mark.index)
    var (low, high) = (0, lineIndex.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineIndex[middle] <= index { low = middle } else { high = middle }
    }
    return TextPoint(line: low + 1, column: index - lineIndex[low] + 1)
  }

  private func range(_ event: yaml_event_t) -> TextRange {
    TextRange(point(event.start_mark), point(event.end_mark))
  }

  private static func codePointIndex(of source: SourceText) -> [Int] {
    var found: [Int] = []
    var index = 0
    var offset = 0
    for start in source.lineStarts {
      for byte in source.bytes[offset..<start] where byte & 0xC0 != 0x80 { index += 1 }
      found.append(index)
      offset = start
    }
    return found
  }

  private func syntaxDefect(_ parser: yaml_parser_t) -> YamlDefect {
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    let context = parser.context.map { String(cString: $0) } ?? ""
    let place = point(parser.problem_mark)
    if let line = source.line(place.line), hasTabIndent(line) {
      let column = line.unicodeScalars.prefix { $0 == " " }.count + 1
      return YamlDefect(
        "baris diawali tab; diharapkan spasi", from: TextPoint(line: place.line, column: column))
    }
    let bracket = context.contains("flow") ? openBracket : nil
    let message = syntaxMessage(problem: problem, context: context, open: bracket?.text)
    let start = bracket?.place ?? point(parser.context_mark)
    return YamlDefect(message.text, from: message.atContext ? start : place)
  }

  /// The innermost bracket that is still open.
  private var openBracket: (text: String, place: TextPoint)? {
    for container in open.reversed() {
      let place = document[container.item].range.start
      switch source.bytes.dropFirst(source.byte(at: place)).first {
      case UInt8(ascii: "{"): return ("{", place)
      case UInt8(ascii: "["): return ("[", place)
      default: continue
      }
    }
    return nil
  }

  private static func defect(
    _ found: (offset: Int, kind: SourceText.Defect), in source: SourceText
  ) -> YamlDefect {
    let place = source.point(atByte: found.offset)
    switch found.kind {
    case .notUTF8:
      return YamlDefect("teks bukan UTF-8; diharapkan berkas disimpan sebagai UTF-8", from: place)
    case .control(let scalar):
      return YamlDefect(
        "karakter kendali U+\(hexadecimal(scalar)) di dalam teks; diharapkan teks biasa",
        from: place)
    }
  }
}
