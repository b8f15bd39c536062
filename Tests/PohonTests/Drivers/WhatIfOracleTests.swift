import Pohon
import PohonTesting
import Testing

@Suite struct `What if, against the oracle` {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `supposed capaian move every node as told`(seed: UInt64) {
    var maker = RandomDossier(seed: seed)
    var (compared, lost) = (0, 0)
    for _ in 0..<2 {
      let dossier = maker.make()
      let places = dossier.trees.enumerated().flatMap { number, tree in
        tree.nodes.map { Place(tree: number, node: $0.position) }
      }
      var supposed: [Place: Int] = [:]
      for _ in 0..<Int.random(in: 1...3, using: &maker.random) {
        let place = places.any(&maker.random)
        supposed[place] = Int.random(in: -5...130, using: &maker.random)
      }
      let plan = Plan(dossier, periods: mixedPeriods)
      let graph = OracleGraph(dossier)
      for (index, period) in mixedPeriods.enumerated() {
        let answer = WhatIf(
          plan, at: index,
          supposing: supposed.map {
            Supposition(node: $0.key, capaian: Double($0.value))
          })
        let oracle = OracleWhatIf(
          oracle: Oracle(graph, period), supposed: supposed.mapValues { Fraction($0) })
        for node in answer.nodes {
          let exact = oracle.capaian(node.place)
          compared += 1
          if exact?.isLost == true {
            lost += 1
            continue
          }
          let expected = exact?.double
          let found = node.after.capaian.value
          #expect(
            near(expected, found),
            "seed \(seed) \(period) \(node.place): \(expected as Any), \(found as Any)")
        }
        for outcome in answer.outcomes { expectIdentities(answer.drivers(of: outcome).after) }
      }
    }
    #expect(lost == 0 || lost < compared / 2, "\(lost) of \(compared) too long")
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `supposed realisasi give what reporting them would`(seed: UInt64) {
    var maker = RandomDossier(seed: seed)
    for _ in 0..<3 {
      var dossier = maker.make()
      // Without measured conditions above others no beda is held.
      let graph = NaiveGraph(dossier)
      for spot in graph.spots where !graph.children(spot).isEmpty {
        dossier.trees[spot.tree].update(spot.node) { $0.indicators = [] }
      }
      dossier.realisasi.removeAll { report in
        dossier.trees[report.place.tree].nodes[report.place.node].indicators.isEmpty
      }
      let places = dossier.trees.enumerated().flatMap { number, tree in
        tree.nodes.flatMap { node in
          node.indicators.indices.map {
            Place(tree: number, node: node.position, indicator: $0)
          }
        }
      }
      guard !places.isEmpty else { continue }
      var supposed: [Place: Quantity] = [:]
      for _ in 0..<3 {
        supposed[places.any(&maker.random)] = Quantity(
          plainText(Double(Int.random(in: 1...120, using: &maker.random))))
      }
      var reported = dossier
      reported.realisasi.removeAll { supposed[$0.place] != nil && $0.period.year == 2025 }
      reported.realisasi += supposed.map { place, value in
        Realisasi(place: place, period: .year(2025), value: value)
      }
      let answer = WhatIf(
        Plan(dossier, periods: [.year(2025)]), at: 0,
        supposing: supposed.map { Supposition(indicator: $0.key, realisasi: $0.value) })
      let expected = Plan(reported, periods: [.year(2025)]).run()
      for node in answer.nodes {
        let figures = expected.figures(ofNode: node.place, at: 0)
        #expect(
          near(figures.capaian.value, node.after.capaian.value),
          "seed \(seed) \(node.place)")
        #expect(figures.kategori == node.after.kategori, "seed \(seed) \(node.place)")
      }
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `andil is what a point of a leaf moves the outcome by`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let methods: [Aggregation.Method] = [.weightedMean, .mean, .minimum, .maximum]
    let sapling = Sapling(size: 20, methods: methods, &random) {
      Double(Int.random(in: 300_000...900_000, using: &$0)) / 10_000
    }
    let plan = Plan(sapling.dossier, periods: [.year(2025)])
    let root = Place(tree: 0, node: 0)
    let drivers = Drivers(plan, outcome: root, at: 0)
    let now = sapling.figures(raising: [:])[0]
    #expect(near(drivers.capaian.value, now))
    for leaf in sapling.leaves {
      let step = 1e-5
      let moved = sapling.figures(raising: [leaf: step])[0]
      let andil = drivers.nodes.first { $0.place.node == leaf && $0.isLeaf }?.account.andil ?? 0
      #expect(abs((moved - now) / step - andil) < 1e-5, "seed \(seed) leaf \(leaf)")
    }
  }

  private func expectIdentities(_ drivers: Drivers) {
    let total = drivers.total
    #expect(near(total.andil, 1))
    #expect(near(total.sumbangan + total.kesenjangan + total.belumLapor, 100))
    guard let value = drivers.capaian.value else { return }
    #expect(near(total.sumbangan + total.dugaan + total.beda, value), "\(value) \(total)")
  }
}
