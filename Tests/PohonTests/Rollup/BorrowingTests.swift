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

  @Test func `a grade reported beside what was computed there is no grade here either`() {
    let graded = ukuran(realisasi: "AA").with {
      ($0.computation, $0.scale) = (Self.ofChild, "akip-88-2021")
    }
    let lent = figures(lender: graded, borrower: ukuran().with { $0.scale = "akip-88-2021" })
    #expect(lent.realisasi.value == 9)
    #expect(lent.predikat?.label == "D")
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

  @Test(arguments: [["a", "b", "c"], ["c", "b", "a"]])
  func `lenders of different values leave the borrower without any, and are named`(
    order: [String]
  ) {
    let lent = figures(["a": "70", "c": "90"], inOrder: order)
    #expect(lent.realisasi == Figure(unknown: .lendersDisagree))
    #expect(lent.reported == Figure(unknown: .lendersDisagree))
    #expect(lent.capaian == Figure(unknown: .lendersDisagree))
    #expect(lent.printedRealisasi == nil)
    #expect(lent.text(of: lent.capaian.reason).hasSuffix(": a#0#1 dan c#0#1"))
  }

  @Test func `lenders of one value lend it`() {
    let lent = figures(["a": "70", "c": "70,0"], inOrder: ["a", "b", "c"])
    #expect(lent.realisasi.value == 70)
    #expect(lent.lenders == [])
  }

  @Test func `a lender that did not report stands in nobody's way`() {
    #expect(figures(["c": "90"], inOrder: ["a", "b", "c"]).realisasi.value == 90)
  }

  @Test func `lenders of different grades leave the borrower without any`() {
    let lent = figures(["a": "BB", "c": "A"], inOrder: ["a", "b", "c"])
    #expect(lent.realisasi == Figure(unknown: .lendersDisagree))
    #expect(lent.predikat == nil)
  }

  @Test func `lenders that aim at different values leave the borrower without a target`() {
    func figures(_ other: String) -> IndicatorFigures {
      let borrower = ukuran(target: nil, realisasi: "60").with { $0.links = Self.links }
      let dossier = Dossier([
        Planted("b", [kondisi("0", ukur: [borrower])]),
        Planted("a", [kondisi("0", ukur: [ukuran(target: "100")])]),
        Planted("c", [kondisi("0", ukur: [ukuran(target: other)])]),
      ])
      return Plan(dossier, periods: [.year(2025)]).run()
        .figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
    }
    #expect(figures("100,0").capaian.value == 60)
    let disputed = figures("80")
    #expect(disputed.target == nil)
    #expect(disputed.printedTarget == nil)
    #expect(disputed.capaian == Figure(unknown: .lendersDisagree))
    #expect(disputed.text(of: disputed.targetReason).hasSuffix(": a#0#1 dan c#0#1"))
  }

  @Test func `a borrower waits for every lender, computed ones too`() {
    let sum = ukuran().with { $0.computation = Self.ofChild }
    let dossier = Dossier([
      Planted(
        "b",
        [
          kondisi(
            "0", ukur: [sum],
            kondisi("1", ukur: [ukuran().with { $0.links = Self.links }]))
        ]),
      Planted("c", [kondisi("0", ukur: [sum], kondisi("1", ukur: [ukuran(realisasi: "8")]))]),
      Planted("a", [kondisi("0", ukur: [sum], kondisi("1", ukur: [ukuran(realisasi: "9")]))]),
    ])
    let rollup = Plan(dossier, periods: [.year(2025)]).run()
    func realisasi(_ node: Int) -> Figure {
      rollup.figures(ofIndicator: Place(tree: 0, node: node, indicator: 0), at: 0).realisasi
    }
    #expect(realisasi(1) == Figure(unknown: .lendersDisagree))
    #expect(realisasi(0) == Figure(unknown: .operandUnknown))
  }

  private static let links = ["a#0#1", "c#0#1"].map { Link(kind: .sama, target: $0) }

  /// What b has of a and c, which report what `values` says.
  private func figures(
    _ values: [String: String], inOrder order: [String]
  ) -> IndicatorFigures {
    let dossier = Dossier(
      order.map { id in
        let own = ukuran(realisasi: values[id]).with {
          $0.scale = "akip-88-2021"
          if id == "b" { $0.links = Self.links }
        }
        return Planted(id, [kondisi("0", ukur: [own])])
      })
    let tree = order.firstIndex(of: "b") ?? 0
    return Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofIndicator: Place(tree: tree, node: 0, indicator: 0), at: 0)
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
