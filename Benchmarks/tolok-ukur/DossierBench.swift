import Glibc
import Pohon
import PohonFile
import PohonTesting

/// The library as its users call it, on a generated dossier: one document an agency, with targets
/// and reports for four quarters.
struct DossierBench {
  let nodes: Int
  let seed: UInt64
  let folder: String

  func run() throws {
    let dossier = make()
    report("nodes", Double(dossier.trees.reduce(0) { $0 + $1.nodes.count }))
    report("trees", Double(dossier.trees.count))
    try write(dossier)
    let before = peakMegabytes()
    let periods = (1...4).map { Period.triwulan($0, of: 2025) }
    var plan = Plan(dossier, periods: periods)
    report("compile", measure { plan = Plan(dossier, periods: periods) })
    var rollup = plan.run()
    report("run", measure { rollup = plan.run() })
    var known = 0
    report(
      "figures",
      measure {
        known = 0
        for (number, tree) in dossier.trees.enumerated() {
          for node in tree.nodes.indices {
            let figures = rollup.figures(ofNode: Place(tree: number, node: node), at: 1)
            if figures.capaian.value != nil { known += 1 }
          }
        }
      })
    report("known", Double(known))
    let outcome = Place(tree: 0, node: 0)
    report("drivers", measure { _ = Drivers(plan, outcome: outcome, at: 1) })
    report("peak", peakMegabytes())
    report("peak.dossier", before)
  }

  /// Trees of the shape of the kernel's forest, cut below the governments.
  private func make() -> Dossier {
    let maker = ForestMaker(nodes: nodes, seed: seed)
    var random = SeededGenerator(seed: seed &+ 2)
    var trees: [Tree] = []
    var realisasi: [Realisasi] = []
    let starts = maker.depths.indices.filter { maker.depths[$0] == 1 }
    for (number, start) in starts.enumerated() {
      var end = start + 1
      while end < maker.depths.count, maker.depths[end] > 1 { end += 1 }
      var tree = Tree(
        heading: Heading(id: "pohon-\(number + 1)"),
        nodes: (start..<end).map { Node(code: "k\($0 - start)", statement: "Kondisi \($0)") },
        parents: (start..<end).map { $0 == start ? nil : Int(maker.parents[$0]) - start })
      for node in start..<end {
        tree.update(node - start) {
          $0.weight = node == start ? nil : maker.weights[node]
          if maker.steps[node] != .mean {
            $0.aggregation = Aggregation(
              method: maker.steps[node] == .minimum ? .minimum : .maximum)
          }
          if maker.isMeasured[node] { $0.indicators = [Self.indicator(&random)] }
        }
        guard maker.isMeasured[node] else { continue }
        let place = Place(tree: number, node: node - start, indicator: 0)
        for quarter in 1...4 where random.next() % 10 != 0 {
          realisasi.append(
            Realisasi(
              place: place, period: .triwulan(quarter, of: 2025),
              value: Quantity(Double(random.next() % 100) + 20)))
        }
      }
      trees.append(tree)
    }
    return Dossier(trees: trees, realisasi: realisasi)
  }

  private static func indicator(_ random: inout SeededGenerator) -> Indicator {
    var indicator = Indicator(name: "Persentase kondisi terpenuhi")
    indicator.satuan = "%"
    indicator.polarity = random.next() % 4 == 0 ? .lowerIsBetter : .higherIsBetter
    indicator.targets = (1...4).map {
      Target(period: .triwulan($0, of: 2025), value: Quantity(Double(random.next() % 50) + 50))
    }
    return indicator
  }

  private func write(_ dossier: Dossier) throws {
    var rows = Array(
      repeating: "kode;indikator;periode;realisasi\n", count: dossier.trees.count)
    for report in dossier.realisasi {
      let code = dossier.trees[report.place.tree].nodes[report.place.node].code
      rows[report.place.tree] += "\(code);1;\(report.period);\(report.value?.text ?? "")\n"
    }
    for (number, tree) in dossier.trees.enumerated() {
      try PohonFile.write(yamlText(of: tree), to: "\(folder)/\(tree.id).yaml")
      try PohonFile.write(rows[number], to: "\(folder)/\(tree.id).realisasi.csv")
    }
  }
}
