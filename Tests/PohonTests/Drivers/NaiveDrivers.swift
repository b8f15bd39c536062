import Pohon

/// Drivers as the design tells them, by walking every way from the outcome to a leaf.
struct NaiveDrivers {
  typealias Spot = NaiveGraph.Spot

  /// What a way left behind at a node.
  struct Share {
    var andil = 0.0
    var sumbangan = 0.0
    var dugaan = 0.0
    var beda = 0.0
    var kesenjangan = 0.0
    var belumLapor = 0.0
  }

  private(set) var leaves: [Spot: Share] = [:]
  private(set) var inner: [Spot: Share] = [:]
  private let rollup: NaiveRollup
  private let level: Level?

  init(_ dossier: Dossier, outcome: Spot, _ period: Period, stopAt level: Level?) {
    // Drivers never refuse a partial figure: andil is handed on, reported or not.
    var willing = dossier
    for tree in willing.trees.indices where willing.trees[tree].heading.missingData == .refuse {
      willing.trees[tree].heading.missingData = .renormalise
    }
    rollup = NaiveRollup(willing, period)
    self.level = level
    walk(outcome, andil: 1, standIn: nil)
  }

  private mutating func walk(_ spot: Spot, andil: Double, standIn: Double?) {
    let figures = rollup.figures(spot)
    let node = rollup.graph.node(spot)
    let ends =
      node.aggregation?.method == Aggregation.Method.none || level == node.level && level != nil
    let family = rollup.dueChildren(spot)
    guard !ends, !family.isEmpty else {
      end(spot, figures, andil, standIn)
      return
    }
    inner[spot, default: Share()].beda += andil * (figures.beda ?? 0)
    let carriers = deciding(family, node.aggregation?.method, figures.terhitung)
    let sum = carriers.reduce(0) { $0 + $1.weight }
    for carrier in carriers where carrier.weight > 0 {
      walk(
        carrier.spot, andil: andil * carrier.weight / sum,
        standIn: figures.terhitung ?? figures.capaian ?? standIn)
    }
  }

  private func deciding(
    _ family: [(spot: Spot, weight: Double, below: NaiveRollup.Figures)],
    _ method: Aggregation.Method?, _ terhitung: Double?
  ) -> [(spot: Spot, weight: Double)] {
    if method == .minimum || method == .maximum, let terhitung {
      return family.filter { $0.below.capaian == terhitung }.map { ($0.spot, 1) }
    }
    return family.map { ($0.spot, $0.weight) }
  }

  private mutating func end(
    _ spot: Spot, _ figures: NaiveRollup.Figures, _ andil: Double, _ standIn: Double?
  ) {
    var share = leaves[spot] ?? Share()
    share.andil += andil
    if let capaian = figures.capaian, !figures.isAssumedZero {
      share.sumbangan += andil * capaian
      share.kesenjangan += andil * (100 - capaian)
    } else {
      share.dugaan += andil * (figures.capaian ?? standIn ?? .nan)
      share.belumLapor += andil * 100
    }
    leaves[spot] = share
  }
}
