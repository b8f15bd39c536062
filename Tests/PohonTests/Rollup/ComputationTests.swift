import Pohon
import Testing

@Suite struct `Computing an indicator from others` {
  @Test(
    arguments: [
      (.sum, 90), (.mean, 30), (.weightedMean, 37.5), (.minimum, 10), (.maximum, 60),
    ] as [(Computation.Method, Double)])
  func `each method combines the realisasi of its operands`(
    _ method: Computation.Method, _ expected: Double
  ) {
    let figures = top(method, .named(["1", "2", "3#1"]))
    #expect(figures.computed.value == expected)
    #expect(figures.realisasi.value == expected)
  }

  @Test(arguments: [(2, nil), (0, 0)] as [(Double?, Double?)])
  func `operands weigh the same unless all weights are declared`(
    _ first: Double?, _ second: Double?
  ) {
    let mean = ukuran().with {
      $0.computation = Computation(method: .weightedMean, operands: .named(["1", "2"]))
    }
    let dossier = Dossier(
      kondisi(
        "0", ukur: [mean], kondisi("1", ukur: [ukuran(realisasi: "10", bobot: first)]),
        kondisi("2", ukur: [ukuran(realisasi: "40", bobot: second)])))
    let figures = Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
    #expect(figures.computed.value == 25)
  }

  @Test func `the operands may be the children's indicators of one satuan`() {
    #expect(top(.sum, .children).computed.value == 90)
  }

  @Test func `what is computed counts, what is reported is kept`() {
    let figures = top(.sum, .children, reported: "77")
    #expect(figures.realisasi.value == 90)
    #expect(figures.reported.value == 77)
  }

  @Test func `an unknown operand leaves it unknown, and the report counts`() {
    let figures = top(.sum, .named(["1", "4"]), reported: "77")
    #expect(figures.computed == Figure(unknown: .operandUnreported))
    #expect(figures.realisasi.value == 77)
  }

  @Test func `a computation without operands is unknown`() {
    #expect(top(.sum, .named(["9"])).computed == Figure(unknown: .noOperand))
  }

  @Test func `unlike satuan are not added`() {
    #expect(top(.sum, .named(["1", "5"])).computed == Figure(unknown: .satuanDiffer))
  }

  @Test func `the same indicator elsewhere lends what is missing`() {
    let lender = Planted("a", [kondisi("1", ukur: [ukuran(target: "50", realisasi: "40")])])
    let borrower = Planted(
      "b",
      [
        kondisi(
          "1", ukur: [ukuran(target: nil).with { $0.links = [Link(kind: .sama, target: "a#1#1")] }])
      ])
    let dossier = Dossier([lender, borrower])
    let figures = Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofIndicator: Place(tree: 1, node: 0, indicator: 0), at: 0)
    #expect(figures.realisasi.value == 40)
    #expect(figures.capaian.value == 80)
  }

  @Test func `a rasio of rasio adds the parts of all`() {
    let ratio = ukuran().with {
      $0.computation = Computation(method: .ratio, operands: .children)
    }
    var dossier = Dossier(
      kondisi(
        "0", ukur: [ratio],
        kondisi("1", ukur: [ratio], kondisi("1.1", ukur: [ukuran()])),
        kondisi("2", ukur: [ukuran()])))
    for (name, parts) in [("1.1", (3.0, 4.0)), ("2", (6, 12))] {
      let node = dossier.place(name)
      var report = Realisasi(
        place: Place(tree: 0, node: node.node, indicator: 0), period: .year(2025), value: nil)
      (report.numerator, report.denominator) = parts
      dossier.realisasi.append(report)
    }
    let figures = Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
    #expect(figures.computed.value == 9.0 / 16)
  }

  @Test func `the same indicator elsewhere keeps its own value`() {
    let own = ukuran(target: "100", realisasi: "10").with {
      $0.links = [Link(kind: .sama, target: "a#1#1")]
    }
    let dossier = Dossier([
      Planted("a", [kondisi("1", ukur: [ukuran(target: "50", realisasi: "40")])]),
      Planted("b", [kondisi("1", ukur: [own])]),
    ])
    let rollup = Plan(dossier, periods: [.year(2025)]).run()
    let found = (0...1).map {
      rollup.figures(ofIndicator: Place(tree: $0, node: 0, indicator: 0), at: 0).capaian.value
    }
    #expect(found == [80, 10])
  }

  @Test(
    arguments: [
      ("BB", "A", true), ("BB", "BB", true), ("BB", "B", false), ("BB", "75,2", true),
      ("BB", "65", false),
    ])
  func `a grade is met or not, and no number`(_ target: String, _ reached: String, _ isMet: Bool) {
    let measure = ukuran(target: target, realisasi: reached).with { $0.scale = "akip-88-2021" }
    let dossier = Dossier(kondisi("0", ukur: [measure]))
    let figures = Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
    #expect(figures.gradeMet == isMet)
    #expect(figures.capaian == Figure(unknown: .gradeOnly))
  }

  @Test(
    arguments: [
      ("95", "sangat tinggi"), ("90", "tinggi"), ("75,01", "tinggi"), ("75", "sedang"),
      ("65", "rendah"), ("50", "sangat rendah"), ("0", "sangat rendah"),
    ])
  func `a capaian falls in the band that its bound closes`(_ reached: String, _ band: String) {
    let dossier = Dossier(kondisi("0", ukur: [ukuran(realisasi: reached)]))
    let figures = Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofNode: dossier.place("0"), at: 0)
    #expect(figures.kategori == .band(band))
  }

  @Test func `a capaian of ninety is tinggi, however it was computed`() {
    // 0.27 / 0.3 × 100 is 90.00000000000001 in binary.
    let root = kondisi("0", ukur: [ukuran(target: "0,3", realisasi: "0,27")])
    let dossier = Dossier(root)
    let figures = Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofNode: dossier.place("0"), at: 0)
    #expect(figures.kategori == .band("tinggi"))
  }

  @Test(arguments: [(4, false), (3, true)]) func `too little coverage gives no kategori`(
    _ reported: Int, _ isProvisional: Bool
  ) {
    var root = kondisi("0")
    root.children = (1...5).map {
      kondisi("\($0)", ukur: [ukuran(realisasi: $0 <= reported ? "95" : nil)])
    }
    let dossier = Dossier(root)
    let figures = Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofNode: dossier.place("0"), at: 0)
    #expect(figures.kategori == (isProvisional ? .provisional : .band("sangat tinggi")))
  }

  private func top(
    _ method: Computation.Method, _ operands: Computation.Operands, reported: String? = nil
  ) -> IndicatorFigures {
    func keg(_ value: String?, bobot: Double? = nil, satuan: String = "keg") -> Measure {
      ukuran(realisasi: value, bobot: bobot).with { $0.satuan = satuan }
    }
    let total = keg(reported, satuan: "kegiatan").with {
      $0.computation = Computation(method: method, operands: operands)
    }
    let dossier = Dossier(
      kondisi(
        "0", ukur: [total], kondisi("1", ukur: [keg("10", bobot: 1)]),
        kondisi("2", ukur: [keg("20", bobot: 1)]),
        kondisi("3", ukur: [keg("60", bobot: 2), keg("5", satuan: "%")]),
        kondisi("x", kondisi("4", ukur: [keg(nil)]), kondisi("5", ukur: [keg("5", satuan: "%")]))))
    return Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
  }

  @Test func `an operand nobody reported leaves the node partial, with its bounds`() {
    let sum = ukuran().with {
      $0.computation = Computation(method: .sum, operands: .named(["1", "2"]))
    }
    let dossier = Dossier(
      kondisi(
        "0", ukur: [ukuran(realisasi: "80"), sum], kondisi("1", ukur: [ukuran(realisasi: "9")]),
        kondisi("2", ukur: [ukuran()])))
    let figures = Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofNode: dossier.place("0"), at: 0)
    #expect(figures.terukur.value == 80)
    #expect(figures.bilaNol.value == 40)
    #expect(figures.bilaPenuh.value == 90)
    let zeroed = Plan(dossier, periods: [.year(2025)]).run(policy: .zero)
      .figures(ofNode: dossier.place("0"), at: 0)
    #expect(zeroed.terukur.value == 40)
  }

  @Test func `the same indicator elsewhere lends what was computed, too`() {
    let sum = ukuran().with {
      $0.computation = Computation(method: .sum, operands: .named(["1"]))
    }
    let lender = Planted(
      "a", [kondisi("0", ukur: [sum], kondisi("1", ukur: [ukuran(realisasi: "9")]))])
    let borrower = Planted(
      "b",
      [kondisi("0", ukur: [ukuran().with { $0.links = [Link(kind: .sama, target: "a#0#1")] }])])
    let rollup = Plan(Dossier([lender, borrower]), periods: [.year(2025)]).run()
    let figures = rollup.figures(ofIndicator: Place(tree: 1, node: 0, indicator: 0), at: 0)
    #expect(figures.realisasi.value == 9)
  }

  @Test func `without a scale only the very same grade is met`() {
    for (reached, isMet) in [("WTP", true), ("WDP", nil)] as [(String, Bool?)] {
      let dossier = Dossier(kondisi("0", ukur: [ukuran(target: "WTP", realisasi: reached)]))
      let figures = Plan(dossier, periods: [.year(2025)]).run()
        .figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
      #expect(figures.gradeMet == isMet)
      #expect(figures.capaian.reason == (isMet == true ? .gradeOnly : .noScale))
    }
  }
}
