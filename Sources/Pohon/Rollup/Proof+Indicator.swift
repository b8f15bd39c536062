extension ProofWriter {
  /// A step for each indicator of the node that is due or has anything to say.
  var indicatorSteps: [Proof.Step] {
    node.indicators.indices.map { index in
      let at = Place(tree: place.tree, node: place.node, indicator: index)
      return IndicatorProof(rollup: rollup, period: period, place: at).step
    }
  }
}

/// Writes the proof of one indicator in one period.
private struct IndicatorProof {
  let rollup: Rollup
  let period: Int
  let place: Place

  private var plan: Plan { rollup.plan }
  private var number: Int { plan.graph.indicator(place) }
  private var trait: IndicatorTraits { plan.traits[number] }
  private var figures: IndicatorFigures { rollup.figures(ofIndicator: place, at: period) }
  private var table: IndicatorTable { rollup.indicators }
  private var cell: Int { number * plan.periods.count + period }
  private var indicator: Indicator { plan.model(number) }

  var step: Proof.Step {
    Proof.Step(place: place, depth: 0, claim: claim, sentences: sentences)
  }

  private var claim: String {
    let name = "Indikator \((place.indicator ?? 0) + 1) “\(indicator.name)”"
    if let value = figures.capaian.value { return "\(name): capaian \(shown(value))" }
    if let met = figures.gradeMet { return "\(name): \(met ? "tercapai" : "belum tercapai")" }
    if let progress = figures.progress.value {
      return "\(name): kemajuan \(shown(progress)) % dari target setahun"
    }
    let reason = figures.isDue ? figures.capaian.reason : .notDue
    return "\(name): \(reason.text)"
  }

  private var sentences: [String] {
    guard figures.isDue else { return [] }
    if figures.gradeMet != nil, let told = figures.printedRealisasi,
      let goal = figures.printedTarget
    {
      return [
        "Realisasi \(told.text), target \(goal.text); predikat tanpa nilai tidak dirata-rata."
      ]
    }
    return [realisasiSentence, targetSentence, capaianSentence, predikatSentence].compactMap { $0 }
  }

  private func amount(_ value: Double) -> String {
    let satuan = indicator.satuan.map { $0 == "%" ? " %" : " \($0)" } ?? ""
    return shown(value) + satuan
  }

  private var realisasiSentence: String? {
    guard let value = figures.realisasi.value else { return nil }
    switch table.source[cell] {
    case .computed:
      return "Realisasi = \(computation) = \(amount(value))."
    case .ratio:
      return "Realisasi = pembilang \(shown(table.numerator[cell])) / penyebut "
        + "\(shown(table.denominator[cell]))\(trait.isPercent ? " × 100" : "") = \(amount(value))."
    case .borrowed:
      let source = plan.traits[trait.realisasiSource].place
      let tree = plan.dossier.trees[source.tree]
      return "Realisasi \(amount(value)), dipinjam dari indikator yang sama pada "
        + "\(tree.id)#\(tree.nodes[source.node].key)."
    case .reported, .none:
      return "Realisasi \(amount(value))\(partsText)."
    }
  }

  /// The reports that were accumulated, where there were several.
  private var partsText: String {
    let told = plan.reports(of: number)
    let chosen = YearReports(told, upTo: plan.periods[period], alone: plan.alone).chosen
    let assumed = trait.accumulationIsDeclared ? "" : ", cara akumulasi asumsi"
    guard let last = chosen.last, chosen.count > 1 else { return "" }
    if trait.accumulation == .last {
      return " (nilai terakhir, \(last.period)\(assumed))"
    }
    let parts = chosen.compactMap { report in
      report.value?.number.map { "\(report.period) \(shown($0))" }
    }
    let word = trait.accumulation == .sum ? "dijumlahkan" : "dirata-ratakan"
    return " (\(parts.joined(separator: " + ")), \(word)\(assumed))"
  }

  private var computation: String {
    let terms = plan.operands(of: number)
    if trait.method == .ratio {
      let above = terms.map { shown(table.numerator[$0 * plan.periods.count + period]) }
      let below = terms.map { shown(table.denominator[$0 * plan.periods.count + period]) }
      return "(\(above.joined(separator: " + "))) / (\(below.joined(separator: " + ")))"
        + (trait.isPercent ? " × 100" : "")
    }
    let values = terms.map { shown(table.value[$0 * plan.periods.count + period]) }
    return "\(trait.method?.rawValue ?? "") dari \(values.joined(separator: "; "))"
  }

  private var targetSentence: String? {
    if let target = figures.target {
      let text =
        target.lowerBound == target.upperBound
        ? amount(target.lowerBound)
        : "\(shown(target.lowerBound)) sampai \(amount(target.upperBound))"
      return "Target \(text)\(targetAssumption)."
    }
    guard figures.targetReason != .none else { return nil }
    return "\(sentence(figures.targetReason.text))."
  }

  private var targetAssumption: String {
    let source = plan.model(trait.targetSource)
    let borrowed = trait.targetSource == number ? "" : ", dipinjam dari indikator yang sama"
    let isAssumed = source.assumptions.marks.contains { $0.name == .target }
    return borrowed + (isAssumed ? " (asumsi)" : "")
  }

  private var capaianSentence: String? {
    guard let raw = figures.raw.value, let value = figures.realisasi.value,
      let target = figures.target, let capaian = figures.capaian.value
    else { return nil }
    var text = "Capaian = \(formula(value, target)) = \(shown(raw))"
    if raw != capaian { text += ", dibatasi menjadi \(shown(capaian))" }
    return text + "."
  }

  /// The formula with its numbers, as ``capaian(realisasi:target:polarity:falling:)`` applies it.
  private func formula(_ value: Double, _ target: ClosedRange<Double>) -> String {
    let falls: (Double) -> String = { goal in
      trait.falling == .twiceTarget
        ? "(2 × \(shown(goal)) − \(shown(value))) / \(shown(goal)) × 100"
        : "\(shown(goal)) / \(shown(value)) × 100"
    }
    switch trait.polarity {
    case .lowerIsBetter: return falls(target.upperBound)
    case .withinRange where target.contains(value): return "di dalam rentang"
    case .withinRange where value > target.upperBound: return falls(target.upperBound)
    default: return "\(shown(value)) / \(shown(target.lowerBound)) × 100"
    }
  }

  private var predikatSentence: String? {
    guard let band = figures.predikat, let scale = trait.scale else { return nil }
    return "Predikat \(band.label) (\(band.meaning)) menurut \(scale.source)."
  }

  private func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
