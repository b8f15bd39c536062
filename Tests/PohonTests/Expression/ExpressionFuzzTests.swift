import Pohon
import PohonTesting
import Testing

/// An expression as a tree, written and evaluated without anything of the library.
private indirect enum Naive {
  case number(String, Double)
  case name(String)
  case negate(Naive)
  case percent(Naive)
  case binary(String, Naive, Naive)
  case call(String, [Naive])

  var tightness: Int {
    switch self {
    case .binary("+", _, _), .binary("-", _, _): 1
    case .binary: 2
    case .negate: 3
    default: 4
    }
  }

  /// With no more parentheses than needed, so that reading has to know what binds tighter.
  func text(_ spaces: () -> String) -> String {
    func inner(_ part: Naive, atLeast least: Int) -> String {
      let text = part.text(spaces)
      return part.tightness < least ? "(\(text))" : text
    }
    switch self {
    case .number(let text, _): return text
    case .name(let name): return name
    case .negate(let part): return "-" + inner(part, atLeast: 3)
    case .percent(let part): return inner(part, atLeast: 4) + "%"
    case .binary(let sign, let left, let right):
      return inner(left, atLeast: tightness) + spaces() + sign + spaces()
        + inner(right, atLeast: tightness + 1)
    case .call(let name, let parts):
      return "\(name)(\(parts.map { $0.text(spaces) }.joined(separator: ";\(spaces())")))"
    }
  }

  func value(_ values: [String: Double]) -> Double? {
    switch self {
    case .number(_, let value): return value
    case .name(let name): return values[name]
    case .negate(let part): return part.value(values).map { -$0 }
    case .percent(let part): return part.value(values).map { $0 / 100 }
    case .binary(let sign, let left, let right):
      guard let a = left.value(values), let b = right.value(values) else { return nil }
      switch sign {
      case "+": return a + b
      case "-": return a - b
      case "*", "×": return a * b
      default: return b == 0 ? nil : a / b
      }
    case .call(let name, let parts):
      let known = parts.compactMap { $0.value(values) }
      guard known.count == parts.count else { return nil }
      switch name {
      case "jumlah": return known.reduce(0, +)
      case "rata_rata": return known.reduce(0, +) / Double(known.count)
      case "min": return known.min()
      default: return known.max()
      }
    }
  }
}

private let numbers: [(String, Double)] = [
  ("0", 0), ("1", 1), ("2,5", 2.5), ("0.125", 0.125), ("100", 100), ("0,30", 0.3), ("7,75", 7.75),
]

private func randomExpression(_ depth: Int, _ random: inout SeededGenerator) -> Naive {
  guard depth > 0, !oneIn(5, &random) else {
    if oneIn(2, &random) { return .name(["a", "b", "c", "tak_ada"].any(&random)) }
    let (text, value) = numbers.any(&random)
    return .number(text, value)
  }
  switch Int.random(in: 0..<7, using: &random) {
  case 0: return .negate(randomExpression(depth - 1, &random))
  case 1: return .percent(randomExpression(depth - 1, &random))
  case 2:
    let count = Int.random(in: 2...4, using: &random)
    let parts = (0..<count).map { _ in randomExpression(depth - 1, &random) }
    return .call(["jumlah", "rata_rata", "min", "maks"].any(&random), parts)
  default:
    return .binary(
      ["+", "-", "*", "×", "/", "÷"].any(&random), randomExpression(depth - 1, &random),
      randomExpression(depth - 1, &random))
  }
}

@Suite struct `Random expressions` {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `are read back as what was written`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let values = ["a": 3.5, "b": -2, "c": 0.0]
    var known = 0
    for _ in 0..<2000 {
      let expression = randomExpression(5, &random)
      var spacing = random
      let text = expression.text { oneIn(2, &spacing) ? " " : "" }
      guard text.utf8.count <= Expression.mostBytes else { continue }
      let read = try Expression.read(text).get()
      let value = read.value { if case .name(let name) = $0 { values[name] } else { nil } }
      let expected = expression.value(values).flatMap { $0.isFinite ? $0 : nil }
      #expect(value == expected, "seed \(seed): \(text)")
      if value != nil { known += 1 }
    }
    #expect(known > 300)
  }

  private static let alphabet: [Unicode.Scalar] = Array(
    "ab x19,.+-−×*÷/%()[];=<>!&|~\"'#\u{201C}\u{201D}\u{0}\n\u{301}é\u{1F600}\u{FFFF}\u{202E}"
      .unicodeScalars)

  @Test(arguments: [11, 12, 13] as [UInt64])
  func `of any characters give an answer or a place`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let fields: [Filter.Field] = [.init("a", .number), .init("b", .text)]
    for round in 0..<3000 {
      var text: String
      if round % 2 == 0 {
        text = randomText(40, of: Self.alphabet, &random)
        if oneIn(3, &random) { text.unicodeScalars.append(randomScalar(&random)) }
      } else {
        var scalars = Array(randomExpression(4, &random).text { " " }.unicodeScalars)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let at = Int.random(in: 0...scalars.count, using: &random)
          if oneIn(2, &random), at < scalars.count {
            scalars.remove(at: at)
          } else {
            scalars.insert(Self.alphabet.any(&random), at: at)
          }
        }
        text = String(String.UnicodeScalarView(scalars))
      }
      let length = text.unicodeScalars.count
      switch Expression.read(text) {
      case .success(let expression):
        _ = expression.value { _ in 1 }
        _ = expression.unitMismatch { _ in "orang" }
        _ = expression.formulaError(variables: ["a", "b"])
        _ = expression.text { _ in "1" }
      case .failure(let error):
        #expect(error.range.upperBound <= length, "seed \(seed): \(text)")
        #expect(!error.message.isEmpty)
        #expect(
          error.pointed(under: text).split(separator: "\n").count <= 2, "seed \(seed): \(text)")
      }
      if case .success(let filter) = Filter.read(text, fields: fields) {
        _ = filter.admits(number: { _ in 1 }, texts: { _ in ["x"] })
      }
    }
  }

  @Test(arguments: ["(", "[", "-", "!", "a+", "min(", "\"a", "1;", "%", "a<"])
  func `that never end are refused quickly`(piece: String) {
    for count in [100, 1000, 100_000] {
      let text = String(repeating: piece, count: count)
      #expect(throws: ExpressionError.self) { try Expression.read(text).get() }
    }
  }
}
