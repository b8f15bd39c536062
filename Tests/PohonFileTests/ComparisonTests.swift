import Pohon
import PohonFile
import PohonTesting
import Testing

@Suite("Comparison of two versions") struct ComparisonTests {
  /// A tree taken apart, so that it can be changed.
  private struct Parts {
    var heading: Heading
    var nodes: [Node]
    var parents: [Int?]

    init(_ tree: Tree) {
      heading = tree.heading
      nodes = tree.nodes
      parents = tree.nodes.map(\.parent)
    }

    var tree: Tree { Tree(heading: heading, nodes: nodes, parents: parents) }

    var leaves: [Int] {
      nodes.indices.filter { node in !parents.contains(node) && parents[node] != nil }
    }

    mutating func remove(_ node: Int) {
      nodes.remove(at: node)
      parents.remove(at: node)
      parents = parents.map { parent in parent.map { $0 > node ? $0 - 1 : $0 } }
    }

    /// Adds a node as the last child of `parent`, whose subtree ends at `end`.
    mutating func insert(_ node: Node, under parent: Int, at end: Int) {
      nodes.insert(node, at: end)
      parents.insert(nil, at: end)
      parents = parents.map { above in above.map { $0 >= end ? $0 + 1 : $0 } }
      parents[end] = parent
    }
  }

  private static let trees: [Tree] = realFiles.compactMap { path in
    (try? bytes(of: path)).flatMap { readTree(bytes: $0).tree }
  }.filter { $0.nodes.count > 3 }

  private func kinds(_ old: Tree, _ new: Tree) -> [TreeChange.Kind] {
    TreeComparison(old, new).changes.map(\.kind)
  }

  @Test("finds nothing where nothing changed") func same() {
    for tree in Self.trees {
      let comparison = TreeComparison(tree, tree)
      #expect(comparison.changes.isEmpty)
      #expect(comparison.kept == tree.nodes.count)
    }
  }

  @Test("finds one change of a field, and that one only") func fields() throws {
    for tree in Self.trees {
      for node in tree.nodes.indices where !tree.nodes[node].indicators.isEmpty {
        func changed(_ change: (inout Node) -> Void) -> TreeComparison {
          var parts = Parts(tree)
          change(&parts.nodes[node])
          return TreeComparison(tree, parts.tree)
        }
        let reworded = changed { $0.statement += " secara berkelanjutan dan merata" }
        #expect(reworded.changes.map(\.kind) == [.reworded])
        #expect(reworded.changes.first?.new == node)
        #expect(
          changed { $0.statement = $0.statement.uppercased() + " " }.changes.map(\.kind)
            .allSatisfy { $0 == .respelled })
        #expect(changed { $0.code += "9" }.changes.map(\.kind) == [.renumbered])
        #expect(
          changed { $0.owners.append(Owner(name: "Bagian Lain")) }.changes.map(\.kind)
            == [.owners])
        let year = try #require(Period("2031"))
        let retargeted = changed {
          $0.indicators[0].targets.append(Target(period: year, value: Quantity("7")))
        }
        #expect(retargeted.changes.map(\.kind) == [.target])
        #expect(retargeted.changes.first?.period == year)
        #expect(retargeted.changes.first?.before == nil)
        #expect(retargeted.changes.first?.after == "7")
        #expect(
          changed { $0.indicators.removeLast() }.changes.map(\.kind) == [.indicatorRemoved])
      }
    }
  }

  @Test("finds a leaf removed, added or moved, and nothing of its neighbours")
  func structure() throws {
    for tree in Self.trees {
      let whole = Parts(tree)
      for leaf in whole.leaves {
        var without = whole
        without.remove(leaf)
        #expect(kinds(tree, without.tree) == [.removed])
        #expect(kinds(without.tree, tree) == [.added])
        let root = try #require(tree.nodes.first)
        guard tree.nodes[leaf].parent != root.position else { continue }
        var moved = without
        moved.insert(whole.nodes[leaf], under: 0, at: moved.tree.nodes[0].end)
        #expect(kinds(tree, moved.tree) == [.moved])
      }
    }
  }

  @Test("knows a condition whose code shifted because another came before it") func shifted() {
    for tree in Self.trees {
      var parts = Parts(tree)
      for node in parts.nodes.indices.dropFirst() { parts.nodes[node].code += "1" }
      let changes = TreeComparison(tree, parts.tree).changes
      #expect(changes.allSatisfy { $0.kind == .renumbered })
      #expect(changes.count == tree.nodes.count - 1)
    }
  }

  @Test("names a convention of the whole tree that changed") func heading() {
    for tree in Self.trees {
      var parts = Parts(tree)
      parts.heading.leastCoverage = 55
      let changes = TreeComparison(tree, parts.tree).changes
      #expect(changes.map(\.field) == [.cakupanMinimum])
      #expect(changes.first?.new == nil)
      #expect(changes.first?.after == "55")
    }
  }

  @Test("takes two ways of writing a number for one") func numbers() throws {
    let year = try #require(Period("2025"))
    func tree(_ text: String) -> Tree {
      var node = Node(code: "0", level: .outcome, statement: "Meningkatnya mutu")
      node.indicators = [Indicator(name: "Indeks mutu")]
      node.indicators[0].targets = [Target(period: year, value: Quantity(text))]
      return Tree(heading: Heading(id: "x"), nodes: [node], parents: [nil])
    }
    #expect(TreeComparison(tree("85,0"), tree("85")).changes.isEmpty)
    #expect(kinds(tree("85"), tree("90")) == [.target])
    #expect(kinds(tree("85 %"), tree("85 dokumen")) == [.target])
  }
}
