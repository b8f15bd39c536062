/// What stands before the first element of an XML file, looked at as it comes in: a document type
/// there could make a small file swell without end.
struct XMLProlog {
  /// What the bytes so far tell.
  enum Verdict { case open, harmless, documentType, damaged }

  private static let mostBytes = 1 << 16
  private static let encodings: Set<String> = [
    "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii", "iso-8859-1",
    "windows-1252",
  ]
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

  /// The text with a byte for each of its signs, `?` for what is no ASCII; as it is if no UTF-16.
  private static func narrowed(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= 2 else { return bytes }
    let high: Int
    switch (bytes[0], bytes[1]) {
    case (0xFE, 0xFF), (0, UInt8(ascii: "<")): high = 0
    case (0xFF, 0xFE), (UInt8(ascii: "<"), 0): high = 1
    default: return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
      bytes[$0 + high] == 0 ? bytes[$0 + 1 - high] : UInt8(ascii: "?")
    }
    return units.first == UInt8(ascii: "?") ? Array(units.dropFirst()) : units
  }

  private static func verdict(on text: [UInt8]) -> Verdict {
    var rest = text[...]
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
      default: return .harmless
      }
      guard let place = rest.firstOccurrence(of: end) else { return .open }
      if rest.starts(with: "<?xml ".utf8), !isKnownEncoding(rest[..<place]) { return .damaged }
      rest = rest[(place + end.count)...]
    }
  }

  private static func isKnownEncoding(_ declaration: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: declaration, as: UTF8.self).lowercased()
      .split { "=\"' \t\r\n".contains($0) }
    guard let place = words.firstIndex(of: "encoding"), place + 1 < words.count else { return true }
    return encodings.contains(String(words[place + 1]))
  }
}
