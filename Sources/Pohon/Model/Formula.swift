/// A formula with the variables it uses (`hitung: { metode: rumus, … }`).
public struct Formula: Hashable, Sendable {
  /// The formula as written.
  public let text: String
  /// Its variables, in file order; of two with one name the first counts.
  public let variables: [FormulaVariable]
  /// The formula as it was read, or what is wrong with it, unknown variables included.
  public let reading: Result<Expression, ExpressionError>

  /// The formula `text` over `variables`.
  public init(_ text: String, variables: [FormulaVariable] = []) {
    (self.text, self.variables) = (text, variables)
    let read = Expression.read(text)
    let names = variables.map(\.name)
    if case .success(let expression) = read,
      let error = expression.formulaError(variables: names)
    {
      reading = .failure(error)
    } else {
      reading = read
    }
  }

  /// The formula read; nil where something is wrong with it.
  public var expression: Expression? { try? reading.get() }

  /// The variable called `name`, or nil.
  public func variable(_ name: String) -> FormulaVariable? { variables.first { $0.name == name } }
}

/// A quantity that a formula uses and no indicator measures, with its values by period.
public struct FormulaVariable: Hashable, Sendable {
  /// What the formula calls it.
  public var name: String
  /// Its unit of measure.
  public var satuan: String?
  /// How the values of a year's parts become one; nil means ``Accumulation/last``.
  public var accumulation: Accumulation?
  /// What the tree itself reports of it, in file order.
  public var values: [Value] = []

  /// A variable without values.
  public init(_ name: String) { self.name = name }

  /// A value for one period.
  public struct Value: Hashable, Sendable {
    /// The period it was reported for.
    public var period: Period
    /// The value, with its printed text.
    public var value: Quantity

    /// A `value` for `period`.
    public init(period: Period, value: Quantity) {
      self.period = period
      self.value = value
    }
  }
}

/// A report of a variable from a table of realisasi.
public struct VariableReport: Hashable, Sendable {
  /// The name of the variable in the formula of the report's indicator.
  public var variable: String
  /// Indicator, period and value.
  public var report: Realisasi

  /// A `report` of `variable`.
  public init(variable: String, report: Realisasi) {
    self.variable = variable
    self.report = report
  }
}
