import Pohon

extension Hitung {
  /// Prints whether operands' targets reach computed targets, for these periods or for all.
  func printSufficiency(_ dossier: Dossier, only periods: [Period]) throws {
    var sufficiency = TargetSufficiency(dossier)
    if !periods.isEmpty { sufficiency = sufficiency.only(Set(periods)) }
    switch format {
    case .teks:
      try Terminal.print(SufficiencyText(sufficiency, dossier).text(width: Terminal.width))
    case .json: try Terminal.print(SufficiencyJSON(sufficiency, dossier).value)
    case .csv: try Terminal.print(table: SufficiencyCSV(sufficiency, dossier).text)
    case .lkjip:
      throw Failure.usage("--kecukupan-target hanya dengan --format teks, json, atau csv")
    }
  }
}
