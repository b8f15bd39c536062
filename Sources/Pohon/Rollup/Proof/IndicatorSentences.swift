/// Writes the proof of one indicator in sentences, from its structure alone.
struct IndicatorSentences {
  let indicator: IndicatorProof

  init(_ indicator: IndicatorProof) { self.indicator = indicator }

  private var figures: IndicatorFigures { indicator.figures }
  private var target: TargetProof { indicator.target }

  /// Number, name and capaian, or why there is none.
  var claim: String {
    let number =
      indicator.isBelowOwner
      ? "\((indicator.subject.place.indicator ?? 0) + 1)" : indicator.subject.text
    let name = "Indikator \(number) “\(indicator.name)”"
    guard figures.isDue else { return "\(name): \(figures.omission.text)" }
    if let value = figures.capaian.value { return "\(name): capaian \(shown(value))" }
    if let met = figures.gradeMet { return "\(name): \(met ? "tercapai" : "belum tercapai")" }
    if let progress = figures.progress.value {
      return "\(name): kemajuan \(shown(progress)) % dari target setahun"
    }
    if lacksProgress { return "\(name): target untuk periode ini belum ditetapkan" }
    return "\(name): \(figures.text(of: figures.capaian.reason))"
  }

  /// Whether the period has no target of its own, and there is no kemajuan either.
  private var lacksProgress: Bool {
    figures.capaian.reason == .noQuarterTarget && figures.progress.value == nil
  }

  /// Every reason, in the order of the computation.
  var all: [String] {
    var sentences = due.map { [$0] } ?? []
    if figures.gradeMet != nil, let told = figures.printedRealisasi,
      let goal = figures.printedTarget
    {
      let scale = indicator.scale.map { " Skala \($0.name)." } ?? ""
      return sentences + [
        "Realisasi \(told.text), target \(goal.text); predikat tanpa nilai tidak dirata-rata."
          + scale
      ]
    }
    if let pointsSentence {
      sentences.append(pointsSentence)
    } else {
      sentences += RealisasiSentences(indicator).all + [targetSentence].compactMap { $0 }
    }
    sentences += [capaianSentence, progressSentence, predikatSentence].compactMap { $0 }
    return sentences
  }

  private var due: String? {
    guard !figures.isDue else { return nil }
    let origin = indicator.schedule.isAssumed ? "asumsi" : indicator.schedule.origin.text
    return "Jadwalnya \(indicator.schedule.value.rawValue) (\(origin)); "
      + (figures.omission == .longerPeriod
        ? "lebih panjang daripada periode ini" : "belum waktunya")
      + ", tidak ikut dihitung."
  }

  private var targetSentence: String? {
    guard figures.target != nil || figures.targetReason != .none else { return nil }
    guard let bounds = figures.target else {
      guard figures.isDue else { return nil }
      if lacksProgress { return "Kemajuan tidak dihitung: \(figures.progress.reason.text)." }
      let saysSo = figures.capaian.reason == figures.targetReason && figures.progress.value == nil
      if saysSo, figures.gradeMet == nil { return nil }
      let reason = figures.text(of: figures.targetReason)
      return "\(reason.prefix(1).uppercased() + reason.dropFirst())."
    }
    return "Target \(derivation(bounds))\(lender)\(assumption)."
  }

  /// The value, after the parts it was derived from.
  private func derivation(_ bounds: ClosedRange<Double>) -> String {
    let value = amount(bounds)
    let parts = target.parts.map { part in
      "\(part.bounds.map { span($0) } ?? part.text) (\(part.period))"
    }
    switch target.way {
    case .none, .declared: return value + printed
    case .difference: return "= \(parts.joined(separator: " − ")) = \(value)"
    case .share:
      return "= \(parts.joined()) × \(target.months ?? 12) / 12 = \(value), target setahun dibagi "
        + "rata (\(target.spread.origin.text))"
    case .sum: return "= \(parts.joined(separator: " + ")) = \(value)"
    case .mean: return "= \(mean(of: target.parts)) = \(value)"
    case .meanDifference:
      let ends = target.parts.map { part in
        "\(part.bounds.map { span($0) } ?? part.text) × \(part.period.lastMonth)"
      }
      return "= (\(ends.joined(separator: " − "))) / \(target.months ?? 12) = \(value), rata-rata "
        + "sampai \(target.parts.map(\.period.description).joined(separator: " dikurangi sampai "))"
    }
  }

  private func mean(of parts: [TargetProof.Part]) -> String {
    meanText(
      parts.map { ($0.bounds?.lowerBound ?? .nan, Double($0.period.months.count)) })
  }

  /// How it is written, where that is not a plain number.
  private var printed: String {
    guard let text = figures.printedTarget, text.grade != nil else { return "" }
    return ", tertulis “\(text.text)”"
  }

  private var lender: String {
    target.lender.map { ", dipinjam dari indikator yang sama, \($0.text)" } ?? ""
  }

  private var assumption: String { target.parts.contains(where: \.isAssumed) ? " (asumsi)" : "" }

  private var capaianSentence: String? {
    guard let proof = indicator.capaian else { return nil }
    var text =
      proof.formula == .inside
      ? "Capaian = \(shown(proof.raw)), karena realisasi di dalam rentang target\(convention(proof))"
      : "Capaian = \(formula(proof)) = \(shown(proof.raw))\(convention(proof))"
    if proof.raw > proof.clamped {
      text += ", dibatasi menjadi \(shown(proof.clamped)) (batas atas \(proof.cap.origin.text))"
      text += "; kelebihan \(shown(proof.raw - proof.clamped)) tidak ikut digabung"
    } else if proof.raw < proof.clamped {
      text += ", dibatasi menjadi \(shown(proof.clamped)) (paling rendah)"
    }
    return text + "."
  }

  private func formula(_ proof: CapaianProof) -> String {
    let (reached, goal) = (shown(proof.realisasi), proof.target.map(shown) ?? "")
    switch proof.formula {
    case .rising: return "\(reached) / \(goal) × 100"
    case .twiceTarget: return "(2 × \(goal) − \(reached)) / \(goal) × 100"
    case .quotient: return "\(goal) / \(reached) × 100"
    case .inside: return shown(proof.raw)
    }
  }

  /// The conventions that decided, where there was a choice.
  private func convention(_ proof: CapaianProof) -> String {
    var parts: [String] = []
    switch proof.bound {
    case .upper: parts.append("di atas rentang, dinilai terhadap batas atas")
    case .lower: parts.append("di bawah rentang, dinilai terhadap batas bawah")
    case .target, nil: break
    }
    if let falling = proof.falling {
      let name = falling.value == .twiceTarget ? "dua kali target" : "perbandingan"
      parts.append("rumus \(name), \(falling.origin.text)")
    }
    if proof.polarity.isAssumed {
      parts.append("polaritas \(proof.polarity.value.rawValue) asumsi")
    }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
  }

  private var progressSentence: String? {
    guard let progress = figures.progress.value, let goal = indicator.yearlyTarget,
      let reached = figures.realisasi.value
    else { return nil }
    return "Kemajuan = \(shown(reached)) / target setahun \(shown(goal)) × 100 = "
      + "\(shown(progress)) %."
  }

  private var predikatSentence: String? {
    guard let band = figures.predikat else {
      let isAsked = indicator.scale != nil || figures.predikatReason != .figure(.noScale)
      guard figures.realisasi.value != nil, isAsked, let reason = figures.predikatReason else {
        return nil
      }
      return "Tanpa predikat: \(reason.text)."
    }
    let meaning = band.meaning.isEmpty ? "" : " (\(band.meaning))"
    let source = indicator.scale?.source ?? indicator.scale.map { "skala \($0.name)" } ?? ""
    return "Predikat \(band.label)\(meaning)\(band.span) menurut \(source)."
  }

  /// That grades count as the numbers of the scale's point table.
  private var pointsSentence: String? {
    guard let points = figures.points, let scale = indicator.scale else { return nil }
    let told = figures.printedRealisasi?.text ?? figures.realisasi.value.map(shown) ?? ""
    let goal = figures.printedTarget?.text ?? ""
    return "Realisasi \(told) disetarakan \(shown(points.reached)) dan target \(goal) disetarakan "
      + "\(shown(points.aimed)), menurut nilai predikat pada skala \(scale.name)."
  }

  private func amount(_ bounds: ClosedRange<Double>) -> String {
    span(bounds) + satuanText(indicator.satuan)
  }

  private func span(_ bounds: ClosedRange<Double>) -> String {
    bounds.lowerBound == bounds.upperBound
      ? shown(bounds.lowerBound)
      : "\(shown(bounds.lowerBound)) sampai \(shown(bounds.upperBound))"
  }
}

/// A unit of measure behind a number, with the space before it.
func satuanText(_ satuan: String?) -> String { satuan.map { " \($0)" } ?? "" }
