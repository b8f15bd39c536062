import Pohon
import PohonTesting
import Testing

@Suite struct `Sweeping flat forests` {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `children come after all their parents, side by side unless shared`(seed: UInt64) {
    let random = RandomForest(seed: seed)
    let forest = random.forest
    #expect(forest.nodeOfSlot.map(Int.init).sorted() == Array(random.children.indices))
    var uses = Array(repeating: 0, count: forest.count)
    for child in forest.childSlot { uses[Int(child)] += 1 }
    for slot in 0..<forest.count {
      let below = forest.childSlot[forest.children(of: slot)].map(Int.init)
      let node = Int(forest.nodeOfSlot[slot])
      #expect(below.map { Int(forest.nodeOfSlot[$0]) } == random.children[node], "seed \(seed)")
      #expect(below.allSatisfy { $0 > slot }, "seed \(seed)")
      guard let first = below.first, below.allSatisfy({ uses[$0] == 1 }) else { continue }
      #expect(below == Array(first..<first + below.count), "seed \(seed)")
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>, [1, 4, 7])
  func `capaian alone is what plain recursion finds`(seed: UInt64, periods: Int) {
    let random = RandomForest(seed: seed, periods: periods)
    let forest = random.forest
    var capaian = forest.nodeOfSlot.flatMap { random.own[Int($0)] }
    forest.withView { view in
      capaian.withUnsafeMutableBufferPointer { cells in
        guard let base = cells.baseAddress else { return }
        let sweep = CapaianSweep(view, periods: periods, capaian: base)
        let middle = forest.count / 2
        sweep.run(middle..<forest.count)
        sweep.run(0..<middle)
      }
    }
    for node in random.children.indices {
      for period in 0..<periods {
        let found = capaian[Int(forest.slotOfNode[node]) * periods + period]
        let expected = random.capaian(of: node, period)
        #expect(
          near(expected.isNaN ? nil : expected, found.isNaN ? nil : found),
          "node \(node) period \(period) of seed \(seed)")
      }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `andil by weight leaves nothing behind, whatever stood there before`(seed: UInt64) {
    let random = RandomForest(seed: seed, isShared: false)
    let forest = random.forest
    let root = Int(forest.slotOfNode[0])
    var andil = Array(repeating: 7.0, count: forest.count)
    andil[root] = 1
    forest.withView { view in
      andil.withUnsafeMutableBufferPointer { andil in
        guard let base = andil.baseAddress else { return }
        AndilSweep(view, figures: nil, ends: nil, andil: base, standIn: nil).run(0..<forest.count)
      }
    }
    let leaves = andil.indices.filter { forest.children(of: $0).isEmpty }
    #expect(near(leaves.reduce(0) { $0 + andil[$1] }, 1), "seed \(seed)")
  }
}

/// A forest with one root, in which children have later numbers than their parents.
private struct RandomForest {
  private(set) var children: [[Int]]
  private var weights: [[Double]]
  private let steps: [FlatForest.Step]
  /// The own figures of each node, period by period; NaN is unknown.
  let own: [[Double]]

  init(seed: UInt64, periods: Int = 1, isShared: Bool = true) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...30, using: &random)
    children = Array(repeating: [], count: count)
    for node in 1..<max(count, 2) where node < count {
      children[Int.random(in: 0..<node, using: &random)].append(node)
      guard isShared, oneIn(6, &random) else { continue }
      let other = Int.random(in: 0..<node, using: &random)
      if !children[other].contains(node) { children[other].append(node) }
    }
    weights = children.map { $0.map { _ in [0.5, 1, 2, 3].any(&random) } }
    steps = children.map { _ in [.mean, .mean, .minimum, .maximum, .nothing].any(&random) }
    own = children.map { below in
      (0..<periods).map { _ in
        let isMissing = below.isEmpty ? oneIn(4, &random) : !oneIn(5, &random)
        return isMissing ? .nan : Double.random(in: 0...100, using: &random)
      }
    }
  }

  var forest: FlatForest {
    let edges = children.enumerated().flatMap { node, below in
      below.map { (from: Int32(node), to: Int32($0)) }
    }
    return FlatForest(
      children: CompressedRows(rows: children.count, edges: edges), weight: weights.flatMap { $0 },
      step: steps)
  }

  func capaian(of node: Int, _ period: Int) -> Double {
    if !own[node][period].isNaN { return own[node][period] }
    let known = zip(children[node], weights[node]).compactMap { child, weight in
      let value = capaian(of: child, period)
      return value.isNaN ? nil : (value, weight)
    }
    switch steps[node] {
    case .nothing: return .nan
    case .minimum: return known.map(\.0).min() ?? .nan
    case .maximum: return known.map(\.0).max() ?? .nan
    case .mean:
      return known.reduce(0) { $0 + $1.0 * $1.1 } / known.reduce(0) { $0 + $1.1 }
    }
  }
}
