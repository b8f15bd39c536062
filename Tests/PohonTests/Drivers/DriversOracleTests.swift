import Pohon
import PohonTesting
import Testing

@Suite struct `Drivers, against every way walked` {
  @Test(arguments: 1...60 as ClosedRange<UInt64>) func `each node carries the same`(seed: UInt64) {
    #expect(differences(seed: seed) { _ in nil } == [])
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `ending at a level carries the same`(seed: UInt64) {
    #expect(differences(seed: seed) { Level.allCases.any(&$0) } == [])
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func `nothing is lost on the way`(seed: UInt64) {
    var maker = RandomDossier(seed: seed)
    for _ in 0..<3 {
      let dossier = maker.make()
      let plan = Plan(dossier, periods: RollupOracle.periods)
      for (outcome, level) in outcomes(dossier, &maker.random) {
        for period in [nil] + RollupOracle.periods.indices.map(Optional.some) {
          let drivers = Drivers(plan, outcome: outcome, at: period, stopAt: level)
          expectIdentities(drivers)
        }
      }
    }
  }

  private func expectIdentities(_ drivers: Drivers) {
    let total = drivers.total
    let name = "\(drivers.outcome) \(drivers.period as Any)"
    #expect(near(total.andil, 1), "andil \(total.andil) of \(name)")
    let units = drivers.units.reduce(into: [0.0, 0, 0]) { sum, unit in
      sum[0] += unit.account.andil
      sum[1] += unit.account.beda
      sum[2] += unit.account.hambatan
    }
    #expect(near(units[0], 1) && near(units[1], total.beda) && near(units[2], total.hambatan))
    guard drivers.period != nil else { return }
    #expect(near(total.sumbangan + total.kesenjangan + total.belumLapor, 100), "\(total) \(name)")
    guard let value = drivers.capaian.value else { return }
    #expect(near(total.sumbangan + total.dugaan + total.beda, value), "\(value) \(total) \(name)")
  }

  private func differences(
    seed: UInt64, stopAt level: (inout SeededGenerator) -> Level?
  ) -> [String] {
    var maker = RandomDossier(seed: seed)
    var found: [String] = []
    for _ in 0..<3 {
      let dossier = maker.make()
      let plan = Plan(dossier, periods: RollupOracle.periods)
      let tree = Int.random(in: dossier.trees.indices, using: &maker.random)
      let node = dossier.trees[tree].roots.any(&maker.random)
      let stop = level(&maker.random)
      for (index, period) in RollupOracle.periods.enumerated() {
        let drivers = Drivers(
          plan, outcome: Place(tree: tree, node: node), at: index, stopAt: stop)
        let naive = NaiveDrivers(
          dossier, outcome: .init(tree: tree, node: node), period, stopAt: stop)
        found += compare(drivers, naive).map { "p\(tree)#n\(node) \(period) \($0)" }
      }
    }
    return found
  }

  private func compare(_ drivers: Drivers, _ naive: NaiveDrivers) -> [String] {
    var found: [String] = []
    var leaves = naive.leaves
    var inner = naive.inner
    for share in drivers.nodes {
      let spot = NaiveGraph.Spot(tree: share.place.tree, node: share.place.node)
      let expected =
        (share.isLeaf ? leaves.removeValue(forKey: spot) : inner.removeValue(forKey: spot))
      guard let expected else {
        found.append("\(spot) carries \(share.account) for nothing")
        continue
      }
      let pairs = [
        (expected.andil, share.account.andil), (expected.sumbangan, share.account.sumbangan),
        (expected.dugaan, share.account.dugaan), (expected.beda, share.account.beda),
        (expected.kesenjangan, share.account.kesenjangan),
        (expected.belumLapor, share.account.belumLapor),
      ]
      for (slow, fast) in pairs where !(near(slow, fast) || slow.isNaN && fast.isNaN) {
        found.append("\(spot) expected \(expected) got \(share.account)")
        break
      }
    }
    found += leaves.keys.map { "\($0) is missing" }
    found += inner.filter { abs($0.value.beda) > 1e-9 }.keys.map { "\($0) has no beda" }
    return found
  }

  private func outcomes(_ dossier: Dossier, _ random: inout SeededGenerator) -> [(Place, Level?)] {
    dossier.trees.indices.map { tree in
      let node = dossier.trees[tree].nodes.indices.randomElement(using: &random) ?? 0
      return (Place(tree: tree, node: node), ([nil] + Level.allCases).any(&random))
    }
  }
}
