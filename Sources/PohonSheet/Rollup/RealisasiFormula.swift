import Pohon

/// The realisasi of an indicator as a formula over those of others: what it borrows or is computed
/// from, where a spreadsheet can say so.
struct RealisasiFormula {
  private typealias Column = IndicatorSheet.Column

  /// The formula.
  let text: String
  /// Excel takes no more than 255 arguments and 8192 characters.
  private static let mostOperands = 200

  /// Nil where the realisasi is reported, unknown, or computed otherwise.
  init?(_ proof: IndicatorProof, _ layout: RollupLayout) {
    guard let value = proof.figures.realisasi.value else { return nil }
    func cell(_ subject: ProofSubject) -> String {
      Column.realisasi.near(
        RollupLayout.row(ofItem: layout.rollup.plan.graph.indicator(subject.place)))
    }
    func known(_ subject: ProofSubject) -> Double? {
      layout.indicators[layout.rollup.plan.graph.indicator(subject.place)].figures.realisasi.value
    }
    if let lender = proof.realisasi.lender {
      guard known(lender) == value else { return nil }
      text = FormulaText.known("ISNUMBER(\(cell(lender)))", cell(lender))
      return
    }
    guard proof.realisasi.basis == .computed, let computation = proof.realisasi.computation,
      !computation.operands.isEmpty, computation.operands.count <= Self.mostOperands,
      computation.operands.allSatisfy({ $0.realisasi.value == known($0.subject) }),
      let figure = Self.figure(computation, cell)
    else { return nil }
    let cells = computation.operands.map { cell($0.subject) }.joined(separator: ",")
    text = FormulaText.known("COUNT(\(cells))=\(computation.operands.count)", figure)
  }

  private static func figure(
    _ computation: ComputationProof, _ cell: (ProofSubject) -> String
  ) -> String? {
    let cells = computation.operands.map { cell($0.subject) }.joined(separator: ",")
    switch computation.method {
    case .sum: return "SUM(\(cells))"
    case .mean: return "AVERAGE(\(cells))"
    case .minimum: return "MIN(\(cells))"
    case .maximum: return "MAX(\(cells))"
    case .weightedMean:
      let total = computation.operands.reduce(0) { $0 + $1.weight }
      let terms = computation.operands.map { "\($0.weight)*\(cell($0.subject))" }
      return "(\(terms.joined(separator: "+")))/\(total)"
    case .ratio, .formula: return nil
    }
  }
}
