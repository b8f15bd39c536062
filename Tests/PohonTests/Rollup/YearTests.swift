import Pohon
import Testing

@Suite struct `A year up to a period` {
  /// What was reported, how it accumulates, and the realisasi at the end of each quarter.
  struct Case: Sendable, CustomTestStringConvertible {
    var kind: Accumulation
    var reports: [String: String]
    var expected: [Double?]

    init(_ kind: Accumulation, _ reports: [String: String], _ expected: [Double?]) {
      (self.kind, self.reports, self.expected) = (kind, reports, expected)
    }

    var testDescription: String { "\(kind) of \(reports)" }
  }

  @Test(arguments: [
    Case(.sum, ["2025-T1": "1", "2025-T2": "2", "2025-T3": "3", "2025-T4": "4"], [1, 3, 6, 10]),
    Case(.mean, ["2025-T1": "1", "2025-T2": "2", "2025-T3": "3", "2025-T4": "6"], [1, 1.5, 2, 3]),
    Case(.last, ["2025-T1": "1", "2025-T2": "2", "2025-T4": "4"], [1, 2, 2, 4]),
    Case(.sum, ["2025-T1": "1", "2025-T3": "3", "2025-T4": "4"], [1, nil, nil, nil]),
    Case(.mean, ["2025-T2": "2", "2025-T3": "3"], [nil, nil, nil, nil]),
    Case(.last, ["2025-T2": "2"], [nil, 2, 2, 2]),
    Case(.last, ["2024-T4": "9", "2026-T1": "8"], [nil, nil, nil, nil]),
    Case(.sum, ["2025": "10"], [nil, nil, nil, 10]),
    Case(.sum, ["2025-S1": "4", "2025-T3": "1", "2025-T4": "1"], [nil, 4, 5, 6]),
    Case(.sum, ["2025-S1": "4", "2025-T1": "3", "2025-T2": "3"], [3, 4, nil, nil]),
    Case(.sum, ["2025-T1": "3", "2025-01": "9", "2025-02": "9"], [3, nil, nil, nil]),
    Case(
      .sum, ["2025-01": "1", "2025-02": "2", "2025-03": "3", "2025-T2": "4"], [6, 10, nil, nil]),
    Case(.sum, ["2025": "10", "2025-T1": "1", "2025-T4": "2"], [1, nil, nil, 10]),
    Case(.sum, ["2025-T1": "0", "2025-T2": "0"], [0, 0, nil, nil]),
    Case(.last, ["2025-T1": "1", "2025-T2": "N/A"], [1, 1, 1, 1]),
    Case(.sum, ["2025-T1": "1", "2025-T2": "N/A", "2025-T3": "1"], [1, nil, nil, nil]),
  ]) func `accumulates by its kind`(_ one: Case) throws {
    let found = try figures(one).map(\.reported.value)
    #expect(found == one.expected)
  }

  @Test func `a gap is told apart from no report at all`() throws {
    let gap = try figures(Case(.sum, ["2025-T2": "1"], []))
    #expect(gap.map(\.reported.reason) == [.notReported, .gapInYear, .gapInYear, .gapInYear])
  }

  @Test func `numerators and denominators are added, percentages are not averaged`() throws {
    var indicator = Indicator(name: "i")
    indicator.satuan = "%"
    indicator.accumulation = .mean
    var dossier = Dossier(kondisi("0", ukur: [Measure(indicator: indicator)]))
    dossier.realisasi = [(1.0, 1.0, 1), (1, 9, 2)].map { above, below, quarter in
      var report = Realisasi(
        place: place, period: .triwulan(quarter, of: 2025), value: Quantity("50"))
      (report.numerator, report.denominator) = (above, below)
      return report
    }
    let figures = Plan(dossier, periods: [.semester(1, of: 2025)]).run()
      .figures(ofIndicator: place, at: 0)
    #expect(figures.realisasi.value == 20)
    #expect(figures.reported.value == 50)
  }

  @Test func `a quarter alone counts only itself`() throws {
    let reports = ["2025-T1": "1", "2025-T2": "2"]
    #expect(
      try figures(Case(.sum, reports, []), alone: true).map(\.reported.value).prefix(2) == [1, 2])
  }

  @Test func `a yearly target gives progress in a quarter, and no capaian`() throws {
    var indicator = ukuran(target: "40").indicator
    indicator.accumulation = .sum
    let dossier = Dossier(
      kondisi(
        "0",
        ukur: [
          Measure(indicator: indicator, reports: [(.triwulan(1, of: 2025), Quantity("10"))])
        ]))
    let rollup = Plan(dossier, periods: [.triwulan(1, of: 2025)]).run()
    let figures = rollup.figures(ofIndicator: place, at: 0)
    #expect(figures.progress.value == 25)
    #expect(figures.capaian == Figure(unknown: .noQuarterTarget))
    #expect(rollup.figures(ofNode: dossier.place("0"), at: 0).kategori == nil)
  }

  @Test(
    arguments: [
      (TargetSpread.cumulative, [10, 30, 60, 100]), (.perQuarter, [10, 40, 100, 100]),
      (.even, [10, 30, 60, 100]),
    ] as [(TargetSpread, [Double])])
  func `targets inside a year are meant as declared`(
    _ spread: TargetSpread, _ expected: [Double]
  ) throws {
    var indicator = Indicator(name: "i")
    indicator.accumulation = .sum
    indicator.targetSpread = spread
    indicator.targets = try [
      ("2025", "100"), ("2025-T1", "10"), ("2025-T2", "30"), ("2025-T3", "60"),
    ].map { Target(period: try #require(Period($0)), value: Quantity($1)) }
    let dossier = Dossier(kondisi("0", ukur: [Measure(indicator: indicator)]))
    let rollup = Plan(dossier, periods: quarters).run()
    let found = quarters.indices.map {
      rollup.figures(ofIndicator: place, at: $0).target?.lowerBound
    }
    #expect(found == expected)
  }

  @Test func `a yearly target is spread evenly where a quarter has none of its own`() throws {
    var indicator = Indicator(name: "i")
    (indicator.accumulation, indicator.targetSpread) = (.sum, .even)
    indicator.targets = [Target(period: .year(2025), value: Quantity("100"))]
    #expect(try targets(indicator, alone: false) == [25, 50, 75, 100])
    indicator.targets.append(Target(period: .triwulan(2, of: 2025), value: Quantity("30")))
    #expect(try targets(indicator, alone: false) == [25, 30, 75, 100])
  }

  @Test func `the last quarter alone has what the others leave of the year`() throws {
    var indicator = Indicator(name: "i")
    indicator.accumulation = .sum
    indicator.targets = try [("2025", "40"), ("2025-T1", "10"), ("2025-T3", "30")].map {
      Target(period: try #require(Period($0)), value: Quantity($1))
    }
    #expect(try targets(indicator, alone: true) == [10, nil, nil, 10])
  }

  @Test func `one quarter's target is not that of the quarters before it`() throws {
    var indicator = Indicator(name: "i")
    (indicator.accumulation, indicator.targetSpread) = (.sum, .perQuarter)
    indicator.targets = [
      Target(period: .year(2025), value: Quantity("80")),
      Target(period: .triwulan(2, of: 2025), value: Quantity("20")),
    ]
    #expect(try targets(indicator, alone: false) == [nil, nil, nil, 80])
  }

  private func targets(_ indicator: Indicator, alone: Bool) throws -> [Double?] {
    let dossier = Dossier(kondisi("0", ukur: [Measure(indicator: indicator)]))
    let rollup = Plan(dossier, periods: quarters, alone: alone).run()
    return quarters.indices.map {
      rollup.figures(ofIndicator: place, at: $0).target?.lowerBound
    }
  }

  @Test func `an earlier quarter's target is not this quarter's`() {
    let indicator = ukuran().with {
      $0.targets.append(Target(period: .triwulan(1, of: 2025), value: Quantity("25")))
    }
    let rollup = Plan(Dossier(kondisi("0", ukur: [indicator])), periods: quarters).run()
    let found = quarters.indices.map { rollup.figures(ofIndicator: place, at: $0) }
    #expect(found.map { $0.target?.lowerBound } == [25, nil, nil, 100])
    #expect(found[1].targetReason == .noQuarterTarget)
  }

  private let quarters = (1...4).map { Period.triwulan($0, of: 2025) }
  private let place = Place(tree: 0, node: 0, indicator: 0)

  private func figures(_ one: Case, alone: Bool = false) throws -> [IndicatorFigures] {
    var indicator = ukuran().indicator
    indicator.accumulation = one.kind
    let reports = try one.reports.map {
      (period: try #require(Period($0)), value: Quantity($1))
    }
    let dossier = Dossier(kondisi("0", ukur: [Measure(indicator: indicator, reports: reports)]))
    let rollup = Plan(dossier, periods: quarters, alone: alone).run()
    return quarters.indices.map { rollup.figures(ofIndicator: place, at: $0) }
  }
}
