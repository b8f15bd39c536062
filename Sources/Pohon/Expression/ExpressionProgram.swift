/// One step of a compiled expression: takes its operands off the stack and leaves its result.
enum ProgramStep: Hashable, Sendable {
  case constant(Double)
  /// A figure by its number: a variable of a formula, a field of a filter.
  case variable(Int32)
  /// The realisasi of the indicator with that number.
  case indicator(Int32)
  /// Whether the text test with that number holds.
  case test(Int32)
  case negate
  case percent
  case not
  case known
  case binary(ExpressionMark)
  /// A function of so many operands.
  case call(ExpressionFunction, Int32)
}

/// An expression as a postfix program.
struct ExpressionProgram: Sendable {
  private(set) var steps: [ProgramStep] = []
  /// How many values stand on the stack at most.
  private(set) var deepest = 0

  /// Compiles `expression`; `operand` gives the steps that push an operand, several only for `anak`.
  /// What `replaced` gives stands for a node and everything below it.
  init(
    _ expression: Expression, replaced: [Int: ProgramStep] = [:],
    operand: (ExpressionOperand) -> [ProgramStep]
  ) {
    let nodes = expression.nodes
    var widths = [Int](repeating: 1, count: nodes.count)
    var starts = [Int](repeating: 0, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      starts[index] = node.size == 1 ? steps.count : starts[index - node.size + 1]
      if let step = replaced[index] {
        steps.removeSubrange(starts[index]...)
        steps.append(step)
        continue
      }
      switch node.kind {
      case .number(let value): steps.append(.constant(value))
      case .text: steps.append(.constant(.nan))
      case .name, .reference:
        let pushes = node.operand.map(operand) ?? []
        widths[index] = pushes.count
        steps += pushes
      case .negate: steps.append(.negate)
      case .not: steps.append(.not)
      case .percent: steps.append(.percent)
      case .binary(let mark): steps.append(.binary(mark))
      case .call(.known, _): steps.append(.known)
      case .call(let function, _):
        let count = expression.parts(of: index).reduce(0) { $0 + widths[$1] }
        steps.append(.call(function, Int32(count)))
      }
    }
    deepest = Self.deepest(steps)
  }

  private static func deepest(_ steps: [ProgramStep]) -> Int {
    var (height, most) = (0, 0)
    for step in steps {
      switch step {
      case .constant, .variable, .indicator, .test: height += 1
      case .negate, .percent, .not, .known: break
      case .binary: height -= 1
      case .call(_, let count): height -= Int(count) - 1
      }
      most = max(most, height)
    }
    return most
  }
}

/// The values of one evaluation; room for them is made once and used again.
struct ProgramStack {
  private var values: [Double]
  private var count = 0
  /// Whether the last run divided by zero.
  private(set) var dividedByZero = false

  init(deepest: Int) { values = Array(repeating: 0, count: deepest) }

  /// The result of `steps`; NaN where it is not known. Truth is 1, falsehood 0; a comparison with
  /// what is not known is false.
  mutating func run(
    _ steps: ArraySlice<ProgramStep>, variable: (Int) -> Double, indicator: (Int) -> Double,
    test: (Int) -> Bool
  ) -> Double {
    (count, dividedByZero) = (0, false)
    for step in steps {
      switch step {
      case .constant(let value): push(value)
      case .variable(let number): push(variable(Int(number)))
      case .indicator(let number): push(indicator(Int(number)))
      case .test(let number): push(test(Int(number)) ? 1 : 0)
      case .negate: values[count - 1] = -values[count - 1]
      case .percent: values[count - 1] /= 100
      case .not: values[count - 1] = values[count - 1] == 0 ? 1 : 0
      case .known: values[count - 1] = values[count - 1].isNaN ? 0 : 1
      case .binary(let mark):
        count -= 1
        values[count - 1] = combine(mark, values[count - 1], values[count])
      case .call(let function, let operands):
        count -= Int(operands)
        let result = combine(function, values[count..<(count + Int(operands))])
        push(result)
      }
    }
    return values[count - 1]
  }

  private mutating func push(_ value: Double) {
    values[count] = value
    count += 1
  }

  private mutating func combine(_ mark: ExpressionMark, _ a: Double, _ b: Double) -> Double {
    switch mark {
    case .plus: return a + b
    case .minus: return a - b
    case .times: return a * b
    case .over:
      if b == 0 { dividedByZero = true }
      return b == 0 ? .nan : a / b
    case .less: return a < b ? 1 : 0
    case .lessOrEqual: return a <= b ? 1 : 0
    case .more: return a > b ? 1 : 0
    case .moreOrEqual: return a >= b ? 1 : 0
    case .equal: return a == b ? 1 : 0
    case .unequal: return a < b || a > b ? 1 : 0
    case .and: return a != 0 && b != 0 ? 1 : 0
    case .or: return a != 0 || b != 0 ? 1 : 0
    default: return .nan
    }
  }

  private func combine(_ function: ExpressionFunction, _ operands: ArraySlice<Double>) -> Double {
    if operands.contains(where: \.isNaN) { return .nan }
    switch function {
    case .sum: return operands.reduce(0, +)
    case .mean: return operands.reduce(0, +) / Double(operands.count)
    case .least: return operands.reduce(.infinity, min)
    case .greatest: return operands.reduce(-.infinity, max)
    case .known: return 1
    }
  }
}
