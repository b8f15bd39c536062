extension FamilySentences {
  /// Where the weights come from, where more than one term weighs.
  var weights: [String] {
    guard family.due.count > 1, !weighsCoverageOnly || coverageDiffers else { return [] }
    let noun =
      weighsCoverageOnly ? "Bobot untuk cakupan" : isOwn ? "Bobot indikator" : "Bobot"
    switch family.weighting {
    case .single: return []
    case .equalByMethod:
      return family.due.contains { $0.declaredWeight != nil }
        ? ["Bobot yang ditetapkan tidak dipakai (agregasi: \(family.method.value.rawValue))."] : []
    case .equal: return ["\(noun) tidak ditetapkan, dipakai sama (asumsi)."]
    case .incomplete:
      let lacking = family.terms.filter { $0.declaredWeight == nil }
      return [
        "\(noun) hanya ditetapkan sebagian, dipakai sama (asumsi); belum ada bobot "
          + "\(names(lacking))."
      ]
    case .nothing: return ["\(noun) yang ikut dihitung semuanya nol, dipakai sama (asumsi)."]
    case .declared: return weighsCoverageOnly ? [] : declaredWeights
    }
  }

  /// Whether the figure itself needs no weights: an extreme, or nothing combined.
  private var weighsCoverageOnly: Bool {
    switch family.method.value {
    case .minimum, .maximum, .none: true
    case .weightedMean, .mean: family.due.contains { $0.treatment == .notCombined }
    }
  }

  private var coverageDiffers: Bool {
    family.due.contains { $0.coverage != family.due[0].coverage }
  }

  private var declaredWeights: [String] {
    var sentences: [String] = []
    let due = family.due
    if counted.count > 1, due.allSatisfy({ $0.weight == due[0].weight }) {
      sentences.append(
        "Bobotnya sama, masing-masing \(shown(due[0].weight)) dari \(shown(family.totalWeight)).")
    }
    let assumed = due.filter(\.weightIsAssumed)
    if assumed.count == due.count {
      sentences.append("\(isOwn ? "Bobot indikator" : "Bobotnya") asumsi.")
    } else if !assumed.isEmpty {
      sentences.append("Bobot \(names(assumed)) asumsi.")
    }
    return sentences
  }
}
