/// The escapes that workbooks use for signs that XML can't hold: `_x000D_` for a carriage return.
enum EscapedText {
  /// `text` with its escapes decoded.
  static func decoded(_ text: String) -> String {
    let hasEscape = text.utf8.withContiguousStorageIfAvailable { $0.contains(underscore) } ?? true
    guard hasEscape, text.contains("_x") else { return text }
    return String(decoding: units(of: text), as: UTF16.self)
  }

  private static let underscore = UInt8(ascii: "_")

  /// Half of a surrogate pair on its own stays as it is written.
  private static func units(of text: String) -> [UInt16] {
    let all = Array(text.utf16)
    var units: [UInt16] = []
    var index = 0
    while index < all.count {
      if let unit = unit(all, at: index) {
        if !UTF16.isSurrogate(unit) {
          units.append(unit)
          index += 7
          continue
        }
        if UTF16.isLeadSurrogate(unit), let next = self.unit(all, at: index + 7),
          UTF16.isTrailSurrogate(next)
        {
          units += [unit, next]
          index += 14
          continue
        }
      }
      units.append(all[index])
      index += 1
    }
    return units
  }

  /// The sign that an escape at `index` stands for.
  private static func unit(_ all: [UInt16], at index: Int) -> UInt16? {
    guard index + 7 <= all.count, all[index] == 0x5F, all[index + 1] == 0x78,
      all[index + 6] == 0x5F
    else { return nil }
    var value: UInt16 = 0
    for digit in all[(index + 2)..<(index + 6)] {
      guard let scalar = Unicode.Scalar(digit), scalar.isASCII,
        let number = Character(scalar).hexDigitValue
      else { return nil }
      value = value << 4 | UInt16(number)
    }
    return value
  }
}
