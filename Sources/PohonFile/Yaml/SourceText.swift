import Pohon

/// The bytes of a file with the starts of its lines, checked for what a text may hold.
struct SourceText: Sendable {
  /// What stands in the way of reading the bytes as text.
  enum Defect: Sendable {
    case notUTF8
    case control(UInt32)
  }

  /// UTF-8, without byte order mark.
  let bytes: [UInt8]
  /// Whether a byte order mark stood before the text.
  let hadMark: Bool
  /// Offset of the first byte of each line; lines end with LF, CR LF or CR.
  private(set) var lineStarts: [Int] = [0]
  /// The first byte that no YAML text may hold.
  private(set) var defect: (offset: Int, kind: Defect)?
  /// Whether a character occurs that YAML takes for a line end, and editors do not.
  private(set) var hasOddLineEnds = false

  init(_ raw: some Sequence<UInt8>) {
    var bytes = Array(raw)
    hadMark = bytes.starts(with: Self.mark)
    if hadMark { bytes.removeFirst(Self.mark.count) }
    self.bytes = bytes
    scan()
  }

  /// The part that can be read: all of it, or the lines before the defect.
  var readable: Int {
    guard let defect else { return bytes.count }
    return lineStarts.last { $0 <= defect.offset } ?? 0
  }

  /// The line with number `line` (from 1), without its end; nil where there is none.
  func line(_ line: Int) -> String? {
    guard lineStarts.indices.contains(line - 1) else { return nil }
    let end = line < lineStarts.count ? lineStarts[line] : bytes.count
    var part = bytes[lineStarts[line - 1]..<end]
    while let last = part.last, last == 0x0A || last == 0x0D { part.removeLast() }
    return String(decoding: part, as: UTF8.self)
  }

  /// What a byte order mark is made of.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The byte at a line and column; the end of the line where it has no such column.
  func byte(at point: TextPoint) -> Int {
    guard lineStarts.indices.contains(point.line - 1) else { return bytes.count }
    var at = lineStarts[point.line - 1]
    let end = point.line < lineStarts.count ? lineStarts[point.line] : bytes.count
    for _ in 1..<max(1, point.column) where at < end {
      at += 1
      while at < end, bytes[at] & 0xC0 == 0x80 { at += 1 }
    }
    return at
  }

  /// Line and column of a byte.
  func point(atByte offset: Int) -> TextPoint {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let before = bytes[lineStarts[low]..<min(offset, bytes.count)]
    let column = before.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return TextPoint(line: low + 1, column: column + 1)
  }

  private mutating func scan() {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte >= 0x80 {
        guard let (scalar, length) = decode(at) else {
          defect = defect ?? (at, .notUTF8)
          at += 1
          continue
        }
        note(scalar, at)
        at += length
        continue
      }
      at += 1
      if byte == 0x0A || (byte == 0x0D && (at >= bytes.count || bytes[at] != 0x0A)) {
        lineStarts.append(at)
      } else if (byte < 0x20 && byte != 0x09 && byte != 0x0D) || byte == 0x7F {
        defect = defect ?? (at - 1, .control(UInt32(byte)))
      }
    }
  }

  private mutating func note(_ scalar: UInt32, _ at: Int) {
    if scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029 {
      hasOddLineEnds = true
    } else if scalar < 0xA0 || scalar == 0xFFFE || scalar == 0xFFFF {
      defect = defect ?? (at, .control(scalar))
    }
  }

  /// The character that begins at a byte of 0x80 or more, and its length; nil if it is none.
  private func decode(_ at: Int) -> (UInt32, Int)? {
    let first = UInt32(bytes[at])
    let (length, least): (Int, UInt32)
    var value: UInt32
    switch first {
    case 0xC2...0xDF: (length, least, value) = (2, 0x80, first & 0x1F)
    case 0xE0...0xEF: (length, least, value) = (3, 0x800, first & 0x0F)
    case 0xF0...0xF4: (length, least, value) = (4, 0x10000, first & 0x07)
    default: return nil
    }
    guard at + length <= bytes.count else { return nil }
    for byte in bytes[(at + 1)..<(at + length)] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= least, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return nil }
    return (value, length)
  }
}
