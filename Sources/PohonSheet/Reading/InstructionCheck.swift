import Foundation

/// Looks for a processing instruction without content, `<?x?>`, on which Foundation's parser
/// crashes. No program writes one into a workbook.
struct InstructionCheck {
  private enum Place { case text, opened, target, ending }

  private var place = Place.text

  /// Whether the text is sound so far, with its next byte.
  mutating func accepts(_ byte: UInt8) -> Bool {
    switch (place, byte) {
    case (.text, UInt8(ascii: "<")), (.opened, UInt8(ascii: "<")): place = .opened
    case (.opened, UInt8(ascii: "?")): place = .target
    case (.target, UInt8(ascii: "?")), (.ending, UInt8(ascii: "?")): place = .ending
    case (.ending, UInt8(ascii: ">")): return false
    case (.target, 33...), (.ending, 33...): place = .target
    default: place = .text
    }
    return true
  }

  /// Whether the text is sound so far, with the bytes that follow.
  mutating func accepts(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      if place == .text {
        let start = UnsafeRawPointer(bytes.baseAddress! + index)
        guard let next = memchr(start, Int32(UInt8(ascii: "<")), bytes.count - index) else {
          return true
        }
        index += UnsafeRawPointer(next) - start
      }
      guard accepts(bytes[index]) else { return false }
      index += 1
    }
    return true
  }
}
