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

  @Test(
    arguments: [
      // 29 / 100 × 100 is 28,999999999999996 in binary.
      (29, 29, true), (29, 29.5, false), (79.5, nil, false), (80, nil, true),
    ] as [(Double, Double?, Bool)])
  func `a cakupan is enough from its least on`(_ share: Double, _ least: Double?, isEnough: Bool) {
    let tree = Planted(
      "p",
      [
        kondisi(
          "0", kondisi("1", bobot: share, ukur: [ukuran(realisasi: "80")]),
          kondisi("2", bobot: 100 - share, ukur: [ukuran()]))
      ]
    ) { $0.leastCoverage = least }
    let figures = Plan(Dossier([tree]), periods: [.year(2025)]).run()
      .figures(ofNode: Place(tree: 0, node: 0), at: 0)
    #expect(figures.kategori == (isEnough ? .band("tinggi") : .provisional))
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
