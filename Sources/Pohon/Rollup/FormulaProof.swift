/// A formula with the figures that were put into it, for one indicator and period.
public struct FormulaProof: Hashable, Sendable {
  /// One operand of a formula.
  public struct Operand: Hashable, Sendable {
    /// As ``FormulaProof/expanded`` calls it: a variable, or `[KODE#N]`.
    public let name: String
    /// The indicator it is; nil for a variable.
    public let place: Place?
    /// Its satuan, as written.
    public let satuan: String?
    /// Its value, accumulated, or why it is not known.
    public let figure: Figure
    /// How the values of a variable over the year become one; nil for an indicator, which has a
    /// proof of its own.
    public let accumulation: Convention<Accumulation>?
    /// What was reported of a variable in the stretch of the year looked at, in time order.
    public let reports: [RealisasiProof.Report]
  }

  /// The formula as written, on one line.
  public let formula: String
  /// The formula with the indicators that `anak` means: `jumlah([1.1#1]; [1.2#1]) / bagian`.
  public let expanded: String
  /// The formula with its operands' values put in: `(40 + 55) / 120 × 100`; the name stands where a
  /// value is not known.
  public let substituted: String
  /// Whether the computation is marked `asumsi`.
  public let isAssumed: Bool
  /// The operands in the order they are written, each once.
  public let operands: [Operand]

  /// The indicators that `anak` means here, as ``expanded`` calls them; empty where it is not used.
  public let children: [String]

  /// The variables among the operands.
  public var variables: [Operand] { operands.filter { $0.place == nil } }

  /// The operands whose value is not known, for which the result is not.
  public var unknown: [Operand] { operands.filter { $0.figure.value == nil } }
}

extension Rollup {
  /// How the realisasi of an indicator came out of its formula; nil where it has none, or one that
  /// cannot be used.
  public func formulaProof(ofIndicator place: Place, at period: Int) -> FormulaProof? {
    formulaProof(
      ofIndicator: place, at: period,
      told: plan.dossier.variableReports.filter { $0.report.place == place })
  }

  /// The same, given what the tables report of its variables.
  func formulaProof(
    ofIndicator place: Place, at period: Int, told: [VariableReport]
  ) -> FormulaProof? {
    let indicator = plan.dossier.indicator(at: place)
    let number = plan.graph.indicator(place)
    guard let formula = indicator.computation?.formula, let expression = formula.expression,
      let row = plan.formulas.formula(of: number)
    else { return nil }
    let tables = Dictionary(grouping: told, by: \.variable)
    let childCount =
      expression.usesChildren ? plan.graph.childOperands(of: place, plan.dossier).count : 0
    var waiting = plan.formulas.operands(of: row)
    var operands: [FormulaProof.Operand] = []
    var seen: Set<String> = []
    let text = expression.text { name in
      let taken = waiting.prefix(name.isChildren ? childCount : 1)
      waiting = waiting.dropFirst(taken.count)
      let found = taken.map { taken in
        operand(taken, name, indicator, tables[name.written] ?? [], of: place, at: period)
      }
      operands += found.filter { seen.insert($0.name).inserted }
      return found.map(\.shown).joined(separator: "; ")
    }
    let children = plan.graph.childOperands(of: place, plan.dossier)
      .prefix(childCount).map { reference(to: $0, writtenIn: place.tree) }
    return FormulaProof(
      formula: expression.text { $0.written },
      expanded: expression.text { $0.isChildren ? children.joined(separator: "; ") : $0.written },
      substituted: text, isAssumed: indicator.assumptions.contains(.hitung), operands: operands,
      children: children)
  }

  private func operand(
    _ operand: FormulaTable.Operand, _ name: ExpressionOperand, _ indicator: Indicator,
    _ told: [VariableReport], of place: Place, at period: Int
  ) -> FormulaProof.Operand {
    switch operand {
    case .variable(let row):
      let variable = indicator.computation?.formula?.variable(name.written)
      let accumulation = variable?.accumulation ?? .last
      return FormulaProof.Operand(
        name: name.written, place: nil, satuan: variable?.satuan,
        figure: Figure(
          plan.formulas.value(ofVariable: row, at: period),
          plan.formulas.reason(ofVariable: row, at: period)),
        accumulation: indicator.convention(variable?.accumulation, .hitung)
          ?? Convention(accumulation, .standard, isAssumed: true),
        reports: plan.reports(
          (variable?.reports(at: place) ?? []) + told.map(\.report), by: accumulation, at: period))
    case .indicator(let number):
      let own = plan.traits[number].place
      return FormulaProof.Operand(
        name: name.isChildren ? reference(to: number, writtenIn: place.tree) : name.written,
        place: own, satuan: plan.dossier.indicator(at: own).satuan,
        figure: figures(ofIndicator: own, at: period).realisasi, accumulation: nil, reports: [])
    }
  }
}

extension Rollup {
  /// An indicator as a formula of tree `tree` would write it.
  private func reference(to indicator: Int, writtenIn tree: Int) -> String {
    let place = plan.traits[indicator].place
    let owner = plan.dossier.trees[place.tree]
    let code = "\(owner.nodes[place.node].key)#\((place.indicator ?? 0) + 1)"
    return place.tree == tree ? "[\(code)]" : "[\(owner.id)#\(code)]"
  }
}

extension FormulaProof.Operand {
  /// The value as a formula shows it: negative ones in parentheses, unknown ones by their name.
  fileprivate var shown: String {
    guard let value = figure.value else { return name }
    let text = Pohon.shown(value)
    return value < 0 ? "(\(text))" : text
  }
}

extension ExpressionOperand {
  fileprivate var isChildren: Bool { self == .name(Expression.childrenWord) }

  /// As a formula writes it.
  fileprivate var written: String {
    switch self {
    case .name(let name): name
    case .reference(let name): "[\(name)]"
    }
  }
}
