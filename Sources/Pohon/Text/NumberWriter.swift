/// Writes a number the Indonesian way: decimal comma, points between thousands.
///
/// Rounds half up (away from zero) on the decimal digits of the shortest text that gives the value
/// back, so that 78,605 shows as 78,61 whatever its binary neighbour is. What a computation leaves
/// behind the fourteenth digit is noise and settled first: 78,60499999999999 shows as 78,61, too.
/// - Parameter decimals: digits after the comma; nil shows as many as the value has.
public func indonesianText(_ value: Double, decimals: Int? = nil) -> String {
  guard value.isFinite else { return "tidak diketahui" }
  var digits = DecimalDigits(value)
  if let decimals { digits.round(to: decimals) }
  let whole = digits.whole.utf8
  var grouped = ""
  for (offset, digit) in whole.enumerated() {
    if offset > 0, (whole.count - offset) % 3 == 0 { grouped.append(".") }
    grouped.unicodeScalars.append(Unicode.Scalar(digit))
  }
  let fraction = digits.fraction(atLeast: decimals ?? 0)
  return (digits.isNegative ? "−" : "") + grouped + (fraction.isEmpty ? "" : ",\(fraction)")
}

/// Writes a number for files: decimal point, no grouping, no exponent, and never in a form that the
/// reader would call ambiguous.
public func plainText(_ value: Double) -> String {
  guard value.isFinite else { return "N/A" }
  let digits = DecimalDigits(value)
  var fraction = digits.fraction(atLeast: 0)
  if fraction.utf8.count == 3, !digits.whole.hasPrefix("0") { fraction += "0" }
  return (digits.isNegative ? "-" : "") + digits.whole + (fraction.isEmpty ? "" : ".\(fraction)")
}

/// A few steps of arithmetic leave so many digits of a Double untouched.
private let certainDigits = 14

/// The decimal digits of the shortest text that reads back as the same value.
private struct DecimalDigits {
  var isNegative: Bool
  /// All digits, without leading zeros.
  var digits: [UInt8]
  /// How many of them stand before the decimal mark; negative for leading zeros behind it.
  var point: Int

  init(_ value: Double) {
    isNegative = value < 0
    let text = "\(value.magnitude)".utf8
    let mantissa = text.prefix { $0 != UInt8(ascii: "e") }
    let exponent = Int(Substring(text[mantissa.endIndex...].dropFirst())) ?? 0
    let mark = mantissa.firstIndex(of: UInt8(ascii: ".")) ?? mantissa.endIndex
    point = mantissa[..<mark].count + exponent
    digits = mantissa.filter { $0 != UInt8(ascii: ".") }.map { $0 - UInt8(ascii: "0") }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while let last = digits.last, last == 0 { digits.removeLast() }
    if digits.isEmpty { (isNegative, point) = (false, 0) }
  }

  /// Half up to so many decimals, after the noise of arithmetic is settled.
  mutating func round(to decimals: Int) {
    if certainDigits - point > decimals { cut(to: certainDigits - point) }
    cut(to: decimals)
  }

  private mutating func cut(to decimals: Int) {
    let kept = point + decimals
    guard kept < digits.count else { return }
    let up = kept >= 0 && digits[kept] >= 5
    digits = kept > 0 ? Array(digits[..<kept]) : []
    if up {
      var position = digits.count - 1
      while position >= 0, digits[position] == 9 {
        digits[position] = 0
        position -= 1
      }
      if position >= 0 {
        digits[position] += 1
      } else {
        digits.insert(1, at: 0)
        point = digits.count == 1 ? 1 - decimals : point + 1
      }
    }
    if digits.allSatisfy({ $0 == 0 }) { (isNegative, digits, point) = (false, [], 0) }
  }

  var whole: String {
    guard point > 0 else { return "0" }
    return text((0..<point).map { $0 < digits.count ? digits[$0] : 0 })
  }

  func fraction(atLeast least: Int) -> String {
    var found = Array(repeating: UInt8(0), count: max(0, -point))
    found += digits.dropFirst(max(0, point))
    while let last = found.last, last == 0 { found.removeLast() }
    while found.count < least { found.append(0) }
    return text(found)
  }

  private func text(_ digits: [UInt8]) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
