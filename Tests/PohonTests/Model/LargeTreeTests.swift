import Pohon
import Testing

@Suite struct `A tree of a hundred thousand conditions` {
  @Test(.timeLimit(.minutes(5))) func `may be one row of siblings`() {
    compute((0..<100_000).map { $0 == 0 ? nil : 0 })
  }

  @Test(.timeLimit(.minutes(5))) func `may be one chain`() {
    compute((0..<100_000).map { $0 == 0 ? nil : $0 - 1 })
  }

  private func compute(_ parents: [Int?]) {
    var measured = Node(code: "", statement: "")
    measured.indicators = [ukuran().indicator]
    var nodes = Array(repeating: Node(code: "", statement: ""), count: parents.count)
    nodes[nodes.count - 1] = measured
    let tree = Tree(heading: Heading(id: "p"), nodes: nodes, parents: parents)
    #expect(tree.nodes[0].end == parents.count)
    let last = Place(tree: 0, node: parents.count - 1, indicator: 0)
    let dossier = Dossier(
      trees: [tree],
      realisasi: [Realisasi(place: last, period: .year(2025), value: Quantity("60"))])
    let plan = Plan(dossier, periods: [.year(2025)])
    #expect(plan.graph.nodeCycles.isEmpty)
    let outcome = Place(tree: 0, node: 0)
    #expect(plan.run().figures(ofNode: outcome, at: 0).capaian.value == 60)
    let drivers = Drivers(plan, outcome: outcome, at: 0)
    #expect(abs(drivers.total.andil - 1) < 1e-9)
    #expect(abs(drivers.total.sumbangan + drivers.total.dugaan - 60) < 1e-9)
  }
}
