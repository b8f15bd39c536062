import Pohon

/// `andai` as the design tells it, by plain recursion: supposed nodes have what is supposed,
/// measured ones move with those below them, the others follow.
struct OracleWhatIf {
  let oracle: Oracle
  let supposed: [Place: Fraction]

  func capaian(_ place: Place) -> Fraction? {
    let before = oracle.node(place)
    guard before.isDue else { return nil }
    let cap = Fraction(decimal: oracle.graph.heading(place).capaianCap ?? 100)
    if let value = supposed[place] { return clamped(value, cap) }
    let after = terhitung(place)
    guard let terukur = before.terukur else { return after }
    guard let after, let below = before.terhitung else { return terukur }
    return clamped(terukur + after - below, cap)
  }

  private func clamped(_ value: Fraction, _ cap: Fraction) -> Fraction {
    value.isLost ? .lost : min(max(value, .zero), cap)
  }

  private func terhitung(_ place: Place) -> Fraction? {
    let family = oracle.dueFamily(place).map { (weight: $0.weight, value: capaian($0.place)) }
    let known = family.compactMap { row in row.value.map { (weight: row.weight, value: $0) } }
    if oracle.policy(place) == .refuse, known.count < family.count { return nil }
    switch oracle.graph.node(place).aggregation?.method ?? .weightedMean {
    case .none: return nil
    case .minimum: return known.map(\.value).least
    case .maximum: return known.map(\.value).greatest
    case .mean, .weightedMean: return mean(known)
    }
  }
}
