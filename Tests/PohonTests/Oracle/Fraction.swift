/// An exact rational number over 128 bits.
///
/// A result that does not fit is lost, and so is whatever is made of it; who compares counts the
/// lost ones. Exact integers of any length would be some forty times slower in a debug build.
struct Fraction: Hashable, Sendable {
  private let top: Int128
  /// Positive; 0 for a lost number.
  private let bottom: Int128

  static let zero = Fraction(0)
  static let lost = Fraction(lostTop: 0)

  /// Whether the number did not fit.
  var isLost: Bool { bottom == 0 }
  var double: Double { isLost ? .nan : Double(top) / Double(bottom) }

  init(_ whole: Int) { (top, bottom) = (Int128(whole), 1) }

  private init(lostTop: Int128) { (top, bottom) = (lostTop, 0) }

  /// `top` / `bottom` in lowest terms; `bottom` must not be negative.
  private init(_ top: Int128, over bottom: Int128) {
    let divisor = Int128(Self.commonDivisor(top.magnitude, bottom.magnitude))
    (self.top, self.bottom) = divisor == 0 ? (0, 0) : (top / divisor, bottom / divisor)
  }

  /// The number that a plain decimal text means: `12`, `7.5` or `7,5`; nil for anything else, also
  /// for the ambiguous `1.500`.
  init?(text: some StringProtocol) {
    var (top, bottom): (Int128, Int128) = (0, 1)
    var isAfterMark = false
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let digits = isNegative ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.utf8.count < 20 else { return nil }
    for character in digits {
      if let digit = character.wholeNumberValue {
        top = top * 10 + Int128(digit)
        if isAfterMark { bottom *= 10 }
      } else if character == "." || character == ",", !isAfterMark {
        isAfterMark = true
      } else {
        return nil
      }
    }
    if bottom == 1000, top >= 1000 { return nil }
    self.init(isNegative ? -top : top, over: bottom)
  }

  /// The decimal of at most six digits after the mark that `value` is nearest to.
  init(decimal value: Double) {
    self.init(Int128((value * 1_000_000).rounded()), over: 1_000_000)
  }

  private static func commonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    let short = UInt128(UInt64.max)
    while b != 0 {
      if a <= short, b <= short {
        var (x, y) = (UInt64(a), UInt64(b))
        while y != 0 { (x, y) = (y, x % y) }
        return UInt128(x)
      }
      (a, b) = (b, a % b)
    }
    return a
  }

  static func + (a: Fraction, b: Fraction) -> Fraction {
    if a.bottom == b.bottom, a.bottom == 1 {
      let (sum, isLost) = a.top.addingReportingOverflow(b.top)
      return isLost ? .lost : Fraction(sum, over: 1)
    }
    let left = a.top.multipliedReportingOverflow(by: b.bottom)
    let right = b.top.multipliedReportingOverflow(by: a.bottom)
    let sum = left.partialValue.addingReportingOverflow(right.partialValue)
    let bottom = a.bottom.multipliedReportingOverflow(by: b.bottom)
    let isLost = left.overflow || right.overflow || sum.overflow || bottom.overflow
    return isLost || a.isLost || b.isLost ? .lost : Fraction(sum.partialValue, over: bottom.0)
  }

  static prefix func - (a: Fraction) -> Fraction {
    a.isLost ? .lost : Fraction(-a.top, over: a.bottom)
  }

  static func - (a: Fraction, b: Fraction) -> Fraction { a + -b }

  static func * (a: Fraction, b: Fraction) -> Fraction {
    let top = a.top.multipliedReportingOverflow(by: b.top)
    let bottom = a.bottom.multipliedReportingOverflow(by: b.bottom)
    return top.overflow || bottom.overflow || a.isLost || b.isLost
      ? .lost : Fraction(top.partialValue, over: bottom.partialValue)
  }

  /// `b` must not be zero.
  static func / (a: Fraction, b: Fraction) -> Fraction {
    precondition(b.top != 0 || b.isLost, "divided by zero")
    return b.isLost
      ? .lost : a * Fraction(b.top < 0 ? -b.bottom : b.bottom, over: Int128(b.top.magnitude))
  }
}

extension Fraction: Comparable {
  /// Exact for all numbers that are not lost: compares the whole parts, then what remains upside
  /// down, so that nothing is multiplied.
  static func < (a: Fraction, b: Fraction) -> Bool {
    if a.isLost || b.isLost { return false }
    var (a, b) = ((top: a.top, bottom: a.bottom), (top: b.top, bottom: b.bottom))
    while true {
      let (left, right) = (floor(a), floor(b))
      if left.whole != right.whole { return left.whole < right.whole }
      if left.rest == 0 || right.rest == 0 { return left.rest == 0 && right.rest != 0 }
      (a, b) = ((b.bottom, right.rest), (a.bottom, left.rest))
    }
  }

  private static func floor(_ a: (top: Int128, bottom: Int128)) -> (whole: Int128, rest: Int128) {
    let (whole, rest) = a.top.quotientAndRemainder(dividingBy: a.bottom)
    return rest < 0 ? (whole - 1, rest + a.bottom) : (whole, rest)
  }
}

extension Sequence<Fraction> {
  var total: Fraction { reduce(.zero, +) }

  /// The least number; lost if any is lost, nil for none.
  var least: Fraction? { contains(where: \.isLost) ? .lost : self.min() }

  /// The greatest number; lost if any is lost, nil for none.
  var greatest: Fraction? { contains(where: \.isLost) ? .lost : self.max() }
}
