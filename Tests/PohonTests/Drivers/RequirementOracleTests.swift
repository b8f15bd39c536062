import Pohon
import PohonTesting
import Testing

@Suite struct `The least improvement, against every improvement in whole points` {
  private static let methods: [[Aggregation.Method]] = [
    [.weightedMean, .mean], [.weightedMean, .minimum], [.weightedMean, .maximum],
    [.weightedMean, .mean, .minimum, .maximum],
  ]

  @Test(arguments: methods.indices) func `is reached, smallest, and in the fewest places`(
    kind: Int
  ) {
    var onGrid = 0
    var solved = 0
    for seed in 1...40 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let sapling = Sapling(size: 9, methods: Self.methods[kind], &random) {
        Double(Int.random(in: 97...100, using: &$0))
      }
      guard (1...5).contains(sapling.leaves.count) else { continue }
      let grid = Grid(sapling)
      let aim = grid.points.any(&random)
      let goal = sapling.figures(raising: aim)[0]
      let plan = Plan(sapling.dossier, periods: [.year(2025)])
      let root = Place(tree: 0, node: 0)
      let found = Requirement(plan, of: root, reaching: .init(goal), at: 0)
      guard found.answer == .reachable else {
        #expect(found.answer == .met, "seed \(seed): \(found.answer)")
        #expect(sapling.figures(raising: [:])[0] >= goal - 1e-9, "seed \(seed)")
        continue
      }
      solved += 1
      #expect(found.isLeast && found.isFewest, "seed \(seed)")
      let raised = Dictionary(
        uniqueKeysWithValues: found.raises.map { ($0.place.node, $0.points) })
      #expect(sapling.figures(raising: raised)[0] >= goal - 1e-6, "seed \(seed)")
      for raise in found.raises {
        #expect(near(raise.from, sapling.spots[raise.place.node].measured ?? .nan))
        #expect(raise.to <= 100 + 1e-9 && raise.points > 0)
      }
      #expect(near(found.total, raised.values.reduce(0, +)), "seed \(seed)")
      let best = grid.least(reaching: goal, sapling)
      #expect(found.total <= best.total + 1e-6, "seed \(seed): \(found.total), grid \(best)")
      if near(found.total, best.total) {
        onGrid += 1
        #expect(
          found.raises.count <= best.count, "seed \(seed): \(found.raises), grid \(best)")
      }
    }
    // The grid must be a witness, not a bystander.
    #expect(solved >= 10 && onGrid * 3 >= solved, "\(onGrid) of \(solved)")
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `says what is out of reach, and how far one can get`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let sapling = Sapling(size: 14, methods: [.weightedMean, .minimum, .maximum], &random) {
      Double(Int.random(in: 300...999, using: &$0)) / 10
    }
    let everything = Dictionary(
      uniqueKeysWithValues: sapling.leaves.map { ($0, 100 - (sapling.spots[$0].measured ?? 0)) })
    let most = sapling.figures(raising: everything)[0]
    let plan = Plan(sapling.dossier, periods: [.year(2025)])
    let root = Place(tree: 0, node: 0)
    let beyond = Requirement(plan, of: root, reaching: .init(most + 0.01), at: 0)
    #expect(beyond.answer == .unreachable && beyond.raises.isEmpty)
    #expect(near(beyond.best ?? .nan, most))
    let strictly = Requirement(plan, of: root, reaching: .init(most, isExclusive: true), at: 0)
    #expect(strictly.answer == .unreachable)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `supposed, reaches the goal`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let sapling = Sapling(size: 40, methods: [.weightedMean, .mean, .minimum, .maximum], &random) {
      Double(Int.random(in: 300...999, using: &$0)) / 10
    }
    let plan = Plan(sapling.dossier, periods: [.year(2025)])
    let root = Place(tree: 0, node: 0)
    let now = sapling.figures(raising: [:])[0]
    let open = Requirement(plan, of: root, reaching: .init(1000), at: 0).best ?? now
    let goal = now + (open - now) * 0.6
    let found = Requirement(plan, of: root, reaching: .init(goal), at: 0)
    guard found.answer == .reachable else { return }
    let after = WhatIf(
      plan, at: 0, supposing: found.raises.map { Supposition(node: $0.place, capaian: $0.to) })
    let value = after.nodes.first?.after.capaian.value ?? .nan
    #expect(value >= goal - 1e-6, "seed \(seed): \(value), goal \(goal)")
  }
}

/// Every way to raise the leaves of a sapling by whole points.
private struct Grid {
  private(set) var points: [[Int: Double]] = [[:]]

  init(_ sapling: Sapling) {
    for leaf in sapling.leaves {
      let room = Int(100 - (sapling.spots[leaf].measured ?? 100))
      points = points.flatMap { point in
        (0...room).map { step in
          var next = point
          next[leaf] = Double(step)
          return next
        }
      }
    }
  }

  func least(reaching goal: Double, _ sapling: Sapling) -> (total: Double, count: Int) {
    var best = (total: Double.infinity, count: Int.max)
    for point in points {
      let found = (total: point.values.reduce(0, +), count: point.values.count { $0 > 0 })
      guard found < best, sapling.figures(raising: point)[0] >= goal - 1e-9 else { continue }
      best = found
    }
    return best
  }
}
