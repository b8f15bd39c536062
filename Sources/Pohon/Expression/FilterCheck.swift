/// Finds out what each part of a filter is, and refuses what means nothing.
struct FilterCheck {
  private enum Sort: Equatable {
    case number
    case truth
    case field(Int)
    case text(String)
    /// A word that is no field: a text, if it stands beside a text field.
    case word(String)
  }

  let expression: Expression
  /// The fields by name.
  private(set) var fields: [String: Int] = [:]
  /// The text comparisons, with their node.
  private(set) var tests: [(node: Int, test: Filter.TextTest)] = []
  private let kinds: [Filter.Field.Kind]
  private let names: [String]
  private var sorts: [Sort] = []

  init(_ expression: Expression, _ known: [Filter.Field]) throws(ExpressionError) {
    self.expression = expression
    kinds = known.map(\.kind)
    names = known.map(\.name)
    fields = Dictionary(
      known.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for node in expression.nodes.indices { sorts.append(try sort(of: node)) }
    guard sorts[sorts.count - 1] == .truth else {
      try check(sorts.count - 1, isWord: false)
      throw ExpressionError(
        expression.nodes[sorts.count - 1].range,
        "saringan harus berupa pernyataan, misalnya capaian < 75")
    }
  }

  private mutating func sort(of index: Int) throws(ExpressionError) -> Sort {
    let node = expression.nodes[index]
    switch node.kind {
    case .number: return .number
    case .text(let text): return .text(text)
    case .name(let name):
      guard let field = fields[name] else { return .word(name) }
      return kinds[field] == .number ? .number : .field(field)
    case .reference:
      throw ExpressionError(
        node.range, "rujukan […] hanya berlaku dalam rumus; diharapkan nama isian")
    case .negate, .percent:
      try expectNumbers(index)
      return .number
    case .not:
      try expectTruth(index)
      return .truth
    case .call(let function, _):
      try expectNumbers(index)
      return function == .known ? .truth : .number
    case .binary(let mark):
      switch mark {
      case .and, .or:
        try expectTruth(index)
        return .truth
      case .equal, .unequal, .contains: return try comparison(index, mark)
      default:
        try expectNumbers(index)
        return mark.isArithmetic ? .number : .truth
      }
    }
  }

  private mutating func comparison(
    _ index: Int, _ mark: ExpressionMark
  ) throws(ExpressionError) -> Sort {
    let parts = expression.parts(of: index)
    let (left, right) = (sorts[parts[0]], sorts[parts[1]])
    if mark != .contains, left == .number, right == .number { return .truth }
    if case .field(let field) = left, let text = text(right) {
      tests.append((index, Filter.TextTest(field: field, mark: mark, text: text.lowercased())))
      return .truth
    }
    if mark != .contains, case .field(let field) = right, let text = text(left) {
      tests.append((index, Filter.TextTest(field: field, mark: mark, text: text.lowercased())))
      return .truth
    }
    for part in parts { try check(part, isWord: left == .number || right == .number) }
    let node = expression.nodes[index]
    if case .field(let field) = left {
      throw ExpressionError(
        expression.nodes[parts[1]].range,
        "“\(names[field])” berisi teks; diharapkan teks di antara tanda kutip")
    }
    if mark == .contains {
      throw ExpressionError(
        node.mark, "“~” mencari teks di dalam isian teks, misalnya kondisi ~ mutu")
    }
    throw ExpressionError(
      node.mark, "kedua sisi “\(mark.rawValue)” harus sama-sama angka atau teks")
  }

  private func text(_ sort: Sort) -> String? {
    switch sort {
    case .text(let text), .word(let text): text
    default: nil
    }
  }

  /// Refuses a word that is no field; as the other side of a number it cannot be a text either.
  private func check(_ part: Int, isWord: Bool) throws(ExpressionError) {
    guard case .word(let word) = sorts[part] else { return }
    let near = nearestWord(to: word, among: names).map { "; mungkin “\($0)”" } ?? ""
    let short = word.count > 60 ? word.prefix(60) + "…" : word
    let expected = isWord && near.isEmpty ? "; diharapkan angka atau nama isian" : near
    throw ExpressionError(
      expression.nodes[part].range, "nama isian “\(short)” tidak dikenal\(expected)")
  }

  private func expectNumbers(_ index: Int) throws(ExpressionError) {
    for part in expression.parts(of: index) where sorts[part] != .number {
      try check(part, isWord: true)
      throw ExpressionError(expression.nodes[part].range, "diharapkan angka, bukan \(name(part))")
    }
  }

  private func expectTruth(_ index: Int) throws(ExpressionError) {
    for part in expression.parts(of: index) where sorts[part] != .truth {
      try check(part, isWord: false)
      throw ExpressionError(
        expression.nodes[part].range,
        "diharapkan pernyataan seperti capaian < 75, bukan \(name(part))")
    }
  }

  private func name(_ part: Int) -> String {
    switch sorts[part] {
    case .number: "angka"
    case .truth: "pernyataan"
    default: "teks"
    }
  }
}
