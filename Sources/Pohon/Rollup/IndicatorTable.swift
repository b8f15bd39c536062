/// Phase 1 of a roll-up: for every indicator and period its target, realisasi and capaian.
///
/// Flat arrays, node-major with periods innermost: the cell of indicator i at period p is
/// `i * periods + p`. NaN stands for unknown; the reason stands beside it.
struct IndicatorTable: Sendable {
  /// Which figure of the realisasi counts.
  enum Source: UInt8, Sendable {
    case none
    case reported
    case ratio
    case computed
    case borrowed
  }

  let periods: Int
  /// Whether a reported value goes before a computed one, as when targets stand in the place of
  /// realisasi: what is promised for an operand counts, not what its own operands promise.
  var prefersReported = false
  var due: [Bool]
  var targetLower: [Double]
  var targetUpper: [Double]
  var targetReason: [Reason]
  var reported: [Double]
  var reportedReason: [Reason]
  var numerator: [Double]
  var denominator: [Double]
  var computed: [Double]
  var computedReason: [Reason]
  var value: [Double]
  var source: [Source]
  var raw: [Double]
  var clamped: [Double]
  var capaianReason: [Reason]
  /// The yearly target where the period has none of its own, to measure kemajuan against.
  var yearlyTarget: [Double]
  var progress: [Double]
  var progressReason: [Reason]
  /// What target and realisasi say in grades.
  var grades: [GradeMark]
  /// For grades without a score: whether the grade aimed at was met.
  var gradeMet: [Bool?]

  init(indicators: Int, periods: Int) {
    self.periods = periods
    let cells = indicators * periods
    let unknown = [Double](repeating: .nan, count: cells)
    due = Array(repeating: true, count: cells)
    (targetLower, targetUpper) = (unknown, unknown)
    targetReason = Array(repeating: .noTarget, count: cells)
    (reported, numerator, denominator) = (unknown, unknown, unknown)
    reportedReason = Array(repeating: .notReported, count: cells)
    (computed, value, raw, clamped) = (unknown, unknown, unknown, unknown)
    (yearlyTarget, progress) = (unknown, unknown)
    computedReason = Array(repeating: .noComputation, count: cells)
    source = Array(repeating: .none, count: cells)
    capaianReason = Array(repeating: .notReported, count: cells)
    progressReason = Array(repeating: .notReported, count: cells)
    grades = Array(repeating: GradeMark(), count: cells)
    gradeMet = Array(repeating: nil, count: cells)
  }
}

/// What phase 1 needs to know of an indicator, besides the values.
struct IndicatorTraits: Sendable {
  let place: Place
  let polarity: Polarity?
  let falling: FallingFormula
  private(set) var accumulation: Accumulation
  /// Whether the accumulation was declared, or taken from the kind of value.
  let accumulationIsDeclared: Bool
  private(set) var spread: TargetSpread
  let cap: Double
  private(set) var isPercent: Bool
  let cannotBeNegative: Bool
  let weight: Double?
  let satuan: String?
  let scale: Scale?
  /// Whether it names a scale that nobody declares.
  let scaleIsUnknown: Bool
  let method: Computation.Method?
  /// The indicator whose targets it uses: itself, or the same one in another document.
  private(set) var targetSource: Int
  /// The indicator whose realisasi it uses.
  private(set) var realisasiSource: Int

  init(
    _ indicator: Indicator, at place: Place, number: Int, in heading: Heading, scales: ScaleBook
  ) {
    self.place = place
    polarity = indicator.polarity
    falling = indicator.fallingFormula ?? heading.fallingFormula ?? .twiceTarget
    satuan = indicator.satuan.map(Satuan.canonical)
    isPercent = indicator.valueType == .percent || satuan == "%"
    let counts = indicator.valueType == .count || (indicator.valueType == nil && !isPercent)
    cannotBeNegative = counts && indicator.polarity != .withinRange
    accumulation = indicator.accumulation ?? (indicator.valueType == .count ? .sum : .last)
    accumulationIsDeclared = indicator.accumulation != nil
    spread = indicator.targetSpread ?? heading.targetSpread ?? .cumulative
    cap = heading.capaianCap ?? 100
    weight = indicator.weight
    scale = indicator.scale.flatMap { scales[$0] }
    scaleIsUnknown = indicator.scale != nil && scale == nil
    method = indicator.computation?.method
    (targetSource, realisasiSource) = (number, number)
  }

  /// Takes the targets of `lender`, and reads them as it does: one indicator has one value.
  mutating func borrowTarget(from lender: IndicatorTraits) {
    (targetSource, spread) = (lender.targetSource, lender.spread)
  }

  /// Takes the realisasi of `lender`, and accumulates it as it does.
  mutating func borrowRealisasi(from lender: IndicatorTraits) {
    realisasiSource = lender.realisasiSource
    (accumulation, isPercent) = (lender.accumulation, lender.isPercent)
  }
}
