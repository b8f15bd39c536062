import Pohon
import PohonTesting
import Testing

@Suite struct `Target sufficiency` {
  private typealias Row = TargetSufficiency.Row

  /// One result of two operands with these targets for 2025.
  private func row(
    _ method: Computation.Method, target: String = "100", _ first: String?, _ second: String?,
    polarity: Polarity? = .higherIsBetter, satuan: String? = nil, weights: [Double?] = [nil, nil]
  ) throws -> Row {
    func operand(_ target: String?, _ weight: Double?) -> Measure {
      ukuran(target: target, realisasi: "1").with { ($0.weight, $0.satuan) = (weight, satuan) }
    }
    let result = ukuran(target: target, polaritas: polarity).with {
      $0.computation = Computation(method: method, operands: .named(["1", "2"]))
      $0.satuan = satuan
    }
    let dossier = Dossier(
      kondisi(
        "0", ukur: [result], kondisi("1", ukur: [operand(first, weights[0])]),
        kondisi("2", ukur: [operand(second, weights[1])])))
    let rows = TargetSufficiency(dossier).rows
    #expect(rows.count == 1)
    return try #require(rows.first)
  }

  @Test(
    arguments: [
      (.sum, "60", "40", 100...100, .enough), (.sum, "60", "39,5", 99.5...99.5, .enough),
      (.sum, "60", "39", 99...99, .short), (.mean, "120", "70", 95...95, .short),
      (.weightedMean, "110", "70", 100...100, .enough), (.minimum, "150", "90", 90...90, .short),
      (.maximum, "150", "90", 150...150, .enough), (.ratio, "110", "90", 90...110, .open),
      (.ratio, "110", "100", 100...110, .enough), (.ratio, "99", "90", 90...99, .short),
      (.sum, "50..60", "45", 95...105, .open), (.sum, "BB (72)", "30", 102...102, .enough),
    ] as [(Computation.Method, String, String, ClosedRange<Double>, TargetSufficiency.Verdict)])
  func `each method says what the operands' targets give`(
    _ method: Computation.Method, _ first: String, _ second: String,
    _ expected: ClosedRange<Double>, _ verdict: TargetSufficiency.Verdict
  ) throws {
    let found = try row(method, first, second, weights: [3, 1])
    #expect(found.computed == expected)
    #expect(found.verdict == verdict)
    #expect(found.reason == .none)
  }

  @Test(
    arguments: [
      ("100", .lowerIsBetter, "60", "50", -10, .short),
      ("100", .lowerIsBetter, "60", "30", 10, .enough),
      ("90..110", .withinRange, "60", "40", 0, .enough),
      ("90..110", .withinRange, "60", "60", -10, .short),
      ("90..110", .withinRange, "40", "40", -10, .short),
    ] as [(String, Polarity, String, String, Double, TargetSufficiency.Verdict)])
  func `the gap follows the polarity`(
    _ target: String, _ polarity: Polarity, _ first: String, _ second: String, _ gap: Double,
    _ verdict: TargetSufficiency.Verdict
  ) throws {
    let found = try row(.sum, target: target, first, second, polarity: polarity)
    #expect(found.gap == gap...gap)
    #expect(found.verdict == verdict)
  }

  @Test(
    arguments: [("%", "%", 40.0, 60.0), ("%", nil, 0.4, 0.6), (nil, "%", 4000, 6000)]
      as [(String?, String?, Double, Double)])
  func `a rasio of percentages is a percentage`(
    _ own: String?, _ result: String?, _ least: Double, _ most: Double
  ) {
    let operands = ["40", "60"].enumerated().map { index, target in
      kondisi("\(index + 1)", ukur: [ukuran(target: target).with { $0.satuan = own }])
    }
    var root = kondisi(
      "0",
      ukur: [
        ukuran().with {
          $0.satuan = result
          $0.computation = Computation(method: .ratio, operands: .named(["1", "2"]))
        }
      ])
    root.children = operands
    #expect(TargetSufficiency(Dossier(root)).rows.first?.computed == least...most)
  }

  @Test func `without polarity the sum is shown and not judged`() throws {
    let found = try row(.sum, "60", "50", polarity: nil)
    #expect(found.computed == 110...110)
    #expect(found.gap == nil)
    #expect(found.verdict == .unknown)
    #expect(found.reason == .polarityUnknown)
  }

  @Test(arguments: [nil, "WTP", "N/A"] as [String?])
  func `an operand without a usable target is named`(_ target: String?) throws {
    for method in [Computation.Method.sum, .ratio] {
      let found = try row(method, "60", target)
      #expect(found.computed == nil)
      #expect(found.verdict == .unknown)
      #expect(found.reason == .operandUnknown)
      #expect(found.withoutTarget == [Place(tree: 0, node: 2, indicator: 0)])
    }
  }

  @Test(arguments: [("100", 0.5), ("40", 0.5), ("40,00", 0.2), ("1000", 5), ("0,5", 0.05)])
  func `what may lack is half a percent, or the rounding of the target`(
    _ target: String, _ tolerance: Double
  ) throws {
    let found = try row(.sum, target: target, "1", "1")
    #expect(abs(found.tolerance - tolerance) < 1e-12)
  }

  @Test func `an operand counts with its own target, else with its operands'`() throws {
    func sum(_ target: String?, _ operand: String) -> Measure {
      ukuran(target: target).with {
        $0.computation = Computation(method: .sum, operands: .named([operand]))
      }
    }
    for (middle, expected) in [("70", 70), (nil, 50)] as [(String?, Double)] {
      let dossier = Dossier(
        kondisi(
          "0", ukur: [sum("60", "1")],
          kondisi("1", ukur: [sum(middle, "1.1")], kondisi("1.1", ukur: [ukuran(target: "50")]))))
      let rows = TargetSufficiency(dossier).rows
      #expect(rows.first?.computed == expected...expected)
      #expect(rows.count == (middle == nil ? 1 : 2))
      #expect(rows.last?.computed == 50...50)
    }
  }

  @Test func `every period with a target is looked at, accumulated`() {
    func target(_ texts: [String: String], _ spread: TargetSpread) -> Measure {
      ukuran(target: nil).with {
        $0.valueType = .count
        $0.targetSpread = spread
        $0.targets = texts.sorted { $0.key < $1.key }.compactMap { key, text in
          Period(key).map { Target(period: $0, value: Quantity(text)) }
        }
      }
    }
    let result = target(
      ["2025": "100", "2025-T4": "30", "2025-T2": "40", "2026": "120", "2025-S1": "40"],
      .cumulative
    ).with { $0.computation = Computation(method: .sum, operands: .named(["1", "2"])) }
    let dossier = Dossier(
      kondisi(
        "0", ukur: [result],
        kondisi(
          "1", ukur: [target(["2025-T1": "10", "2025-T2": "15", "2025": "60"], .perQuarter)]),
        kondisi("2", ukur: [target(["2025": "40"], .even)])))
    let rows = TargetSufficiency(dossier).rows
    #expect(rows.map(\.period.description) == ["2025-T2", "2025-S1", "2025", "2026"])
    #expect(rows.map(\.computed) == [45...45, 45...45, 100...100, nil])
    #expect(rows.last?.withoutTarget.count == 2)
    #expect(TargetSufficiency(dossier).only([.year(2025)]).rows.map(\.period) == [.year(2025)])
  }

  @Test(
    arguments: [
      ("[1#1] + [2#1]", "60", "30", 90...90, .short, .none),
      ("[1#1] × 2 − [2#1]", "60", "20", 100...100, .enough, .none),
      ("[1#1] − [2#1]", "120..180", "10..20", 100...170, .enough, .none),
      ("[1#1] − [2#1]", "60..80", "20", 40...60, .short, .none),
      ("200 − [1#1]", "60..120", "20", 80...140, .open, .none),
      ("-[1#1] × [2#1]", "2..3", "4..5", -15 ... -8, .short, .none),
      ("300 / [1#1] × [2#1]%", "2..3", "50..100", 50...150, .open, .none),
      ("maks([1#1]; 70) + min([2#1]; 50)", "60..80", "40..60", 110...130, .enough, .none),
      ("jumlah(anak) × rata_rata([1#1]; [2#1])", "1..2", "3..4", 8...18, .short, .none),
      ("100 / ([1#1] − [2#1])", "10..30", "20", nil, .unknown, .denominatorZero),
      ("100 / [1#1]", "0..30", "20", nil, .unknown, .denominatorZero),
      ("[1#1] + tambahan", "60", "30", nil, .unknown, .variableWithoutTarget),
      ("[1#1] + [2#1]", "60", nil, nil, .unknown, .operandUnknown),
      ("[1#1] / ([2#1] − [2#1])", "60", "30", nil, .unknown, .denominatorZero),
    ]
      as [(
        String, String, String?, ClosedRange<Double>?, TargetSufficiency.Verdict, Reason
      )])
  func `a formula is run over targets, but nobody aims at its variables`(
    _ text: String, _ first: String, _ second: String?, _ expected: ClosedRange<Double>?,
    _ verdict: TargetSufficiency.Verdict, _ reason: Reason
  ) {
    var variable = FormulaVariable("tambahan")
    variable.values = [.init(period: .year(2025), value: Quantity("50"))]
    let variables = text.contains("tambahan") ? [variable] : []
    let result = ukuran().with {
      $0.computation = Computation(formula: Formula(text, variables: variables))
    }
    var dossier = Dossier(
      kondisi(
        "0", ukur: [result], kondisi("1", ukur: [ukuran(target: first)]),
        kondisi("2", ukur: [ukuran(target: second)])))
    dossier.variableReports = variables.map {
      VariableReport(
        variable: $0.name,
        report: Realisasi(
          place: Place(tree: 0, node: 0, indicator: 0), period: .year(2025), value: Quantity("50")))
    }
    let row = TargetSufficiency(dossier).rows.first
    #expect(row?.computed == expected)
    #expect(row?.verdict == verdict)
    #expect(row?.reason == reason)
  }

  @Test func `what is computed from a formula over ranges takes both its ends`() {
    let dossier = Dossier(
      kondisi(
        "0",
        ukur: [
          ukuran().with {
            $0.computation = Computation(method: .sum, operands: .named(["1", "2"]))
          }
        ],
        kondisi(
          "1",
          ukur: [
            ukuran(target: nil).with {
              $0.computation = Computation(formula: Formula("100 − [1.1#1]"))
            }
          ], kondisi("1.1", ukur: [ukuran(target: "20..30")])),
        kondisi("2", ukur: [ukuran(target: "10..20")])))
    #expect(TargetSufficiency(dossier).rows.first?.computed == 80...100)
  }

  @Test func `nothing is said where nothing is computed`() {
    let dossier = Dossier(kondisi("0", ukur: [ukuran()], kondisi("1", ukur: [ukuran()])))
    #expect(TargetSufficiency(dossier).rows.isEmpty)
    #expect(TargetSufficiency(Dossier(trees: [])).rows.isEmpty)
  }

  @Test func `a cycle has no answer and harms nobody`() {
    let own = ukuran().with {
      $0.computation = Computation(method: .sum, operands: .named(["0#1"]))
    }
    let rows = TargetSufficiency(Dossier(kondisi("0", ukur: [own]))).rows
    #expect(rows.map(\.verdict) == [.unknown])
    #expect(rows.map(\.reason) == [.cycle])
  }

  /// What roll-up computes when everyone reports exactly the target.
  @Test func `is what roll-up gives when every target is reported`() throws {
    var compared = 0
    for seed in 1...40 as ClosedRange<UInt64> {
      var maker = RandomDossier(seed: seed)
      let dossier = computing(maker.make(), turn: Int(seed))
      for row in TargetSufficiency(dossier).rows {
        guard let computed = row.computed, computed.lowerBound == computed.upperBound else {
          continue
        }
        let figures = Plan(allReported(dossier, row), periods: [row.period]).run()
          .figures(ofIndicator: row.place, at: 0)
        let expected = try #require(figures.computed.value, "\(seed)")
        #expect(abs(expected - computed.lowerBound) <= 1e-9 * max(1, abs(expected)), "\(seed)")
        compared += 1
      }
    }
    #expect(compared > 50)
  }

  /// The dossier in which the first indicator of every inner node is computed from its children.
  private func computing(_ dossier: Dossier, turn: Int) -> Dossier {
    let methods: [Computation.Method] = [.sum, .mean, .weightedMean, .minimum, .maximum]
    var out = dossier
    for tree in dossier.trees.indices {
      for node in dossier.trees[tree].nodes
      where node.end > node.position + 1 && !node.indicators.isEmpty {
        out.trees[tree].update(node.position) {
          $0.indicators[0].computation = Computation(
            method: methods[(turn + node.position) % methods.count], operands: .children)
        }
      }
    }
    return out
  }

  /// The dossier in which whoever has a target reports it, and only the result in question and what
  /// has no target is computed.
  private func allReported(_ dossier: Dossier, _ row: Row) -> Dossier {
    let figures = Plan(dossier, periods: [row.period]).run()
    var out = dossier
    out.realisasi = []
    for (tree, content) in dossier.trees.enumerated() {
      for node in content.nodes {
        for index in node.indicators.indices {
          let place = Place(tree: tree, node: node.position, indicator: index)
          guard let target = figures.figures(ofIndicator: place, at: 0).target else { continue }
          out.realisasi.append(
            Realisasi(place: place, period: row.period, value: Quantity(target.lowerBound)))
          out.trees[tree].update(node.position) {
            $0.indicators[index].accumulation = .last
            if place != row.place { $0.indicators[index].computation = nil }
          }
        }
      }
    }
    return out
  }
}
