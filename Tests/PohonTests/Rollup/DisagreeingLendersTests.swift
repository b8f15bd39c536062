import Pohon
import Testing

@Suite struct `What disagreeing lenders leave open` {
  @Test func `a period in which they agree is lent all the same`() {
    var dossier = dossier(above: ukuran(), lender: ukuran())
    for (tree, values) in [(1, ["35", "70"]), (2, ["35", "90"])] {
      for (period, value) in zip([Period.triwulan(1, of: 2025), .year(2025)], values) {
        dossier.realisasi.append(
          Realisasi(
            place: Place(tree: tree, node: 0, indicator: 0), period: period, value: Quantity(value))
        )
      }
    }
    let rollup = Plan(dossier, periods: [.triwulan(1, of: 2025), .year(2025)]).run()
    let found = (0...1).map { rollup.figures(ofIndicator: Self.borrower, at: $0).realisasi }
    #expect(found == [Figure(35), Figure(unknown: .lendersDisagree)])
  }

  @Test func `no pembilang and penyebut are lent either`() {
    let dossier = dossier(
      above: ukuran().with {
        $0.computation = Computation(method: .ratio, operands: .named(["1"]))
      }, lender: ukuran())
    var reported = dossier
    for (tree, above) in [(1, 5.0), (2, 9)] {
      var report = Realisasi(
        place: Place(tree: tree, node: 0, indicator: 0), period: .year(2025), value: nil)
      (report.numerator, report.denominator) = (above, 10)
      reported.realisasi.append(report)
    }
    let found = Plan(reported, periods: [.year(2025)]).run()
      .figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
    #expect(found.computed == Figure(unknown: .operandUnknown))
  }

  @Test(arguments: [nil, "40"] as [String?])
  func `an operand counts with its own target, whatever they aim at`(own: String?) {
    let sum = Computation(method: .sum, operands: .named(["1"]))
    let dossier = dossier(
      above: ukuran().with { $0.computation = sum }, own: own,
      lender: ukuran(target: nil).with { $0.computation = sum }, targets: ["70", "90"])
    let row = TargetSufficiency(dossier).rows.first
    #expect(row?.computed == (own == nil ? nil : 40...40))
  }

  @Test(arguments: [("90", Reason.lendersDisagree), ("70", .none)])
  func `the target akhir and the kemajuan toward the year`(other: String, reason: Reason) {
    let dossier = dossier(above: ukuran(), lender: ukuran(target: nil), targets: ["70", other])
    var reported = dossier
    reported.realisasi = [
      Realisasi(place: Self.borrower, period: .triwulan(1, of: 2025), value: Quantity("35"))
    ]
    let rollup = Plan(reported, periods: [.triwulan(1, of: 2025)]).run()
    #expect(rollup.finalTarget(ofIndicator: Self.borrower).reason == reason)
    let found = rollup.figures(ofIndicator: Self.borrower, at: 0)
    #expect(found.progress == (reason == .none ? Figure(50) : Figure(unknown: reason)))
    #expect(found.lenders == (reason == .none ? [] : ["a#0#1", "c#0#1"]))
  }

  private static let borrower = Place(tree: 0, node: 1, indicator: 0)

  /// An indicator above one that is the same as those of two other documents.
  private func dossier(
    above: Measure, own: String? = nil, lender: Measure, targets: [String]? = nil
  ) -> Dossier {
    let borrower = ukuran(target: own).with {
      $0.links = ["a#0#1", "c#0#1"].map { Link(kind: .sama, target: $0) }
    }
    let lenders = ["a", "c"].enumerated().map { index, id in
      let measure = lender.with { indicator in
        guard let targets else { return }
        indicator.targets = [Target(period: .year(2025), value: Quantity(targets[index]))]
      }
      return Planted(id, [kondisi("0", ukur: [measure])])
    }
    return Dossier(
      [Planted("b", [kondisi("0", ukur: [above], kondisi("1", ukur: [borrower]))])] + lenders)
  }
}
