import Pohon
import Testing

/// Grades as targets and realisasi, on a shipped scale, a printed one with holes, and one with a
/// point table.
@Suite struct `Capaian of grades` {
  struct Case: Sendable, CustomTestStringConvertible {
    var target: String?
    var realisasi: String?
    var scale: String?
    var polarity: Polarity?
    var isMet: Bool?
    var capaian: Double?
    var predikat: String?
    var reason: Reason

    init(
      _ target: String?, _ realisasi: String?, on scale: String? = "akip-88-2021",
      as polarity: Polarity? = .higherIsBetter, met: Bool? = nil, capaian: Double? = nil,
      predikat: String? = nil, _ reason: Reason = .none
    ) {
      (self.target, self.realisasi, self.scale, self.polarity) = (
        target, realisasi, scale, polarity
      )
      (isMet, self.capaian, self.predikat, self.reason) = (met, capaian, predikat, reason)
    }

    var testDescription: String {
      "\(realisasi ?? "kosong") against \(target ?? "kosong") on \(scale ?? "no scale")"
    }
  }

  @Test(arguments: [
    Case("BB", "BB", met: true, predikat: "BB", .gradeOnly),
    Case("BB", "A", met: true, predikat: "A", .gradeOnly),
    Case("BB", "B", met: false, predikat: "B", .gradeOnly),
    Case("BB", "Sangat Baik", met: true, predikat: "BB", .gradeOnly),
    Case("BB", "72,5", met: true, predikat: "BB", .gradeOnly),
    Case("BB", "70", met: false, predikat: "B", .gradeOnly),
    Case("BB", "B (70)", met: false, predikat: "B", .gradeOnly),
    Case("BB (72,5)", "B", met: false, predikat: "B", .gradeOnly),
    Case("BB", "BB", as: nil, met: true, predikat: "BB", .gradeOnly),
    Case("BB", "80", on: "berlubang", .betweenBands),
    Case("BB", "BB (80)", on: "berlubang", met: true, predikat: "BB", .gradeOnly),
  ]) func `a grade is met or not`(_ one: Case) { expect(one) }

  @Test(arguments: [
    Case("BB (80)", "BB (72)", capaian: 90, predikat: "BB"),
    Case("80", "72 (BB)", capaian: 90, predikat: "BB"),
    Case("80", "72", capaian: 90, predikat: "BB"),
    Case("80", "72", as: nil, predikat: "BB", .polarityUnknown),
  ]) func `a score beside the grade is a number`(_ one: Case) { expect(one) }

  @Test(arguments: [
    Case("Utama", "Utama", on: "berpoin", capaian: 100, predikat: "Utama"),
    Case("Utama", "Madya", on: "berpoin", capaian: 62.5, predikat: "Madya"),
    Case("Madya", "Utama", on: "berpoin", capaian: 100, predikat: "Utama"),
    Case("Utama", "650", on: "berpoin", capaian: 62.5, predikat: "Madya"),
    Case("Utama", "Pratama", on: "berpoin", met: false, predikat: "Pratama", .gradeOnly),
    Case("Utama", "Madya", on: "berpoin", as: nil, met: false, predikat: "Madya", .gradeOnly),
  ]) func `a declared point table makes a grade a number`(_ one: Case) { expect(one) }

  @Test(arguments: [
    Case("BB", "BB", as: .lowerIsBetter, predikat: "BB", .gradeNeedsRising),
    Case("BB", "BB", as: .withinRange, predikat: "BB", .gradeNeedsRising),
    Case("70..80", "BB", as: .withinRange, predikat: "BB", .gradeAgainstNumber),
    Case("80", "BB", predikat: "BB", .gradeAgainstNumber),
    Case("80%", "BB", on: nil, .gradeAgainstNumber),
    Case("BB", "72,5", on: nil, .noScale),
    Case("BB", "A", on: nil, .noScale),
    Case("BB", "A", on: "akip-88-2012", .scaleUnknown),
    Case("WTP", "BB", predikat: "BB", .gradeOffScale),
    Case("BB", "WTP", .gradeOffScale),
    Case("BB", nil, .gradeUnreported),
    Case(nil, "BB", predikat: "BB", .noTarget),
    Case("BB", "banyak", .realisasiUnclear),
    Case("70..80", "72", predikat: "BB", .rangeNeedsRange),
    Case("70..80", "72", as: nil, predikat: "BB", .polarityUnknown),
    Case("100%", "5 keg", on: nil, .satuanAtOdds),
    Case("5 dok", "5%", on: nil, .satuanAtOdds),
    Case("N/A", "5", on: nil, .targetUnclear),
    Case("5", "N/A", on: nil, .notReported),
    Case("0", "5", on: nil, .targetZero),
    Case("5", "-1", on: nil, .realisasiNegative),
  ]) func `what does not fit is unknown, with its reason`(_ one: Case) { expect(one) }

  @Test(arguments: [("5 keg", "4 kegiatan"), ("90 nilai", "72 indeks"), ("5 entah", "4 keg")])
  func `the same satuan by another name is no mismatch`(_ target: String, _ realisasi: String) {
    let found = figures(Case(target, realisasi, on: nil))
    #expect(found.capaian.reason == .none)
  }

  @Test func `a grade reported beside what was computed meets nothing`() {
    let sum = ukuran(target: "BB", realisasi: "BB").with {
      $0.computation = Computation(method: .sum, operands: .named(["1"]))
    }
    let dossier = Dossier(
      kondisi("0", ukur: [sum], kondisi("1", ukur: [ukuran(realisasi: "9")])))
    let found = Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
    #expect(found.realisasi.value == 9)
    #expect(found.gradeMet == nil)
    #expect(found.capaian == Figure(unknown: .noScale))
  }

  @Test func `an indicator's satuan counts where the target's cell names none`() {
    let measure = ukuran(target: "5", realisasi: "80%").with { $0.satuan = "dokumen" }
    let dossier = Dossier(kondisi("0", ukur: [measure]))
    let found = Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
    #expect(found.capaian.reason == .satuanAtOdds)
  }

  @Test(
    arguments: [
      ("80", "berlubang", "nilai 80 tidak masuk pita mana pun pada skala berlubang"),
      ("80,0049", "berlubang", "nilai 80,0049 tidak masuk pita mana pun pada skala berlubang"),
      ("120", "berlubang", "nilai 120 di luar skala berlubang"),
      ("50", "tidak-ada", "skala “tidak-ada” tidak dikenal"),
      ("50", nil, "skala predikat tidak ditetapkan"),
      (nil, "berlubang", "realisasi belum dilaporkan"),
      ("WTP", "berlubang", "predikat tidak ada pada skalanya"),
    ] as [(String?, String?, String)])
  func `a value without grade says why`(_ realisasi: String?, _ scale: String?, _ text: String) {
    let found = figures(Case("75", realisasi, on: scale))
    #expect(found.predikat == nil)
    #expect(found.predikatReason?.text == text)
  }

  @Test(
    arguments: [
      ("120", nil, 120, 100, 20), ("120", 120, 120, 120, 0), ("130", 120, 130, 120, 10),
      ("90", nil, 90, 90, 0), ("100", nil, 100, 100, 0),
    ] as [(String, Double?, Double, Double, Double)])
  func `what lies above the upper bound is kept beside`(
    _ realisasi: String, _ cap: Double?, _ raw: Double, _ capaian: Double, _ surplus: Double
  ) {
    let tree = Planted("p", [kondisi("0", ukur: [ukuran(realisasi: realisasi)])]) {
      $0.capaianCap = cap
    }
    let found = Plan(Dossier([tree]), periods: [.year(2025)]).run()
      .figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
    #expect(found.raw.value == raw)
    #expect(found.capaian.value == capaian)
    #expect(found.kelebihan.value == surplus)
  }

  @Test func `an unknown capaian has no surplus, not a surplus of zero`() {
    #expect(figures(Case("0", "5", on: nil)).kelebihan == Figure(unknown: .targetZero))
  }

  @Test(
    arguments: [
      (nil, "86", Kategori.band("tinggi"), nil),
      ("dua", "86", .band("Baik"), nil), ("dua", "85", .band("Kurang"), nil),
      ("berlubang", "80", nil, "nilai 80 tidak masuk pita mana pun pada skala berlubang"),
      ("tidak-ada", "80", nil, "skala “tidak-ada” tidak dikenal"),
      (nil, nil, nil, "realisasi belum dilaporkan"),
    ] as [(String?, String?, Kategori?, String?)])
  func `the tree's capaian scale names the kategori`(
    _ name: String?, _ realisasi: String?, _ kategori: Kategori?, _ reason: String?
  ) {
    let tree = Planted("p", [kondisi("0", ukur: [ukuran(realisasi: realisasi)])]) {
      $0.capaianScale = name
      $0.scales = Self.scales
    }
    let found = Plan(Dossier([tree]), periods: [.year(2025)]).run()
      .figures(ofNode: Place(tree: 0, node: 0), at: 0)
    #expect(found.kategori == kategori)
    #expect(found.kategoriReason?.text == reason)
  }

  private static let scales: [Scale] = {
    let holes = scale(
      "berlubang", [("A", "81", "100"), ("BB", "70", "79"), ("B", "60", "69"), ("C", "0", "59")])
    var points = scale(
      "berpoin", [("Utama", "701", "1000"), ("Madya", "500", "700"), ("Pratama", "0", "499")])
    points.bands[0].points = 80
    points.bands[1].points = 50
    let two = Scale(
      name: "dua",
      bands: [
        Scale.Band(label: "Baik", lower: bound("85", isOpen: true)),
        Scale.Band(label: "Kurang", upper: bound("85")),
      ])
    return [holes, points, two]
  }()

  private func figures(_ one: Case) -> IndicatorFigures {
    let grades = Set(Self.scales.flatMap(\.bands).map(\.label))
    var measure = ukuran(target: nil, polaritas: one.polarity).with { $0.scale = one.scale }
    measure.indicator.targets =
      one.target.map { [Target(period: .year(2025), value: Quantity($0, grades: grades))] } ?? []
    measure.reports =
      one.realisasi.map { [(.year(2025), Quantity($0, grades: grades))] } ?? []
    let tree = Planted("p", [kondisi("0", ukur: [measure])]) { $0.scales = Self.scales }
    return Plan(Dossier([tree]), periods: [.year(2025)]).run()
      .figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
  }

  private func expect(_ one: Case, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    let found = figures(one)
    #expect(found.gradeMet == one.isMet, sourceLocation: sourceLocation)
    #expect(found.capaian.value == one.capaian, sourceLocation: sourceLocation)
    #expect(found.capaian.reason == one.reason, sourceLocation: sourceLocation)
    #expect(found.predikat?.label == one.predikat, sourceLocation: sourceLocation)
    #expect((found.predikatReason == nil) == (one.predikat != nil), sourceLocation: sourceLocation)
  }
}
