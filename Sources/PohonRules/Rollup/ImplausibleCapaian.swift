import Pohon

/// Capaian that can hardly be true, or that contradict each other.
///
/// Speaks of raw capaian in percent; grades are only met or not, and never compared in percent. A
/// target of zero is a warning for what should rise, a suggestion for what should fall: no conflict at
/// all may well be the aim, only capaian has no meaning then.
struct ImplausibleCapaian: Rule {
  let id: RuleID = "capaian-janggal"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.suggestion]
  let concern = Concern.numbers
  let why = """
    Capaian jauh di atas 100 atau di bawah nol biasanya berarti target terlalu ringan, satuan
    tertukar, atau arah ukurannya terbalik. Induk yang tercapai ketika semua anaknya tidak tercapai,
    atau sebaliknya, mempertanyakan logika pohonnya.
    """
  let advice = "Periksa target, satuan, dan polaritasnya; bila angkanya benar, jelaskan sebabnya."
  let basis = Basis.practice("capaian yang janggal dijelaskan sebelum dilaporkan")
  let examples: [Example] = [
    .flagged(
      """
      kode: "1"
      kondisi: Terlaksananya penimbangan balita
      indikator: [{ nama: Penimbangan, polaritas: naik, target: { "2025": "10" } }]
      --- # realisasi
      kode;indikator;periode;realisasi
      1;1;2025;100  # <-
      """),
    .clean(
      """
      kode: "1"
      kondisi: Terlaksananya penimbangan balita
      indikator: [{ nama: Penimbangan, polaritas: naik, target: { "2025": "100" } }]
      --- # realisasi
      kode;indikator;periode;realisasi
      1;1;2025;100
      """),
  ]

  let thresholds = [
    Threshold(
      "paling_tinggi", 150, "capaian mentah tertinggi yang dianggap wajar, persen",
      in: 100...10_000),
    Threshold(
      "paling_rendah", 75, "capaian di bawah ini dianggap tidak tercapai, persen", in: 0...100),
  ]

  func check(_ dossier: CheckedDossier) -> [Finding] {
    guard !dossier.dossier.realisasi.isEmpty else { return [] }
    let measured = (0..<dossier.reports.count).filter {
      !dossier.reports[$0].isEmpty || dossier.indicator($0).indicator.computation != nil
    }
    let served = Dictionary(grouping: dossier.links.servings, by: \.parent)
    return dossier.eachReportedYear { rollup in
      measured.compactMap { indicator($0, rollup, dossier) }
        + dossier.trees.indices.flatMap { contradictions(in: $0, rollup, served, dossier) }
    }
  }

  // MARK: Indicators

  /// The first period of a year with an odd capaian, the others as notes.
  private func indicator(
    _ number: Int, _ rollup: Rollup, _ dossier: CheckedDossier
  ) -> Finding? {
    let own = dossier.indicator(number)
    let reported = Set(dossier.reports[number].map { dossier.dossier.realisasi[Int($0)].period })
    let isComputed = own.indicator.computation != nil
    let falls = own.indicator.polarity == .lowerIsBetter
    let most = dossier.threshold("paling_tinggi", of: self, in: own.tree)
    var odd: [(period: Period, text: String, severity: Severity)] = []
    for (column, period) in rollup.plan.periods.enumerated()
    where isComputed || reported.contains(period) {
      if odd.last?.period.lastMonth == period.lastMonth { continue }
      let raw = rollup.raw(ofIndicator: own.place, at: column)
      guard falls || raw.reason == .targetZero || raw.value.map({ $0 < 0 || $0 > most }) ?? false
      else { continue }
      let figures = rollup.figures(ofIndicator: own.place, at: column)
      guard figures.isDue else { continue }
      if let text = oddity(figures, own, most) {
        odd.append((period, text, severity))
      } else if figures.raw.reason == .targetZero {
        odd.append(
          (period, "tidak terdefinisi, karena targetnya nol", falls ? .suggestion : severity))
      }
    }
    guard let first = odd.first else { return nil }
    func anchor(_ period: Period) -> Anchor {
      reported.contains(period)
        ? own.anchor(.realisasi, item: period.description) : own.anchor()
    }
    return finding(
      "capaian \(own.name) sampai dengan \(first.period) \(first.text)",
      at: anchor(first.period),
      severity: first.severity,
      notes: odd.dropFirst().map {
        Finding.Note("sampai dengan \($0.period) \($0.text)", at: anchor($0.period))
      })
  }

  /// What is odd about a capaian, with the figures it comes from.
  private func oddity(
    _ figures: IndicatorFigures, _ own: Placed, _ most: Double
  ) -> String? {
    guard let raw = figures.raw.value, let value = figures.realisasi.value,
      let target = figures.target
    else { return nil }
    let isInverse = looksInverse(value, target.upperBound, own.indicator)
    guard raw > most || raw < 0 || isInverse else { return nil }
    let aim = [target.lowerBound, target.upperBound].map(figure)
    let text =
      "adalah \(percent(raw)) (realisasi \(figure(value)), target "
      + (aim[0] == aim[1] ? aim[0] : aim.joined(separator: " s.d. ")) + ")"
    guard isInverse else { return text }
    return text + "; mungkin yang dilaporkan kebalikannya: 100 − \(figure(value)) = "
      + figure(100 - value)
  }

  /// Whether a falling percentage was reported as what is left of a hundred: far beyond the target
  /// as it stands, near or better than it when turned round.
  private func looksInverse(_ value: Double, _ target: Double, _ indicator: Indicator) -> Bool {
    let isPercent =
      indicator.valueType == .percent || indicator.satuan.map(Satuan.canonical) == "%"
    return isPercent && indicator.polarity == .lowerIsBetter && target > 0 && value <= 100
      && value >= 2 * target && 100 - value <= 1.5 * target
  }

  // MARK: Parents and children

  private func contradictions(
    in number: Int, _ rollup: Rollup, _ served: [Int: [LinkGraph.Serving]],
    _ dossier: CheckedDossier
  ) -> [Finding] {
    let tree = dossier.trees[number]
    let low = dossier.threshold("paling_rendah", of: self, in: tree)
    return tree.nodes.compactMap { node in
      guard !node.indicators.isEmpty else { return nil }
      let place = Place(tree: number, node: node.position)
      let serving = served[dossier.links.node(place)] ?? []
      guard node.end > node.position + 1 || !serving.isEmpty else { return nil }
      let children =
        tree.children(of: node.position).map { Place(tree: number, node: $0) }
        + serving.map { dossier.links.place(ofNode: $0.child) }
      for (column, period) in rollup.plan.periods.enumerated() {
        guard let own = rollup.figures(ofNode: place, at: column).terukur.value else { continue }
        let figures = children.map { rollup.figures(ofNode: $0, at: column) }.filter(\.isDue)
        let known = figures.compactMap(\.capaian.value)
        guard !known.isEmpty, known.count == figures.count else { continue }
        let isReached = own >= 100 && known.allSatisfy { $0 < low }
        let isMissed = own < low && known.allSatisfy { $0 >= 100 }
        guard isReached || isMissed else { continue }
        let below =
          isReached ? "semua anaknya di bawah \(figure(low))" : "semua anaknya 100 ke atas"
        return finding(
          "\(quote(node.statement)) terukur \(percent(own)) sampai dengan \(period), padahal "
            + below, at: Anchor(tree, node))
      }
      return nil
    }
  }
}
