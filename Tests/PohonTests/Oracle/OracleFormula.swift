import Pohon

/// The value of a formula in exact fractions, read straight off its text by recursive descent.
///
/// Knows what sketches write: numbers, names, references, `+ − × ÷`, signs, `%`, parentheses and
/// functions. What divides by zero or uses an unknown value is unknown.
struct OracleFormula {
  private let text: [Character]
  private var at = 0
  private let operand: (String) -> [Fraction?]

  /// The value of `text`; `operand` gives the value of a name or of `[reference]`, several for `anak`.
  static func value(_ text: String, operand: @escaping (String) -> [Fraction?]) -> Fraction? {
    var reader = OracleFormula(text: Array(text.filter { $0 != " " }), operand: operand)
    return reader.sum().first ?? nil
  }

  /// The names and `[references]` that `text` uses, in order.
  static func names(_ text: String) -> [String] {
    var found: [String] = []
    _ = value(text) { name in
      found.append(name)
      return [Fraction(1)]
    }
    return found
  }

  private init(text: [Character], operand: @escaping (String) -> [Fraction?]) {
    (self.text, self.operand) = (text, operand)
  }

  private mutating func take(_ marks: String) -> Character? {
    guard at < text.count, marks.contains(text[at]) else { return nil }
    at += 1
    return text[at - 1]
  }

  private mutating func take(while holds: (Character) -> Bool) -> String {
    let start = at
    while at < text.count, holds(text[at]) { at += 1 }
    return String(text[start..<at])
  }

  /// One value, or several where `anak` stands alone.
  private mutating func sum() -> [Fraction?] {
    var left = product()
    while let mark = take("+−-") {
      let right = product()[0]
      left = [both(left[0], right) { mark == "+" ? $0 + $1 : $0 - $1 }]
    }
    return left
  }

  private mutating func product() -> [Fraction?] {
    var left = signed()
    while let mark = take("×*÷/") {
      let right = signed()[0]
      let divides = mark == "÷" || mark == "/"
      left = [
        divides && right == .zero ? nil : both(left[0], right) { divides ? $0 / $1 : $0 * $1 }
      ]
    }
    return left
  }

  private mutating func signed() -> [Fraction?] {
    if take("−-") != nil { return [signed()[0].map { -$0 }] }
    var value = plain()
    while take("%") != nil { value = [value[0].map { $0 / Fraction(100) }] }
    return value
  }

  private mutating func plain() -> [Fraction?] {
    if take("(") != nil {
      let inside = sum()
      _ = take(")")
      return [inside[0]]
    }
    if take("[") != nil {
      let name = take { $0 != "]" }
      _ = take("]")
      return operand("[\(name)]")
    }
    let digits = take { $0.isNumber || $0 == "," }
    if !digits.isEmpty { return [Fraction(text: digits)] }
    let name = take { $0.isLetter || $0.isNumber || $0 == "_" }
    return take("(") == nil ? operand(name) : call(name)
  }

  private mutating func call(_ name: String) -> [Fraction?] {
    var inside = sum()
    while take(";") != nil { inside += sum() }
    _ = take(")")
    let known = inside.compactMap { $0 }
    guard known.count == inside.count else { return [nil] }
    switch name {
    case "jumlah": return [known.total]
    case "rata_rata": return [known.total / Fraction(known.count)]
    case "min": return [known.least]
    default: return [known.greatest]
    }
  }

  private func both(
    _ a: Fraction?, _ b: Fraction?, _ body: (Fraction, Fraction) -> Fraction
  ) -> Fraction? {
    if let a, let b { body(a, b) } else { nil }
  }
}
