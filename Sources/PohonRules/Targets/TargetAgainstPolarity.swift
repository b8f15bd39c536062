import Pohon

/// Targets that go the wrong way.
///
/// Where the polarity is declared, each year must be at least as good as the one before and as the
/// baseline. Where it is not, a baseline that lies beyond where the targets themselves come from is
/// wrong either way: targets that rise from 70 to 72 after a baseline of 75 suit neither a rising
/// nor a falling indicator. Ranges are left out, and so is a polarity that contradicts the condition,
/// which ``PolarityAgainstStatement`` tells. Grades are compared on their scale, and numbers beside
/// them as the grades they mean.
///
/// A suggestion is made where one step is many times the mean of the steps, which asks for a reason.
/// Only steps that move are counted, so at least four are needed, and ranks of grades make none.
struct TargetAgainstPolarity: TreeRule {
  let id: RuleID = "target-melawan-arah"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.suggestion]
  let concern = Concern.measure
  let why = """
    Target menunjukkan arah perbaikan. Target yang lebih buruk daripada baseline atau tahun
    sebelumnya merencanakan kemunduran, atau ada angka yang salah. Lompatan yang jauh melebihi
    langkah lain perlu alasan.
    """
  let advice = "Periksa baseline dan targetnya; bila memang demikian, jelaskan alasannya."
  let basis = Basis.practice("target setiap tahun tidak lebih buruk daripada tahun sebelumnya")
  let thresholds = [
    Threshold(
      "lompatan", 3, "Kelipatan rata-rata langkah yang masih wajar untuk satu langkah", in: 1...1000
    )
  ]
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Meningkatnya akuntabilitas kinerja
      indikator:
        - nama: Nilai AKIP
          polaritas: naik
          baseline: { "2024": "75" }
          target: { "2025": "70,00", "2026": "75,35" }  # <-
      """),
    .flagged(
      """
      kondisi: Meningkatnya kualitas layanan
      indikator:
        - nama: Indeks Kepuasan Masyarakat
          polaritas: naik
          baseline: { "2020": "78,6" }
          target: { "2021": "85", "2022": "85,3", "2023": "85,5", "2024": "85,7" }  # <-
      """),
    .clean(
      """
      kondisi: Meningkatnya akuntabilitas kinerja
      indikator:
        - nama: Nilai AKIP
          polaritas: naik
          baseline: { "2024": "75" }
          target: { "2025": "75,00", "2026": "75,35" }
        - nama: Nilai AKIP Kabupaten
          polaritas: naik
          skala: akip-88-2021
          baseline: { "2024": "75" }
          target: { "2025": "BB", "2026": "A" }
      """),
  ]

  /// A value in order of time.
  private struct Point {
    var target: Target
    var value: Double
  }

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let scales = ScaleBook(tree.heading)
    let contradiction = PolarityContradiction(dossier)
    return tree.nodes.flatMap { node in
      node.indicators.enumerated().compactMap { index, indicator -> Finding? in
        guard indicator.polarity != .withinRange, indicator.valueType != .range else { return nil }
        let scale = indicator.scale.flatMap { scales[$0] }
        let years = yearly(indicator.targets)
        guard let start = years.first?.period else { return nil }
        let before = yearly(indicator.baseline).last { $0.period < start }
        let line = points((before.map { [$0] } ?? []) + years, on: scale)
        let targets = line.filter { $0.target.period >= start }
        let baseline = line.first { $0.target.period < start }
        guard !contradiction.isTold(of: indicator, at: node) else { return nil }
        let place = Anchor(tree, node, indicator: index)
        if let (from, to) = step(baseline, targets, indicator.polarity) {
          let fromBaseline = from.target.period < start
          return report(from, to, fromBaseline ? .baseline : .target, of: indicator, place)
        }
        let most = dossier.threshold("lompatan", of: self, in: tree)
        return jump((baseline.map { [$0] } ?? []) + targets, most).map { from, to in
          self.jump(
            from, to, from.target.period < start ? .baseline : .target, of: indicator, place)
        }
      }
    }
  }

  /// The first step that is more than `most` times the mean of the steps that move.
  private func jump(_ line: [Point], _ most: Double) -> (from: Point, to: Point)? {
    guard line.allSatisfy({ $0.target.value.grade == nil }) else { return nil }
    let steps = zip(line, line.dropFirst()).filter { $0.value != $1.value }
    let total = steps.reduce(0) { $0 + abs($1.1.value - $1.0.value) }
    return steps.first { abs($1.value - $0.value) * Double(steps.count) > most * total }
  }

  private func jump(
    _ from: Point, _ to: Point, _ field: FieldName, of indicator: Indicator, _ place: Anchor
  ) -> Finding {
    let before = "\(field.rawValue) \(from.target.period) \(quote(from.target.value.text))"
    return finding(
      "target \(to.target.period) \(quote(indicator.name)) melompat dari"
        + " \(quote(from.target.value.text)) ke \(quote(to.target.value.text)), jauh lebih besar daripada"
        + " langkah lainnya",
      at: anchor(.target, to.target, place), severity: .suggestion,
      notes: [Finding.Note(before, at: anchor(field, from.target, place))])
  }

  private func anchor(_ name: FieldName, _ target: Target, _ place: Anchor) -> Anchor {
    var anchor = place
    anchor.field = Field(
      name, indicator: place.field?.indicator, item: target.period.description)
    return anchor
  }

  private func report(
    _ from: Point, _ to: Point, _ field: FieldName, of indicator: Indicator, _ place: Anchor
  ) -> Finding {
    let lower = to.value < from.value
    let against =
      indicator.polarity == nil ? ", padahal target berikutnya \(lower ? "naik" : "turun")" : ""
    let before = "\(field.rawValue) \(from.target.period) \(quote(from.target.value.text))"
    return finding(
      "target \(to.target.period) \(quote(indicator.name)) adalah \(quote(to.target.value.text)),"
        + " lebih \(lower ? "rendah" : "tinggi") daripada \(before)\(against)",
      at: anchor(.target, to.target, place),
      notes: [Finding.Note(before, at: anchor(field, from.target, place))])
  }

  /// The yearly ones in order of time.
  private func yearly(_ targets: [Target]) -> [Target] {
    targets.filter { $0.period.months.count == 12 }.sorted { $0.period < $1.period }
  }

  /// The values as numbers, or all as ranks on `scale` where one of them is a grade; what cannot be
  /// compared with the others is left out.
  private func points(_ line: [Target], on scale: Scale?) -> [Point] {
    let isGraded = scale != nil && line.contains { $0.value.grade != nil }
    return line.compactMap { target in
      let value = isGraded ? rank(target.value, on: scale) : target.value.number
      return value.map { Point(target: target, value: $0) }
    }
  }

  private func rank(_ value: Quantity, on scale: Scale?) -> Double? {
    let label = value.grade ?? value.number.flatMap { scale?.band(of: $0)?.label }
    return label.flatMap { scale?.rank(of: $0) }.map(Double.init)
  }

  /// The first step that goes the wrong way.
  private func step(
    _ baseline: Point?, _ targets: [Point], _ polarity: Polarity?
  ) -> (from: Point, to: Point)? {
    let line = (baseline.map { [$0] } ?? []) + targets
    guard line.count > 1 else { return nil }
    if let polarity {
      let sign: Double = polarity == .higherIsBetter ? 1 : -1
      if let baseline, let worse = targets.first(where: { sign * ($0.value - baseline.value) < 0 })
      {
        return (baseline, worse)
      }
      return zip(line, line.dropFirst()).first { sign * ($1.value - $0.value) < 0 }
    }
    guard let baseline, let first = targets.first, let last = targets.last,
      (last.value - first.value) * (first.value - baseline.value) < 0,
      zip(targets, targets.dropFirst()).allSatisfy({
        ($1.value - $0.value) * (last.value - first.value) >= 0
      })
    else { return nil }
    return (baseline, first)
  }
}
