import Pohon

/// Makes trees that hold every field, with texts that try to break out of their place.
package struct RandomTree {
  package var random: SeededGenerator
  /// The grades that the tree's own scales declare.
  private var grades: Set<String> = []

  package init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  package mutating func tree() -> Tree {
    var heading = Heading(id: text(1))
    if heading.id.isEmpty { heading.id = "a" }
    heading.title = maybe { $0.text() }
    heading.profile = maybe { $0.word() }
    heading.office = maybe { $0.text() }
    heading.period = maybe { _ in PlanYears("2021-2026") } ?? nil
    heading.document.remark = maybe { $0.text() }
    heading.document.date = maybe { $0.text() }
    heading.document.printings = some { Cetakan(place: $0.text(), text: $0.text()) }
    heading.document.citations = some { Cetakan(code: $0.text(), text: $0.text()) }
    heading.organisation = maybe { $0.text() }
    heading.fallingFormula = maybe { $0.word() }
    heading.capaianCap = maybe { $0.number() }
    heading.missingData = maybe { $0.word() }
    heading.capaianScale = maybe { $0.text() }
    heading.targetsElsewhere = maybe { $0.text() }
    heading.scales = some { $0.scale() }
    grades = heading.gradeWords
    heading.silences = some { Silence(rule: RuleID($0.text()), reason: $0.text()) }
    heading.assumptions.reason = maybe { $0.text() }
    if heading.title != nil, Bool.random(using: &random) {
      heading.assumptions.marks = [.init(.judul)]
    }
    var nodes: [Node] = []
    var parents: [Int?] = []
    var path: [Int] = []
    for position in 0..<Int.random(in: 0...12, using: &random) {
      path = Array(path.prefix(Int.random(in: 0...path.count, using: &random)))
      parents.append(path.last)
      path.append(position)
      nodes.append(node())
    }
    return Tree(heading: heading, nodes: nodes, parents: parents)
  }

  private mutating func scale() -> Scale {
    var scale = Scale(name: text())
    scale.source = maybe { $0.text() }
    scale.year = maybe { Int.random(in: 1...9999, using: &$0.random) }
    scale.span = maybe { _ in 0...100 }
    scale.bands = some { random in
      Scale.Band(
        label: random.text(), meaning: random.text(), lower: random.maybe { $0.bound() },
        upper: random.maybe { $0.bound() }, points: random.maybe { $0.number() })
    }
    scale.printings = some { Cetakan(line: Int.random(in: 1...999, using: &$0.random)) }
    return scale
  }

  private mutating func bound() -> Scale.Bound {
    let text = ["65,00", "0", "1e-7", "64.99"].randomElement(using: &random) ?? ""
    guard case .number(let value) = Quantity(text).reading else {
      return Scale.Bound(value: 80, text: "80")
    }
    return Scale.Bound(value: value, text: text, isIncluded: Bool.random(using: &random))
  }

  private mutating func node() -> Node {
    var node = Node(code: text(1), level: maybe { $0.word() }, statement: text())
    node.causes = some { $0.text() }
    node.problems = some { $0.text() }
    node.explanation = maybe { $0.text() }
    node.closingClaim = maybe { $0.text() }
    node.answers = some { $0.text() }
    node.weight = maybe { $0.number() }
    node.owners = some { Owner(name: $0.text(), share: $0.maybe { $0.number() }) }
    node.printings = some { random in
      Cetakan(
        place: random.maybe { $0.text() },
        line: random.maybe { Int.random(in: 1...999, using: &$0.random) },
        code: random.maybe { $0.text() }, text: random.maybe { $0.text() })
    }
    node.indicators = some { $0.indicator() }
    node.aggregation = maybe { random in
      Aggregation(method: random.word(), reason: random.maybe { $0.text() })
    }
    node.links = some { $0.link() }
    node.components = some { random in
      var component = Component()
      component.kind = random.maybe { $0.word() }
      component.code = random.maybe { $0.text() }
      component.budget = random.maybe { Quantity($0.text()) }
      return component
    }
    node.posts = some { $0.text() }
    node.mayLackChildren = Bool.random(using: &random)
    node.silences = some { Silence(rule: RuleID($0.text()), reason: $0.text()) }
    if node.weight != nil, Bool.random(using: &random) {
      node.assumptions.marks.insert(.init(.bobot))
    }
    if !node.posts.isEmpty, Bool.random(using: &random) {
      node.assumptions.marks.formUnion(
        [.init(.jabatan)] + node.posts.indices.map { .init(.jabatan, item: "\($0 + 1)") })
    }
    return node
  }

  private mutating func indicator() -> Indicator {
    var indicator = Indicator(name: text())
    indicator.definition = maybe { $0.text() }
    indicator.formula = maybe { $0.text() }
    indicator.computation = maybe { random in
      if Bool.random(using: &random.random) { return Computation(formula: random.formula()) }
      let names: Computation.Operands = .named(random.some { $0.text() })
      let methods = Computation.Method.allCases.filter { $0 != .formula }
      return Computation(
        method: methods.randomElement(using: &random.random) ?? .sum,
        operands: Bool.random(using: &random.random) ? .children : names)
    }
    indicator.satuan = maybe { $0.text() }
    indicator.valueType = maybe { $0.word() }
    indicator.polarity = maybe { $0.word() }
    indicator.accumulation = maybe { $0.word() }
    indicator.schedule = maybe { $0.word() }
    indicator.mayExceedHundred = Bool.random(using: &random)
    indicator.isMaintained = Bool.random(using: &random)
    for year in 2020..<(2020 + Int.random(in: 0...3, using: &random)) {
      indicator.targets.append(
        Target(period: .triwulan(2, of: year), value: Quantity(text(), grades: grades)))
      indicator.baseline.append(
        Target(period: .year(year), value: Quantity(text(), grades: grades)))
    }
    if indicator.targets.count > 1, Bool.random(using: &random) {
      let last = indicator.targets[indicator.targets.count - 1]
      indicator.assumptions.marks.insert(.init(.target, item: last.period.description))
    }
    indicator.externalPublisher = maybe { $0.text() }
    indicator.sources = some { $0.text() }
    indicator.links = some { $0.link() }
    indicator.assumptions.reason = maybe { $0.text() }
    return indicator
  }

  private mutating func formula() -> Formula {
    let variables = some { random in
      var variable = FormulaVariable(random.text())
      variable.satuan = random.maybe { $0.text() }
      variable.accumulation = random.maybe { $0.word() }
      if Bool.random(using: &random.random) {
        variable.values = [.init(period: .triwulan(1, of: 2025), value: Quantity(random.text()))]
      }
      return variable
    }
    return Formula(Bool.random(using: &random) ? text() : "a + [1#1] × 2", variables: variables)
  }

  private mutating func link() -> Link {
    Link(kind: word(), target: text(), weight: maybe { $0.number() }, reason: maybe { $0.text() })
  }

  private mutating func number() -> Double {
    let choices = [0, 1, 0.1, 1e-7, 123_456_789.25, 1.5, 1e14, 3]
    return choices.randomElement(using: &random) ?? 0
  }

  private mutating func word<Word: CaseIterable>() -> Word {
    Word.allCases.randomElement(using: &random) ?? Word.allCases[Word.allCases.startIndex]
  }

  private mutating func maybe<Value>(_ make: (inout RandomTree) -> Value) -> Value? {
    Int.random(in: 0..<3, using: &random) == 0 ? nil : make(&self)
  }

  private mutating func some<Value>(_ make: (inout RandomTree) -> Value) -> [Value] {
    (0..<Int.random(in: 0...2, using: &random)).map { _ in make(&self) }
  }

  /// Up to `most` hostile pieces in a row.
  package mutating func text(_ most: Int = 3) -> String {
    (0..<Int.random(in: 0...most, using: &random)).map { _ in
      hostileTexts.randomElement(using: &random) ?? ""
    }.joined()
  }
}

/// Pieces that mean something to YAML, CSV, Excel, HTML or a terminal.
package let hostileTexts: [String] = [
  "Meningkatnya mutu", "a: b", "a:", ": ", " #", "# x", "- ", "-", "---", "...", "? ", "*a", "&a",
  "!b",
  "|", ">", "%YAML", "@", "`", "\"", "'", "''", "\"\"", "\\", "\\n", "\n", "\r\n", "\r", "\t", " ",
  "  ",
  "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}", "\u{2029}", "\u{200B}",
  "\u{202E}",
  "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{10FFFF}", "é", "e\u{301}", "😀", "null", "~", "true", "no",
  "Off",
  "1.10", "1,5", "1.500", "1:30", "0x1F", "1e3", "2024-10-01", ".inf", "=", "<<", "=1+1",
  "@SUM(A1)", "+1",
  "{a: b}", "[a, b]", ",", ";", "<script>", "]]>", "&amp;", "N/A", "BB (72,5)", "anak", "1..2",
  "'=", "; ",
]
