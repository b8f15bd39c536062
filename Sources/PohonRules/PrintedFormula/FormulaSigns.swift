/// The signs of one level of a printed formula that compute something: groups are passed over.
struct FormulaSigns {
  /// Positions that add; `isMinus` where they subtract.
  private(set) var sums: [(at: Int, isMinus: Bool)] = []
  /// Positions that multiply or divide, in order; `width` is 0 for a swallowed sign.
  private(set) var products: [(at: Int, divides: Bool, width: Int)] = []

  private let tokens: FormulaTokens
  private let range: Range<Int>
  private var words: FormulaWords { tokens.words }

  /// Looks through `range`; `scaled` where a factor outside multiplies all of it.
  init(_ tokens: FormulaTokens, _ range: Range<Int>, scaled: Bool) {
    self.tokens = tokens
    self.range = range
    var unsure: [Int] = []
    var at = range.lowerBound
    while at < range.upperBound {
      defer { at = tokens.after(at) }
      switch tokens[at].kind {
      case .plus where isInside(at): sums.append((at, false))
      case .minus where isInside(at): sums.append((at, true))
      case .dash where isInside(at) && subtracts(at): sums.append((at, true))
      case .times where isInside(at): products.append((at, false, 1))
      case .over where isInside(at): products.append((at, true, 1))
      case .word(.kali) where isInside(at) && multiplies(at): products.append((at, false, 1))
      case .slash, .colon, .word(.per):
        guard isInside(at) else { continue }
        if divides(at) {
          products.append((at, true, 1))
        } else if mayDivide(at) {
          unsure.append(at)
        }
      case .word(let word) where words.comparing.contains(word) && compares(at):
        products.append((at, true, 1))
      default: break
      }
    }
    addSwallowedFactor(mayScale: !unsure.isEmpty)
    let hasFactor = scaled || products.contains { !$0.divides && isFactor(beside: $0.at) }
    if hasFactor, !products.contains(where: \.divides), let best = best(of: unsure) {
      products.append((best, true, 1))
      products.sort { $0.at < $1.at }
    }
  }

  private func isInside(_ at: Int) -> Bool { at > range.lowerBound && at + 1 < range.upperBound }

  /// Whether the sign at `at` stands beside a factor of the whole: `x 100`, `100 % x`; not a weight
  /// (`0,30 x`, `30% x`).
  private func isFactor(beside at: Int) -> Bool {
    [at - 2, at - 1, at, at + 1].contains { place in
      guard range.contains(place), let value = tokens[place].number else { return false }
      let inPercent = range.contains(place + 1) && tokens[place + 1].kind == .percent
      return value == 100 || (value >= leastFactor && !inPercent)
    }
  }

  private func multiplies(_ at: Int) -> Bool {
    tokens[at + 1].number != nil || tokens.opensTerm(at + 1, in: range)
  }

  /// `n - (n - 1)`, `Jumlah A - Jumlah B`; not `rata-rata`, `2025-2029` or `tahun n-1`.
  private func subtracts(_ at: Int) -> Bool {
    let isGlued = tokens.areGlued(at - 1) && tokens.areGlued(at)
    let (before, after) = (tokens[at - 1], tokens[at + 1])
    if before.kind == .close || after.kind == .open { return tokens.opensTerm(at + 1, in: range) }
    if isGlued {
      return before.isVariable && tokens.word(at - 2, in: range) == nil
        && (after.number != nil || after.isVariable)
    }
    if before.isVariable || after.isVariable { return true }
    return tokens.opensTerm(at + 1, in: range)
  }

  /// Whether the sign at `at` divides whatever else the formula says.
  private func divides(_ at: Int) -> Bool {
    let before = tokens[at - 1]
    switch tokens[at].kind {
    case .slash:
      if before.kind == .close, tokens.mate[at - 1] > range.lowerBound - 1,
        tokens.word(tokens.mate[at - 1] - 1, in: range) == nil
      {
        return true
      }
      return tokens.opensTerm(at + 1, in: range)
    case .colon:
      if let word = before.word, words.labels.contains(word) { return false }
      return tokens.opensTerm(at + 1, in: range) && tokens.opensTerm(range.lowerBound, in: range)
    default:
      return tokens.opensTerm(at + 1, in: range)
    }
  }

  /// Whether the sign at `at` divides where the formula has a factor: no pair of words that belong
  /// together, no year, no label, no time.
  private func mayDivide(_ at: Int) -> Bool {
    let (before, after) = (tokens[at - 1], tokens[at + 1])
    if tokens[at].kind == .slash, let left = before.word, let right = after.word {
      return words.pairs.opening(of: [left, right]) == nil
    }
    if tokens[at].kind == .slash { return before.number == nil || after.number == nil }
    if tokens[at].kind == .colon {
      let opening = tokens.word(range.lowerBound, in: range)
      return !tokens.areGlued(at - 1) && !words.labels.contains(before.word)
        && !words.scores.contains(opening) && !words.comparisons.contains(opening)
    }
    guard let next = after.word else { return after.kind == .open }
    return !words.times.contains(next) && !words.timeEndings.contains(next)
  }

  /// `rasio A terhadap jumlah B`.
  private func compares(_ at: Int) -> Bool {
    isInside(at) && words.comparisons.contains(tokens.word(range.lowerBound, in: range))
      && tokens.opensTerm(at + 1, in: range)
  }

  /// The one of several slashes that divides: with space on both sides, else on one, the last.
  private func best(of unsure: [Int]) -> Int? {
    func spaces(_ at: Int) -> Int {
      (tokens.areGlued(at - 1) ? 0 : 1) + (tokens.areGlued(at) ? 0 : 1)
    }
    return unsure.max { (spaces($0), $0) < (spaces($1), $1) }
  }

  /// `Jumlah A / Jumlah B 100%`: the sign before the factor at the end was lost. A percentage that
  /// the formula speaks of (`sebesar 100%`) is none.
  private mutating func addSwallowedFactor(mayScale: Bool) {
    let end = tokens.trimmed(range).upperBound
    guard end - 3 >= range.lowerBound, end <= range.upperBound, tokens[end - 1].kind == .percent,
      tokens[end - 2].number == 100,
      mayScale || products.contains(where: \.divides)
        || tokens[end - 3].kind == .close
    else { return }
    switch tokens[end - 3].kind {
    case .word(let word) where !words.thresholds.contains(word): break
    case .close: break
    default: return
    }
    guard !products.contains(where: { $0.at == end - 2 }) else { return }
    products.append((end - 2, false, 0))
  }
}

/// Numbers from here on scale a formula (25, 100, 1.000); smaller ones count or weigh.
private let leastFactor = 25.0
