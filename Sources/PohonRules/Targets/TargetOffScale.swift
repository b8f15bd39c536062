import Pohon

/// A target that its scale cannot hold, or a row that cannot be read with one eye.
///
/// - Error: beyond the ends of the indicator's scale, or beyond 0 to 100 for a percentage
///   (`boleh_lebih_100` allows more; a rate of change may be anything); a grade that is not on the
///   scale, or that its own score contradicts.
/// - Warning: in a hole of the scale.
/// - Suggestion: comma and point as decimal marks in one row; a last target below Baik. Earlier
///   years below Baik are the way up, so only the last one counts.
struct TargetOffScale: TreeRule {
  let id: RuleID = "target-di-luar-skala"
  let severity = Severity.error
  let otherSeverities: [Severity] = [.warning, .suggestion]
  let concern = Concern.measure
  let why = """
    Target harus berupa nilai yang mungkin tercapai pada skala indikatornya. Target di luar skala
    biasanya salah ketik atau salah satuan. Tanda desimal yang bercampur mudah salah dibaca.
    """
  let advice = """
    Periksa angka dan satuannya, dan tulis target pada skala indikator dengan satu tanda desimal.
    """
  let basis = Basis.practice("target ditulis pada skala indikatornya, dengan satu tanda desimal")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Meningkatnya kualitas pelayanan publik
      indikator:
        - nama: Indeks Kepuasan Masyarakat
          skala: skm-14-2017
          target: { "2025": "3,4" }  # <-
      """),
    .flagged(
      """
      kondisi: Meningkatnya kualitas pelayanan publik
      indikator:
        - nama: Indeks Kepuasan Masyarakat
          skala: skm-14-2017
          target: { "2025": "84.5", "2026": "85,5" }  # <-
      """),
    .clean(
      """
      kondisi: Meningkatnya kualitas pelayanan publik
      indikator:
        - nama: Indeks Kepuasan Masyarakat
          skala: skm-14-2017
          target: { "2025": "84,5", "2026": "85,5" }
      """),
  ]

  /// The least grade that a plan should end with.
  var least = "Baik"

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let book = ScaleBook(tree.heading)
    return tree.nodes.flatMap { node in
      node.indicators.indices.flatMap { index -> [Finding] in
        let indicator = node.indicators[index]
        let row = Row(
          indicator: indicator, scale: indicator.scale.flatMap { book[$0] },
          isChange: isChange(dossier.phrase(indicator.name), dossier.vocabulary))
        func anchor(_ target: Target) -> Anchor {
          Anchor(tree, node, indicator: index, .target, item: target.period.description)
        }
        let misfits = indicator.targets.compactMap { target -> Finding? in
          guard let (text, severity) = row.misfit(target.value),
            target.value.satuan == nil || !isInOtherUnit(index, of: node, in: tree, dossier)
          else { return nil }
          return finding(
            "target \(target.period) \(quote(indicator.name)) adalah \(quote(target.value.text)), "
              + text, at: anchor(target), severity: severity)
        }
        return misfits + [mixedMarks(indicator, anchor), low(row, anchor)].compactMap { $0 }
      }
    }
  }

  /// Whether ``TargetUnitDiffers`` tells of a target's unit: no number in it then fits the scale.
  private func isInOtherUnit(
    _ index: Int, of node: Node, in tree: Tree, _ dossier: CheckedDossier
  ) -> Bool {
    let place = Place(tree: 0, node: node.position, indicator: index)
    let conflict = TargetUnits(Placed(tree: tree, place: place), dossier).conflict
    return conflict?.anchor.field?.name == .target
  }

  private func isChange(_ name: Phrase, _ vocabulary: Vocabulary) -> Bool {
    name.words.contains { vocabulary.changes.contains($0) }
  }

  private func mixedMarks(_ indicator: Indicator, _ anchor: (Target) -> Anchor) -> Finding? {
    let row = indicator.baseline + indicator.targets
    guard let first = row.first(where: { $0.value.mark != nil }),
      let other = indicator.targets.first(where: {
        $0.value.mark != nil && $0.value.mark != first.value.mark
      })
    else { return nil }
    let names: [Quantity.Mark: String] = [.comma: "koma", .point: "titik"]
    let texts = [first, other].map { target in
      "\(target.value.mark.flatMap { names[$0] } ?? "") (\(target.value.text))"
    }
    return finding(
      "target \(quote(indicator.name)) memakai \(texts[0]) dan \(texts[1]) sebagai tanda desimal",
      at: anchor(other), severity: .suggestion)
  }

  private func low(_ row: Row, _ anchor: (Target) -> Anchor) -> Finding? {
    guard let scale = row.scale, let rank = scale.rank(of: least),
      let last = row.indicator.targets.max(by: { $0.period < $1.period }),
      let band = row.band(of: last.value), let own = scale.rank(of: band.label), own < rank
    else { return nil }
    return finding(
      "target terakhir \(quote(row.indicator.name)) adalah \(quote(last.value.text)), "
        + "predikat \(quote(band.label)) yang masih di bawah \(least)",
      at: anchor(last), severity: .suggestion)
  }
}

/// One indicator with what its targets may be.
private struct Row {
  let indicator: Indicator
  let scale: Scale?
  /// Whether it measures a change, which knows no bounds.
  let isChange: Bool

  func band(of value: Quantity) -> Scale.Band? {
    value.grade.flatMap { scale?.band(called: $0) } ?? value.number.flatMap { scale?.band(of: $0) }
  }

  /// What is wrong with a target, and how bad that is.
  func misfit(_ value: Quantity) -> (text: String, severity: Severity)? {
    if let scale { return misfit(value, on: scale) }
    guard !isChange, let bounds = bounds(value),
      bounds.lowerBound < 0 || bounds.upperBound > 100 && !indicator.mayExceedHundred
    else { return nil }
    let isPercent =
      value.satuan == "%" || indicator.valueType == .percent
      || indicator.satuan.map(Satuan.canonical) == "%"
    guard isPercent, value.satuan.map({ Satuan.canonical($0) == "%" }) ?? true else { return nil }
    return ("padahal persentase berada di antara 0 dan 100", .error)
  }

  private func misfit(_ value: Quantity, on scale: Scale) -> (text: String, severity: Severity)? {
    let name = quote(scale.name)
    if let grade = value.grade {
      guard let band = scale.band(called: grade) else {
        return ("predikat yang tidak ada pada skala \(name)", .error)
      }
      if let score = value.number, let own = scale.band(of: score), own != band {
        return ("padahal nilainya termasuk predikat \(quote(own.label)) pada skala \(name)", .error)
      }
    }
    guard let bounds = bounds(value), let reach = scale.reach else { return nil }
    if bounds.lowerBound < reach.lowerBound || bounds.upperBound > reach.upperBound {
      return ("di luar skala \(name), \(text(reach))", .error)
    }
    guard value.grade == nil, scale.band(of: bounds.lowerBound) == nil else { return nil }
    return ("yang tidak masuk rentang predikat mana pun pada skala \(name)", .warning)
  }

  private func bounds(_ value: Quantity) -> ClosedRange<Double>? {
    if case .range(let range) = value.reading { return range }
    return value.number.map { $0...$0 }
  }

  private func text(_ reach: ClosedRange<Double>) -> String {
    if reach.upperBound == .infinity { return "mulai \(indonesianText(reach.lowerBound))" }
    if reach.lowerBound == -.infinity { return "sampai \(indonesianText(reach.upperBound))" }
    return "\(indonesianText(reach.lowerBound)) sampai \(indonesianText(reach.upperBound))"
  }
}
