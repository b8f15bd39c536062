/// Where each character of a scalar's text stands in the file.
///
/// Plain and quoted scalars are followed, folded over several lines too; not block scalars (`|`,
/// `>`), whose lines mean more than their characters.
struct ScalarSource {
  enum Style {
    case plain
    case single
    case double
  }

  /// How it is written.
  let style: Style
  /// The bytes it is written in, quotes included.
  let bytes: Range<Int>
  /// For each character of the text the byte it begins at, and at last the byte where the text ends.
  private var offsets: [Int] = []

  /// The scalar that reads as `text` and is written in `bytes` of `source`; nil where it cannot be
  /// followed character by character.
  init?(_ text: String, in source: [UInt8], at bytes: Range<Int>) {
    guard let first = bytes.first.map({ source[$0] }) else { return nil }
    switch first {
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return nil
    case UInt8(ascii: "'"): style = .single
    case UInt8(ascii: "\""): style = .double
    default: style = .plain
    }
    self.bytes = bytes
    let quote = style == .plain ? 0 : 1
    guard bytes.count >= 2 * quote else { return nil }
    let inner = (bytes.lowerBound + quote)..<(bytes.upperBound - quote)
    guard let read = follow(source, inner), read.elementsEqual(text.unicodeScalars) else {
      return nil
    }
  }

  /// The bytes of the characters in `passage`; nil where the text has no such characters.
  subscript(passage: Range<Int>) -> Range<Int>? {
    guard passage.lowerBound >= 0, passage.upperBound < offsets.count else { return nil }
    return offsets[passage.lowerBound]..<offsets[passage.upperBound]
  }

  /// Reads the characters as YAML does, noting where each begins; nil at what it cannot follow.
  private mutating func follow(_ source: [UInt8], _ inner: Range<Int>) -> [Unicode.Scalar]? {
    var read: [Unicode.Scalar] = []
    var at = inner.lowerBound
    while at < inner.upperBound {
      let byte = source[at]
      if byte == 0x0A || byte == 0x0D {
        at = fold(source, at, inner.upperBound, into: &read)
        continue
      }
      let length = Self.length(of: byte)
      guard at + length <= inner.upperBound,
        let scalar = String(decoding: source[at..<(at + length)], as: UTF8.self)
          .unicodeScalars.first
      else { return nil }
      offsets.append(at)
      if style == .single, scalar == "'" {
        guard at + 1 < inner.upperBound, source[at + 1] == byte else { return nil }
        at += 1
      }
      if style == .double, scalar == "\\" {
        guard at + 1 < inner.upperBound, let meant = Self.escapes[source[at + 1]] else {
          return nil
        }
        read.append(meant)
        at += 2
        continue
      }
      read.append(scalar)
      at += length
    }
    offsets.append(inner.upperBound)
    return read
  }

  /// Line ends between words: one is a blank, each further one a line end of the text.
  private mutating func fold(
    _ source: [UInt8], _ start: Int, _ end: Int, into read: inout [Unicode.Scalar]
  ) -> Int {
    while let last = read.last, last == " " || last == "\t" {
      read.removeLast()
      offsets.removeLast()
    }
    var at = start
    var lines = 0
    while at < end, [0x20, 0x09, 0x0A, 0x0D].contains(source[at]) {
      let endsLine =
        source[at] == 0x0A || (source[at] == 0x0D && !(at + 1 < end && source[at + 1] == 0x0A))
      if endsLine { lines += 1 }
      at += 1
    }
    for _ in 0..<max(1, lines - 1) {
      read.append(lines == 1 ? " " : "\n")
      offsets.append(start)
    }
    return at
  }

  private static func length(of byte: UInt8) -> Int {
    switch byte {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }

  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "n"): "\n", UInt8(ascii: "t"): "\t", UInt8(ascii: "r"): "\r",
  ]
}
