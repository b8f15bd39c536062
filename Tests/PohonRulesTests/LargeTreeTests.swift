import Pohon
import PohonRules
import Testing

@Suite struct `Rules on large trees` {
  /// A chain, a fan or a full tree in which everything is alike, which is the worst for an index.
  private func tree(_ count: Int, parent: (Int) -> Int?) -> Tree {
    var parents: [Int?] = []
    let nodes = (0..<count).map { position in
      parents.append(parent(position))
      var node = Node(code: "1", level: .antara, statement: "Meningkatnya gizi balita")
      node.printings = [Cetakan(place: "tabel", code: "CSF 1.1", text: "Meningkatnya gizi anak")]
      node.narrativeIndicators = ["Persentase balita"]
      node.indicators = [Indicator(name: "Persentase balita ditimbang")]
      node.indicators[0].formula = "balita ditimbang selama 1 tahun"
      node.indicators[0].targets = (2021...2026).map {
        Target(period: .year($0), value: Quantity("90%"))
      }
      node.closingClaim = "Meningkatnya gizi balita akan menunjang tumbuh kembang"
      node.answers = ["Masih kurangnya penyuluhan"]
      node.problems = ["Masih kurangnya penyuluhan"]
      node.silences = [Silence(rule: "kode-ganda", reason: "")]
      return node
    }
    return Tree(heading: Heading(id: "besar"), nodes: nodes, parents: parents)
  }

  @Test(.timeLimit(.minutes(5)), arguments: [1, 2, 3])
  func `are linear where everything is alike`(_ shape: Int) {
    let tree = tree(8_000) { position in
      switch shape {
      case 1: position == 0 ? nil : position - 1
      case 2: position == 0 ? nil : 0
      default: position == 0 ? nil : (position - 1) / 4
      }
    }
    #expect(RuleBook.check(Dossier(trees: [tree])).count > 8_000)
  }
}
