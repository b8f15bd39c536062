/// What a printed expression computes, as a flat list of steps; the operands of a step stand before
/// it.
struct FormulaTree {
  /// One step.
  struct Step {
    /// What is done.
    var kind: Kind
    /// The tokens it is read from, without brackets around it.
    var range: Range<Int>
  }

  enum Kind {
    /// Words that name something.
    case passage
    /// A number; `inPercent` with its sign.
    case number(Double, inPercent: Bool)
    /// All of `over` multiplied, divided by all of `under`; positions of steps.
    case product(over: [Int], under: [Int])
    /// Added, or subtracted where `isMinus`. `inList` where words join them: `Jumlah A dan Jumlah B`.
    case sum([(step: Int, isMinus: Bool)], inList: Bool)
  }

  /// The steps; the last one read is the whole expression.
  private(set) var steps: [Step] = []
  private let tokens: FormulaTokens

  init(_ tokens: FormulaTokens) { self.tokens = tokens }

  /// Reads `range` and gives the position of its step.
  ///
  /// - Parameters:
  ///   - scaled: whether a factor outside multiplies it.
  ///   - depth: how many groups it stands in; what lies too deep is read as words.
  mutating func read(_ range: Range<Int>, scaled: Bool = false, depth: Int = 0) -> Int {
    let range = tokens.trimmed(range)
    guard depth < mostNesting, !range.isEmpty else { return add(.passage, range) }
    let signs = FormulaSigns(tokens, range, scaled: scaled)
    if !signs.sums.isEmpty { return readSum(range, signs, scaled: scaled, depth) }
    if !signs.products.isEmpty { return readProduct(range, signs, scaled: scaled, depth) }
    return readOperand(range, scaled: scaled, depth)
  }

  private mutating func add(_ kind: Kind, _ range: Range<Int>) -> Int {
    steps.append(Step(kind: kind, range: range))
    return steps.count - 1
  }

  private mutating func readSum(
    _ range: Range<Int>, _ signs: FormulaSigns, scaled: Bool, _ depth: Int
  ) -> Int {
    if let shared = readSharedDivision(range, signs, scaled: scaled, depth) { return shared }
    var terms: [(step: Int, isMinus: Bool)] = []
    var (start, isMinus) = (range.lowerBound, false)
    for sign in signs.sums + [(range.upperBound, false)] {
      if !tokens.trimmed(start..<sign.at).isEmpty {
        terms.append((read(start..<sign.at, scaled: scaled, depth: depth + 1), isMinus))
      }
      (start, isMinus) = (sign.at + 1, sign.isMinus)
    }
    return terms.count == 1 ? terms[0].step : add(.sum(terms, inList: false), range)
  }

  /// `Jumlah A + Jumlah B / Jumlah C x 100`: where only the last term divides and has a factor, the
  /// whole sum is meant to be divided, as a percentage of nothing cannot be added to a count.
  private mutating func readSharedDivision(
    _ range: Range<Int>, _ signs: FormulaSigns, scaled: Bool, _ depth: Int
  ) -> Int? {
    guard let last = signs.sums.last?.at, let first = signs.products.first, first.at > last,
      first.divides, signs.products.contains(where: { !$0.divides })
    else { return nil }
    return readProduct(range, signs, scaled: scaled, depth)
  }

  private mutating func readProduct(
    _ range: Range<Int>, _ signs: FormulaSigns, scaled: Bool, _ depth: Int
  ) -> Int {
    var (over, under): ([Int], [Int]) = ([], [])
    var (start, divides) = (range.lowerBound, false)
    let isScaled = scaled || signs.products.contains { !$0.divides }
    for sign in signs.products + [(range.upperBound, false, 1)] {
      if !tokens.trimmed(start..<sign.at).isEmpty {
        let step = read(
          start..<sign.at, scaled: isScaled && !signs.products.contains(where: \.divides),
          depth: depth + 1)
        if divides { under.append(step) } else { over.append(step) }
      }
      (start, divides) = (sign.at + sign.width, sign.divides)
      // “dibagi dengan”: the second word belongs to the sign.
      if divides, tokens[sign.at].kind == .over,
        tokens.words.comparing.contains(tokens.word(start, in: range))
      {
        start += 1
      }
    }
    if under.isEmpty, over.count == 1 { return over[0] }
    return add(.product(over: over, under: under), range)
  }

  /// A number, a fraction, a group that computes, a list of counts, or words.
  private mutating func readOperand(_ range: Range<Int>, scaled: Bool, _ depth: Int) -> Int {
    if let number = readNumber(range) { return add(number, range) }
    if let fraction = range.first(where: { tokens[$0].kind == .fraction }) {
      return readFraction(fraction, range, depth)
    }
    if let group = firstGroup(in: range) {
      let inner = read(group, scaled: scaled, depth: depth + 1)
      if case .product(_, let under) = steps[inner].kind, !under.isEmpty { return inner }
    }
    return readList(range)
  }

  /// `100`, `100 %`, `25 (dua puluh lima)`, `100 selama 1 tahun`: nothing but a number that counts.
  private func readNumber(_ range: Range<Int>) -> Kind? {
    guard let value = tokens[range.lowerBound].number else { return nil }
    var at = range.lowerBound + 1
    var inPercent = false
    if range.contains(at), tokens[at].kind == .percent {
      inPercent = true
      at += 1
    }
    let isAlone = at == range.upperBound || tokens[at].kind == .open
    let opensTime = tokens.word(at, in: range).map(tokens.words.timeOpenings.contains) ?? false
    return isAlone || opensTime ? .number(value, inPercent: inPercent) : nil
  }

  private mutating func readFraction(_ at: Int, _ range: Range<Int>, _ depth: Int) -> Int {
    let upper = at + 1..<min(tokens.after(min(at + 1, range.upperBound - 1)), range.upperBound)
    let rest = upper.upperBound
    let lower = rest..<(rest < range.upperBound ? min(tokens.after(rest), range.upperBound) : rest)
    guard !tokens.trimmed(upper).isEmpty, !tokens.trimmed(lower).isEmpty else {
      return add(.passage, range)
    }
    let over = read(upper, depth: depth + 1)
    let under = read(lower, depth: depth + 1)
    return add(.product(over: [over], under: [under]), range)
  }

  private func firstGroup(in range: Range<Int>) -> Range<Int>? {
    let open = range.first { tokens[$0].kind == .open && tokens.mate[$0] > $0 }
    guard let open, tokens.mate[open] < range.upperBound else { return nil }
    return open + 1..<tokens.mate[open]
  }

  /// `Jumlah A dan Jumlah B`, `Jumlah A, Jumlah B`, or weights behind each: `A (60%), B (40%)`.
  private mutating func readList(_ range: Range<Int>) -> Int {
    let words = tokens.words
    var (starts, weighted): ([Int], [Int]) = ([range.lowerBound], [])
    var at = range.lowerBound
    while at < range.upperBound {
      if words.counts.contains(tokens.word(at, in: range)), at > range.lowerBound,
        joins(at - 1), words.counts.contains(tokens.word(range.lowerBound, in: range))
      {
        starts.append(at)
      }
      if tokens[at].kind == .open, weight(in: at) != nil { weighted.append(tokens.after(at)) }
      at = tokens.after(at)
    }
    if weighted.count > 1 {
      starts = [range.lowerBound] + weighted.filter { $0 < range.upperBound }
    }
    guard starts.count > 1 else { return add(.passage, range) }
    var terms: [(step: Int, isMinus: Bool)] = []
    for (start, end) in zip(starts, starts.dropFirst() + [range.upperBound]) {
      terms.append((add(.passage, withoutJoiners(start..<end)), false))
    }
    return add(.sum(terms, inList: true), range)
  }

  private func joins(_ at: Int) -> Bool {
    tokens[at].kind == .comma || tokens[at].word == .dan || tokens[at].word == .serta
  }

  private func withoutJoiners(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end - 1, joins(start) { start += 1 }
    while end - 1 > start, joins(end - 1) { end -= 1 }
    return start..<end
  }

  /// The weight that the group opening at `at` holds and nothing else: `(30%)`, `(bobot 30%)`.
  func weight(in at: Int) -> Double? {
    let end = tokens.mate[at]
    guard tokens[at].kind == .open, end > at, (3...4).contains(end - at),
      tokens[end - 1].kind == .percent, let value = tokens[end - 2].number,
      end - at == 3 || tokens[at + 1].word == .bobot
    else { return nil }
    return value / 100
  }
}
