import Pohon
import PohonTesting
import Testing

@Suite struct `Cycles of a graph` {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `are the groups that reach each other`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...12, using: &random)
    let edges = (0..<Int.random(in: 0...(2 * count), using: &random)).map { _ in
      (
        from: Int32.random(in: 0..<Int32(count), using: &random),
        to: Int32.random(in: 0..<Int32(count), using: &random)
      )
    }
    let reach = Reachability(count, edges.map { (Int($0.from), Int($0.to)) })
    #expect(CompressedRows(rows: count, edges: edges).cycles() == reach.cycles)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `rows keep their edges in order`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let edges = (0..<20).map { index in
      (from: Int32.random(in: 0..<6, using: &random), to: Int32(index))
    }
    let rows = CompressedRows(rows: 6, edges: edges)
    #expect(rows.count == 6)
    for row in 0..<6 {
      #expect(Array(rows[row]) == edges.filter { $0.from == row }.map(\.to))
    }
  }

  @Test func `a ring of a hundred thousand is one`() {
    let count: Int32 = 100_000
    let ring = CompressedRows(
      rows: Int(count), edges: (0..<count).map { (from: $0, to: ($0 + 1) % count) })
    #expect(ring.cycles() == [Array(0..<Int(count))])
  }
}

/// Who reaches whom, by Floyd and Warshall.
private struct Reachability {
  private var reaches: [[Bool]]

  init(_ count: Int, _ edges: [(Int, Int)]) {
    reaches = Array(repeating: Array(repeating: false, count: count), count: count)
    for (from, to) in edges { reaches[from][to] = true }
    for middle in 0..<count {
      for from in 0..<count where reaches[from][middle] {
        for to in 0..<count where reaches[middle][to] { reaches[from][to] = true }
      }
    }
  }

  /// Each with all it reaches and is reached by, once.
  var cycles: [[Int]] {
    reaches.indices.compactMap { row in
      guard reaches[row][row] else { return nil }
      let group = reaches.indices.filter { reaches[row][$0] && reaches[$0][row] }
      return group.first == row ? group : nil
    }
  }
}
