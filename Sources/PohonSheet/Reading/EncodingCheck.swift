/// Looks whether a text that comes in pieces is what its first bytes promise, UTF-16 after a byte
/// order mark and UTF-8 otherwise, without what Foundation's parser crashes on: names that are
/// neither, and instructions without content.
struct EncodingCheck {
  private enum Encoding { case utf8, utf16(highFirst: Bool) }

  private var encoding: Encoding?
  private var instructions = InstructionCheck()
  /// The beginning of a sign whose rest has not come yet.
  private var pending: [UInt8] = []

  /// Whether the text is sound so far, with what follows in it.
  mutating func accepts(_ more: UnsafeBufferPointer<UInt8>) -> Bool {
    pending += more
    let isBeginning = encoding == nil
    if isBeginning {
      guard pending.count >= 2 else { return true }
      switch (pending[0], pending[1]) {
      case (0xFE, 0xFF): encoding = .utf16(highFirst: true)
      case (0xFF, 0xFE): encoding = .utf16(highFirst: false)
      default: encoding = .utf8
      }
    }
    switch encoding {
    case .utf16(let highFirst): return acceptsPairs(highFirst: highFirst)
    case .utf8, nil:
      let isSound =
        isBeginning
        ? pending.withUnsafeBufferPointer { instructions.accepts($0) } : instructions.accepts(more)
      return isSound && acceptsBytes()
    }
  }

  private mutating func acceptsBytes() -> Bool {
    let tail = pending.suffix(4).lastIndex { $0 & 0xC0 != 0x80 } ?? pending.startIndex
    let whole = Self.length(ofSignBeginningWith: pending.isEmpty ? 0 : pending[tail])
    let end = pending.count - tail < whole ? tail : pending.count
    guard String(validating: pending[..<end], as: UTF8.self) != nil else { return false }
    pending.removeFirst(end)
    return true
  }

  private static func length(ofSignBeginningWith byte: UInt8) -> Int {
    switch byte {
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...: 4
    default: 1
    }
  }

  /// Signs beyond 16 bits are pairs of surrogates, first the leading one.
  private mutating func acceptsPairs(highFirst: Bool) -> Bool {
    var index = 0
    while index + 1 < pending.count {
      let unit = unit(at: index, highFirst: highFirst)
      if UTF16.isTrailSurrogate(unit) || !instructions.accepts(UInt8(clamping: unit)) {
        return false
      }
      if UTF16.isLeadSurrogate(unit) {
        guard index + 3 < pending.count else { break }
        let next = self.unit(at: index + 2, highFirst: highFirst)
        guard UTF16.isTrailSurrogate(next) else { return false }
        index += 2
      }
      index += 2
    }
    pending.removeFirst(index)
    return true
  }

  private func unit(at index: Int, highFirst: Bool) -> UInt16 {
    let (first, second) = (UInt16(pending[index]), UInt16(pending[index + 1]))
    return highFirst ? first << 8 | second : second << 8 | first
  }
}
