import Pohon
import PohonRules
import Testing

/// A tree of forty conditions whose targets and reports add up exactly, broken at each place in turn.
@Suite struct `Figures broken at every place` {
  private let dossier: Dossier
  private var tree: Tree { dossier.trees[0] }

  init() {
    let parents = (0..<40).map { $0 == 0 ? nil : ($0 - 1) / 3 }
    var leaves = [Int](repeating: 0, count: 40)
    for position in (0..<40).reversed() {
      if leaves[position] == 0 { leaves[position] = 1 }
      if let parent = parents[position] { leaves[parent] += leaves[position] }
    }
    // Document order: children right behind their parent.
    var order: [Int] = []
    func visit(_ position: Int) {
      order.append(position)
      for child in parents.indices where parents[child] == position { visit(child) }
    }
    visit(0)
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let nodes = order.map { position in
      var node = Node(code: "\(position)", statement: "Kondisi \(position)")
      var indicator = Indicator(name: "Ukuran \(position)")
      indicator.polarity = .higherIsBetter
      indicator.satuan = "orang"
      indicator.targets = [
        Target(period: .year(2025), value: Quantity(Double(leaves[position] * 10)))
      ]
      if parents.contains(position) {
        indicator.computation = Computation(method: .sum, operands: .children)
      }
      node.indicators = [indicator]
      return node
    }
    let tree = Tree(
      heading: Heading(id: "contoh"), nodes: nodes,
      parents: order.map { parents[$0].flatMap { places[$0] } })
    dossier = Dossier(
      trees: [tree],
      realisasi: order.enumerated().map { place, position in
        Realisasi(
          place: Place(tree: 0, node: place, indicator: 0), period: .year(2025),
          value: Quantity(Double(leaves[position] * 9)))
      })
  }

  private func nodes(_ rule: RuleID, _ dossier: Dossier) -> [String] {
    RuleBook.check(dossier, only: [rule]).compactMap(\.anchor.node)
  }

  private func changed(_ position: Int, _ change: (inout Indicator) -> Void) -> Dossier {
    var dossier = dossier
    dossier.trees[0].update(position) { change(&$0.indicators[0]) }
    return dossier
  }

  private var inner: [Node] { tree.nodes.filter { $0.end > $0.position + 1 } }
  private var leaves: [Node] { tree.nodes.filter { $0.end == $0.position + 1 } }

  @Test func `are sound before`() {
    #expect(inner.count == 13)
    for rule in [
      "agregasi-tidak-mungkin", "target-anak-tidak-mencukupi", "realisasi-tidak-lengkap",
      "induk-berbeda-dari-hitungan", "capaian-janggal",
    ] { #expect(nodes(RuleID(rule), dossier) == []) }
  }

  @Test func `a target above what its operands give is told at its node`() {
    for node in inner {
      let raised = changed(node.position) {
        $0.targets[0].value = Quantity(($0.targets[0].value.number ?? 0) * 1.2)
      }
      #expect(nodes("target-anak-tidak-mencukupi", raised) == [node.key])
    }
  }

  @Test func `an operand's lower target is told at its parent`() {
    for node in tree.nodes where node.parent != nil {
      let parent = node.parent.map { tree.nodes[$0].key }
      let lowered = changed(node.position) { $0.targets[0].value = Quantity(1) }
      #expect(nodes("target-anak-tidak-mencukupi", lowered) == [parent])
    }
  }

  @Test func `a report off its hitung is told at its node`() {
    for node in inner {
      var off = dossier
      off.realisasi[node.position].value = Quantity(500)
      #expect(nodes("induk-berbeda-dari-hitungan", off) == [node.key])
    }
  }

  @Test func `another satuan below is told at the parent`() {
    for node in leaves {
      let parent = node.parent.map { tree.nodes[$0].key }
      let other = changed(node.position) { $0.satuan = "dokumen" }
      #expect(nodes("agregasi-tidak-mungkin", other) == [parent])
    }
  }

  @Test func `a leaf that does not report is named`() {
    for node in leaves {
      var silent = dossier
      silent.realisasi.remove(at: node.position)
      let found = RuleBook.check(silent, only: ["realisasi-tidak-lengkap"])
      #expect(found.map { $0.message.hasSuffix("belum dilaporkan: \(node.key)") } == [true])
    }
  }

  @Test func `a target taken away leaves the report without one`() {
    for node in inner {
      let bare = changed(node.position) { $0.targets = [] }
      #expect(nodes("realisasi-tidak-lengkap", bare) == (node.parent == nil ? [node.key] : []))
    }
  }
}
