import Pohon

extension Comparison {
  /// Compares the drivers of `outcomes`, node by node, unit by unit and in total.
  mutating func drivers(
    _ dossier: Dossier, _ periods: [Period], of outcomes: [(place: Place, level: Level?)]
  ) {
    let plan = Plan(dossier, periods: periods)
    // Drivers never refuse a partial figure: andil is handed on, reported or not.
    var willing = dossier
    for tree in willing.trees.indices where willing.trees[tree].heading.missingData == .refuse {
      willing.trees[tree].heading.missingData = .renormalise
    }
    let graph = OracleGraph(willing)
    for index in [nil] + periods.indices.map(Optional.some) {
      let oracle = Oracle(graph, index.map { periods[$0] } ?? .year(2025))
      for outcome in outcomes {
        let expected = OracleDrivers(
          oracle, outcome: outcome.place, stopAt: outcome.level, isTimeless: index == nil)
        let found = Drivers(plan, outcome: outcome.place, at: index, stopAt: outcome.level)
        let name =
          "p\(outcome.place.tree)#n\(outcome.place.node) "
          + "\(index == nil ? "andil" : "\(oracle.period)") \(outcome.level?.rawValue ?? "")"
        nodes(expected, found, name)
        units(OracleUnits(dossier: dossier).table(expected), found, name)
        account(expected.total, found.total, "\(name) total")
      }
    }
  }

  private mutating func nodes(_ expected: OracleDrivers, _ found: Drivers, _ name: String) {
    var leaves = expected.leaves
    var inner = expected.inner.filter { $0.value.beda != .zero }
    for share in found.nodes {
      let spot = "\(name) n\(share.place.node)"
      let truth =
        share.isLeaf
        ? leaves.removeValue(forKey: share.place)
        : inner.removeValue(forKey: share.place) ?? expected.inner[share.place]
      if let truth {
        account(truth, share.account, spot)
      } else {
        differ("\(spot) carries \(share.account) for nothing")
      }
    }
    for place in leaves.keys { differ("\(name) leaf n\(place.node) is missing") }
    for place in inner.keys { differ("\(name) beda of n\(place.node) is missing") }
  }

  private mutating func units(
    _ expected: [String: OracleDrivers.Account], _ found: Drivers, _ name: String
  ) {
    var rows = expected
    for unit in found.units {
      if let truth = rows.removeValue(forKey: unit.code) {
        account(truth, unit.account, "\(name) \(unit.code)")
      } else {
        differ("\(name) unit \(unit.code) has a row for nothing")
      }
    }
    for (code, account) in rows where account.andil != .zero || account.beda != .zero {
      differ("\(name) unit \(code) is missing")
    }
  }

  private mutating func account(
    _ truth: OracleDrivers.Account, _ found: Drivers.Account, _ name: String
  ) {
    check(truth.andil, found.andil, "\(name) andil")
    check(truth.sumbangan, found.sumbangan, "\(name) sumbangan")
    check(truth.dugaan, found.dugaan.isNaN ? nil : found.dugaan, "\(name) dugaan")
    check(truth.beda, found.beda, "\(name) beda")
    check(truth.kesenjangan, found.kesenjangan, "\(name) kesenjangan")
    check(truth.belumLapor, found.belumLapor, "\(name) belum_lapor")
  }
}
