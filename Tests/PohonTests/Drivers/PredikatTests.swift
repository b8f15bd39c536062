import Pohon
import Testing

@Suite struct `The least improvement of a computed indicator` {
  @Test(
    arguments: [
      // 60 and 40 of 100: a mean of 70 needs 40 points, all in one; a sum of 110 needs 10.
      (.mean, 70, ["2": 40]), (.sum, 110, ["2": 10]), (.minimum, 55, ["2": 15]),
      (.maximum, 70, ["1": 10]),
    ] as [(Computation.Method, Double, [String: Double])])
  func `follows its hitung`(
    _ method: Computation.Method, _ goal: Double, _ expected: [String: Double]
  ) {
    let answer = ask(method, [("60", "100"), ("40", "100")], reaching: goal)
    #expect(points(answer) == expected)
    #expect(answer.isLeast && answer.isFewest)
  }

  @Test func `raises where a point of capaian is worth most`() {
    // A point of capaian is 2 of the first and 1 of the second.
    let answer = ask(.mean, [("100", "200"), ("40", "100")], reaching: 75)
    #expect(points(answer) == ["1": 5])
    #expect(answer.raises.first?.realisasi?.to == 110)
  }

  @Test(arguments: [Polarity.withinRange, .lowerIsBetter])
  func `an operand that does harm when it improves stays as it is`(polarity: Polarity) {
    var root = tree(.sum, [("10", "20"), ("50", "40")])
    root.children[1].measures[0].indicator.polarity = polarity
    root.children[1].node.indicators[0].polarity = polarity
    let answer = Requirement(
      Plan(Dossier(root), periods: [.year(2025)]), of: Place(tree: 0, node: 0, indicator: 0),
      reaching: .init(65), at: 0)
    #expect(points(answer) == ["1": 25])
  }

  @Test func `of a ratio the penyebut stay`() {
    var root = tree(.ratio, [(nil, "80"), (nil, "80")])
    root.node.indicators[0].satuan = "%"
    root.measures[0].indicator.satuan = "%"
    var dossier = Dossier(root)
    for (node, parts) in [(1, (30.0, 60.0)), (2, (10, 40))] {
      var report = Realisasi(
        place: Place(tree: 0, node: node, indicator: 0), period: .year(2025), value: nil)
      (report.numerator, report.denominator) = parts
      dossier.realisasi.append(report)
      dossier.trees[0].update(node) { $0.indicators[0].satuan = "%" }
    }
    let answer = Requirement(
      Plan(dossier, periods: [.year(2025)]), of: Place(tree: 0, node: 0, indicator: 0),
      reaching: .init(50), at: 0)
    // 40 of 100; ten more of the first are 16,6667 % of its 60, or 20,8333 points of target 80.
    #expect(near(answer.current, 40))
    #expect(near(answer.total, 100.0 / 6 / 0.8))
    #expect(answer.raises.map(\.place.node) == [1])
  }

  @Test func `an indicator without hitung is refused`() {
    let dossier = Dossier(kondisi("0", ukur: [ukuran(realisasi: "60")]))
    let answer = Requirement(
      Plan(dossier, periods: [.year(2025)]), of: Place(tree: 0, node: 0, indicator: 0),
      reaching: .init(70), at: 0)
    #expect(cause(answer) == .notComputed)
  }

  @Test func `an operand that nobody reported is named`() {
    let answer = ask(.mean, [("60", "100"), (nil, "100")], reaching: 70)
    guard case .refused(let refusal) = answer.answer else {
      Issue.record("\(answer.answer)")
      return
    }
    #expect(refusal.place.node == 2)
  }

  @Test func `operands without target cannot be raised in points`() {
    let answer = ask(.mean, [("60", nil), ("40", nil)], reaching: 70)
    #expect(cause(answer) == .nothingToRaise)
  }

  private func tree(_ method: Computation.Method, _ operands: [(String?, String?)]) -> Branch {
    let result = ukuran().with {
      $0.computation = Computation(method: method, operands: .children)
      $0.scale = "akip-88-2021"
    }
    var root = kondisi("0", ukur: [result])
    root.children = operands.enumerated().map { index, operand in
      kondisi("\(index + 1)", ukur: [ukuran(target: operand.1, realisasi: operand.0)])
    }
    return root
  }

  private func ask(
    _ method: Computation.Method, _ operands: [(String?, String?)], reaching goal: Double
  ) -> Requirement {
    Requirement(
      Plan(Dossier(tree(method, operands)), periods: [.year(2025)]),
      of: Place(tree: 0, node: 0, indicator: 0), reaching: .init(goal), at: 0)
  }

  private func cause(_ answer: Requirement) -> Requirement.Refusal.Cause? {
    if case .refused(let refusal) = answer.answer { refusal.cause } else { nil }
  }

  private func points(_ answer: Requirement) -> [String: Double] {
    Dictionary(
      uniqueKeysWithValues: answer.raises.map {
        ("\($0.place.node)", ($0.points * 1e9).rounded() / 1e9)
      })
  }
}
