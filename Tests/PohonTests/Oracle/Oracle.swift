import Pohon

/// Every figure of a dossier in one period, as the design tells it: by plain recursion over the
/// model, in exact fractions, without tables, orders or sweeps.
///
/// Written from the design and the decisions alone. Where it differs from the library one of the two
/// is wrong.
final class Oracle {
  let graph: OracleGraph
  let period: Period
  let alone: Bool
  /// What was asked for; nil follows each tree.
  let policy: MissingDataPolicy?
  var knownIndicators: [Place: IndicatorTruth] = [:]
  var knownNodes: [Place: NodeTruth] = [:]

  init(
    _ graph: OracleGraph, _ period: Period, alone: Bool = false, policy: MissingDataPolicy? = nil
  ) {
    (self.graph, self.period, self.alone, self.policy) = (graph, period, alone, policy)
  }

  func policy(_ place: Place) -> MissingDataPolicy {
    policy ?? graph.heading(place).missingData ?? .renormalise
  }
}

/// What is true of one indicator; nil is unknown.
struct IndicatorTruth {
  var isDue = true
  var target: ClosedRange<Fraction>?
  var reported: Fraction?
  var computed: Fraction?
  var realisasi: Fraction?
  var progress: Fraction?
  var raw: Fraction?
  var clamped: Fraction?
  /// The grade that was reported, where a report rather than a computation counts.
  var reachedGrade: String?
  /// Whether the grade aimed at was met, where grades only have an order.
  var isMet: Bool?
  /// Both grades by the scale's point table.
  var points: (reached: Fraction, aimed: Fraction)?
  var predikat: String?
  var kelebihan: Fraction?
  /// Whether the realisasi is unknown only because somebody did not report.
  var isUnreported = false
  /// Whether a report would give it a capaian: there is a target, and a polarity that fits it.
  var isMeasurable = false
  /// Whether its part of a longer time is not asked for.
  var isLeftOut = false
  /// Whether all that its computation lacks is left out.
  var lacksOnlyLeftOut = false
  /// Whether what is computed from it lacks a report that somebody owes.
  var lacksReport: Bool { isUnreported && !isLeftOut }
  /// Σ pembilang and Σ penyebut, where both are known.
  var quotient: (top: Fraction, bottom: Fraction)?

  /// Nobody owes a figure whose operands nobody owes.
  mutating func leaveOutWithOperands() {
    guard lacksOnlyLeftOut, isDue else { return }
    (isDue, isLeftOut) = (false, true)
  }
}

/// What is true of one node; nil is unknown.
struct NodeTruth {
  var isDue = false
  var terukur: Fraction?
  var terhitung: Fraction?
  var cakupan: Fraction?
  var bilaNol: Fraction?
  var bilaPenuh: Fraction?
  var kategori: Kategori?
  /// Whether its measure is what policy `nol` made of nothing.
  var isAssumedZero = false

  var capaian: Fraction? { terukur ?? terhitung }
  var beda: Fraction? {
    if let terukur, let terhitung { terukur - terhitung } else { nil }
  }
}

/// The weighted mean; nil where nothing weighs anything.
func mean(_ rows: [(weight: Fraction, value: Fraction)]) -> Fraction? {
  let weight = rows.map(\.weight).total
  return weight == .zero ? nil : rows.map { $0.weight * $0.value }.total / weight
}
