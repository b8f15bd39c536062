import Pohon
import PohonRules
import Testing

@Suite struct `Rules about figures on large trees` {
  /// A tree in which every indicator is computed from those below, aimed at, weighed and reported.
  private func dossier(_ count: Int, parent: (Int) -> Int?) -> Dossier {
    var parents: [Int?] = []
    let nodes = (0..<count).map { position in
      parents.append(parent(position))
      var node = Node(code: "\(position)", statement: "Meningkatnya gizi balita")
      node.weight = 1
      var indicator = Indicator(name: "Persentase balita ditimbang")
      indicator.polarity = .higherIsBetter
      indicator.targets = [Target(period: .year(2025), value: Quantity("100"))]
      indicator.computation = Computation(method: .sum, operands: .children)
      node.indicators = [indicator]
      return node
    }
    let tree = Tree(heading: Heading(id: "besar"), nodes: nodes, parents: parents)
    let reports = nodes.indices.flatMap { node in
      (1...4).map {
        Realisasi(
          place: Place(tree: 0, node: node, indicator: 0), period: .triwulan($0, of: 2025),
          value: Quantity("400"))
      }
    }
    return Dossier(trees: [tree], realisasi: reports)
  }

  @Test(.timeLimit(.minutes(5)), arguments: [1, 2, 3])
  func `are linear where everything is alike`(_ shape: Int) {
    let dossier = dossier(4_000) { position in
      switch shape {
      case 1: position == 0 ? nil : position - 1
      case 2: position == 0 ? nil : 0
      default: position == 0 ? nil : (position - 1) / 4
      }
    }
    let rules: Set<RuleID> = [
      "bobot-tidak-genap", "bobot-tidak-ditetapkan", "agregasi-tidak-mungkin",
      "target-anak-tidak-mencukupi", "realisasi-tidak-lengkap", "induk-berbeda-dari-hitungan",
      "capaian-janggal", "nilai-sama-berbeda",
    ]
    #expect(RuleBook.check(dossier, only: rules).count >= 4_000)
  }

  @Test(.timeLimit(.minutes(5)))
  func `do not follow reports of a thousand years one by one`() {
    var dossier = dossier(300) { $0 == 0 ? nil : ($0 - 1) / 4 }
    dossier.realisasi = (1_000...1_400).map {
      Realisasi(
        place: Place(tree: 0, node: 0, indicator: 0), period: .year($0), value: Quantity("4"))
    }
    dossier.trees[0].update(0) {
      $0.indicators[0].targets = (1_000...1_400).map {
        Target(period: .year($0), value: Quantity("1"))
      }
    }
    #expect(!RuleBook.check(dossier, only: ["capaian-janggal"]).isEmpty)
    #expect(TargetSufficiency(dossier).rows.count == 30)
  }
}
