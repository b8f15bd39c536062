import Foundation
import Pohon
import PohonTesting
import Testing

/// A second implementation in exact fractions (``Oracle``) against the library.
///
/// `POHON_SEED=17` starts elsewhere, `POHON_SEED=acak` anywhere.
@Suite struct `The library against an independent oracle` {
  static let periods: [Period] = [
    .triwulan(1, of: 2025), .semester(1, of: 2025), .triwulan(2, of: 2025), .triwulan(3, of: 2025),
    .year(2025), .month(8, of: 2025), .month(9, of: 2025), .triwulan(4, of: 2025),
    .semester(2, of: 2025), .year(2026),
  ]

  @Test func `a million figures are the same, and unknown where they should be`() async {
    let start = Self.firstSeed
    print("POHON_SEED=\(start)")
    var all = Comparison()
    let lanes = 2
    await withTaskGroup(of: Comparison.self) { group in
      for lane in 0..<lanes {
        group.addTask { Self.compare(from: start &+ UInt64(lane) &* 1_000_000, Self.dossiers) }
      }
      for await part in group { all.add(part) }
    }
    print("\(all.numbers) numbers, \(all.unknowns) unknown on both sides, \(all.lost) too long")
    for difference in all.differences { Issue.record("\(difference)") }
    #expect(all.numbers >= 1_000_000)
    #expect(all.lost * 100 < all.numbers)
  }

  /// How many dossiers each lane makes.
  private static let dossiers = 150

  private static let firstSeed: UInt64 = {
    switch ProcessInfo.processInfo.environment["POHON_SEED"] {
    case nil: 1
    case "acak": UInt64.random(in: 0...UInt64(UInt32.max))
    case let text?: UInt64(text) ?? 1
    }
  }()

  private static func compare(from seed: UInt64, _ count: Int) -> Comparison {
    var all = Comparison()
    for number in 0..<UInt64(count) {
      let sketch = SketchMaker.sketch(seed &+ number)
      let found = compare(sketch, seed &+ number)
      guard !found.differences.isEmpty else {
        all.add(found)
        continue
      }
      let smallest = sketch.shrunk { !compare($0, seed &+ number).differences.isEmpty }
      let words = compare(smallest, seed &+ number).differences.prefix(4).joined(separator: "\n")
      all.differ("seed \(seed &+ number), cut down:\n\(smallest)\(words)")
      break
    }
    return all
  }

  /// The tree's own policies and each asked for, up to a period and alone, and the drivers of one
  /// node of each tree, to the leaves and to a level.
  private static func compare(_ sketch: Sketch, _ seed: UInt64) -> Comparison {
    var found = Comparison()
    let dossier = sketch.dossier
    guard dossier.trees.contains(where: { !$0.nodes.isEmpty }) else { return found }
    found.rollup(dossier, periods)
    found.rollup(dossier, periods, alone: true)
    found.rollup(
      dossier, periods, policy: MissingDataPolicy.allCases[Int(seed % 3)])
    let places = OracleGraph(dossier).nodes
    let levels = Level.allCases
    found.drivers(
      dossier, periods,
      of: [
        (places[0], nil),
        (places[Int(seed % UInt64(places.count))], levels[Int(seed % UInt64(levels.count))]),
      ])
    return found
  }
}

extension SketchMaker {
  /// The sketch of one seed.
  static func sketch(_ seed: UInt64) -> Sketch {
    var maker = SketchMaker(seed: seed)
    return maker.make()
  }
}
