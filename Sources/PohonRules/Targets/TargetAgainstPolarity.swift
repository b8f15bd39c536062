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

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let scales = ScaleBook(tree.heading)
    let contradiction = PolarityContradiction(dossier)
    let most = dossier.threshold("lompatan", of: self, in: tree)
    return tree.nodes.flatMap { node in
      node.indicators.enumerated().compactMap { index, indicator -> Finding? in
        guard indicator.polarity != .withinRange, indicator.valueType != .range,
          let line = TargetLine(indicator, on: indicator.scale.flatMap { scales[$0] }),
          let (from, to, isWrongWay) = oddStep(line, indicator.polarity, most),
          !contradiction.isTold(of: indicator, at: node)
        else { return nil }
        let place = Anchor(tree, node, indicator: index)
        let field: FieldName = from.year == nil ? .baseline : .target
        let (before, after) = (line.target(of: from), line.target(of: to))
        return isWrongWay
          ? report(before, after, isLower: to.value < from.value, field, of: indicator, place)
          : jump(before, after, field, of: indicator, place)
      }
    }
  }

  /// The first step that goes the wrong way, else the first that is far longer than the others.
  private func oddStep(
    _ line: TargetLine, _ polarity: Polarity?, _ most: Double
  ) -> (from: TargetLine.Point, to: TargetLine.Point, isWrongWay: Bool)? {
    if let (from, to) = line.wrongStep(polarity) { return (from, to, true) }
    return line.jump(most).map { ($0, $1, false) }
  }

  private func jump(
    _ from: Target, _ to: Target, _ field: FieldName, of indicator: Indicator, _ place: Anchor
  ) -> Finding {
    let before = "\(field.rawValue) \(from.period) \(quote(from.value.text))"
    return finding(
      "target \(to.period) \(quote(indicator.name)) melompat dari"
        + " \(quote(from.value.text)) ke \(quote(to.value.text)), jauh lebih besar daripada"
        + " langkah lainnya",
      at: anchor(.target, to, place), severity: .suggestion,
      notes: [Finding.Note(before, at: anchor(field, from, place))])
  }

  private func anchor(_ name: FieldName, _ target: Target, _ place: Anchor) -> Anchor {
    var anchor = place
    anchor.field = Field(
      name, indicator: place.field?.indicator, item: target.period.description)
    return anchor
  }

  private func report(
    _ from: Target, _ to: Target, isLower lower: Bool, _ field: FieldName,
    of indicator: Indicator, _ place: Anchor
  ) -> Finding {
    let against =
      indicator.polarity == nil ? ", padahal target berikutnya \(lower ? "naik" : "turun")" : ""
    let before = "\(field.rawValue) \(from.period) \(quote(from.value.text))"
    return finding(
      "target \(to.period) \(quote(indicator.name)) adalah \(quote(to.value.text)),"
        + " lebih \(lower ? "rendah" : "tinggi") daripada \(before)\(against)",
      at: anchor(.target, to, place),
      notes: [Finding.Note(before, at: anchor(field, from, place))])
  }
}
