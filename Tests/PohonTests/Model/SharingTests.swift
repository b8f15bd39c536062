import Pohon
import Testing

/// Copies share what they hold, and nobody may notice.
@Suite struct `A copy of a condition` {
  @Test func `that changes leaves the other as it was`() {
    var indicator = Indicator(name: "Indeks kepuasan")
    indicator.targets = [Target(period: .year(2025), value: Quantity("80"))]
    var node = Node(code: "1", level: .outcome, statement: "Meningkatnya kepuasan warga")
    node.indicators = [indicator]
    let tree = Tree(heading: Heading(id: "a"), nodes: [node])
    var copy = tree
    copy.heading.id = "b"
    copy.update(0) {
      $0.statement = "Menurunnya aduan"
      $0.indicators[0].name = "Jumlah aduan"
      $0.indicators[0].targets.removeAll()
    }
    #expect(tree.id == "a")
    #expect(tree.nodes[0].statement == "Meningkatnya kepuasan warga")
    #expect(tree.nodes[0].indicators == [indicator])
    #expect(copy.id == "b")
    #expect(copy.nodes[0].indicators[0].name == "Jumlah aduan")
    #expect(copy != tree)
  }

  @Test func `made of the same words is equal and has the same hash`() {
    let make = { Node(code: "1", level: .outcome, statement: "Meningkatnya kepuasan warga") }
    #expect(make() == make())
    #expect(Set([make(), make()]).count == 1)
  }
}
