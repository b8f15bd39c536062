import Pohon

/// The capaian of one indicator as a formula over the cells of its row; see
/// ``Pohon/capaian(realisasi:target:polarity:falling:)`` for the arithmetic.
struct CapaianFormula {
  private typealias Column = IndicatorSheet.Column

  /// The formula for the capaian before it is capped; nil where none says what the roll-up does,
  /// e.g. for grades without a score.
  let text: String?
  /// Upper bound of the capaian, percent.
  let cap: Double
  /// The direction that is good, with the formula for what falls.
  let polarity: String

  /// Whether the capaian follows from the cells.
  var isLive: Bool { text != nil }

  init(_ proof: IndicatorProof, _ model: Indicator, _ heading: Heading, row: Int) {
    cap = heading.capaianCap ?? 100
    let falling = model.fallingFormula ?? heading.fallingFormula ?? .twiceTarget
    let way = falling == .twiceTarget ? "(2T − R)/T" : "T/R"
    polarity =
      switch model.polarity {
      case nil: FormulaText.nothing
      case .higherIsBetter?: "naik"
      case .lowerIsBetter?: "turun, \(way)"
      case .withinRange?: "rentang, di atasnya \(way)"
      }
    text = model.polarity.flatMap { polarity in
      Self.agrees(proof.figures, polarity, falling)
        ? Self.formula(polarity, falling, row: row) : nil
    }
  }

  /// Whether plain arithmetic on target and realisasi gives the capaian, or will once it is reported.
  private static func agrees(
    _ own: IndicatorFigures, _ polarity: Polarity, _ falling: FallingFormula
  ) -> Bool {
    guard own.isDue, own.gradeMet == nil, let target = own.target else { return false }
    guard let realisasi = own.realisasi.value else {
      // What only waits for a report; a made up one tells whether there would be a capaian.
      let waits = [.notReported, .gapInYear, .operandUnreported].contains(own.capaian.reason)
      return waits && (polarity == .withinRange || target.lowerBound == target.upperBound)
    }
    let found = capaian(
      realisasi: realisasi, target: target, polarity: polarity, falling: falling)
    return own.raw.value != nil && found.value == own.raw.value
  }

  private static func formula(
    _ polarity: Polarity, _ falling: FallingFormula, row: Int
  ) -> String {
    let (reached, target) = (Column.realisasi.near(row), Column.target.near(row))
    let upper = Column.upperTarget.near(row)
    let figure =
      switch polarity {
      case .higherIsBetter: rising(reached, target)
      case .lowerIsBetter: falls(reached, target, falling)
      case .withinRange:
        "IF(AND(\(reached)>=\(target),\(reached)<=\(upper)),100,"
          + "IF(\(reached)>\(upper),\(falls(reached, upper, falling)),\(rising(reached, target))))"
      }
    return FormulaText.known("ISNUMBER(\(reached))", figure)
  }

  private static func rising(_ reached: String, _ target: String) -> String {
    FormulaText.known("\(target)>0", "\(reached)/\(target)*100")
  }

  private static func falls(
    _ reached: String, _ target: String, _ falling: FallingFormula
  ) -> String {
    falling == .twiceTarget
      ? FormulaText.known("\(target)>0", "(2*\(target)-\(reached))/\(target)*100")
      : FormulaText.known("AND(\(target)>0,\(reached)<>0)", "\(target)/\(reached)*100")
  }
}
