import Pohon
import Testing

/// What is computed of figures that are only reported for longer times than the period alone.
@Suite struct `A computed figure in a quarter alone` {
  @Test func `is left out where all that it lacks is left out`() {
    for operands in [[ukuran().semester()], [ukuran().semester(), ukuran().quarter("9")]] {
      let (found, node) = figures(of: sum, operands)
      #expect(!found.isDue && found.omission == .longerPeriod)
      #expect(found.capaian == Figure(unknown: .longerPeriod))
      #expect(node.isDue == (operands.count == 2), "only the quarter's own operand is due")
      #expect(node.terukur == Figure(unknown: .longerPeriod))
    }
  }

  @Test func `is owed where one of its operands is`() {
    let (found, node) = figures(of: sum, [ukuran().semester(), ukuran()])
    #expect(found.isDue && node.isDue)
    #expect(found.capaian == Figure(unknown: .operandUnknown))
  }

  @Test func `is owed where an operand is, that was reported for a longer time`() {
    let late = ukuran().semester().with { $0.schedule = .quarterly }
    #expect(figures(of: sum, [late]).0.isDue)
  }

  @Test func `counts what was reported of it`() {
    let told = sum.quarter("40")
    let (found, _) = figures(of: told, [ukuran().semester()])
    #expect(found.isDue && found.realisasi.value == 40)
  }

  @Test func `is left out by every method`() {
    for method in Computation.Method.allCases where method != .formula {
      let own = ukuran().with { $0.computation = Computation(method: method, operands: .children) }
      #expect(figures(of: own, [ukuran().semester()]).0.omission == .longerPeriod)
    }
    let formula = ukuran().with {
      var variable = FormulaVariable("rencana")
      variable.accumulation = .sum
      variable.values = [
        FormulaVariable.Value(period: .semester(1, of: 2025), value: Quantity("50"))
      ]
      $0.computation = Computation(formula: Formula("[1#1] / rencana", variables: [variable]))
    }
    #expect(figures(of: formula, [ukuran().semester()]).0.omission == .longerPeriod)
    #expect(figures(of: formula, [ukuran().quarter("9")]).0.omission == .longerPeriod)
    #expect(figures(of: formula, [ukuran()]).0.isDue)
  }

  @Test func `takes what is computed of it and what borrows it along`() {
    let top = ukuran().with { $0.computation = Computation(method: .sum, operands: .children) }
    let borrower = ukuran().with { $0.links = [Link(kind: .sama, target: "a#0#1")] }
    let dossier = Dossier([
      Planted(
        "a",
        [
          kondisi(
            "0", ukur: [top], kondisi("1", ukur: [top], kondisi("1.1", ukur: [ukuran().semester()]))
          )
        ]), Planted("b", [kondisi("0", ukur: [borrower])]),
    ])
    let rollup = Plan(dossier, periods: [.triwulan(2, of: 2025)], alone: true).run()
    for name in ["a#0", "a#1", "b#0"] {
      let place = dossier.place(name)
      let indicator = Place(tree: place.tree, node: place.node, indicator: 0)
      #expect(!rollup.figures(ofIndicator: indicator, at: 0).isDue, "\(name)")
      #expect(!rollup.figures(ofNode: place, at: 0).isDue, "\(name)")
    }
  }

  private var sum: Measure {
    ukuran().with { $0.computation = Computation(method: .sum, operands: .children) }
  }

  /// Of an indicator and its node, above children with one operand each, in the second quarter.
  private func figures(
    of own: Measure, _ operands: [Measure]
  ) -> (IndicatorFigures, NodeFigures) {
    var root = kondisi("0", ukur: [own])
    root.children = operands.enumerated().map { kondisi("\($0 + 1)", ukur: [$1]) }
    let dossier = Dossier(root)
    let rollup = Plan(dossier, periods: [.triwulan(2, of: 2025)], alone: true).run()
    return (
      rollup.figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0),
      rollup.figures(ofNode: Place(tree: 0, node: 0), at: 0)
    )
  }
}

extension Measure {
  /// A sum that is reported and asked for by semester.
  func semester() -> Measure {
    var measure = with { ($0.accumulation, $0.schedule) = (.sum, .halfYearly) }
    measure.reports = [(period: .semester(1, of: 2025), value: Quantity("40"))]
    return measure
  }

  /// What was reported for the second quarter.
  func quarter(_ value: String) -> Measure {
    var measure = self
    measure.reports = [(period: .triwulan(2, of: 2025), value: Quantity(value))]
    return measure
  }
}
