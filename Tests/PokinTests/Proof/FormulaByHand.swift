import Foundation

/// Computes the formula of a proof again, from its JSON alone.
struct FormulaByHand {
  private let operands: [String: Double]
  private let tokens: [String]
  private var at = 0

  /// What `diuraikan` gives with the values of `suku`; nil where one of them is not known.
  static func value(of formula: JSON) -> Double? {
    guard let text = formula["diuraikan"].text else { return nil }
    let known = formula["suku"].list.compactMap { operand in
      operand["nilai"].number.map { (operand["nama"].text ?? "", $0) }
    }
    guard known.count == formula["suku"].list.count else { return nil }
    var reader = FormulaByHand(text, Dictionary(known, uniquingKeysWith: { first, _ in first }))
    let found = reader.sum()
    return found.isFinite ? found : nil
  }

  private init(_ text: String, _ operands: [String: Double]) {
    self.operands = operands
    tokens = text.matches(of: /\[[^\]]+\]|\d+(?:[.,]\d+)*|\w+|[^\s]/).map { String($0.output) }
  }

  private var next: String { at < tokens.count ? tokens[at] : "" }

  private mutating func take() -> String {
    defer { at += 1 }
    return next
  }

  private mutating func sum() -> Double {
    var value = product()
    while ["+", "−", "-"].contains(next) {
      value = take() == "+" ? value + product() : value - product()
    }
    return value
  }

  private mutating func product() -> Double {
    var value = factor()
    while ["×", "*", "÷", "/"].contains(next) {
      value = ["×", "*"].contains(take()) ? value * factor() : value / factor()
    }
    return value
  }

  private mutating func factor() -> Double {
    var value = plain()
    while next == "%" {
      at += 1
      value /= 100
    }
    return value
  }

  private mutating func plain() -> Double {
    let token = take()
    if ["−", "-"].contains(token) { return -factor() }
    if token == "(" {
      defer { at += 1 }
      return sum()
    }
    if next == "(" { return call(token) }
    return operands[token] ?? Double(token.replacing(",", with: ".")) ?? .nan
  }

  private mutating func call(_ name: String) -> Double {
    var values: [Double] = []
    repeat {
      at += 1
      values.append(sum())
    } while next == ";"
    at += 1
    switch name {
    case "jumlah": return values.reduce(0, +)
    case "rata_rata": return values.reduce(0, +) / Double(values.count)
    case "min": return values.min() ?? .nan
    default: return values.max() ?? .nan
    }
  }
}
