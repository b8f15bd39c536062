import PohonSheet

/// A slow spreadsheet: computes the formulas of a draft from its plain cells, without the results
/// that they carry.
final class SheetCalculator {
  enum Value: Equatable {
    case empty
    case number(Double)
    case text(String)
    case flag(Bool)
    case error
    case area([Value])

    var number: Double? { if case .number(let number) = self { number } else { nil } }
    var isTrue: Bool { self == .flag(true) }
    var items: [Value] { if case .area(let items) = self { items } else { [self] } }
    var numbers: [Double] { items.compactMap(\.number) }
  }

  private var sheets: [String: SheetDraft] = [:]
  private var known: [String: Value] = [:]

  init(_ draft: WorkbookDraft) {
    for sheet in draft.sheets { sheets[sheet.name] = sheet }
  }

  /// What the cell holds once everything is computed, e.g. `G5` of `Hitungan`.
  func value(_ sheet: String, row: Int, column: Int) -> Value {
    let key = "\(sheet) \(row) \(column)"
    if let value = known[key] { return value }
    guard let rows = sheets[sheet]?.rows, row <= rows.count, column <= rows[row - 1].count else {
      return .empty
    }
    let value: Value =
      switch rows[row - 1][column - 1].content {
      case .empty: .empty
      case .text(let text): .text(text)
      case .number(let number, _): .number(number)
      case .formula(let formula, _, _), .textFormula(let formula, _, _):
        FormulaRun(formula, on: sheet, self).result()
      }
    known[key] = value
    return value
  }
}

/// Reads and computes one formula in one go.
private struct FormulaRun {
  private typealias Value = SheetCalculator.Value

  private let signs: [Character]
  private var next = 0
  private let sheet: String
  private let book: SheetCalculator

  init(_ formula: String, on sheet: String, _ book: SheetCalculator) {
    (signs, self.sheet, self.book) = (Array(formula), sheet, book)
  }

  func result() -> SheetCalculator.Value {
    var run = self
    let value = run.comparison()
    precondition(run.next == run.signs.count, "unread: \(String(signs))")
    return value
  }

  private mutating func take(_ sign: Character) -> Bool {
    guard next < signs.count, signs[next] == sign else { return false }
    next += 1
    return true
  }

  private mutating func comparison() -> Value {
    let left = sum()
    var sign = ""
    while next < signs.count, "<>=".contains(signs[next]) {
      sign.append(signs[next])
      next += 1
    }
    guard !sign.isEmpty else { return left }
    let right = sum()
    // A text is greater than any number.
    let (one, other) = (left.number ?? .infinity, right.number ?? .infinity)
    switch sign {
    case "<": return .flag(one < other)
    case ">": return .flag(one > other)
    case "<=": return .flag(one <= other)
    case ">=": return .flag(one >= other)
    case "=": return .flag(one == other)
    default: return .flag(one != other)
    }
  }

  private mutating func sum() -> Value {
    var value = product()
    while next < signs.count, "+-".contains(signs[next]) {
      let isPlus = take("+")
      if !isPlus { next += 1 }
      value = Self.joined(value, product()) { isPlus ? $0 + $1 : $0 - $1 }
    }
    return value
  }

  private mutating func product() -> Value {
    var value = primary()
    while next < signs.count, "*/".contains(signs[next]) {
      let isTimes = take("*")
      if !isTimes { next += 1 }
      value = Self.joined(value, primary()) { isTimes ? $0 * $1 : $0 / $1 }
    }
    return value
  }

  private static func joined(
    _ left: Value, _ right: Value, _ combine: (Double, Double) -> Double
  ) -> Value {
    guard let left = left.number, let right = right.number else { return .error }
    let value = combine(left, right)
    return value.isFinite ? .number(value) : .error
  }

  private mutating func primary() -> Value {
    if take("(") {
      let value = comparison()
      precondition(take(")"))
      return value
    }
    if take("\"") { return .text(literal()) }
    let start = next
    while next < signs.count, signs[next].isLetter || signs[next].isNumber || signs[next] == "." {
      next += 1
    }
    let word = String(signs[start..<next])
    if take("(") { return function(word) }
    if take("!") { return reference(on: word) }
    if let number = Double(word) { return .number(number) }
    next = start
    return reference(on: sheet)
  }

  private mutating func literal() -> String {
    var text = ""
    while next < signs.count {
      if take("\"") {
        guard take("\"") else { return text }
        text.append("\"")
      } else {
        text.append(signs[next])
        next += 1
      }
    }
    return text
  }

  private mutating func reference(on sheet: String) -> Value {
    let first = address()
    guard take(":") else { return book.value(sheet, row: first.row, column: first.column) }
    let last = address()
    return .area(
      (first.row...last.row).flatMap { row in
        (first.column...last.column).map { book.value(sheet, row: row, column: $0) }
      })
  }

  private mutating func address() -> (row: Int, column: Int) {
    var (row, column) = (0, 0)
    while next < signs.count, let letter = signs[next].asciiValue, signs[next].isLetter {
      column = column * 26 + Int(letter) - 64
      next += 1
    }
    while next < signs.count, let digit = signs[next].wholeNumberValue {
      row = row * 10 + digit
      next += 1
    }
    return (row, column)
  }

  /// A division by zero in the branch that is not taken is an error that nobody sees.
  private mutating func function(_ name: String) -> Value {
    var arguments: [Value] = []
    repeat { arguments.append(comparison()) } while take(",")
    precondition(take(")"))
    let numbers = arguments.flatMap(\.numbers)
    switch name {
    case "IF": return arguments[0].isTrue ? arguments[1] : arguments[2]
    case "AND": return .flag(arguments.allSatisfy(\.isTrue))
    case "ISNUMBER": return .flag(arguments[0].number != nil)
    case "COUNT": return .number(Double(numbers.count))
    case "SUM": return .number(numbers.reduce(0, +))
    case "AVERAGE": return .number(numbers.reduce(0, +) / Double(numbers.count))
    case "MIN": return .number(numbers.min() ?? 0)
    case "MAX": return .number(numbers.max() ?? 0)
    case "ROUND":
      return arguments[0].number.map { .number(($0 * 1e9).rounded() / 1e9) } ?? .error
    case "SUMPRODUCT":
      return .number(
        zip(arguments[0].items, arguments[1].items).reduce(0) {
          $0 + ($1.0.number ?? 0) * ($1.1.number ?? 0)
        })
    default: preconditionFailure("unknown function \(name)")
    }
  }
}
