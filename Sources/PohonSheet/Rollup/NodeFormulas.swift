import Pohon

/// The formulas of one condition: what the roll-up does, over the cells of the other sheets.
struct NodeFormulas {
  /// What stands in a cell.
  enum Figure {
    case formula(String)
    case number(Double)
    case words(String)
  }

  private typealias Node = NodeSheet.Column
  private typealias Family = FamilySheet.Column
  private typealias Own = IndicatorSheet.Column

  /// The row of the condition.
  let row: Int
  private let node: NodeProof
  /// The rows of its indicators, if any is due.
  private let own: Range<Int>?
  /// The rows of its children and links, if any is due.
  private let family: Range<Int>?
  private let refuses: Bool
  private let countsZero: Bool

  init(_ layout: RollupLayout, _ number: Int) {
    node = layout.nodes[number]
    row = RollupLayout.row(ofItem: number)
    own = node.measured?.due.isEmpty == false ? layout.indicatorRows(ofNode: number) : nil
    family = node.computed?.due.isEmpty == false ? layout.familyRows[number] : nil
    refuses = node.policy.value == .refuse
    countsZero = node.policy.value == .zero
  }

  /// Σ weight × capaian / Σ weight of its own indicators that count.
  var measured: Figure {
    guard let own else {
      return node.measured == nil ? .words(FormulaText.nothing) : .words(omission)
    }
    let weight = "SUM(\(Own.counted.far(own)))"
    var condition = "\(weight)>0"
    if refuses, let terms = node.measured?.due {
      let needed = terms.count { $0.isReportable }
      condition = "AND(\(condition),COUNT(\(Own.capaian.far(own)))>=\(needed))"
    }
    return .formula(FormulaText.known(condition, "SUM(\(Own.product.far(own)))/\(weight)"))
  }

  /// Its children combined by the method that holds.
  var computed: Figure {
    guard let terms = node.computed, !terms.terms.isEmpty else {
      return .words(FormulaText.nothing)
    }
    guard let family else { return .words(FormulaText.notDue) }
    guard combines else {
      return .words(
        node.figures.terhitung.reason == .cycle ? "kaitannya berputar" : "tidak digabungkan")
    }
    let isMean = extreme == nil
    let weight = "SUM(\(Family.counted.far(family)))"
    let known = "COUNT(\(Family.capaian.far(family)))"
    var condition = isMean ? "\(weight)>0" : "\(known)>0"
    if refuses { condition = "AND(\(condition),\(known)>=\(terms.due.count))" }
    let figure =
      extreme.map { "\($0)(\(Family.capaian.far(family)))" }
      ?? "SUM(\(Family.product.far(family)))/\(weight)"
    return .formula(FormulaText.known(condition, figure))
  }

  var capaian: Figure {
    let (first, second) = (Node.measured.near(row), Node.computed.near(row))
    if own != nil {
      return .formula(isCombined ? "IF(ISNUMBER(\(first)),\(first),\(second))" : first)
    }
    if isCombined { return .formula(second) }
    return .words(node.figures.isDue ? FormulaText.unknown : omission)
  }

  var gap: Figure {
    guard own != nil, isCombined else { return .words(FormulaText.nothing) }
    let (first, second) = (Node.measured.near(row), Node.computed.near(row))
    return .formula(
      "IF(AND(ISNUMBER(\(first)),ISNUMBER(\(second))),\(first)-\(second),\"\(FormulaText.nothing)\")"
    )
  }

  var coverage: Figure {
    guard node.figures.cakupan.value != nil else { return .words(omission) }
    if let family {
      return .formula(mean(Family.coverage, family))
    }
    guard let own else { return .number(0) }
    let reported =
      "SUM(\(Own.counted.far(own)))" + (countsZero ? "-SUM(\(Own.missing.far(own)))" : "")
    return .formula("100*(\(reported))/SUM(\(Own.weight.far(own)))")
  }

  var lower: Figure { bound(Family.lower, missingCount: 0) }

  var upper: Figure { bound(Family.upper, missingCount: 100) }

  /// The figure if everything not reported were `missingCount`.
  private func bound(_ column: FamilySheet.Column, missingCount: Int) -> Figure {
    let ownBound = own.map { own in
      let missing = "SUM(\(Own.missing.far(own)))"
      let sum = "SUM(\(Own.product.far(own)))"
      let weight = "SUM(\(Own.counted.far(own)))" + (countsZero ? "" : "+\(missing)")
      return missingCount == 0
        ? "\(sum)/(\(weight))" : "(\(sum)+\(missingCount)*\(missing))/(\(weight))"
    }
    let familyBound =
      !isCombined
      ? nil
      : family.map { rows in
        extreme.map { "\($0)(\(column.far(rows)))" } ?? mean(column, rows)
      }
    func known(_ cell: NodeSheet.Column, _ figure: String?, else other: String) -> String {
      figure.map { "IF(ISNUMBER(\(cell.near(row))),\($0),\(other))" } ?? other
    }
    guard ownBound != nil || familyBound != nil else {
      return .words(node.figures.isDue ? FormulaText.unknown : omission)
    }
    let unknown = "\"\(FormulaText.unknown)\""
    return .formula(
      known(.measured, ownBound, else: known(.computed, familyBound, else: unknown)))
  }

  /// The weighted mean of a column over all of the family that is due.
  private func mean(_ column: FamilySheet.Column, _ rows: Range<Int>) -> String {
    let weight = Family.weight.far(rows)
    return "SUMPRODUCT(\(weight),\(column.far(rows)))/SUM(\(weight))"
  }

  /// Whether its family gives a figure at all.
  private var isCombined: Bool { family != nil && combines }

  private var combines: Bool {
    node.computed?.due.contains { $0.treatment != .notCombined } ?? false
  }

  /// The function for a minimum or maximum; nil for means.
  private var extreme: String? {
    switch node.computed?.method.value {
    case .minimum: "MIN"
    case .maximum: "MAX"
    default: nil
    }
  }

  private var omission: String {
    node.figures.terukur.reason == .longerPeriod ? "tidak terpisah" : FormulaText.notDue
  }
}

extension NodeProof.Term {
  /// Whether the indicator has a capaian or only waits for its realisasi.
  var isReportable: Bool { capaian.value != nil || lower != nil }
}
