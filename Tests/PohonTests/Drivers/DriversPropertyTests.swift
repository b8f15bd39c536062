import Pohon
import PohonTesting
import Testing

@Suite struct `Drivers, whatever the dossier` {
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func `nothing is lost on the way`(seed: UInt64) {
    var maker = RandomDossier(seed: seed)
    for _ in 0..<3 {
      let dossier = maker.make()
      let plan = Plan(dossier, periods: mixedPeriods)
      for (outcome, level) in outcomes(dossier, &maker.random) {
        for period in [nil] + mixedPeriods.indices.map(Optional.some) {
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

  private func outcomes(_ dossier: Dossier, _ random: inout SeededGenerator) -> [(Place, Level?)] {
    dossier.trees.indices.map { tree in
      let node = dossier.trees[tree].nodes.indices.randomElement(using: &random) ?? 0
      return (Place(tree: tree, node: node), ([nil] + Level.allCases).any(&random))
    }
  }
}
