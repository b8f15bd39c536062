import Pohon
import PohonTesting
import Testing

@Suite struct `A tree stored flat` {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `knows its parents and children`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parents = randomParents(Int.random(in: 1...30, using: &random), &random)
    let tree = Tree(
      heading: Heading(id: "p"), nodes: parents.map { _ in Node(code: "", statement: "") },
      parents: parents)
    #expect(tree.nodes.map(\.parent) == parents)
    #expect(tree.roots == parents.indices.filter { parents[$0] == nil })
    for position in parents.indices {
      let children = parents.indices.filter { parents[$0] == position }
      #expect(Array(tree.children(of: position)) == children)
      var above: [Int] = []
      while let next = parents[above.last ?? position] { above.append(next) }
      #expect(Array(tree.ancestors(of: position)) == above)
      let below = parents.indices.filter { below in
        var at: Int? = below
        while let here = at, here != position { at = parents[here] }
        return at != nil
      }
      #expect(Array(tree.nodes[position].position..<tree.nodes[position].end) == below)
    }
  }

  @Test func `a code used again gets a number`() {
    #expect(keys(["1.4.6", "1.4.6", "2", "1.4.6"]) == ["1.4.6", "1.4.6~2", "2", "1.4.6~3"])
  }

  @Test func `a node without code is called by its place`() {
    #expect(keys(["1", "", ""]) == ["1", "@2", "@3"])
  }

  @Test(arguments: [
    ["1", "1", "1~2"], ["1~2", "1", "1"], ["@2", ""], ["", "@1"], ["1~2", "1~2"],
  ])
  func `no two nodes have one key`(_ codes: [String]) {
    #expect(Set(keys(codes)).count == codes.count, "\(keys(codes))")
  }

  @Test func `a parent that does not stand before its child makes a root`() {
    let nodes = (0..<3).map { Node(code: "\($0)", statement: "") }
    let tree = Tree(heading: Heading(id: "p"), nodes: nodes, parents: [1, 7, -1])
    #expect(tree.roots == [0, 1, 2])
  }

  @Test func `a node is found by its key`() {
    let tree = Dossier(kondisi("0", kondisi("1"), kondisi("1"))).trees[0]
    #expect(tree.node("1~2")?.position == 2)
    #expect(tree.node("2") == nil)
  }

  @Test func `changing a node leaves its place alone`() {
    var tree = Dossier(kondisi("0", kondisi("1"))).trees[0]
    tree.update(1) { $0 = Node(code: "9", statement: "Baru") }
    #expect(tree.nodes[1].statement == "Baru")
    #expect(tree.nodes[1].key == "1")
    #expect(tree.nodes[1].parent == 0)
    #expect(Array(tree.children(of: 0)) == [1])
  }

  private func keys(_ codes: [String]) -> [String] {
    Tree(
      heading: Heading(id: "p"), nodes: codes.map { Node(code: $0, statement: "") },
      parents: codes.map { _ in nil }
    ).nodes.map(\.key)
  }
}

/// Parents of a random forest in document order.
func randomParents(_ count: Int, _ random: inout SeededGenerator) -> [Int?] {
  var parents: [Int?] = []
  var open: [Int] = []
  for position in 0..<count {
    if oneIn(12, &random) { open = [] }
    open = Array(open.prefix(Int.random(in: min(1, open.count)...open.count, using: &random)))
    parents.append(open.last)
    open.append(position)
  }
  return parents
}
