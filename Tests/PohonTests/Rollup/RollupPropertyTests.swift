import Pohon
import PohonTesting
import Testing

@Suite struct `Rolling up, whatever the dossier` {
  static let periods = mixedPeriods

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `the order of siblings changes nothing`(seed: UInt64) {
    var maker = RandomDossier(seed: seed)
    for _ in 0..<5 {
      let dossier = maker.make()
      #expect(changed(dossier, shuffled(dossier, &maker.random)) { near($0, $1) } == [])
    }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `the scale of weights changes nothing`(seed: UInt64) {
    var maker = RandomDossier(seed: seed)
    for _ in 0..<5 {
      let dossier = maker.make()
      #expect(changed(dossier, scaled(dossier, by: 7.3)) { near($0, $1) } == [])
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `more of a rising leaf lowers nobody`(seed: UInt64) {
    var maker = RandomDossier(seed: seed)
    for _ in 0..<5 {
      let dossier = maker.make()
      let rising = dossier.realisasi.indices.filter { at in
        let place = dossier.realisasi[at].place
        let node = dossier.trees[place.tree].nodes[place.node]
        return node.end == place.node + 1
          && node.indicators[place.indicator ?? 0].polarity == .higherIsBetter
      }
      guard !rising.isEmpty else { continue }
      var better = dossier
      let place = dossier.realisasi[rising.any(&maker.random)].place
      for at in rising where dossier.realisasi[at].place == place {
        better.realisasi[at].value = dossier.realisasi[at].value?.number.map { Quantity($0 + 9) }
      }
      #expect(
        changed(dossier, better) { before, after in
          guard let before, let after else { return before == nil && after == nil }
          return after >= before - 1e-9
        } == [])
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `a partial figure lies within its bounds`(seed: UInt64) {
    var maker = RandomDossier(seed: seed)
    maker.caps = [nil, 80, 100]
    for _ in 0..<5 {
      let dossier = maker.make()
      let rollup = Plan(dossier, periods: Self.periods).run()
      for place in places(dossier) {
        for period in Self.periods.indices {
          let figures = rollup.figures(ofNode: place, at: period)
          guard let capaian = figures.capaian.value else { continue }
          let (low, high) = (figures.bilaNol.value ?? .nan, figures.bilaPenuh.value ?? .nan)
          #expect(low - 1e-9 <= capaian && capaian <= high + 1e-9, "\(place) \(figures)")
        }
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `full coverage leaves nothing between the bounds`(seed: UInt64) {
    var maker = RandomDossier(seed: seed)
    maker.allowsZeroWeights = false
    for _ in 0..<10 {
      let dossier = maker.make()
      let rollup = Plan(dossier, periods: Self.periods).run()
      for place in places(dossier) where dossier.trees[place.tree].nodes[place.node].isBare {
        for period in Self.periods.indices {
          let figures = rollup.figures(ofNode: place, at: period)
          guard figures.cakupan.value == 100, figures.capaian.value != nil,
            isComputedBelow(dossier, place)
          else { continue }
          #expect(near(figures.bilaNol.value, figures.bilaPenuh.value), "\(place) \(figures)")
        }
      }
    }
  }

  /// Whether no node below has a figure of its own that could be partial, or none at all.
  private func isComputedBelow(_ dossier: Dossier, _ place: Place) -> Bool {
    let graph = NaiveGraph(dossier)
    func isPlain(_ spot: NaiveGraph.Spot) -> Bool {
      let below = graph.children(spot)
      let node = graph.node(spot)
      return below.isEmpty
        || node.isBare && node.aggregation?.method != Aggregation.Method.none
          && below.allSatisfy { isPlain($0.spot) }
    }
    return isPlain(.init(tree: place.tree, node: place.node))
  }

  /// The nodes whose capaian or terhitung are no longer as `isFine` wants them.
  private func changed(
    _ before: Dossier, _ after: Dossier, unless isFine: (Double?, Double?) -> Bool
  ) -> [String] {
    let (old, new) = (
      Plan(before, periods: Self.periods).run(), Plan(after, periods: Self.periods).run()
    )
    return places(before).flatMap { place -> [String] in
      let key = before.trees[place.tree].nodes[place.node].key
      guard let other = after.trees[place.tree].node(key) else { return ["\(key) is gone"] }
      let there = Place(tree: place.tree, node: other.position)
      return Self.periods.indices.compactMap { period in
        let one = old.figures(ofNode: place, at: period)
        let two = new.figures(ofNode: there, at: period)
        let same =
          isFine(one.capaian.value, two.capaian.value)
          && isFine(one.terhitung.value, two.terhitung.value)
          && near(one.cakupan.value, two.cakupan.value)
        return same ? nil : "\(place) \(Self.periods[period]): \(one) became \(two)"
      }
    }
  }

  private func places(_ dossier: Dossier) -> [Place] {
    NaiveGraph(dossier).spots.map { Place(tree: $0.tree, node: $0.node) }
  }

  private func scaled(_ dossier: Dossier, by factor: Double) -> Dossier {
    var scaled = dossier
    for tree in scaled.trees.indices {
      for position in scaled.trees[tree].nodes.indices {
        scaled.trees[tree].update(position) { node in
          node.weight = node.weight.map { $0 * factor }
          for link in node.links.indices {
            node.links[link].weight = node.links[link].weight.map { $0 * factor }
          }
          for own in node.indicators.indices {
            node.indicators[own].weight = node.indicators[own].weight.map { $0 * factor }
          }
        }
      }
    }
    return scaled
  }

  /// The same trees with the children of every node in another order.
  private func shuffled(_ dossier: Dossier, _ random: inout SeededGenerator) -> Dossier {
    var shuffled = dossier
    for (number, tree) in dossier.trees.enumerated() {
      var order: [Int] = []
      var waiting = tree.roots.shuffled(using: &random)
      while let next = waiting.popLast() {
        order.append(next)
        waiting += Array(tree.children(of: next)).shuffled(using: &random)
      }
      shuffled.trees[number] = Tree(
        heading: tree.heading, nodes: order.map { tree.nodes[$0] },
        parents: order.map { old in tree.nodes[old].parent.flatMap { order.firstIndex(of: $0) } })
      for at in shuffled.realisasi.indices where dossier.realisasi[at].place.tree == number {
        let old = dossier.realisasi[at].place.node
        shuffled.realisasi[at].place.node = order.firstIndex(of: old) ?? old
      }
    }
    return shuffled
  }
}

extension Node {
  /// Whether nothing is measured at it.
  fileprivate var isBare: Bool { indicators.isEmpty }
}
