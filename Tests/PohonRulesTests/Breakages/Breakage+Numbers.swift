import Pohon

extension Breakage {
  /// Ways to break weights and what was reported.
  static let ofNumbers: [Breakage] = [
    .around("bobot-tidak-genap") { piece, node, random in
      guard let parent = piece.parent(of: node), let weight = piece.nodes[node].weight else {
        return nil
      }
      piece.nodes[node].weight = weight + Double(Int.random(in: 1...50, using: &random))
      return Spot(parent)
    },
    .around("bobot-tidak-genap") { piece, node, random in
      guard let weight = piece.nodes[node].indicators[0].weight else { return nil }
      piece.nodes[node].indicators[0].weight = weight - Double.random(in: 1...30, using: &random)
      return Spot(node)
    },
    .node("bobot-tidak-genap") { node, random in
      guard let share = node.owners[0].share else { return false }
      // A single owner may go without a share.
      let wrong = node.owners.count > 1 ? [share + 5, nil, -share] : [share + 5, -share]
      node.owners[0].share = wrong.randomElement(using: &random) ?? nil
      return true
    },
    .document("bobot-tidak-ditetapkan") { piece, _ in
      for node in piece.nodes.indices {
        piece.nodes[node].weight = nil
        for link in piece.nodes[node].links.indices { piece.nodes[node].links[link].weight = nil }
      }
      return Spot(0)
    },
    .around("agregasi-tidak-mungkin") { piece, node, _ in
      guard let parent = piece.parent(of: node) else { return nil }
      piece.nodes[node].weight = nil
      return Spot(parent)
    },
    .around("agregasi-tidak-mungkin") { piece, node, _ in
      guard let parent = piece.parent(of: node),
        let computed = piece.nodes[parent].indicators.firstIndex(where: { $0.computation != nil })
      else { return nil }
      piece.nodes[node].indicators[0].satuan = "orang"
      return Spot(parent, indicator: computed)
    },
    .indicator("target-anak-tidak-mencukupi") { indicator, _, random in
      guard indicator.computation != nil else { return false }
      let target = Int.random(in: indicator.targets.indices, using: &random)
      indicator.targets[target].value = Quantity("99,5")
      return true
    },
    .around("realisasi-tidak-lengkap") { piece, node, random in
      guard let row = piece.reports(of: node).randomElement(using: &random) else { return nil }
      switch Int.random(in: 0...2, using: &random) {
      case 0: piece.realisasi[row].period = .triwulan(4, of: 2030)
      case 1: piece.realisasi[row].value = Quantity("7 ekor")
      default: piece.realisasi[row].value = Quantity("1,5..3,5")
      }
      return Spot(node, indicator: piece.realisasi[row].place.indicator)
    },
    // Who has not reported is told once for the document.
    .around("realisasi-tidak-lengkap") { piece, node, random in
      guard !piece.reports(of: node).isEmpty else { return nil }
      piece.silence(node)
      return .document
    },
    .around("induk-berbeda-dari-hitungan") { piece, node, random in
      guard
        let index = piece.nodes[node].indicators.firstIndex(where: { $0.computation != nil })
      else { return nil }
      piece.realisasi.append(
        Realisasi(
          place: Place(tree: 0, node: node, indicator: index),
          period: .triwulan(Int.random(in: 1...4, using: &random), of: 2025),
          value: Quantity(Double(Int.random(in: 1...40, using: &random)))))
      return Spot(node, indicator: index)
    },
    .around("capaian-janggal") { piece, node, random in
      let rows = piece.reports(of: node).filter { piece.realisasi[$0].place.indicator == 0 }
      guard !rows.isEmpty, piece.nodes[node].indicators[0].scale == nil else { return nil }
      for row in rows {
        let report = piece.realisasi[row]
        let share = report.numerator.flatMap { above in report.denominator.map { above / $0 * 100 }
        }
        piece.realisasi[row].value = Quantity((report.value?.number ?? share ?? 0) * 12 + 12)
        piece.realisasi[row].numerator = nil
        piece.realisasi[row].denominator = nil
      }
      return Spot(node, indicator: 0)
    },
    .around("nilai-sama-berbeda", on: .twin) { piece, node, random in
      guard node < piece.others[0].nodes.count else { return nil }
      var made = random
      piece.others[0].update(node) { node in
        let target = Int.random(in: node.indicators[0].targets.indices, using: &made)
        node.indicators[0].targets[target].value = Quantity("71,25")
      }
      return Spot(tree: 1, node, indicator: 0)
    },
  ]
}

extension Workpiece {
  /// Which rows report of a node.
  fileprivate func reports(of node: Int) -> [Int] {
    realisasi.indices.filter { realisasi[$0].place.node == node }
  }
}
