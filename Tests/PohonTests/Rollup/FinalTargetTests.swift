import Pohon
import Testing

@Suite struct `The target for the end of the plan` {
  @Test(
    arguments: [
      ("2024-2026", 2026, "80", nil), ("2024-2027", 2027, nil, Reason.noFinalTarget),
      (nil, 2026, "80", nil),
    ] as [(String?, Int, String?, Reason?)])
  func `is that of the last year of the plan, else of the last year with one`(
    _ years: String?, _ year: Int, _ text: String?, _ reason: Reason?
  ) {
    let goal = rollup("60", years).finalTarget(ofIndicator: Self.place)
    #expect(goal.year == year)
    #expect(goal.quantity?.text == text)
    #expect(goal.reason == reason ?? .none)
  }

  @Test(arguments: [("60", Figure(75)), ("-1", Figure(unknown: .realisasiNegative))])
  func `is what the realisasi is measured against, unless that cannot be`(
    _ realisasi: String, _ expected: Figure
  ) {
    #expect(rollup(realisasi, nil).finalProgress(ofIndicator: Self.place, at: 0) == expected)
  }

  private static let place = Place(tree: 0, node: 0, indicator: 0)

  private func rollup(_ realisasi: String, _ years: String?) -> Rollup {
    let measure = ukuran(realisasi: realisasi).with {
      $0.targets.append(Target(period: .year(2026), value: Quantity("80")))
    }
    let tree = Planted("p", [kondisi("0", ukur: [measure])]) {
      $0.period = years.flatMap { PlanYears($0) }
    }
    return Plan(Dossier([tree]), periods: [.year(2025)]).run()
  }
}
