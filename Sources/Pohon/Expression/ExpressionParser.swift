/// Reads tokens into nodes by precedence climbing.
///
/// Calls itself for parentheses, arguments and signs before an operand, whose depth is bounded by
/// ``Expression/mostDepth``, and between those at most once for each step of precedence.
struct ExpressionParser {
  private let tokens: [ExpressionToken]
  private var at = 0
  private(set) var nodes: [ExpressionNode] = []

  private init(_ tokens: [ExpressionToken]) { self.tokens = tokens }

  /// The nodes of `text`, operands before what is made of them.
  static func nodes(of text: String) throws(ExpressionError) -> [ExpressionNode] {
    var parser = ExpressionParser(try ExpressionLexer.tokens(of: text))
    try parser.read(atLeast: ExpressionMark.loosest, depth: 0)
    if parser.token.kind != .end { throw parser.unexpectedRest }
    return parser.nodes
  }

  private var token: ExpressionToken { tokens[at] }

  /// Reads operands and the marks between them that bind at least so tightly.
  private mutating func read(atLeast least: Int, depth: Int) throws(ExpressionError) {
    let start = token.range.lowerBound
    let first = nodes.count
    try readOperand(depth)
    while case .mark(let mark) = token.kind, let tightness = mark.precedence, tightness >= least {
      let place = token.range
      at += 1
      try read(atLeast: tightness + 1, depth: depth)
      add(.binary(mark), from: start, first: first, mark: place)
      if tightness == ExpressionMark.comparison, case .mark(let next) = token.kind,
        next.precedence == tightness
      {
        throw ExpressionError(
          token.range, "perbandingan tidak dapat dirangkai; hubungkan dengan “dan” atau “atau”")
      }
    }
  }

  private mutating func readOperand(_ depth: Int) throws(ExpressionError) {
    let opening = token
    let first = nodes.count
    switch opening.kind {
    case .number(let value): leaf(.number(value))
    case .text(let text): leaf(.text(text))
    case .reference(let name): leaf(.reference(name))
    case .name(let name):
      if case .mark(.open) = tokens[at + 1].kind {
        try readCall(name, depth)
      } else {
        leaf(.name(name))
      }
    case .mark(.open):
      try enter(depth)
      try read(atLeast: ExpressionMark.loosest, depth: depth + 1)
      try close(opening)
    case .mark(.minus):
      try enter(depth)
      try read(atLeast: ExpressionMark.tightest, depth: depth + 1)
      add(.negate, from: opening.range.lowerBound, first: first, mark: opening.range)
    case .mark(.not):
      try enter(depth)
      try read(atLeast: ExpressionMark.comparison, depth: depth + 1)
      add(.not, from: opening.range.lowerBound, first: first, mark: opening.range)
    default: throw missingOperand
    }
    while token.kind == .mark(.percent) {
      let mark = token.range
      at += 1
      add(.percent, from: opening.range.lowerBound, first: first, mark: mark)
    }
  }

  private mutating func readCall(_ name: String, _ depth: Int) throws(ExpressionError) {
    let (opening, first) = (token, nodes.count)
    guard let function = ExpressionFunction(rawValue: name) else {
      let known = ExpressionFunction.allCases.map(\.rawValue).joined(separator: ", ")
      throw ExpressionError(opening.range, "fungsi “\(name)” tidak dikenal; yang ada: \(known)")
    }
    at += 1
    let bracket = token
    try enter(depth)
    var count = 0
    repeat {
      if count > 0 { at += 1 }
      try read(atLeast: ExpressionMark.loosest, depth: depth + 1)
      count += 1
    } while token.kind == .mark(.semicolon)
    try close(bracket)
    let isAlone = count == 1 && nodes[nodes.count - 1].kind != .name(Expression.childrenWord)
    if function == .known, count != 1 {
      throw ExpressionError(opening.range, "“\(name)” memerlukan tepat satu isi")
    } else if function != .known, isAlone {
      throw ExpressionError(
        opening.range, "“\(name)” memerlukan paling sedikit dua isi, dipisahkan titik koma")
    }
    add(
      .call(function, arguments: count), from: opening.range.lowerBound, first: first,
      mark: opening.range)
  }

  private mutating func leaf(_ kind: ExpressionNode.Kind) {
    let range = token.range
    at += 1
    nodes.append(ExpressionNode(kind: kind, range: range, mark: range, size: 1))
  }

  /// What is made of the nodes from `first` on.
  private mutating func add(
    _ kind: ExpressionNode.Kind, from start: Int, first: Int, mark: Range<Int>
  ) {
    let range = start..<tokens[at - 1].range.upperBound
    let size = nodes.count - first + 1
    nodes.append(ExpressionNode(kind: kind, range: range, mark: mark, size: size))
  }

  /// Takes the token that leads one level deeper.
  private mutating func enter(_ depth: Int) throws(ExpressionError) {
    guard depth < Expression.mostDepth else {
      throw ExpressionError(
        token.range, "ungkapan bersarang lebih dari \(Expression.mostDepth) tingkat")
    }
    at += 1
  }

  private mutating func close(_ opening: ExpressionToken) throws(ExpressionError) {
    guard token.kind == .mark(.close) else {
      throw ExpressionError(
        token.range,
        "diharapkan tanda hitung atau “)” penutup kurung pada huruf ke-\(opening.range.upperBound)")
    }
    at += 1
  }
}

extension ExpressionParser {
  fileprivate var missingOperand: ExpressionError {
    let expected = "diharapkan angka, nama, rujukan [KODE#N], atau “(”"
    guard token.kind != .end else {
      let what = tokens.count == 1 ? "ungkapan kosong" : "ungkapan berakhir di sini"
      return ExpressionError(token.range, "\(what); \(expected)")
    }
    return ExpressionError(token.range, expected)
  }

  fileprivate var unexpectedRest: ExpressionError {
    switch token.kind {
    case .name("x"), .name("X"):
      ExpressionError(token.range, "tanda kali ditulis × atau *")
    case .mark(.open):
      ExpressionError(token.range, "diharapkan tanda hitung sebelum “(”")
    case .mark(.close): ExpressionError(token.range, "“)” tidak mempunyai pembuka")
    case .mark(.semicolon):
      ExpressionError(token.range, "titik koma hanya memisahkan isi sebuah fungsi")
    default:
      ExpressionError(token.range, "diharapkan tanda hitung (+ − × ÷) atau akhir ungkapan")
    }
  }
}
