import Pohon

/// A printed formula taken apart into what it says: `Persentase = A / B x 100, dimana A = …`.
struct FormulaStatements {
  /// One equation, or an expression alone.
  struct Statement {
    /// What stands before the sign of equality, if any.
    var name: Range<Int>?
    /// What is computed.
    var body: Range<Int>
    /// Whether it only says what a letter stands for.
    var isExplanation: Bool
  }

  /// All of them, in order.
  private(set) var all: [Statement] = []

  /// The one that computes the indicator: the last equation, as the ones before it compute what it
  /// needs; or the first expression, where what follows it has names.
  var main: Statement? {
    let plain = all.filter { !$0.isExplanation }
    if let first = plain.first, first.name == nil, plain.dropFirst().allSatisfy({ $0.name != nil })
    {
      return first
    }
    return plain.last ?? all.last
  }

  /// What each letter stands for.
  func meanings(_ tokens: FormulaTokens) -> [Word: Range<Int>] {
    var meanings: [Word: Range<Int>] = [:]
    for statement in all {
      guard let name = statement.name.map(tokens.trimmed), name.count == 1,
        let letter = tokens[name.lowerBound].word, meanings[letter] == nil
      else { continue }
      meanings[letter] = statement.body
    }
    return meanings
  }

  /// Splits `tokens`.
  init(_ tokens: FormulaTokens) {
    let equations = tokens.all.contains { $0.kind == .equals }
    var (start, at, explains, hasSign) = (0, 0, false, false)
    func close(_ end: Int, into all: inout [Statement]) {
      let piece = start..<end
      guard !tokens.trimmed(piece).isEmpty else { return }
      let sign = equations ? Self.lastEquals(piece, tokens) : nil
      let name = sign.map { start..<$0 }
      let place = name.map(tokens.trimmed)
      let isLetter = place.map { $0.count == 1 && tokens[$0.lowerBound].isVariable } ?? false
      all.append(
        Statement(
          name: name, body: (sign.map { $0 + 1 } ?? start)..<end,
          isExplanation: explains || (isLetter && !all.isEmpty)))
    }
    while equations, at < tokens.all.count {
      switch tokens[at].kind {
      case .semicolon:
        close(at, into: &all)
        start = at + 1
      case .word(let word) where at > start && tokens.words.explanations.contains(word):
        close(at, into: &all)
        (start, explains) = (at + 1, true)
      case .equals where at - 1 > start && tokens[at - 1].isVariable && hasSign:
        close(at - 1, into: &all)
        start = at - 1
      case .slash, .over, .times, .equals, .percent, .fraction, .open: hasSign = true
      default: break
      }
      at = tokens.after(at)
    }
    close(tokens.all.count, into: &all)
  }

  private static func lastEquals(_ range: Range<Int>, _ tokens: FormulaTokens) -> Int? {
    var (at, found) = (range.lowerBound, Int?.none)
    while at < range.upperBound {
      if tokens[at].kind == .equals { found = at }
      at = tokens.after(at)
    }
    return found
  }
}
