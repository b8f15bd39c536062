import Pohon
import Testing

@Suite struct `Borrowing from the same indicator elsewhere` {
  @Test func `what counts there counts here, not what was reported beside it`() {
    let lent = figures(
      lender: ukuran(realisasi: "77").with { $0.computation = Self.ofChild }, borrower: ukuran())
    #expect(lent.realisasi.value == 9)
    #expect(lent.reported.value == 77)
    #expect(lent.computed.value == 9)
  }

  @Test func `it is accumulated as it is there`() {
    let reports = (1...4).map { (Period.triwulan($0, of: 2025), Quantity("10")) }
    var lender = ukuran().with { $0.accumulation = .sum }
    lender.reports = reports
    let lent = figures(lender: lender, borrower: ukuran().with { $0.accumulation = .last })
    #expect(lent.realisasi.value == 40)
  }

  @Test func `a target is read as it is there`() {
    let lender = ukuran(target: nil, realisasi: "40").with {
      ($0.accumulation, $0.targetSpread) = (.sum, .perQuarter)
      $0.targets = (1...4).map {
        Target(period: .triwulan($0, of: 2025), value: Quantity("25"))
      }
    }
    #expect(figures(lender: lender, borrower: ukuran(target: nil)).target == 100...100)
  }

  @Test func `what is computed from a borrower waits for its lender`() {
    let sum = ukuran().with { $0.computation = Self.ofChild }
    let dossier = Dossier([
      Planted(
        "b",
        [
          kondisi(
            "0", ukur: [sum],
            kondisi(
              "1",
              ukur: [ukuran().with { $0.links = [Link(kind: .sama, target: "a#0#1")] }]))
        ]),
      Planted("a", [kondisi("0", ukur: [sum], kondisi("1", ukur: [ukuran(realisasi: "9")]))]),
    ])
    let found = Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
    #expect(found.computed.value == 9)
  }

  @Test func `what waits for itself through a lender is unknown`() {
    let sum = ukuran().with { $0.computation = Self.ofChild }
    let loop = ukuran().with { $0.links = [Link(kind: .sama, target: "b#0#1")] }
    let dossier = Dossier([Planted("b", [kondisi("0", ukur: [sum], kondisi("1", ukur: [loop]))])])
    let rollup = Plan(dossier, periods: [.year(2025)]).run()
    for node in 0...1 {
      let found = rollup.figures(ofIndicator: Place(tree: 0, node: node, indicator: 0), at: 0)
      #expect(found.realisasi == Figure(unknown: .cycle))
    }
  }

  private static let ofChild = Computation(method: .sum, operands: .named(["1"]))

  /// What the borrower in another document has of the lender, above a leaf that reached 9.
  private func figures(lender: Measure, borrower: Measure) -> IndicatorFigures {
    let linked = borrower.with { $0.links = [Link(kind: .sama, target: "a#0#1")] }
    let dossier = Dossier([
      Planted("b", [kondisi("0", ukur: [linked])]),
      Planted("a", [kondisi("0", ukur: [lender], kondisi("1", ukur: [ukuran(realisasi: "9")]))]),
    ])
    return Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
  }
}
