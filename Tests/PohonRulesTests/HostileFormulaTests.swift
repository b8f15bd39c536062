import Pohon
import PohonRules
import PohonTesting
import Testing

@Suite struct `A hostile formula` {
  private static let pieces = [
    "Jumlah", "A", "B", "/", ":", "÷", "(", ")", "[", "{", "}", "\\frac", "\\text{", "x", "×",
    "100",
    "%", "100%", "0,30", "+", "-", "−", "----", "=", ";", ",", ".", "per", "dibagi", "dikali",
    "kali", "tahun", "n", "n-1", "selama 1 (satu) tahun", "dimana", "rata-rata", "rasio",
    "terhadap",
    "target", "\n", "\u{301}", "👨‍👩‍👧", "İ", "\\", "$", "Nilaix", "dan Jumlah", "(30%)", "1.000,5",
    "\u{0}",
  ]

  /// Every part says what stands at its range, and those of one formula do not overlap.
  private func check(_ text: String, _ words: PlainWords) {
    let formula = PrintedFormula(text, words: words)
    let scalars = Array(text.unicodeScalars)
    let quotient = [formula.numerator, formula.denominator].compactMap(\.self)
    let terms = formula.terms.map(\.part)
    let others = [formula.subject, formula.timeFrame].compactMap(\.self)
    let isTypeset = text.contains("\\")
    let misplaced = (quotient + terms + others).filter { part in
      guard part.range.lowerBound >= 0, part.range.upperBound <= scalars.count else { return true }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[part.range])
      return !isTypeset && part.text != String(view)
    }
    let explains = text.contains("=")
    let isSound =
      misplaced.isEmpty && quotient.count != 1 && (explains || areApart(quotient))
      && (explains || areApart(terms)) && (formula.denominator == nil || formula.hasQuotient)
    #expect(isSound, "\(text.prefix(200).debugDescription)")
  }

  private func areApart(_ parts: [PrintedFormula.Part]) -> Bool {
    let ranges = parts.map(\.range).filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    return zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
  }

  @Test(arguments: [1, 2, 3, 4]) func `is read as something`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = PlainWords()
    for _ in 0..<500 {
      let count = Int.random(in: 0...14, using: &random)
      let text = (0..<count).map { _ in
        Self.pieces.randomElement(using: &random)! + (Bool.random(using: &random) ? " " : "")
      }.joined()
      check(text, words)
    }
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "(", "/", ")", "\\frac{", "A+", "A/", "A-", "=", "A=B;", "x", "100%", "(A/", "per ", "tahun ",
      "Jumlah A / Jumlah B x 100 ", "((A)/(B))+", "dimana A = ", "(30%) ", "a\u{301}", "\\", "----",
      "Jumlah A dan ", "dalam kurun waktu ", "\\frac{A}{B}", "1.", "rasio A terhadap ",
    ])
  func `is read although it is long`(_ piece: String) {
    let length = "(/".contains(piece) ? 100_000 : 10_000
    check(String(repeating: piece, count: length / piece.unicodeScalars.count), PlainWords())
  }

  @Test func `may nest without end`() {
    let deep =
      String(repeating: "(", count: 20_000) + "A / B" + String(repeating: ")", count: 20_000)
    check(deep, PlainWords())
    let fractions =
      String(repeating: "\\frac{A}{", count: 20_000) + String(repeating: "}", count: 20_000)
    check(fractions, PlainWords())
    let sums = String(repeating: "(A + ", count: 20_000) + String(repeating: ")", count: 20_000)
    check(sums, PlainWords())
  }

  @Test func `reads two formulas the same in either order`() {
    let words = PlainWords()
    let texts = ReadFormula.all.map { $0.cells[0] }
    let forward = texts.map { PrintedFormula($0, words: words) }
    let backward = texts.reversed().map { PrintedFormula($0, words: words) }
    #expect(forward == backward.reversed())
  }
}
