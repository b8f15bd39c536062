import Pohon
import Testing

@Suite struct `What is not reported, and what cannot be measured` {
  /// Indicators that no report whatever would give a capaian.
  static let hopeless: [(Measure, Reason)] = [
    (ukuran(target: nil), .noTarget),
    (ukuran(target: "N/A"), .targetUnclear),
    (ukuran(target: "0"), .targetZero),
    (ukuran(target: "-5"), .targetNegative),
    (ukuran(polaritas: nil), .polarityUnknown),
    (ukuran(target: "40..60"), .rangeNeedsRange),
    (ukuran(target: "BB").with { $0.scale = "akip-88-2021" }, .gradeUnreported),
    (ukuran(target: "BB").with { $0.scale = "tidak-ada" }, .scaleUnknown),
    (ukuran(target: "Baik sekali").with { $0.scale = "akip-88-2021" }, .targetUnclear),
  ]

  @Test(arguments: hopeless.indices)
  func `what no report could give a capaian is never counted as zero`(number: Int) {
    let (measure, reason) = Self.hopeless[number]
    let dossier = Dossier(kondisi("0", ukur: [ukuran(realisasi: "60"), measure]))
    for policy in MissingDataPolicy.allCases {
      let rollup = Plan(dossier, periods: [.year(2025)]).run(policy: policy)
      let own = rollup.figures(ofIndicator: Place(tree: 0, node: 0, indicator: 1), at: 0)
      #expect(own.capaian == Figure(unknown: reason))
      #expect(own.realisasi == Figure(unknown: .notReported))
      let node = rollup.figures(ofNode: Place(tree: 0, node: 0), at: 0)
      #expect(node.capaian.value == 60)
      #expect(node.bilaNol.value == 60)
      #expect(node.bilaPenuh.value == 60)
      #expect(node.cakupan.value == 50)
    }
  }

  @Test func `a node whose only indicator has no target stays unknown, with that reason`() {
    let dossier = Dossier(kondisi("0", ukur: [ukuran(target: nil)]))
    let figures = Plan(dossier, periods: [.year(2025)]).run(policy: .zero)
      .figures(ofNode: Place(tree: 0, node: 0), at: 0)
    #expect(figures.capaian == Figure(unknown: .noTarget))
  }

  @Test func `what only waits for its report is zero where the tree says so`() {
    let dossier = Dossier(kondisi("0", ukur: [ukuran(realisasi: "60"), ukuran()]))
    let figures = Plan(dossier, periods: [.year(2025)]).run(policy: .zero)
      .figures(ofNode: Place(tree: 0, node: 0), at: 0)
    #expect(figures.capaian.value == 30)
    #expect(figures.bilaNol.value == 30)
    #expect(figures.bilaPenuh.value == 80)
  }

  @Test func `a cakupan of eighty is enough, however it was computed`() {
    // 0,1 + 0,7 is 0,7999999999999999 in binary.
    let dossier = Dossier(
      kondisi(
        "0", kondisi("1", bobot: 0.1, ukur: [ukuran(realisasi: "80")]),
        kondisi("2", bobot: 0.7, ukur: [ukuran(realisasi: "80")]),
        kondisi("3", bobot: 0.2, ukur: [ukuran()])))
    let figures = Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofNode: Place(tree: 0, node: 0), at: 0)
    #expect(figures.kategori == .band("tinggi"))
  }

  @Test func `less than nothing is no progress either`() {
    let dossier = Dossier(kondisi("0", ukur: [ukuran(realisasi: "-5")]))
    var early = dossier
    early.realisasi[0].period = .triwulan(1, of: 2025)
    let own = Plan(early, periods: [.triwulan(1, of: 2025)]).run()
      .figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
    #expect(own.progress == Figure(unknown: .realisasiNegative))
  }

  @Test func `a period that only the year has a target for counts nothing as zero`() {
    let dossier = Dossier(kondisi("0", ukur: [ukuran()]))
    let rollup = Plan(dossier, periods: [.triwulan(1, of: 2025)]).run(policy: .zero)
    let own = rollup.figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
    #expect(own.capaian == Figure(unknown: .noQuarterTarget))
    #expect(own.progress == Figure(unknown: .notReported))
    #expect(
      rollup.figures(ofNode: Place(tree: 0, node: 0), at: 0).capaian
        == Figure(unknown: .noQuarterTarget))
  }
}
