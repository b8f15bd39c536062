/// What stands before the first element of an XML file, looked at as it comes in: a document type
/// there could make a small file swell without end.
struct XMLProlog {
  /// What the bytes so far tell.
  enum Verdict { case open, harmless, documentType, damaged }

  private static let mostBytes = 1 << 16
  private var bytes: [UInt8] = []
  private(set) var verdict = Verdict.open

  /// Takes what follows in the file.
  mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
    guard verdict == .open else { return }
    bytes += more.prefix(Self.mostBytes)
    verdict = Self.verdict(on: Self.narrowed(bytes))
    if verdict == .open, bytes.count >= Self.mostBytes { verdict = .damaged }
    if verdict != .open { bytes = [] }
  }

  /// The text with a byte for each of its signs, `?` for what is no ASCII, if it is UTF-16.
  private static func narrowed(_ bytes: [UInt8]) -> (text: [UInt8], isWide: Bool) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (Array(bytes.dropFirst(3)), false) }
    guard bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) else {
      return (bytes, false)
    }
    let high = bytes[0] == 0xFE ? 0 : 1
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      bytes[$0 + high] == 0 ? bytes[$0 + 1 - high] : UInt8(ascii: "?")
    }
    return (units, true)
  }

  private static func verdict(on prolog: (text: [UInt8], isWide: Bool)) -> Verdict {
    var rest = prolog.text[...]
    while true {
      rest = rest.drop { [9, 10, 13, 32].contains($0) }
      guard rest.count >= 4 else { return .open }
      guard rest.first == UInt8(ascii: "<") else { return .damaged }
      let end: [UInt8]
      switch rest[rest.startIndex + 1] {
      case UInt8(ascii: "?"): end = Array("?>".utf8)
      case UInt8(ascii: "!"):
        guard rest.dropFirst(2).starts(with: "--".utf8) else { return .documentType }
        (end, rest) = (Array("-->".utf8), rest.dropFirst(4))
      case 0: return .damaged
      default: return .harmless
      }
      guard let place = rest.firstOccurrence(of: end) else { return .open }
      if rest.starts(with: "<?xml ".utf8), !declares(prolog.isWide, rest[..<place]) {
        return .damaged
      }
      rest = rest[(place + end.count)...]
    }
  }

  /// Whether a declaration names the encoding that the text has, or none. Workbooks know two.
  private static func declares(_ isWide: Bool, _ declaration: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: declaration, as: UTF8.self).lowercased()
      .split { "=\"' \t\r\n".contains($0) }
    guard let place = words.firstIndex(of: "encoding"), place + 1 < words.count else { return true }
    return (isWide ? ["utf-16"] : ["utf-8", "utf8", "us-ascii"]).contains(words[place + 1])
  }
}
