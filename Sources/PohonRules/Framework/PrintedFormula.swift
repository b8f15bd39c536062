import Pohon

/// What can be told of a formula from the way it is printed.
struct PrintedFormula {
  /// Whether it divides one thing by another.
  let hasQuotient: Bool
  /// Whether it multiplies by a hundred.
  let timesHundred: Bool

  /// Looks at `text`.
  ///
  /// A slash also joins two words for one thing (Barang/Jasa, PKS/Agreement). It divides where the
  /// formula multiplies by a hundred, or where a denominator follows: Jumlah …, Total …, Target ….
  /// “per” divides where the formula multiplies by a hundred, but not before a date or a time.
  init(_ text: String, _ vocabulary: Vocabulary = .shipped) {
    let lower = text.lowercased().replacing("\\times", with: "×").replacing("\\%", with: "%")
    let pieces = lower.split { "/:÷".contains($0) }
    let words = lower.split { !$0.isLetter && $0 != "\\" }.map(String.init)
    timesHundred = Self.multipliesByHundred(Array(lower.unicodeScalars.filter { $0 != " " }))
    let named = words.contains { vocabulary.divisions.contains($0) }
    let divides = pieces.dropFirst().contains { piece in
      let first = piece.split { !$0.isLetter }.first.map(String.init)
      return vocabulary.denominators.contains(first)
    }
    let dividesHundredfold = pieces.count > 1 || Self.hasPer(lower.split(separator: " "))
    hasQuotient = named || lower.contains("÷") || divides || (timesHundred && dividesHundredfold)
  }

  /// `per` between two terms.
  private static func hasPer(_ words: [Substring]) -> Bool {
    words.indices.dropFirst().dropLast().contains { index in
      let next = words[index + 1]
      return words[index] == "per" && next.first?.isLetter == true && !notTerms.contains(next)
    }
  }

  /// What follows “per” without being a term: times, and the signs of multiplication.
  private static let notTerms: Set<Substring> = [
    "hari", "minggu", "bulan", "triwulan", "semester", "tahun", "x", "kali", "dikali", "dikalikan",
  ]

  /// `x 100`, `*100`, `dikali 100`, `100 x` in front, or `100 %` anywhere; never `1000`.
  private static func multipliesByHundred(_ scalars: [Unicode.Scalar]) -> Bool {
    let hundred = Array("100".unicodeScalars)
    for start in scalars.indices where scalars[start...].starts(with: hundred) {
      let after = scalars[(start + 3)...]
      if let next = after.first, ("0"..."9").contains(next) { continue }
      if after.first == "%" { return true }
      let before = scalars[..<start]
      if let last = before.last, isTimes(last) { return true }
      if before.ends(with: "kali") || before.ends(with: "dikalikan") { return true }
      if let next = after.first, isTimes(next) { return true }
    }
    return false
  }

  private static func isTimes(_ scalar: Unicode.Scalar) -> Bool {
    "x×*".unicodeScalars.contains(scalar)
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate func ends(with word: String) -> Bool {
    suffix(word.unicodeScalars.count).elementsEqual(word.unicodeScalars)
  }
}

extension Tree {
  /// The indicators that print a formula, each with its node and its index there.
  var printedFormulas: [(node: Node, index: Int, indicator: Indicator, formula: String)] {
    nodes.flatMap { node in
      node.indicators.enumerated().compactMap { index, indicator in
        indicator.formula.map { (node, index, indicator, $0) }
      }
    }
  }
}
