/// Finds the stretches of time that a printed formula speaks of: `selama 1 (satu) tahun`, `tahun n`,
/// `setiap triwulan`.
enum FormulaTimeFrame {
  /// The tokens of the first one, or nil. An age (`usia 5 tahun`) is none.
  static func first(in tokens: FormulaTokens) -> Range<Int>? {
    let everything = 0..<tokens.all.count
    for at in tokens.all.indices {
      guard tokens.words.times.contains(tokens[at].word) else { continue }
      let start = opening(of: at, tokens)
      let before = tokens.word(start - 1, in: everything)
      if start < at, tokens[start].number != nil, tokens.words.ages.contains(before) { continue }
      return start..<ending(of: at, tokens)
    }
    return nil
  }

  /// From the unit of time to the left: its number, and the words before: `dalam kurun waktu 1`.
  private static func opening(of at: Int, _ tokens: FormulaTokens) -> Int {
    var start = at
    if start >= 1, tokens[start - 1].kind == .close, tokens.mate[start - 1] >= 0,
      start - 1 - tokens.mate[start - 1] <= 3
    {
      start = tokens.mate[start - 1]
    } else if start >= 1, tokens[start - 1].word == .satu {
      start -= 1
    }
    if start >= 1, tokens[start - 1].number != nil { start -= 1 }
    while start >= 1, tokens.words.timeOpenings.contains(tokens[start - 1].word), at - start < 8 {
      start -= 1
      if !tokens.words.timeNouns.contains(tokens[start].word) { break }
    }
    return start
  }

  /// From the unit of time to the right: `anggaran`, `n`, `n - 1`, `2024/2025`, `(n-1)`.
  private static func ending(of at: Int, _ tokens: FormulaTokens) -> Int {
    var end = at + 1
    let count = tokens.all.count
    if end < count, tokens[end].number != nil {
      let isSpan =
        end + 2 < count && tokens[end + 1].kind == .slash && tokens[end + 2].number != nil
      return isSpan ? end + 3 : end + 1
    }
    while end < count, tokens.words.timeEndings.contains(tokens[end].word), end - at < 4 {
      end += 1
    }
    if end + 1 < count, end > at + 1, tokens[end - 1].isVariable, tokens.areGlued(end - 1),
      tokens[end].kind == .dash, tokens[end + 1].number != nil
    {
      return end + 2
    }
    if end == at + 1, end < count, tokens[end].kind == .open, tokens.mate[end] > end,
      tokens.mate[end] - end <= 4, tokens[end + 1].isVariable
    {
      return tokens.mate[end] + 1
    }
    return end
  }
}
