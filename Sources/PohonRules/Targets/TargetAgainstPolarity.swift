import Pohon

/// Targets that go the wrong way.
///
/// Where the polarity is declared, each year must be at least as good as the one before and as the
/// baseline. Where it is not, a baseline that lies beyond where the targets themselves come from is
/// wrong either way: targets that rise from 70 to 72 after a baseline of 75 suit neither a rising
/// nor a falling indicator. Ranges are left out; grades are compared on their scale.
struct TargetAgainstPolarity: TreeRule {
  let id: RuleID = "target-melawan-arah"
  let severity = Severity.warning
  let concern = Concern.measure
  let why = """
    Target menunjukkan arah perbaikan. Target yang lebih buruk daripada baseline atau tahun
    sebelumnya merencanakan kemunduran, atau ada angka yang salah.
    """
  let basis = Basis.practice("target setiap tahun tidak lebih buruk daripada tahun sebelumnya")
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
    .clean(
      """
      kondisi: Meningkatnya akuntabilitas kinerja
      indikator:
        - nama: Nilai AKIP
          polaritas: naik
          baseline: { "2024": "75" }
          target: { "2025": "75,00", "2026": "75,35" }
      """),
  ]

  /// A value in order of time.
  private struct Point {
    var target: Target
    var value: Double
  }

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let scales = ScaleBook(tree.heading)
    return tree.nodes.flatMap { node in
      node.indicators.enumerated().compactMap { index, indicator -> Finding? in
        guard indicator.polarity != .withinRange, indicator.valueType != .range else { return nil }
        let scale = indicator.scale.flatMap { scales[$0] }
        let targets = points(indicator.targets, on: scale)
        guard let start = targets.first?.target.period else { return nil }
        let baseline = points(indicator.baseline, on: scale).last { point in
          point.target.period < start
        }
        return step(baseline, targets, indicator.polarity).map { from, to in
          let fromBaseline = from.target.period < start
          return report(
            from, to, fromBaseline ? .baseline : .target, of: indicator,
            Anchor(tree, node, indicator: index))
        }
      }
    }
  }

  private func report(
    _ from: Point, _ to: Point, _ field: FieldName, of indicator: Indicator, _ place: Anchor
  ) -> Finding {
    let lower = to.value < from.value
    let against =
      indicator.polarity == nil ? ", padahal target berikutnya \(lower ? "naik" : "turun")" : ""
    let before = "\(field.rawValue) \(from.target.period) \(quote(from.target.value.text))"
    func anchor(_ name: FieldName, _ target: Target) -> Anchor {
      var anchor = place
      anchor.field = Field(
        name, indicator: place.field?.indicator, item: target.period.description)
      return anchor
    }
    return finding(
      "target \(to.target.period) \(quote(indicator.name)) adalah \(quote(to.target.value.text)),"
        + " lebih \(lower ? "rendah" : "tinggi") daripada \(before)\(against)",
      at: anchor(.target, to.target),
      notes: [Finding.Note(before, at: anchor(field, from.target))])
  }

  /// The yearly values in order of time, as numbers or ranks.
  private func points(_ targets: [Target], on scale: Scale?) -> [Point] {
    targets.filter { $0.period.months.count == 12 }.compactMap { target in
      let rank = target.value.grade.flatMap { scale?.rank(of: $0) }.map(Double.init)
      return (scale == nil || target.value.grade == nil ? target.value.number : rank)
        .map { Point(target: target, value: $0) }
    }.sorted { $0.target.period < $1.target.period }
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
