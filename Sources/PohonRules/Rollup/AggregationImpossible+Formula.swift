import Pohon

extension AggregationImpossible {
  /// Unlike units that the formula of an indicator adds or compares.
  func mismatch(_ own: Placed, _ dossier: CheckedDossier) -> [Finding] {
    guard let formula = own.indicator.computation?.formula, let expression = formula.expression
    else { return [] }
    let mismatch = expression.unitMismatch { operand in
      switch operand {
      case .name(Expression.childrenWord): own.indicator.satuan
      case .name(let name): formula.variable(name)?.satuan
      case .reference(let name):
        dossier.links.operand(name, writtenIn: own.place.tree, dossier.dossier)
          .flatMap { dossier.indicator($0).indicator.satuan }
      }
    }
    guard let mismatch else { return [] }
    return [
      finding(
        "rumus \(own.name) menggabungkan satuan yang berbeda pada huruf ke-\(mismatch.column): "
          + mismatch.text, at: own.anchor(.hitung))
    ]
  }
}
