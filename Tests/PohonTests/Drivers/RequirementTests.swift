import Pohon
import PohonTesting
import Testing

@Suite struct `The least improvement` {
  @Test func `goes where a point does most`() {
    let answer = ask(
      kondisi("0", leaf("1", "50", bobot: 3), leaf("2", "50", bobot: 1)), reaching: 80)
    // 50 + 3/4 × 40 = 80.
    #expect(raises(answer) == ["1": 40])
    #expect(answer.total == 40 && answer.isLeast && answer.isFewest)
  }

  @Test func `fills one place before the next, and the largest room of equals first`() {
    let answer = ask(kondisi("0", leaf("1", "90"), leaf("2", "40"), leaf("3", "80")), reaching: 85)
    // 45 points in a third each; 60 of them fit into 2.
    #expect(raises(answer) == ["2": 45])
    let more = ask(kondisi("0", leaf("1", "90"), leaf("2", "40"), leaf("3", "80")), reaching: 95)
    #expect(raises(more) == ["2": 60, "3": 15])
  }

  @Test func `a minimum asks for every child below the goal`() {
    let answer = ask(
      kondisi("0", metode: .minimum, leaf("1", "50"), leaf("2", "70"), leaf("3", "90")),
      reaching: 80)
    #expect(raises(answer) == ["1": 30, "2": 10])
  }

  @Test func `a maximum asks for the nearest child alone`() {
    let answer = ask(
      kondisi("0", metode: .maximum, leaf("1", "50"), leaf("2", "70")), reaching: 80)
    #expect(raises(answer) == ["2": 10])
  }

  @Test func `a maximum may be carried by a child that stands lower but weighs more`() {
    let answer = ask(
      kondisi(
        "0", metode: .maximum, kondisi("1", leaf("1.1", "70"), leaf("1.2", "70")),
        leaf("2", "65")), reaching: 80)
    #expect(raises(answer) == ["2": 15])
  }

  @Test func `fewer places are preferred where the total is the same`() {
    // Both halves of 1 must rise together, 2 alone: a point of the outcome costs the same.
    let answer = ask(
      kondisi(
        "0",
        kondisi("1", bobot: 2, metode: .minimum, leaf("1.1", "50"), leaf("1.2", "50")),
        leaf("2", "50", bobot: 1)), reaching: 55)
    #expect(raises(answer) == ["2": 15])
    #expect(answer.isLeast && answer.isFewest)
  }

  @Test func `beda stays, and bounds what a measured condition can give`() {
    let tree = kondisi(
      "0", kondisi("1", bobot: 3, ukur: [ukuran(realisasi: "95")], leaf("1.1", "50")),
      leaf("2", "50", bobot: 1))
    // 1 stands 45 above what is computed and can rise by 5 only.
    #expect(raises(ask(tree, reaching: 87.5)) == ["1.1": 5])
    #expect(raises(ask(tree, reaching: 88)) == ["1.1": 5, "2": 2])
    #expect(ask(tree, reaching: 100).total == 55)
  }

  @Test func `a missing leaf starts from its stand-in`() {
    let answer = ask(kondisi("0", leaf("1", "60"), leaf("2", nil)), reaching: 70)
    #expect(answer.standIns == 1)
    #expect(answer.raises.map(\.from) == [60])
    #expect(answer.total == 20)
  }

  @Test func `missing leaves in every family count at their dugaan`() {
    let tree = kondisi(
      "0", kondisi("1", bobot: 3, leaf("1.1", "60"), leaf("1.2", nil)),
      kondisi("2", bobot: 1, leaf("2.1", nil), leaf("2.2", nil)), leaf("3", "90", bobot: 2))
    let plan = Plan(Dossier(tree), periods: [.year(2025)])
    let root = Place(tree: 0, node: 0)
    let answer = Requirement(plan, of: root, reaching: .init(80), at: 0)
    let drivers = Drivers(plan, outcome: root, at: 0)
    var value = drivers.total.beda
    for share in drivers.nodes where share.isLeaf {
      let own = share.account.sumbangan + share.account.dugaan
      let raise = answer.raises.first { $0.place == share.place }
      if let raise { #expect(near(raise.from, own / share.account.andil)) }
      value += own + share.account.andil * (raise?.points ?? 0)
    }
    #expect(near(value, 80))
    #expect(answer.standIns == 3)
  }

  @Test func `a bound that is not enough is only the bound`() {
    let tree = kondisi("0", leaf("1", "60"))
    let answer = ask(tree, reaching: 75, isExclusive: true)
    #expect(answer.answer == .reachable && answer.total == 15)
    #expect(ask(tree, reaching: 60, isExclusive: true).answer == .reachable)
    #expect(ask(tree, reaching: 60).answer == .met)
    #expect(ask(tree, reaching: 100).answer == .reachable)
    #expect(ask(tree, reaching: 100, isExclusive: true).answer == .unreachable)
  }

  @Test func `says how far one can get`() {
    let answer = ask(kondisi("0", leaf("1", "60"), leaf("2", "50")), reaching: 101)
    #expect(answer.answer == .unreachable && answer.best == 100 && answer.raises.isEmpty)
  }

  @Test func `a figure that is not known is not raised`() {
    let answer = ask(kondisi("0", leaf("1", nil)), reaching: 50)
    guard case .unknown(let reason) = answer.answer else {
      Issue.record("\(answer.answer)")
      return
    }
    #expect(!reason.text.isEmpty)
  }

  @Test(
    arguments: [
      (.higherIsBetter, nil, "30", 40.0), (.lowerIsBetter, .twiceTarget, "70", 60),
      (.lowerIsBetter, .quotient, "100", 62.5), (.withinRange, nil, "30", 40),
    ] as [(Polarity, FallingFormula?, String, Double)])
  func `tells the realisasi that it means`(
    _ polarity: Polarity, _ falling: FallingFormula?, _ realisasi: String, _ expected: Double
  ) {
    let measure = ukuran(target: "50", realisasi: realisasi, polaritas: polarity).with {
      $0.fallingFormula = falling
    }
    let answer = ask(kondisi("0", kondisi("1", ukur: [measure])), reaching: 80)
    #expect(near(answer.raises.first?.realisasi?.to, expected))
    #expect(answer.raises.first?.realisasi?.from == Double(realisasi))
  }

  @Test func `several indicators have no single realisasi`() {
    let answer = ask(
      kondisi(
        "0", kondisi("1", ukur: [ukuran(realisasi: "40"), ukuran(realisasi: "60")])),
      reaching: 80)
    #expect(answer.raises.first?.realisasi == nil && answer.total == 30)
  }

  @Test func `units share by their porsi`() {
    let owners = [Owner(name: "A", share: 3), Owner(name: "B", share: 1)]
    let answer = ask(
      kondisi("0", kondisi("1", pj: owners, ukur: [ukuran(realisasi: "60")])), reaching: 80)
    #expect(answer.units.map(\.name) == ["A", "B"])
    #expect(answer.units.map(\.points) == [15, 5])
  }

  @Test func `work that runs out is said, and what was found still reaches the goal`() {
    var random = SeededGenerator(seed: 3)
    let sapling = Sapling(size: 60, methods: [.minimum, .maximum, .weightedMean], &random) {
      Double(Int.random(in: 300...800, using: &$0)) / 10
    }
    let plan = Plan(sapling.dossier, periods: [.year(2025)])
    let now = sapling.figures(raising: [:])[0]
    let answer = Requirement(
      plan, of: Place(tree: 0, node: 0), reaching: .init(now + 3), at: 0, work: 10)
    #expect(!answer.isLeast && answer.answer == .reachable)
    let raised = Dictionary(
      uniqueKeysWithValues: answer.raises.map { ($0.place.node, $0.points) })
    #expect(sapling.figures(raising: raised)[0] >= now + 3 - 1e-9)
  }

  @Test(
    arguments: [[.weightedMean], [.weightedMean, .weightedMean, .weightedMean, .minimum]]
      as [[Aggregation.Method]])
  func `a tree of a thousand conditions is solved to the end`(_ methods: [Aggregation.Method]) {
    var random = SeededGenerator(seed: 1)
    let sapling = Sapling(size: 1000, methods: methods, &random) {
      Double(Int.random(in: 400...950, using: &$0)) / 10
    }
    let plan = Plan(sapling.dossier, periods: [.year(2025)])
    let now = sapling.figures(raising: [:])[0]
    let root = Place(tree: 0, node: 0)
    let best = Requirement(plan, of: root, reaching: .init(1000), at: 0).best ?? now
    let goal = (now + best) / 2
    let answer = Requirement(plan, of: root, reaching: .init(goal), at: 0)
    let raised = Dictionary(
      uniqueKeysWithValues: answer.raises.map { ($0.place.node, $0.points) })
    #expect(near(sapling.figures(raising: raised)[0], goal) || best == now)
    #expect(answer.isLeast && answer.isFewest)
  }

  @Test func `a leaf that stands in under two parents starts from their mean`() {
    let shared = kondisi("1.2", kaitan: [Link(kind: .silang, target: "2")], ukur: [ukuran()])
    let answer = ask(
      kondisi(
        "0", kondisi("1", leaf("1.1", "80"), shared), kondisi("2", leaf("2.1", "40"))),
      reaching: 65)
    #expect(answer.raises.map(\.from) == [60])
    #expect(answer.raises.first?.isStandIn == true)
  }

  private func leaf(_ code: String, _ realisasi: String?, bobot: Double? = nil) -> Branch {
    kondisi(code, bobot: bobot, ukur: [ukuran(realisasi: realisasi)])
  }

  private func ask(_ root: Branch, reaching bound: Double, isExclusive: Bool = false)
    -> Requirement
  {
    Requirement(
      Plan(Dossier(root), periods: [.year(2025)]), of: Place(tree: 0, node: 0),
      reaching: .init(bound, isExclusive: isExclusive), at: 0)
  }

  private func raises(_ answer: Requirement) -> [String: Double] {
    let tree = answer.plan.dossier.trees[0]
    return Dictionary(
      uniqueKeysWithValues: answer.raises.map {
        (tree.nodes[$0.place.node].key, ($0.points * 1e9).rounded() / 1e9)
      })
  }
}
