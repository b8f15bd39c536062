import Pohon
import PohonTesting
import Testing

@Suite struct `Rolling up, against the slow way` {
  @Test(arguments: 1...60 as ClosedRange<UInt64>) func `every figure is the same`(seed: UInt64) {
    var maker = RandomDossier(seed: seed)
    for _ in 0..<4 {
      let dossier = maker.make()
      #expect(differences(dossier) == [])
    }
  }

  @Test(arguments: MissingDataPolicy.allCases)
  func `a policy asked for goes over the trees' own`(_ policy: MissingDataPolicy) {
    var maker = RandomDossier(seed: 77)
    for _ in 0..<20 { #expect(differences(maker.make(), policy: policy) == []) }
  }

  /// What differs, in words.
  private func differences(_ dossier: Dossier, policy: MissingDataPolicy? = nil) -> [String] {
    var found: [String] = []
    let rollup = Plan(dossier, periods: RollupOracle.periods).run(policy: policy)
    for (index, period) in RollupOracle.periods.enumerated() {
      let naive = NaiveRollup(dossier, period, policy: policy)
      for spot in naive.graph.spots {
        let expected = naive.figures(spot)
        let figures = rollup.figures(
          ofNode: Place(tree: spot.tree, node: spot.node), at: index)
        let name = "p\(spot.tree)#n\(spot.node) \(period)"
        if expected.isDue != figures.isDue { found.append("\(name) isDue \(expected.isDue)") }
        let pairs: [(String, Double?, Figure)] = [
          ("terukur", expected.terukur, figures.terukur),
          ("terhitung", expected.terhitung, figures.terhitung),
          ("capaian", expected.capaian, figures.capaian), ("beda", expected.beda, figures.beda),
          ("cakupan", expected.cakupan, figures.cakupan),
          ("bila_nol", expected.capaian == nil ? nil : expected.bilaNol, figures.bilaNol),
          ("bila_penuh", expected.capaian == nil ? nil : expected.bilaPenuh, figures.bilaPenuh),
        ]
        for (field, slow, fast) in pairs {
          if !near(slow, fast.value) {
            found.append("\(name) \(field) expected \(slow as Any) got \(fast)")
          }
          if (fast.value == nil) == (fast.reason == .none) {
            found.append("\(name) \(field) has no reason")
          }
        }
      }
    }
    return found
  }
}

/// What the comparisons have in common.
enum RollupOracle {
  static let periods: [Period] = [
    .triwulan(1, of: 2025), .semester(1, of: 2025), .triwulan(2, of: 2025), .triwulan(3, of: 2025),
    .year(2025), .month(8, of: 2025), .month(9, of: 2025),
  ]
}

/// Equal to nine decimals, or both unknown.
func near(_ a: Double?, _ b: Double?) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) <= 1e-9 * max(1, abs(a))
}
