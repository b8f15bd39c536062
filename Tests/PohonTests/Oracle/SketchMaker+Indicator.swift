import Pohon
import PohonTesting

extension SketchMaker {
  /// Numbers with small factors; the last ones are rare.
  private static let plain = [
    "10", "12", "15", "16", "20", "24", "25", "30", "32", "36", "40", "45", "48", "50", "60", "64",
    "72", "75", "80", "90", "96", "100", "7,5", "2.5", "12.5", "8", "6", "5", "4", "3", "2", "1",
  ]

  private mutating func number() -> String {
    if isTied { return ["50", "100"].any(&random) }
    if oneIn(40, &random) { return ["78,6", "37", "0.25", "33,3"].any(&random) }
    return Self.plain.any(&random)
  }

  /// What an indicator is, without its weight.
  mutating func indicator() -> Indicator {
    var indicator = Indicator(name: "i")
    indicator.valueType = [.number, .number, .percent, .count, nil].any(&random)
    indicator.satuan = ["keg", "keg", "dok", "%"].any(&random)
    indicator.polarity =
      oneIn(20, &random) ? nil : ([.higherIsBetter] + Polarity.allCases).any(&random)
    indicator.schedule = ([nil, nil] + Schedule.allCases).any(&random)
    indicator.accumulation = ([nil] + Accumulation.allCases).any(&random)
    indicator.fallingFormula = ([nil, nil, nil] + FallingFormula.allCases).any(&random)
    indicator.targetSpread = ([nil, nil, nil] + TargetSpread.allCases).any(&random)
    if hasGrades, oneIn(6, &random) {
      indicator.scale = ["akip-88-2021", "poin", "poin", "poin", "tidak-ada"].any(&random)
    }
    indicator.targets = targets(indicator)
    return indicator
  }

  private mutating func targets(_ indicator: Indicator) -> [Target] {
    let ways = [
      ["2025-T1", "2025-T2", "2025-T3", "2025"], ["2025-T1", "2025-S1", "2025-T3", "2025"],
      ["2025-T1", "2025-T2", "2025-T3", "2025-T4"], ["2025-03", "2025-06", "2025-09", "2025-12"],
      ["2025-T1", "2025-T2", "2025-S2"], ["2025"], ["2025", "2025-T3"], ["2025-S1", "2025"],
      ["2024", "2024-T4"], [],
    ]
    var parts = oneIn(2, &random) ? ways[0] : ways.any(&random)
    if oneIn(3, &random) { parts.append("2026") }
    let isZero = oneIn(30, &random)
    return parts.shuffled(using: &random).compactMap { part in
      guard let period = Period(part) else { return nil }
      let isRange = indicator.polarity == .withinRange ? !oneIn(4, &random) : oneIn(60, &random)
      if indicator.scale != nil, !oneIn(3, &random) {
        return Target(period: period, value: Quantity(grade()))
      }
      let text = isZero ? "0" : oneIn(60, &random) ? "1.500" : isRange ? range() : number()
      return Target(period: period, value: Quantity(text))
    }
  }

  /// A grade, rarely with a score or of another scale.
  private mutating func grade() -> String {
    oneIn(20, &random)
      ? ["WTP", "BB (72,5)", "A (80)"].any(&random) : ["A", "BB", "BB", "B", "CC"].any(&random)
  }

  private mutating func range() -> String {
    let low = isTied ? 50 : [10, 20, 25, 40, 50, 60].any(&random)
    return "\(low)..\(low + [0, 5, 10, 20].any(&random))"
  }

  /// Rows of one length or of several, with gaps and overlaps, over the ends of the year.
  mutating func reports(_ indicator: Indicator) -> [Sketch.Report] {
    if reporting == .nothing || reporting == .some && oneIn(4, &random) { return [] }
    let months = (1...12).map { Period.month($0, of: 2025) }
    let halves = [Period.semester(1, of: 2025), .semester(2, of: 2025)]
    let quarters = (1...4).map { Period.triwulan($0, of: 2025) }
    var rows = [quarters, quarters, quarters, months, halves, [.year(2025)]].any(&random)
    if oneIn(3, &random) { rows += halves }
    if oneIn(5, &random) { rows += [.year(2025)] }
    if oneIn(5, &random) { rows += [months.any(&random), quarters.any(&random)] }
    rows += [.triwulan(4, of: 2024), .month(12, of: 2024), .triwulan(1, of: 2026)]
    let hasGaps = reporting == .some && oneIn(3, &random)
    let hasQuotients = hasComputations && oneIn(5, &random)
    var seen: Set<Period> = []
    return rows.shuffled(using: &random).compactMap { period in
      guard seen.insert(period).inserted, !hasGaps || !oneIn(4, &random) else { return nil }
      return report(period, hasQuotients, isGraded: indicator.scale != nil)
    }
  }

  private mutating func report(
    _ period: Period, _ hasQuotient: Bool, isGraded: Bool
  ) -> Sketch.Report {
    var report = Sketch.Report(period: period, value: number())
    if isGraded, oneIn(2, &random) { report.value = grade() }
    if reporting == .some, oneIn(50, &random) { report.value = ["N/A", "1.500"].any(&random) }
    if oneIn(25, &random) { report.value = "0" }
    if hasQuotient, !oneIn(8, &random) {
      report.quotient = ([3, 4, 6, 9].any(&random), [0, 4, 8, 10, 12, 12].any(&random))
      if oneIn(2, &random) { report.value = nil }
    }
    return report
  }

  mutating func compute(_ indicator: inout Indicator) {
    if oneIn(4, &random) {
      indicator.computation = Computation(formula: formula())
      return
    }
    let names = (0..<[0, 1, 2, 3].any(&random)).map { _ in
      "n\(Int.random(in: 0..<12, using: &random))#\([1, 1, 1, 2].any(&random))"
    }
    indicator.computation = Computation(
      method: Computation.Method.allCases.filter { $0 != .formula }.any(&random),
      operands: oneIn(2, &random) ? .children : .named(names))
  }
}

extension SketchMaker {
  /// A formula of up to three steps over variables, children and other indicators.
  private mutating func formula() -> Formula {
    let variables = ["v", "w"].map { name in
      var variable = FormulaVariable(name)
      variable.accumulation = ([nil] + Accumulation.allCases).any(&random)
      variable.values = reports(Indicator(name: name)).compactMap { report in
        report.value.map { FormulaVariable.Value(period: report.period, value: Quantity($0)) }
      }
      return variable
    }
    let text = expression(3)
    return Formula(text, variables: variables.filter { text.contains($0.name) })
  }

  /// Divides only by what cannot be a difference, so that zero is zero in binary too.
  private mutating func expression(_ depth: Int) -> String {
    guard depth > 0, !oneIn(4, &random) else { return term() }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return "\(expression(depth - 1)) + \(expression(depth - 1))"
    case 1: return "(\(expression(depth - 1)) − \(term()))"
    case 2: return "(\(expression(depth - 1))) × \(term())"
    case 3: return "(\(expression(depth - 1))) / \(term())"
    case 4: return "-\(term()) - \(term()) - \(term())"
    case 5: return "(\(expression(depth - 1)))%"
    case 6:
      let function = ["jumlah", "rata_rata", "min", "maks"].any(&random)
      return "\(function)(\(expression(depth - 1)); \(term()))"
    default: return "\(["jumlah", "rata_rata", "min", "maks"].any(&random))(anak)"
    }
  }

  private mutating func term() -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0, 1: return ["v", "w"].any(&random)
    case 2: return "[n\(Int.random(in: 0..<6, using: &random))#1]"
    default: return ["2", "100", "0,5", "3", "0"].any(&random)
    }
  }
}

extension SketchMaker {
  /// Crosscutting links: to cousins, other documents, ancestors, twice, to nothing; rarely a cycle.
  mutating func link(_ sketch: inout Sketch) {
    guard !oneIn(4, &random) else { return }
    let allowsCycles = oneIn(4, &random)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let name = anyNode(sketch)
      let weight: Double? = oneIn(3, &random) ? nil : [0, 0.5, 1, 2, 4].any(&random)
      let changed = changingOne(sketch, &random) { branch, _ in
        branch.node.links.append(Link(kind: .silang, target: name, weight: weight))
      }
      let graph = OracleGraph(changed.dossier)
      if allowsCycles || !graph.nodes.contains(where: graph.isInCycle) { sketch = changed }
    }
  }

  /// Indicators that are the same in two documents, and such that name what they are a term of.
  mutating func lend(_ sketch: inout Sketch) {
    for _ in 0..<lendings.any(&random) {
      let name = anyNode(sketch) + "#1"
      let other = oneIn(2, &random) ? anyNode(sketch) + "#1" : nil
      let isSame = !oneIn(3, &random)
      sketch = changingOne(sketch, &random) { branch, random in
        guard !branch.node.indicators.isEmpty else { return }
        branch.node.indicators[0].links.append(Link(kind: isSame ? .sama : .unsur, target: name))
        if isSame, let other {
          branch.node.indicators[0].links.append(Link(kind: .sama, target: other))
        }
        if isSame, oneIn(2, &random) { branch.reports[0] = [] }
        if isSame, oneIn(2, &random) { branch.node.indicators[0].targets = [] }
      }
    }
  }

  private mutating func anyNode(_ sketch: Sketch) -> String {
    "\(sketch.documents.any(&random).heading.id)#n\(Int.random(in: 0..<14, using: &random))"
  }

  private func changingOne(
    _ sketch: Sketch, _ random: inout SeededGenerator,
    _ body: (inout Sketch.Branch, inout SeededGenerator) -> Void
  ) -> Sketch {
    var changed = sketch
    let chosen = Int.random(in: 0..<sketch.branches.count, using: &random)
    var number = 0
    changed.change { branch in
      if number == chosen { body(&branch, &random) }
      number += 1
    }
    return changed
  }
}
