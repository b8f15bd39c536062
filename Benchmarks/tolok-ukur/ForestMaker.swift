import Pohon
import PohonTesting

/// A forest as governments have it, with what was reported for it: the same for the same seed.
///
/// Each government is a root over agencies; each agency a tree of about 250 conditions: outcome,
/// csf, antara, operasional. Nodes are numbered in document order.
struct ForestMaker {
  private(set) var parents: [Int32] = []
  /// Depth of each node below its government.
  private(set) var depths: [UInt8] = []
  /// Weight of each node among its siblings.
  private(set) var weights: [Double] = []
  private(set) var steps: [FlatForest.Step] = []
  private(set) var roots: [Int] = []
  /// For each node whether it has a measure of its own.
  private(set) var isMeasured: [Bool] = []
  private var random: SeededGenerator

  /// Exactly `nodes` nodes, governments of about 10,000.
  init(nodes: Int, seed: UInt64) {
    random = SeededGenerator(seed: seed)
    parents.reserveCapacity(nodes)
    let governments = max(1, (nodes + 5_036) / 10_073)
    for government in 0..<governments {
      let end =
        nodes / governments * (government + 1) + (nodes % governments * (government + 1))
        / governments
      let root = parents.count
      roots.append(root)
      add(under: -1, depth: 0)
      while parents.count < end { addAgency(under: root, before: end) }
    }
    var hasChild = Array(repeating: false, count: parents.count)
    for parent in parents where parent >= 0 { hasChild[Int(parent)] = true }
    isMeasured = hasChild.map { !$0 || chance(0.1) }
  }

  private mutating func addAgency(under root: Int, before end: Int) {
    let outcome = add(under: root, depth: 1)
    for _ in 0..<Int.random(in: 4...7, using: &random) where parents.count < end {
      let csf = add(under: outcome, depth: 2)
      for _ in 0..<Int.random(in: 3...6, using: &random) where parents.count < end {
        let antara = add(under: csf, depth: 3)
        for _ in 0..<Int.random(in: 5...13, using: &random) where parents.count < end {
          add(under: antara, depth: 4)
        }
      }
    }
  }

  @discardableResult
  private mutating func add(under parent: Int, depth: UInt8) -> Int {
    parents.append(Int32(parent))
    depths.append(depth)
    weights.append(Double(Int.random(in: 1...5, using: &random)))
    let draw = Int.random(in: 0..<100, using: &random)
    steps.append(draw < 85 ? .mean : draw < 93 ? .minimum : .maximum)
    return parents.count - 1
  }

  private mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }

  /// Numbers the nodes for the sweeps: what a plan does after reading its model.
  func compile() -> FlatForest {
    var edges: [(from: Int32, to: Int32)] = []
    edges.reserveCapacity(parents.count)
    for node in parents.indices where parents[node] >= 0 {
      edges.append((from: parents[node], to: Int32(node)))
    }
    let rows = CompressedRows(rows: parents.count, edges: edges)
    return FlatForest(children: rows, weight: rows.items.map { weights[Int($0)] }, step: steps)
  }
}
