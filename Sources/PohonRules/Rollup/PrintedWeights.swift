import Pohon

/// The weights of a formula that is printed as a weighted sum: `(0,30 x Nilai A) + (0,70 x Nilai B)`.
///
/// Strict, so that it is nearly never wrong: two terms or more, each one number and words joined by
/// one sign of multiplication, nothing else; the numbers all between 0 and 1, or all in percent; and
/// their sum within half of the whole. Anything else is no weighted sum that can be read.
struct PrintedWeights {
  /// What they add up to.
  let sum: Double
  /// What they should add up to: 1, or 100 for weights in percent.
  let whole: Double
  /// How far off rounding alone may bring the sum, as a share of the whole: equal weights stand for
  /// 1 divided by their number (nine times 0,11), others are chosen to add up.
  let rounding: Double

  init?(_ formula: String) {
    guard formula.utf8.contains(UInt8(ascii: "+")) else { return nil }
    let sides = formula.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count <= 2, let side = sides.last else { return nil }
    let terms = Self.terms(of: Array(side)).map(Self.weight)
    let weights = terms.compactMap(\.self)
    guard weights.count >= 2, weights.count == terms.count else { return nil }
    let inPercent = weights.allSatisfy(\.inPercent)
    guard inPercent || weights.allSatisfy({ !$0.inPercent && $0.value > 0 && $0.value < 1 })
    else { return nil }
    whole = inPercent ? 100 : 1
    sum = weights.reduce(0) { $0 + $1.value }
    guard abs(sum / whole - 1) <= 0.5 else { return nil }
    let areEqual = weights.allSatisfy { $0.value == weights[0].value }
    let halves = weights.reduce(0) { $0 + $1.halfUnit }
    rounding = areEqual ? halves / whole : 0
  }

  /// The terms between the plus signs outside of parentheses, without their own parentheses.
  private static func terms(of text: [Character]) -> [[Character]] {
    var terms: [[Character]] = [[]]
    var depth = 0
    for letter in text {
      if "([{".contains(letter) { depth += 1 }
      if ")]}".contains(letter) { depth -= 1 }
      if letter == "+", depth == 0 {
        terms.append([])
      } else {
        terms[terms.count - 1].append(letter)
      }
    }
    return terms.map { term in
      var term = trimmed(term[...])
      while let first = term.first, let last = term.last, "([{".contains(first),
        ")]}".contains(last)
      {
        term = trimmed(term.dropFirst().dropLast())
      }
      return Array(term)
    }
  }

  private static func trimmed(_ text: ArraySlice<Character>) -> ArraySlice<Character> {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  private struct Weight {
    var value: Double
    var inPercent: Bool
    var halfUnit: Double
  }

  /// The number of a term `number x words` or `words x number`; nil for anything else.
  private static func weight(_ term: [Character]) -> Weight? {
    let isNumber = { (letter: Character) in
      ("0"..."9").contains(letter) || ",.%".contains(letter)
    }
    let isTimes = { (letter: Character) in "xX×*".contains(letter) }
    let head = term.prefix { isNumber($0) || $0 == " " }
    if let sign = term.dropFirst(head.count).first, isTimes(sign) {
      return weight(head, words: term.dropFirst(head.count + 1))
    }
    let tail = term.reversed().prefix { isNumber($0) || $0 == " " }.count
    guard let sign = term.dropLast(tail).last, isTimes(sign) else { return nil }
    return weight(term.suffix(tail), words: term.dropLast(tail + 1))
  }

  private static func weight(
    _ number: ArraySlice<Character>, words: ArraySlice<Character>
  ) -> Weight? {
    let isPlain = words.allSatisfy { $0.isLetter || $0.isWhitespace || "-.,'()".contains($0) }
    guard isPlain, words.contains(where: \.isLetter) else { return nil }
    let quantity = Quantity(String(number))
    guard case .number(let value) = quantity.reading,
      quantity.satuan == nil || quantity.satuan == "%"
    else { return nil }
    return Weight(
      value: value, inPercent: quantity.satuan == "%", halfUnit: quantity.halfUnit)
  }
}
