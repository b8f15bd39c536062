import Pohon

/// `andai` as the design tells it, by plain recursion: supposed nodes have what is supposed,
/// measured ones move with those below them, the others follow.
struct NaiveWhatIf {
  typealias Spot = NaiveGraph.Spot

  let rollup: NaiveRollup
  let supposed: [Spot: Double]

  func capaian(_ spot: Spot) -> Double? {
    let before = rollup.figures(spot)
    guard before.isDue else { return nil }
    let cap = rollup.graph.dossier.trees[spot.tree].heading.capaianCap ?? 100
    if let value = supposed[spot] { return min(max(value, 0), cap) }
    let after = terhitung(spot)
    guard let terukur = before.terukur else { return after }
    guard let after, let below = before.terhitung else { return terukur }
    return min(max(terukur + after - below, 0), cap)
  }

  private func terhitung(_ spot: Spot) -> Double? {
    let heading = rollup.graph.dossier.trees[spot.tree].heading
    let family = rollup.dueChildren(spot).map { ($0.weight, capaian($0.spot)) }
    let known = family.compactMap { row in row.1.map { (row.0, $0) } }
    if heading.missingData == .refuse, known.count < family.count { return nil }
    switch rollup.graph.node(spot).aggregation?.method ?? .weightedMean {
    case .none: return nil
    case .minimum: return known.map(\.1).min()
    case .maximum: return known.map(\.1).max()
    default:
      let sum = known.reduce(0) { $0 + $1.0 }
      return sum == 0 ? nil : known.reduce(0) { $0 + $1.0 * $1.1 } / sum
    }
  }
}
