import Pohon

/// Holds every public figure of a dossier against the oracle, and counts.
struct Comparison {
  /// How many numbers were held against each other.
  private(set) var numbers = 0
  /// How many figures both sides do not know.
  private(set) var unknowns = 0
  /// How many exact numbers did not fit and were not compared.
  private(set) var lost = 0
  /// What differs, in words; at most twenty.
  private(set) var differences: [String] = []

  mutating func add(_ other: Comparison) {
    numbers += other.numbers
    unknowns += other.unknowns
    lost += other.lost
    differences = Array((differences + other.differences).prefix(20))
  }

  /// Compares one figure; nil is unknown, lost is not compared.
  mutating func check(
    _ expected: Fraction?, _ found: Double?, _ name: @autoclosure () -> String
  ) {
    if expected?.isLost == true {
      lost += 1
    } else if let expected, let found {
      numbers += 1
      let exact = expected.double
      if !(abs(found - exact) <= 1e-9 * max(1, abs(exact))) {
        differ("\(name()): expected \(exact), got \(found)")
      }
    } else if expected == nil, found == nil {
      unknowns += 1
    } else {
      differ("\(name()): expected \(expected?.double as Any), got \(found as Any)")
    }
  }

  mutating func differ(_ words: String) {
    if differences.count < 20 { differences.append(words) }
  }
}

extension Comparison {
  /// Compares the roll-up of `dossier` over `periods`.
  mutating func rollup(
    _ dossier: Dossier, _ periods: [Period], alone: Bool = false,
    policy: MissingDataPolicy? = nil
  ) {
    let graph = OracleGraph(dossier)
    let rollup = Plan(dossier, periods: periods, alone: alone).run(policy: policy)
    for (index, period) in periods.enumerated() {
      let oracle = Oracle(graph, period, alone: alone, policy: policy)
      for place in graph.nodes { node(oracle.node(place), rollup, place, index) }
      for place in graph.indicators { indicator(oracle.indicator(place), rollup, place, index) }
    }
  }

  private mutating func node(
    _ truth: NodeTruth, _ rollup: Rollup, _ place: Place, _ period: Int
  ) {
    let figures = rollup.figures(ofNode: place, at: period)
    func name(_ field: String) -> String {
      "p\(place.tree)#n\(place.node) \(rollup.plan.periods[period]) \(field)"
    }
    let isKnown = truth.capaian != nil
    check(truth.terukur, figures.terukur.value, name("terukur"))
    check(truth.terhitung, figures.terhitung.value, name("terhitung"))
    check(truth.capaian, figures.capaian.value, name("capaian"))
    check(truth.beda, figures.beda.value, name("beda"))
    check(truth.cakupan, figures.cakupan.value, name("cakupan"))
    check(isKnown ? truth.bilaNol : nil, figures.bilaNol.value, name("bila_nol"))
    check(isKnown ? truth.bilaPenuh : nil, figures.bilaPenuh.value, name("bila_penuh"))
    if truth.isDue != figures.isDue { differ(name("isDue") + ": expected \(truth.isDue)") }
    let isLost = truth.capaian?.isLost == true || truth.cakupan?.isLost == true
    if !isLost, truth.kategori != figures.kategori {
      differ(
        name("kategori") + ": expected \(truth.kategori as Any), got \(figures.kategori as Any)")
    }
    for figure in [figures.terukur, figures.terhitung, figures.capaian, figures.beda]
    where (figure.value == nil) == (figure.reason == .none) {
      differ(name("has a value and a reason, or neither"))
    }
  }

  private mutating func indicator(
    _ truth: IndicatorTruth, _ rollup: Rollup, _ place: Place, _ period: Int
  ) {
    let figures = rollup.figures(ofIndicator: place, at: period)
    func name(_ field: String) -> String {
      "p\(place.tree)#n\(place.node)#\((place.indicator ?? 0) + 1) "
        + "\(rollup.plan.periods[period]) \(field)"
    }
    check(
      truth.target?.lowerBound ?? truth.points?.aimed, figures.target?.lowerBound, name("target"))
    check(
      truth.target?.upperBound ?? truth.points?.aimed, figures.target?.upperBound, name("target"))
    check(truth.realisasi ?? truth.points?.reached, figures.realisasi.value, name("realisasi"))
    check(truth.reported, figures.reported.value, name("realisasi_dilaporkan"))
    check(truth.computed, figures.computed.value, name("realisasi_dihitung"))
    check(truth.progress, figures.progress.value, name("kemajuan"))
    check(truth.raw, figures.raw.value, name("capaian_mentah"))
    check(truth.clamped, figures.capaian.value, name("capaian"))
    check(truth.kelebihan, figures.kelebihan.value, name("kelebihan"))
    if truth.isMet != figures.gradeMet, truth.realisasi?.isLost != true {
      differ(name("gradeMet") + ": expected \(truth.isMet as Any)")
    }
    if truth.predikat != figures.predikat?.label, truth.realisasi?.isLost != true {
      differ(
        name("predikat")
          + ": expected \(truth.predikat ?? "-"), got \(figures.predikat?.label ?? "-")")
    }
    if truth.isDue != figures.isDue { differ(name("isDue") + ": expected \(truth.isDue)") }
  }
}
