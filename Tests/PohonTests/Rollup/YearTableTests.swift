import Pohon
import Testing

/// Every accumulation, spread of targets and schedule, up to a period and in it alone, worked by
/// hand.
@Suite struct `A period of a year, worked by hand` {
  /// What is reported in 2025 under each schedule.
  ///
  /// Triwulan: 10, 30, 60, 120 so far. Semester: 40, 120. Months: 1, 3, 6, 10, 15, 21 … 78.
  private static let reports: [Schedule: String] = [
    .monthly: "01=1 02=2 03=3 04=4 05=5 06=6 07=7 08=8 09=9 10=10 11=11 12=12",
    .quarterly: "T1=10 T2=20 T3=30 T4=60", .halfYearly: "S1=40 S2=80", .yearly: "=120",
  ]
  /// What is aimed at in 2025 under each spread.
  private static let targets: [TargetSpread?: String] = [
    .cumulative: "=100 T1=20 T2=50 T3=75", .perQuarter: "=100 T1=20 T2=30 T3=25 T4=25",
    .even: "=100", nil: "=100",
  ]

  /// `akumulasi target_triwulan jadwal sd|hanya periode: realisasi target capaian kemajuan`, with
  /// `-` for unknown; or `: belum` (not due), `: terpisah` (only known for a longer time).
  private static let table = """
    jumlah kumulatif triwulanan sd T1: 10 20 50 -
    jumlah kumulatif triwulanan sd T2: 30 50 60 -
    jumlah kumulatif triwulanan sd S1: 30 50 60 -
    jumlah kumulatif triwulanan sd 06: 30 50 60 -
    jumlah kumulatif triwulanan sd 05: belum
    jumlah kumulatif triwulanan sd T3: 60 75 80 -
    jumlah kumulatif triwulanan sd T4: 120 100 120 -
    jumlah kumulatif triwulanan sd S2: 120 100 120 -
    jumlah kumulatif triwulanan sd : 120 100 120 -
    jumlah kumulatif triwulanan hanya T1: 10 20 50 -
    jumlah kumulatif triwulanan hanya T2: 20 30 66.6667 -
    jumlah kumulatif triwulanan hanya T4: 60 25 240 -
    jumlah kumulatif triwulanan hanya S1: 30 50 60 -
    jumlah kumulatif triwulanan hanya S2: 90 50 180 -
    jumlah kumulatif triwulanan hanya : 120 100 120 -
    jumlah kumulatif triwulanan hanya 06: terpisah
    jumlah kumulatif triwulanan hanya 05: belum
    jumlah per-triwulan triwulanan sd T2: 30 50 60 -
    jumlah per-triwulan triwulanan sd T3: 60 75 80 -
    jumlah per-triwulan triwulanan sd : 120 100 120 -
    jumlah per-triwulan triwulanan hanya T2: 20 30 66.6667 -
    jumlah per-triwulan triwulanan hanya T4: 60 25 240 -
    jumlah per-triwulan triwulanan hanya S2: 90 50 180 -
    jumlah merata triwulanan sd T1: 10 25 40 -
    jumlah merata triwulanan sd T3: 60 75 80 -
    jumlah merata triwulanan hanya T2: 20 25 80 -
    jumlah merata triwulanan hanya S2: 90 50 180 -
    jumlah - triwulanan sd T2: 30 - - 30
    jumlah - triwulanan sd T4: 120 100 120 -
    jumlah - triwulanan hanya T2: 20 - - 20
    jumlah - triwulanan hanya T4: 60 - - 60
    jumlah - triwulanan hanya : 120 100 120 -
    rata-rata kumulatif triwulanan sd T2: 15 50 30 -
    rata-rata kumulatif triwulanan sd : 30 100 30 -
    rata-rata kumulatif triwulanan hanya T2: 20 80 25 -
    rata-rata kumulatif triwulanan hanya S2: 45 150 30 -
    rata-rata per-triwulan triwulanan sd S1: 15 25 60 -
    rata-rata per-triwulan triwulanan hanya S2: 45 25 180 -
    rata-rata merata triwulanan sd T2: 15 100 15 -
    rata-rata merata triwulanan hanya T2: 20 100 20 -
    rata-rata - triwulanan hanya T2: 20 - - 20
    terakhir kumulatif triwulanan sd T2: 20 50 40 -
    terakhir kumulatif triwulanan sd : 60 100 60 -
    terakhir kumulatif triwulanan hanya T2: 20 50 40 -
    terakhir kumulatif triwulanan hanya T4: 60 100 60 -
    terakhir kumulatif triwulanan hanya S2: 60 100 60 -
    terakhir kumulatif triwulanan hanya 06: 20 50 40 -
    terakhir per-triwulan triwulanan sd T2: 20 30 66.6667 -
    terakhir per-triwulan triwulanan hanya T4: 60 25 240 -
    terakhir merata triwulanan sd T2: 20 100 20 -
    terakhir - triwulanan sd T2: 20 - - 20
    terakhir - triwulanan hanya T4: 60 100 60 -
    jumlah kumulatif semesteran sd T1: belum
    jumlah kumulatif semesteran sd T2: 40 50 80 -
    jumlah kumulatif semesteran sd T3: belum
    jumlah kumulatif semesteran sd S1: 40 50 80 -
    jumlah kumulatif semesteran sd : 120 100 120 -
    jumlah kumulatif semesteran hanya T1: belum
    jumlah kumulatif semesteran hanya T2: terpisah
    jumlah kumulatif semesteran hanya S1: 40 50 80 -
    jumlah kumulatif semesteran hanya S2: 80 50 160 -
    jumlah kumulatif semesteran hanya T4: terpisah
    jumlah kumulatif semesteran hanya : 120 100 120 -
    rata-rata kumulatif semesteran sd : 60 100 60 -
    rata-rata kumulatif semesteran hanya T2: terpisah
    rata-rata kumulatif semesteran hanya S2: 80 150 53.3333 -
    terakhir kumulatif semesteran sd T2: 40 50 80 -
    terakhir kumulatif semesteran hanya T2: 40 50 80 -
    terakhir kumulatif semesteran hanya T4: 80 100 80 -
    terakhir kumulatif semesteran hanya T3: belum
    terakhir per-triwulan semesteran hanya T2: 40 30 133.3333 -
    jumlah kumulatif tahunan sd T3: belum
    jumlah kumulatif tahunan sd T4: 120 100 120 -
    jumlah kumulatif tahunan hanya T4: terpisah
    jumlah kumulatif tahunan hanya S2: terpisah
    jumlah kumulatif tahunan hanya : 120 100 120 -
    terakhir kumulatif tahunan hanya T4: 120 100 120 -
    terakhir kumulatif tahunan hanya S2: 120 100 120 -
    terakhir kumulatif tahunan hanya 12: 120 100 120 -
    jumlah merata bulanan sd 06: 21 50 42 -
    jumlah merata bulanan hanya 06: 6 8.3333 72 -
    jumlah merata bulanan sd 05: 15 41.6667 36 -
    jumlah kumulatif bulanan hanya T2: 15 30 50 -
    jumlah - bulanan hanya 05: 5 - - 5
    rata-rata merata bulanan sd 05: 3 100 3 -
    rata-rata merata bulanan hanya T2: 5 100 5 -
    terakhir kumulatif bulanan sd T2: 6 50 12 -
    terakhir kumulatif bulanan hanya 06: 6 50 12 -
    """

  @Test(arguments: table.split(separator: "\n").map(String.init))
  func `has these figures`(_ row: String) throws {
    let sides = row.split(separator: ":").map { $0.split(separator: " ").map(String.init) }
    let (given, expected) = (sides[0], sides[1])
    let figures = try figures(given)
    if expected.count == 1 {
      #expect(!figures.isDue)
      #expect(figures.omission == (expected[0] == "belum" ? .notDue : .longerPeriod))
      return
    }
    #expect(figures.isDue)
    let found = [
      figures.realisasi.value, figures.target?.lowerBound, figures.raw.value,
      figures.progress.value,
    ]
    for (value, text) in zip(found, expected) {
      guard let value, let number = Double(text) else {
        #expect(value == nil && text == "-", "\(found)")
        continue
      }
      #expect(abs(value - number) < 1e-4, "\(found)")
    }
  }

  @Test func `knows no quarter alone where only its semester is reported`() throws {
    let alone = try figures(.sum, .quarterly, "S1=40", "T2", alone: true)
    #expect(alone.isDue && alone.realisasi == Figure(unknown: .longerPeriod))
    let partly = try figures(.sum, .quarterly, "S1=40 04=3", "T2", alone: true)
    #expect(partly.realisasi == Figure(unknown: .longerPeriod))
    let own = try figures(.sum, .halfYearly, "S1=40 T2=25", "T2", alone: true)
    #expect(own.isDue && own.realisasi.value == 25)
    let none = try figures(.last, .halfYearly, "T1=4", "T2", alone: true)
    #expect(none.isDue && none.realisasi == Figure(unknown: .notReported))
  }

  @Test func `weighs the reports of a mean by their months`() throws {
    let mixed = try figures(.mean, .quarterly, "S1=80 T3=50", "T3", alone: false)
    #expect(mixed.realisasi.value == 70)
    let months = try figures(.mean, .quarterly, "01=1 02=2 03=3 T2=10", "T2", alone: false)
    #expect(months.realisasi.value == 6)
  }

  @Test func `a report that only tells of an obstacle hides no value`() throws {
    var dossier = try dossier(.last, .quarterly, "T1=7", spread: nil)
    var told = Realisasi(place: place, period: .triwulan(2, of: 2025), value: nil)
    told.obstacle = "Data belum terbit"
    dossier.realisasi.append(told)
    let figures = Plan(dossier, periods: [.triwulan(2, of: 2025)]).run()
      .figures(ofIndicator: place, at: 0)
    #expect(figures.realisasi.value == 7)
  }

  private let place = Place(tree: 0, node: 0, indicator: 0)

  private func figures(_ given: [String]) throws -> IndicatorFigures {
    let schedule = try #require(Schedule(rawValue: given[2]))
    return try figures(
      try #require(Accumulation(rawValue: given[0])), schedule,
      try #require(Self.reports[schedule]), given.count == 5 ? given[4] : "",
      alone: given[3] == "hanya", spread: TargetSpread(rawValue: given[1]))
  }

  private func figures(
    _ kind: Accumulation, _ schedule: Schedule, _ reports: String, _ period: String, alone: Bool,
    spread: TargetSpread? = nil
  ) throws -> IndicatorFigures {
    let dossier = try dossier(kind, schedule, reports, spread: spread)
    return Plan(dossier, periods: [try self.period(period)], alone: alone).run()
      .figures(ofIndicator: place, at: 0)
  }

  private func dossier(
    _ kind: Accumulation, _ schedule: Schedule, _ reports: String, spread: TargetSpread?
  ) throws -> Dossier {
    var indicator = Indicator(name: "i")
    indicator.polarity = .higherIsBetter
    (indicator.accumulation, indicator.schedule) = (kind, schedule)
    indicator.targetSpread = spread
    indicator.targets = try cells(try #require(Self.targets[spread])).map {
      Target(period: $0.period, value: $0.value)
    }
    return Dossier(
      kondisi("0", ukur: [Measure(indicator: indicator, reports: try cells(reports))]))
  }

  /// `T1=10 =100`: values of triwulan I and of the year.
  private func cells(_ text: String) throws -> [(period: Period, value: Quantity)] {
    try text.split(separator: " ").map { cell in
      let sides = cell.split(separator: "=", omittingEmptySubsequences: false)
      return (try period(String(sides[0])), Quantity(sides[1]))
    }
  }

  private func period(_ part: String) throws -> Period {
    try #require(Period(part.isEmpty ? "2025" : "2025-\(part)"))
  }
}
