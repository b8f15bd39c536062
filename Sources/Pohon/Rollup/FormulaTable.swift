/// The formulas of a dossier as postfix programs, and the values of their variables.
///
/// Flat arrays: the steps of all formulas one after another, likewise their operands; the value of
/// variable row v at period p is `values[v * periods + p]`, NaN where it is not known.
struct FormulaTable: Sendable {
  /// Something a formula takes its value from.
  enum Operand: Hashable, Sendable {
    case variable(Int)
    case indicator(Int)
  }

  /// How many values the deepest formula needs on the stack.
  private(set) var deepest = 0
  let periods: Int
  /// For each indicator that has a formula its number, or why it cannot be computed.
  private var formulas: [Int: Result<Int, Fault>] = [:]
  private var steps: [ProgramStep] = []
  private var firstStep = [0]
  private var operands: [Operand] = []
  private var firstOperand = [0]
  private var values: [Double] = []
  private var reasons: [Reason] = []

  private struct Fault: Error {
    var reason: Reason
  }

  /// Compiles the formulas of `dossier`. Linear in their length, and in their reports times periods.
  init(_ dossier: Dossier, graph: LinkGraph, periods: [Period], alone: Bool) {
    self.periods = periods.count
    let told = Dictionary(grouping: dossier.variableReports) { graph.indicator($0.report.place) }
    for (number, tree) in dossier.trees.enumerated() {
      for node in tree.nodes.indices {
        let indicators = tree.nodes[node].indicators
        for index in indicators.indices {
          guard let formula = indicators[index].computation?.formula else { continue }
          let place = Place(tree: number, node: node, indicator: index)
          let own = graph.indicator(place)
          guard let expression = formula.expression else {
            formulas[own] = .failure(Fault(reason: .formulaUnusable))
            continue
          }
          let children = expression.usesChildren ? graph.childOperands(of: place, dossier) : []
          let rows = add(formula, at: place, told[own] ?? [], periods, alone)
          add(expression, of: own, rows: rows, children: children) {
            graph.operand($0, writtenIn: number, dossier)
          }
        }
      }
    }
  }

  /// The values of a formula's variables; gives the row of each by name.
  private mutating func add(
    _ formula: Formula, at place: Place, _ told: [VariableReport], _ periods: [Period],
    _ alone: Bool
  ) -> [String: Int] {
    var rows: [String: Int] = [:]
    let tables = Dictionary(grouping: told, by: \.variable)
    for variable in formula.variables where rows[variable.name] == nil {
      rows[variable.name] = values.count / max(1, periods.count)
      let reports = variable.reports(at: place) + (tables[variable.name] ?? []).map(\.report)
      for period in periods {
        let total = YearReports(reports, upTo: period, alone: alone)
          .total(by: variable.accumulation ?? .last)
        values.append(total.value)
        reasons.append(total.value.isNaN ? total.reason : .none)
      }
    }
    return rows
  }

  private mutating func add(
    _ expression: Expression, of indicator: Int, rows: [String: Int], children: [Int],
    _ resolve: (String) -> Int?
  ) {
    var own: [Operand] = []
    var fault: Reason?
    let program = ExpressionProgram(expression) { operand in
      switch operand {
      case .name(Expression.childrenWord):
        if children.isEmpty { fault = fault ?? .noOperand }
        own += children.map { .indicator($0) }
        return children.map { .indicator(Int32($0)) }
      case .name(let name):
        let row = rows[name] ?? 0
        own.append(.variable(row))
        return [.variable(Int32(row))]
      case .reference(let name):
        guard let term = resolve(name) else {
          fault = .formulaUnusable
          return [.constant(.nan)]
        }
        own.append(.indicator(term))
        return [.indicator(Int32(term))]
      }
    }
    if let fault {
      formulas[indicator] = .failure(Fault(reason: fault))
      return
    }
    formulas[indicator] = .success(firstStep.count - 1)
    deepest = max(deepest, program.deepest)
    steps += program.steps
    firstStep.append(steps.count)
    operands += own
    firstOperand.append(operands.count)
  }
}

extension FormulaVariable {
  /// What the tree itself reports of it, for the indicator at `place`.
  func reports(at place: Place) -> [Realisasi] {
    values.map { Realisasi(place: place, period: $0.period, value: $0.value) }
  }
}

extension FormulaTable {
  /// The number of an indicator's formula; nil where it cannot be computed.
  func formula(of indicator: Int) -> Int? { try? formulas[indicator]?.get() }

  /// Why the formula of an indicator cannot be computed in any period.
  func fault(of indicator: Int) -> Reason {
    if case .failure(let fault)? = formulas[indicator] { fault.reason } else { .formulaUnusable }
  }

  /// The operands of a formula in the order they are written, repetitions included.
  func operands(of formula: Int) -> ArraySlice<Operand> {
    operands[firstOperand[formula]..<firstOperand[formula + 1]]
  }

  /// A variable's value, accumulated up to a period; NaN where it is not known.
  func value(ofVariable row: Int, at period: Int) -> Double { values[row * periods + period] }

  /// Why a variable has no value.
  func reason(ofVariable row: Int, at period: Int) -> Reason { reasons[row * periods + period] }

  /// The postfix program of a formula.
  func steps(of formula: Int) -> ArraySlice<ProgramStep> {
    steps[firstStep[formula]..<firstStep[formula + 1]]
  }

  /// The result of a formula; NaN or infinite where it is not known.
  func run(
    _ formula: Int, at period: Int, realisasi: [Double], on stack: inout ProgramStack
  ) -> Double {
    stack.run(
      steps(of: formula),
      variable: { values[$0 * periods + period] },
      indicator: { realisasi[$0 * periods + period] }, test: { _ in false })
  }
}
