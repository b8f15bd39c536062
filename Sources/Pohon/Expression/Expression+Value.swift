extension Expression {
  /// The number that a formula gives for these operands; nil where it is not known: an operand is
  /// not, something is divided by zero, or the result is beyond every number.
  ///
  /// For one evaluation; a roll-up compiles a formula once and runs it for every period.
  public func value(of operand: (ExpressionOperand) -> Double?) -> Double? {
    var values: [Double] = []
    let program = ExpressionProgram(self) { found in
      values.append(operand(found) ?? .nan)
      return [.variable(Int32(values.count - 1))]
    }
    var stack = ProgramStack(deepest: program.deepest)
    let result = stack.run(
      program.steps[...], variable: { values[$0] }, indicator: { _ in .nan }, test: { _ in false })
    return result.isFinite ? result : nil
  }
}
