import Pohon
import PohonTesting
import Testing

@Suite struct `Computing an indicator by a formula` {
  @Test(
    arguments: [
      (.sum, 110), (.mean, 55), (.last, 70), (nil, 70),
    ] as [(Accumulation?, Double)])
  func `variables are accumulated first, by their kind`(_ kind: Accumulation?, _ plan: Double) {
    let figures = top("[1#1] / rencana × 100", variables: [rencana(kind)], periods: "2025-T2")
    #expect(figures.computed.value == 90 / plan * 100)
    #expect(figures.realisasi == figures.computed)
  }

  @Test func `a value of one period does not enter another year`() {
    let figures = top("rencana", variables: [rencana(.last)], periods: "2026-T1")
    #expect(figures.computed == Figure(unknown: .operandUnreported))
  }

  @Test(
    arguments: [
      ("[1#1] + kosong", .operandUnreported), ("[2#1]", .operandUnreported),
      ("[3#1] + kosong", .operandUnknown), ("[1#1] / (nol − nol)", .denominatorZero),
      ("1 / 0 + kosong", .operandUnreported), ("[1#1] + takada", .formulaUnusable),
      ("[1#1] +", .formulaUnusable), ("[9#9] + 1", .formulaUnusable), ("1 < 2", .formulaUnusable),
      ("jumlah(anak)", .noOperand),
      (Array(repeating: "999999999999999", count: 30).joined(separator: "*"), .beyondNumbers),
    ] as [(String, Reason)])
  func `what keeps it unknown is told apart`(_ text: String, _ reason: Reason) {
    let variables = [rencana(.sum), FormulaVariable("kosong"), value("nol", 0)]
    let figures = top(text, variables: variables, periods: "2025-T2", satuan: "entah")
    #expect(figures.computed == Figure(unknown: reason))
  }

  @Test func `what was reported counts where the formula gives nothing`() {
    let figures = top("[2#1] + 1", periods: "2025-T2", reported: "77")
    #expect(figures.computed.value == nil)
    #expect(figures.realisasi.value == 77)
  }

  @Test(arguments: [("jumlah(anak)", 150.0), ("maks(anak; 70)", 90), ("rata_rata(anak) + 1", 76)])
  func `the children's indicators of its satuan take part`(text: String, expected: Double) {
    let figures = top(text, periods: "2025-T2", satuan: "%", others: ["60"])
    #expect(figures.computed.value == expected)
  }

  @Test func `formulas of formulas are computed in order, and a circle is named`() {
    func node(_ code: String, _ formula: String) -> Branch {
      kondisi(code, ukur: [measure(formula)])
    }
    let dossier = Dossier(
      node("0", "[1#1] × 2"), node("1", "[2#1] + 1"), node("2", "5"), node("3", "[4] + 1"),
      node("4", "[3] + 1"), node("5", "[5#1]"))
    let plan = Plan(dossier, periods: [.year(2025)])
    let rollup = plan.run()
    let found = (0...5).map {
      rollup.figures(ofIndicator: Place(tree: 0, node: $0, indicator: 0), at: 0).computed
    }
    #expect(found.map(\.value) == [12, 6, 5, nil, nil, nil])
    #expect(found[3...].allSatisfy { $0.reason == .cycle })
    #expect(plan.graph.indicatorCycles == [[3, 4], [5]])
  }

  @Test func `a reference to nowhere or to several indicators is a broken link`() {
    let dossier = Dossier(
      kondisi("0", ukur: [measure("[1.9#1] + [1]")]), kondisi("1", ukur: [ukuran(), ukuran()]))
    let broken = LinkGraph(dossier).broken
    #expect(broken.map(\.target) == ["1.9#1", "1"])
    #expect(broken.map(\.origin.field) == [.hitung, .hitung])
    #expect(broken[1].fault == .needsIndicator)
  }

  @Test func `another tree lends its indicator`() {
    let dossier = Dossier([
      Planted("a", [kondisi("1", ukur: [measure("[b#1#1] / 4")])]),
      Planted("b", [kondisi("1", ukur: [ukuran(realisasi: "50")])]),
    ])
    let figures = Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
    #expect(figures.computed.value == 12.5)
  }

  @Test func `the proof shows the figures put in, and names what is unknown`() {
    let text = "([1#1] − rencana) / jumlah(anak) × [2#1]"
    let dossier = dossier(text, [rencana(.sum)], satuan: "%", others: ["60"])
    let rollup = Plan(dossier, periods: [.triwulan(2, of: 2025)]).run()
    let place = Place(tree: 0, node: 0, indicator: 0)
    let proof = rollup.formulaProof(ofIndicator: place, at: 0)
    #expect(proof?.formula == "([1#1] − rencana) / jumlah(anak) × [2#1]")
    #expect(proof?.expanded == "([1#1] − rencana) / jumlah([1#1]; [x1#1]) × [2#1]")
    #expect(proof?.substituted == "(90 − 110) / jumlah(90; 60) × [2#1]")
    #expect(proof?.operands.map(\.name) == ["[1#1]", "rencana", "[x1#1]", "[2#1]"])
    #expect(proof?.unknown.map(\.name) == ["[2#1]"])
    #expect(proof?.unknown.first?.figure.reason == .notReported)
    let other = Place(tree: 0, node: 1, indicator: 0)
    #expect(rollup.formulaProof(ofIndicator: other, at: 0) == nil)
  }

  @Test func `a negative figure stands in parentheses`() {
    let dossier = Dossier(kondisi("0", ukur: [measure("3 − a", [value("a", -2.5)])]))
    let rollup = Plan(dossier, periods: [.year(2025)]).run()
    let place = Place(tree: 0, node: 0, indicator: 0)
    #expect(rollup.formulaProof(ofIndicator: place, at: 0)?.substituted == "3 − (−2,5)")
    #expect(rollup.figures(ofIndicator: place, at: 0).computed.value == 5.5)
  }

  /// Against the formulas evaluated one by one, each asking for those it names.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `many formulas over many periods agree with asking one by one`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let periods = [Period.triwulan(1, of: 2025), .triwulan(3, of: 2025), .year(2025)]
    let count = 12
    var branches: [Branch] = []
    for number in 0..<count {
      let parts = (0..<3).map { _ -> String in
        switch Int.random(in: 0..<4, using: &random) {
        case 0 where number > 0: "[n\(Int.random(in: 0..<number, using: &random))]"
        case 1: "a"
        case 2: "jumlah(b; a; \(Int.random(in: 1...9, using: &random)))"
        default: "\(Int.random(in: 0...9, using: &random)),5"
        }
      }
      let text = "\(parts[0]) \(["+", "−", "×", "÷"].any(&random)) (\(parts[1]) − \(parts[2]))"
      var variables = [FormulaVariable("a"), FormulaVariable("b")]
      for index in variables.indices {
        variables[index].accumulation = [.sum, .mean, .last].any(&random)
        variables[index].values = (1...4).compactMap { quarter in
          guard !oneIn(8, &random) else { return nil }
          let value = Double(Int.random(in: -9...9, using: &random))
          return .init(period: .triwulan(quarter, of: 2025), value: Quantity(value))
        }
      }
      branches.append(kondisi("n\(number)", ukur: [measure(text, variables)]))
    }
    var shuffled = branches
    shuffled.shuffle(using: &random)
    let dossier = Dossier([Planted("p", shuffled)])
    let rollup = Plan(dossier, periods: periods).run()
    for (index, period) in periods.enumerated() {
      for node in dossier.trees[0].nodes {
        let place = Place(tree: 0, node: node.position, indicator: 0)
        let found = rollup.figures(ofIndicator: place, at: index).computed.value
        #expect(found == naive(node.code, dossier, period), "seed \(seed) \(node.code) \(period)")
      }
    }
  }

  private func naive(_ code: String, _ dossier: Dossier, _ period: Period) -> Double? {
    guard let node = dossier.trees[0].node(code),
      let formula = node.indicators[0].computation?.formula
    else { return nil }
    return formula.expression?.value { operand in
      switch operand {
      case .reference(let other): return naive(other, dossier, period)
      case .name(let name):
        guard let variable = formula.variable(name) else { return nil }
        let told = variable.values.filter { $0.period.lastMonth <= period.lastMonth }
        let numbers = told.compactMap(\.value.number)
        if variable.accumulation == .last { return numbers.last }
        guard numbers.count == period.lastMonth / 3 else { return nil }
        let sum = numbers.reduce(0, +)
        return variable.accumulation == .sum ? sum : sum / Double(numbers.count)
      }
    }
  }

  private func measure(_ text: String, _ variables: [FormulaVariable] = []) -> Measure {
    ukuran().with { $0.computation = Computation(formula: Formula(text, variables: variables)) }
  }

  private func value(_ name: String, _ value: Double) -> FormulaVariable {
    var variable = FormulaVariable(name)
    variable.values = [.init(period: .triwulan(1, of: 2025), value: Quantity(value))]
    return variable
  }

  private func rencana(_ kind: Accumulation?) -> FormulaVariable {
    var variable = FormulaVariable("rencana")
    variable.accumulation = kind
    variable.values = [(1, "40"), (2, "70"), (4, "90")].map {
      .init(period: .triwulan($0, of: 2025), value: Quantity($1))
    }
    return variable
  }

  private func dossier(
    _ text: String, _ variables: [FormulaVariable], satuan: String?, others: [String],
    reported: String? = nil
  ) -> Dossier {
    func told(_ value: String?, _ satuan: String?) -> Measure {
      var measure = ukuran().with { $0.satuan = satuan }
      if let value { measure.reports = [(.triwulan(2, of: 2025), Quantity(value))] }
      return measure
    }
    var formula = told(reported, satuan)
    formula.indicator.computation = Computation(formula: Formula(text, variables: variables))
    let below = others.enumerated().map { kondisi("x\($0 + 1)", ukur: [told($1, "%")]) }
    var root = kondisi(
      "0", ukur: [formula], kondisi("1", ukur: [told("90", "%")]),
      kondisi("2", ukur: [told(nil, "orang")]),
      kondisi("3", ukur: [told("BB", "orang")]))
    root.children += below
    return Dossier(root)
  }

  private func top(
    _ text: String, variables: [FormulaVariable] = [], periods: String, satuan: String? = nil,
    others: [String] = [], reported: String? = nil
  ) -> IndicatorFigures {
    let found = dossier(text, variables, satuan: satuan, others: others, reported: reported)
    return Plan(found, periods: [Period(periods) ?? .year(2025)]).run()
      .figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
  }
}
