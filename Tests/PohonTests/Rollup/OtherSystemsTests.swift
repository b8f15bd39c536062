import Pohon
import Testing

/// Mistakes found in other systems, each with what they get and what is right.
@Suite struct `What other systems get wrong` {
  /// One indicator of 2025.
  struct Case: Sendable, CustomTestStringConvertible {
    var mistake: String
    var polarity: Polarity
    var target: String
    var realisasi: String
    /// What others show, percent; nil where they show nothing.
    var theirs: Double?
    /// What is right, percent; nil where it is unknown.
    var right: Double?
    var reason = Reason.none

    var testDescription: String { mistake }
  }

  @Test(arguments: [
    Case(
      mistake: "1 + (1 − r/t) × 100 without brackets", polarity: .lowerIsBetter, target: "20",
      realisasi: "10", theirs: 51, right: 150),
    Case(
      mistake: "(T − R)/T gives nothing for a target that is met", polarity: .lowerIsBetter,
      target: "20", realisasi: "20", theirs: 0, right: 100),
    Case(
      mistake: "a realisasi inside the range is divided by its end", polarity: .withinRange,
      target: "50..100", realisasi: "51", theirs: 51, right: 100),
    Case(
      mistake: "a decimal comma read as a list of two targets", polarity: .higherIsBetter,
      target: "1,5", realisasi: "1,5", theirs: 150, right: 100),
    Case(
      mistake: "a realisasi of zero read as not filled in", polarity: .higherIsBetter,
      target: "20", realisasi: "0", theirs: nil, right: 0),
    Case(
      mistake: "a falling realisasi of zero read as not filled in", polarity: .lowerIsBetter,
      target: "20", realisasi: "0", theirs: nil, right: 200),
    Case(
      mistake: "a target of zero gives zero", polarity: .higherIsBetter, target: "0",
      realisasi: "5", theirs: 0, right: nil, reason: .targetZero),
    Case(
      mistake: "one mark and three digits guessed", polarity: .higherIsBetter, target: "1500",
      realisasi: "1.500", theirs: 0.1, right: nil, reason: .realisasiUnclear),
    Case(
      mistake: "N/A read as zero", polarity: .higherIsBetter, target: "20", realisasi: "N/A",
      theirs: 0, right: nil, reason: .notReported),
    Case(
      mistake: "a grade turned into its rank", polarity: .higherIsBetter, target: "A",
      realisasi: "B", theirs: 75, right: nil, reason: .noScale),
  ]) func `one indicator`(_ one: Case) {
    let measure = ukuran(target: one.target, realisasi: one.realisasi, polaritas: one.polarity)
    let dossier = Dossier(kondisi("0", ukur: [measure]))
    let raw = Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0).raw
    #expect(raw.value == one.right)
    #expect(raw.reason == one.reason)
    #expect(raw.value != one.theirs)
  }

  @Test func `zero is reported, so that it counts in the coverage`() {
    let figures = root(ukuran(realisasi: "0"), ukuran(realisasi: "100"))
    #expect(figures.cakupan.value == 100)
    #expect(figures.capaian.value == 50)
  }

  @Test func `a missing realisasi is not a silent zero, and is not skipped silently either`() {
    let figures = root(ukuran(realisasi: "80"), ukuran())
    #expect(figures.capaian.value == 80)
    #expect(
      [figures.cakupan.value, figures.bilaNol.value, figures.bilaPenuh.value] == [50, 40, 90])
    #expect(figures.kategori == .provisional)
  }

  @Test func `nothing is rounded before it is rolled up`() {
    let third = ukuran(target: "3", realisasi: "1")
    let figures = root(third, third, ukuran(target: "3", realisasi: "2"))
    // Rounded to whole percents first: (33 + 33 + 67) / 3 = 44,33; rounded up: 44,67.
    #expect(near(figures.capaian.value, 400.0 / 9))
  }

  @Test func `one who did more than asked does not hide another who did less`() {
    #expect(root(ukuran(realisasi: "150"), ukuran(realisasi: "50")).capaian.value == 75)
  }

  @Test func `quarters of a sum are added, not averaged`() {
    var indicator = ukuran(target: "100").indicator
    indicator.accumulation = .sum
    let reports = (1...4).map { (Period.triwulan($0, of: 2025), Quantity("\($0 * 10)")) }
    let dossier = Dossier(kondisi("0", ukur: [Measure(indicator: indicator, reports: reports)]))
    let figures = Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofNode: dossier.place("0"), at: 0)
    #expect(figures.capaian.value == 100)
  }

  @Test func `numerators and denominators are added, percentages not averaged`() {
    let total = ukuran().with {
      $0.satuan = "%"
      $0.computation = Computation(method: .ratio, operands: .children)
    }
    let part = ukuran().with { $0.satuan = "%" }
    var dossier = Dossier(
      kondisi("0", ukur: [total], kondisi("1", ukur: [part]), kondisi("2", ukur: [part])))
    dossier.realisasi = [(1.0, 1.0), (1, 9)].enumerated().map { number, quotient in
      var report = Realisasi(
        place: Place(tree: 0, node: number + 1, indicator: 0), period: .year(2025), value: nil)
      (report.numerator, report.denominator) = quotient
      return report
    }
    let figures = Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
    // Averaged: (100 + 11,1) / 2 = 55,6.
    #expect(figures.realisasi.value == 20)
  }

  @Test func `grades are never averaged`() {
    let grade = ukuran(target: "BB", realisasi: "A").with { $0.scale = "akip-88-2021" }
    let figures = root(grade, grade)
    #expect(figures.capaian == Figure(unknown: .childrenUnknown))
  }

  /// The root over one leaf for each measure.
  private func root(_ measures: Measure...) -> NodeFigures {
    var root = kondisi("0")
    root.children = measures.enumerated().map { kondisi("\($0 + 1)", ukur: [$1]) }
    let dossier = Dossier(root)
    return Plan(dossier, periods: [.year(2025)]).run().figures(ofNode: dossier.place("0"), at: 0)
  }
}
