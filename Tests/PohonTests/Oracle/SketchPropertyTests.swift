import Pohon
import PohonTesting
import Testing

/// What holds of every dossier, however it looks.
@Suite struct `Figures, whatever is reported` {
  private static let periods: [Period] = [
    .triwulan(1, of: 2025), .triwulan(2, of: 2025), .month(9, of: 2025), .year(2025),
  ]

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `the order of files and of reports changes nothing`(seed: UInt64) {
    var maker = SketchMaker(seed: seed)
    maker.lendings = [1, 2, 3, 4]
    let sketch = maker.make()
    var turned = sketch
    turned.documents.reverse()
    turned.change { branch in
      for index in branch.reports.indices { branch.reports[index].reverse() }
    }
    expect(sketch.dossier, turned.dossier, seed) { before, after in
      abs(before - after) <= 1e-12 * max(1, abs(before))
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `better by its polarity never lowers anybody, worse never raises`(seed: UInt64) {
    let sketch = Self.sketch(seed)
    let before = sketch.dossier
    for place in OracleGraph(before).indicators {
      guard let polarity = before.indicator(at: place).polarity else { continue }
      var (one, other) = (before, before)
      // Outside of a range it is worse to be further above; for the others take what was reported.
      let least: Double? = polarity == .withinRange ? 1000 : nil
      for index in before.realisasi.indices where before.realisasi[index].place == place {
        guard let value = before.realisasi[index].value?.number else { continue }
        one.realisasi[index].value = Quantity(least ?? max(value, 1))
        other.realisasi[index].value = Quantity((least ?? max(value, 1)) + 7)
      }
      let rises = polarity == .higherIsBetter
      expect(one, other, seed) { before, after in
        rises ? after >= before - 1e-9 : after <= before + 1e-9
      }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `below a range further down is never better`(seed: UInt64) {
    let before = Self.sketch(seed).dossier
    for place in OracleGraph(before).indicators
    where before.indicator(at: place).polarity == .withinRange {
      var (one, other) = (before, before)
      for index in before.realisasi.indices where before.realisasi[index].place == place {
        guard before.realisasi[index].value?.number != nil else { continue }
        one.realisasi[index].value = Quantity(0.5)
        other.realisasi[index].value = Quantity(0.25)
      }
      expect(one, other, seed) { before, after in after <= before + 1e-9 }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `a leaf that is added and not reported leaves every figure as it was`(seed: UInt64) {
    var sketch = Self.sketch(seed, policy: .renormalise)
    sketch.change { branch in
      if branch.node.weight == 0 { branch.node.weight = 1 }
      for link in branch.node.links.indices where branch.node.links[link].weight == 0 {
        branch.node.links[link].weight = 1
      }
    }
    var grown = sketch
    grown.change { branch in
      guard !branch.children.isEmpty else { return }
      let missing = kondisi("baru-\(branch.node.code)", bobot: 1, ukur: [ukuran()])
      branch.children.append(Sketch.Branch(node: missing.node, reports: [[]]))
    }
    expect(sketch.dossier, grown.dossier, seed) { near($0, $1) }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `the bounds are what comes out when the missing are reported`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let full = Dossier.measuredLeaves(&random)
    var partial = full
    partial.realisasi.removeAll { _ in oneIn(3, &random) }
    let known = Set(partial.realisasi.map(\.place))
    func reporting(_ stand: Double) -> Double? {
      var dossier = full
      for index in dossier.realisasi.indices where !known.contains(dossier.realisasi[index].place) {
        dossier.realisasi[index].value = Quantity(stand)
      }
      return root(dossier).capaian.value
    }
    let figures = root(partial)
    guard figures.capaian.value != nil else { return }
    #expect(near(figures.bilaNol.value, reporting(0)))
    #expect(near(figures.bilaPenuh.value, reporting(100)))
  }

  private func root(_ dossier: Dossier) -> NodeFigures {
    Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofNode: Place(tree: 0, node: 0), at: 0)
  }

  private static func sketch(_ seed: UInt64, policy: MissingDataPolicy? = nil) -> Sketch {
    var maker = SketchMaker(seed: seed)
    (maker.hasComputations, maker.hasGrades) = (false, false)
    if let policy { maker.policies = [policy] }
    return maker.make()
  }

  /// Expects of each node of `before` that what it is in `after` is fine.
  private func expect(
    _ before: Dossier, _ after: Dossier, _ seed: UInt64, isFine: (Double, Double) -> Bool
  ) {
    let old = Plan(before, periods: Self.periods).run()
    let new = Plan(after, periods: Self.periods).run()
    for (number, tree) in before.trees.enumerated() {
      guard let other = after.trees.firstIndex(where: { $0.id == tree.id }) else { continue }
      for node in tree.nodes {
        guard let twin = after.trees[other].node(node.key) else { continue }
        for period in Self.periods.indices {
          let one = old.figures(ofNode: Place(tree: number, node: node.position), at: period)
          let two = new.figures(ofNode: Place(tree: other, node: twin.position), at: period)
          let fine =
            if let left = one.capaian.value, let right = two.capaian.value {
              isFine(left, right)
            } else {
              one.capaian.value == nil && two.capaian.value == nil
            }
          if !fine {
            Issue.record("seed \(seed) \(tree.id)#\(node.key) \(Self.periods[period])")
          }
        }
      }
    }
  }
}
