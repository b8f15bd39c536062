import Pohon

/// Puts together what a printed formula says, from its tokens and steps.
struct FormulaReader {
  /// What is divided, added and named.
  struct Shape {
    var numerator: PrintedFormula.Part?
    var denominator: PrintedFormula.Part?
    var factor: Double?
    var terms: [PrintedFormula.Term] = []
    var subject: PrintedFormula.Part?
    /// Whether something that is no number divides or multiplies.
    var isQuotient = false
  }

  private let scalars: [Unicode.Scalar]
  private let plain: PlainWords
  private let tokens: FormulaTokens
  private let meanings: [Word: Range<Int>]
  private let main: FormulaStatements.Statement?
  private var tree: FormulaTree
  private var root: Int?

  init(_ text: String, _ plain: PlainWords, _ words: FormulaWords) {
    scalars = text.scalars
    self.plain = plain
    tokens = FormulaTokens(scalars, words)
    let statements = FormulaStatements(tokens)
    main = statements.main
    meanings = statements.meanings(tokens)
    tree = FormulaTree(tokens)
    for statement in statements.all where statement.body != main?.body {
      _ = tree.read(statement.body)
    }
    root = main.map { tree.read(withoutLabel($0.body)) }
  }

  /// What it all comes to.
  func formula() -> PrintedFormula {
    let shape = root.map(shape) ?? Shape()
    var (divides, hundred) = (false, false)
    for step in tree.steps {
      guard case .product(let over, let under) = step.kind else { continue }
      divides = divides || !under.isEmpty
      hundred = hundred || over.contains { number($0) == 100 }
    }
    let mean = hasMean
    return PrintedFormula(
      kind: kind(shape, isMean: mean), divides: divides, timesHundred: hundred, shape: shape,
      timeFrame: FormulaTimeFrame.first(in: tokens).map { part($0) }, isMean: mean)
  }

  private var hasMean: Bool {
    tokens.all.indices.contains { at in
      guard let word = tokens[at].word, tokens.words.means.opens(with: word) else { return false }
      let ahead = tokens.all[at..<min(at + 3, tokens.all.count)].compactMap(\.word)
      return tokens.words.means.opening(of: ahead) != nil
    }
  }

  private func number(_ step: Int) -> Double? {
    if case .number(let value, _) = tree.steps[step].kind { value } else { nil }
  }

  /// `Rumus: Jumlah A` without `Rumus:`.
  private func withoutLabel(_ range: Range<Int>) -> Range<Int> {
    let range = tokens.trimmed(range)
    let colon = range.prefix(6).first { tokens[$0].kind == .colon }
    guard let colon, colon > range.lowerBound, colon + 1 < range.upperBound,
      tokens.words.labels.contains(tokens[colon - 1].word)
    else { return range }
    return tokens.trimmed(colon + 1..<range.upperBound)
  }
}

extension FormulaReader {
  /// What the step at `at` computes.
  private func shape(_ at: Int) -> Shape {
    var shape = Shape()
    switch tree.steps[at].kind {
    case .passage: shape.subject = part(tree.steps[at].range)
    case .number(let value, _):
      shape.factor = value
      shape.subject = part(tree.steps[at].range)
    case .sum(let terms, _): shape.terms = terms.map { term($0.step, isMinus: $0.isMinus) }
    case .product(let over, let under): shape = product(over, under)
    }
    return shape
  }

  private func product(_ over: [Int], _ under: [Int]) -> Shape {
    var shape = Shape()
    let named = over.filter { number($0) == nil }
    if let top = named.first ?? over.first, let bottom = under.first {
      shape = fraction(top, bottom)
    } else if let only = named.first {
      shape = self.shape(only)
    }
    let factors = over.filter { named.isEmpty ? $0 != over.first : true }.compactMap(number)
    if !factors.isEmpty { shape.factor = factors.reduce(shape.factor ?? 1, *) }
    shape.isQuotient = shape.isQuotient || !under.isEmpty
    return shape
  }

  /// `top` over `bottom`; what multiplies the top alone (`A x 100 / B`) multiplies the whole.
  private func fraction(_ top: Int, _ bottom: Int) -> Shape {
    var shape = Shape()
    var top = top
    if case .product(let over, let under) = tree.steps[top].kind, under.isEmpty {
      let named = over.filter { number($0) == nil }
      if named.count == 1 {
        shape.factor = over.compactMap(number).reduce(1, *)
        top = named[0]
      }
    }
    if case .sum(let terms, _) = tree.steps[top].kind {
      shape.terms = terms.map { term($0.step, isMinus: $0.isMinus) }
    }
    shape.numerator = part(meaning(tree.steps[top].range))
    shape.denominator = part(meaning(tree.steps[bottom].range))
    return shape
  }

  /// What a letter stands for, where the formula explains it.
  private func meaning(_ range: Range<Int>) -> Range<Int> {
    guard range.count == 1, let letter = tokens[range.lowerBound].word else { return range }
    return meanings[letter] ?? range
  }

  /// `0,30 x Perencanaan`, `Perencanaan (30%)`, `Jumlah A`.
  private func term(_ at: Int, isMinus: Bool) -> PrintedFormula.Term {
    var range = tree.steps[at].range
    var weight: Double?
    if case .product(let over, let under) = tree.steps[at].kind {
      let named = over.filter { number($0) == nil }
      let share = over.last { number($0) != nil }
      if let share, case .number(let value, let inPercent) = tree.steps[share].kind,
        value < 1 || (inPercent && value < 100) || (under.isEmpty && over.count == 2)
      {
        weight = inPercent ? value / 100 : value
        if under.isEmpty, named.count == 1 { range = tree.steps[named[0]].range }
      }
    }
    if weight == nil, let last = range.last, tokens[last].kind == .close, tokens.mate[last] >= 0,
      let printed = tree.weight(in: tokens.mate[last])
    {
      weight = printed
      range = range.lowerBound..<tokens.mate[last]
    }
    return PrintedFormula.Term(
      part: part(meaning(range)), weight: weight, isSubtracted: isMinus)
  }

  private func kind(_ shape: Shape, isMean: Bool) -> PrintedFormula.Kind {
    if tokens.all.allSatisfy({ $0.word == nil && $0.number == nil }) { return .empty }
    if shape.isQuotient { return .quotient }
    if !shape.terms.isEmpty {
      if shape.terms.allSatisfy({ $0.weight != nil }) { return .weightedSum }
      return shape.terms.contains(where: \.isSubtracted) ? .difference : .sum
    }
    let words = tokens.words
    let name = main?.name.map { part($0).phrase } ?? Phrase(words: [])
    let subject = shape.subject?.phrase ?? name
    if words.counts.contains(subject.first) { return .count }
    if words.sources.opening(of: subject.words) != nil { return .document }
    if isMean { return .mean }
    if words.scores.contains(subject.first) || words.scores.contains(name.first) { return .score }
    return .other
  }

  /// The stretch of the text that `range` of the tokens covers.
  private func part(_ range: Range<Int>) -> PrintedFormula.Part {
    let range = tokens.trimmed(range)
    guard let first = range.first, let last = range.last else {
      return PrintedFormula.Part(text: "", range: 0..<0, phrase: Phrase(words: []))
    }
    let place = tokens[first].range.lowerBound..<tokens[last].range.upperBound
    let printed = scalars[place]
    let text =
      printed.contains("\\")
      ? tokens.all[range].map { String(scalars[$0.range]) }.joined(separator: " ")
      : String(printed)
    return PrintedFormula.Part(text: text, range: place, phrase: plain.phrase(text))
  }
}
