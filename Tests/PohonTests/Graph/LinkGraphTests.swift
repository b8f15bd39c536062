import Pohon
import PohonTesting
import Testing

@Suite struct `Links of a dossier` {
  @Test func `a link to nowhere suggests the nearest name`() throws {
    let graph = LinkGraph(
      Dossier(
        kondisi("0", kondisi("1.4", kondisi("1.4.1")), kondisi("2", kaitan: [silang("1.4.2")]))))
    let broken = try #require(graph.broken.first)
    #expect(graph.broken.count == 1)
    #expect(broken.fault == .unknown(nearest: "1.4.1"))
    #expect(broken.target == "1.4.2")
    #expect(broken.origin.place == Place(tree: 0, node: 3))
    #expect(broken.origin.field == .kaitan)
    #expect(broken.origin.number == 1)
    #expect(graph.servings.isEmpty)
  }

  @Test(
    arguments: [
      ("qwerty", nil), ("b#n2", "b#n1"), ("xyz#n1", nil), ("", nil), ("#", nil), ("n1#1#2#3", "n1"),
    ] as [(String, String?)])
  func `a name that does not exist is looked for where it points`(
    _ target: String, _ nearest: String?
  ) {
    let dossier = Dossier([
      Planted("p", [kondisi("0", kondisi("n1", kaitan: [silang(target)]))]),
      Planted("b", [kondisi("n1")]),
    ])
    #expect(LinkGraph(dossier).broken.map(\.fault) == [.unknown(nearest: nearest)])
  }

  @Test(arguments: ["0", "1", "p#0", "p#1"])
  func `a link to the parent or an ancestor adds nothing`(_ target: String) {
    let graph = LinkGraph(
      Dossier(kondisi("0", kondisi("1", kondisi("2", kaitan: [silang(target)])))))
    #expect(graph.redundant.count == 1)
    #expect(graph.servings.isEmpty)
    #expect(graph.nodeCycles.isEmpty)
  }

  @Test func `a link said twice counts once`() {
    let graph = LinkGraph(
      Dossier(
        kondisi(
          "0", kondisi("1", kaitan: [silang("2", bobot: 3), silang("p#2", bobot: 9)]),
          kondisi("2"))))
    #expect(graph.servings.map(\.weight) == [3])
    #expect(graph.redundant.map(\.weight) == [9])
    #expect(graph.redundant.map(\.origin.number) == [2])
  }

  @Test func `a link to itself is a cycle of one`() {
    let graph = LinkGraph(Dossier(kondisi("0", kondisi("1", kaitan: [silang("1")]))))
    #expect(graph.nodeCycles == [[1]])
    #expect(graph.servings.isEmpty)
  }

  @Test func `a link to a descendant is a cycle of all between`() {
    let graph = LinkGraph(
      Dossier(
        kondisi(
          "0", kondisi("1", kaitan: [silang("3")], kondisi("2", kondisi("3"))), kondisi("4"))))
    #expect(graph.nodeCycles == [[1, 2, 3]])
  }

  @Test func `a cycle across documents is named whole and the rest is computed`() {
    let dossier = Dossier([
      Planted(
        "a",
        [
          kondisi(
            "0", kondisi("1", kaitan: [silang("b#2")], kondisi("1.1", ukur: [reported("40")])),
            kondisi("2", ukur: [reported("80")]))
        ]),
      Planted(
        "b",
        [
          kondisi(
            "1", kondisi("2", kaitan: [silang("a#1.1")], kondisi("3")),
            kondisi("4", ukur: [reported("60")]))
        ]),
    ])
    let graph = LinkGraph(dossier)
    #expect(
      graph.nodeCycles == [["a#1", "a#1.1", "b#2"].map { graph.node(dossier.place($0)) }])
    #expect(graph.servings.isEmpty)
    let rollup = Plan(dossier, periods: [.year(2025)]).run()
    #expect(rollup.figures(ofNode: dossier.place("a#2"), at: 0).capaian.value == 80)
    #expect(rollup.figures(ofNode: dossier.place("b#4"), at: 0).capaian.value == 60)
    #expect(rollup.figures(ofNode: dossier.place("a#1"), at: 0).terhitung.reason == .cycle)
    #expect(rollup.figures(ofNode: dossier.place("a#0"), at: 0).terhitung.value == 80)
  }

  @Test func `a link outside a cycle still serves`() {
    let graph = LinkGraph(
      Dossier(
        kondisi(
          "0", kondisi("1", kaitan: [silang("1")]), kondisi("2", kaitan: [silang("1")]),
          kondisi("3", kaitan: [silang("2")]))))
    #expect(graph.nodeCycles == [[1]])
    #expect(graph.servings.map { [$0.child, $0.parent] } == [[2, 1], [3, 2]])
  }

  @Test func `a node in a cycle still serves outside of it`() {
    let graph = LinkGraph(
      Dossier(
        kondisi("0", kondisi("1", kaitan: [silang("1"), silang("2")]), kondisi("2")),
        kondisi("9", kaitan: [silang("9")])))
    #expect(graph.nodeCycles == [[1], [3]])
    #expect(graph.servings.map { [$0.child, $0.parent] } == [[1, 2]])
  }

  @Test(
    arguments: [
      ("1", Place(tree: 0, node: 1)), ("1#2", Place(tree: 0, node: 1, indicator: 1)),
      ("b#1", Place(tree: 1, node: 0)), ("b#1#1", Place(tree: 1, node: 0, indicator: 0)),
      ("p#1#1", Place(tree: 0, node: 1, indicator: 0)), ("1~2", Place(tree: 0, node: 2)),
      ("1#3", nil), ("1#0", nil), ("0#1", nil), ("b#2", nil), ("1#x", nil), ("c#1#1", nil),
      ("b#1#2", nil), ("1#-1", nil), ("", nil), ("b", nil),
    ] as [(String, Place?)])
  func `names nodes and indicators, here and elsewhere`(_ name: String, _ place: Place?) {
    let dossier = Dossier([
      Planted("p", [kondisi("0", kondisi("1", ukur: [ukuran(), ukuran()]), kondisi("1"))]),
      Planted("b", [kondisi("1", ukur: [ukuran()])]),
    ])
    #expect(NameIndex(dossier).place(name, writtenIn: 0) == place)
  }

  @Test func `a term needs an indicator at both ends`() {
    let graph = LinkGraph(
      Dossier(
        kondisi(
          "0", ukur: [ukuran()],
          kondisi("1", kaitan: [Link(kind: .unsur, target: "0")]),
          kondisi(
            "2", ukur: [ukuran().with { $0.links = [Link(kind: .unsur, target: "0#1")] }]))))
    #expect(graph.broken.map(\.fault) == [.needsIndicator])
    #expect(graph.terms.map { [$0.operand, $0.result] } == [[1, 0]])
  }

  @Test func `terms that come back to themselves are a cycle`() {
    func sum(_ targets: String...) -> Measure {
      ukuran(realisasi: "50").with {
        $0.computation = .init(method: .sum, operands: .named(targets))
      }
    }
    let dossier = Dossier(
      kondisi(
        "0", ukur: [sum("1", "3")], kondisi("1", ukur: [sum("2")]),
        kondisi("2", ukur: [sum("1")]), kondisi("3", ukur: [reported("7")])))
    let plan = Plan(dossier, periods: [.year(2025)])
    #expect(plan.graph.indicatorCycles == [[1, 2]])
    let rollup = plan.run()
    let inside = rollup.figures(
      ofIndicator: Place(tree: 0, node: 1, indicator: 0), at: 0)
    #expect(inside.computed.reason == .cycle)
    #expect(inside.realisasi.value == 50)
    let above = rollup.figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
    #expect(above.computed.value == 57)
  }

  @Test func `numbers lead back to places`() {
    let dossier = Dossier([
      Planted("a", []), Planted("b", [kondisi("0", ukur: [ukuran(), ukuran()], kondisi("1"))]),
      Planted("c", []), Planted("d", [kondisi("0", kondisi("1", ukur: [ukuran()]))]),
    ])
    let graph = LinkGraph(dossier)
    for (number, tree) in dossier.trees.enumerated() {
      for node in tree.nodes {
        let place = Place(tree: number, node: node.position)
        #expect(graph.place(ofNode: graph.node(place)) == place)
        for index in node.indicators.indices {
          let own = Place(tree: number, node: node.position, indicator: index)
          #expect(graph.place(ofIndicator: graph.indicator(own)) == own)
        }
      }
    }
  }

  @Test func `a link that carries no number joins nothing`() {
    let graph = LinkGraph(
      Dossier([
        Planted("a", [kondisi("0", kaitan: [Link(kind: .mendukung, target: "b#0")])]),
        Planted("b", [kondisi("0", kaitan: [Link(kind: .sama, target: "a#0")])]),
      ]))
    #expect(graph.servings.isEmpty)
    #expect(graph.terms.isEmpty)
    #expect(graph.sameNodes.map { [$0.0, $0.1] } == [[1, 0]])
  }

  private func silang(_ target: String, bobot: Double? = nil) -> Link {
    Link(kind: .silang, target: target, weight: bobot)
  }

  private func reported(_ value: String) -> Measure { ukuran(realisasi: value) }
}
