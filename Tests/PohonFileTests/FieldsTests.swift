import Pohon
import PohonFile
import PohonTesting
import Testing

@Suite struct `Trees as fields` {
  @Test(arguments: realFiles)
  func `the fields of a tree give the tree back`(path: String) throws {
    guard let tree = readTree(bytes: try bytes(of: path)).tree else { return }
    let reading = readTree(TreeFields(of: tree))
    #expect(reading.tree == tree)
  }

  @Test func `the fields of a random tree give it back`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = RandomTree(seed: seed)
    for _ in 0..<200 {
      let tree = random.tree()
      #expect(readTree(TreeFields(of: tree)).tree == tree, "seed \(seed)")
    }
  }

  @Test func `a finding names the place of its value`() {
    let fields = TreeFields(
      heading: [.init(.pohon, .text("x"))],
      nodes: [
        .init(
          parent: nil,
          entries: [
            .init(.kode, .text("1")), .init(.jenjang, .text("antra", place: 7)),
            .init(.kondisi, .text("Meningkatnya layanan")),
          ])
      ])
    let reading = readTree(fields)
    #expect(reading.remarks.map(\.place) == [7])
    #expect(reading.remarks.first?.finding.message.contains("mungkin “antara”") == true)
  }

  @Test func `a child may stand before its parent`() {
    let fields = TreeFields(nodes: [
      .init(parent: 1, entries: [.init(.kode, .text("1.1"))]),
      .init(parent: nil, entries: [.init(.kode, .text("1"))]),
    ])
    #expect(readTree(fields, id: "x").tree.nodes.map(\.code) == ["1", "1.1"])
  }
}
