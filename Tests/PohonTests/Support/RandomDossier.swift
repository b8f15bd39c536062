import Pohon
import PohonTesting

/// Makes dossiers of up to three small trees with everything roll-up can meet.
///
/// Every due indicator has a target for every quarter, a monthly one for August too, and weights are small whole numbers or
/// halves, so that a mean of hundreds is a hundred to the last bit and ties are ties.
struct RandomDossier {
  var random: SeededGenerator
  /// Whether the weights of a family may all be missing or partly zero.
  var allowsZeroWeights = true
  var policies: [MissingDataPolicy?] = [nil, .renormalise, .zero, .refuse]
  var caps: [Double?] = [nil, 80, 100, 120]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func make() -> Dossier {
    var trees = (0..<Int.random(in: 1...3, using: &random)).map { makeTree("p\($0)") }
    addLinks(to: &trees)
    var realisasi: [Realisasi] = []
    for (number, tree) in trees.enumerated() {
      for node in tree.nodes {
        for (index, indicator) in node.indicators.enumerated() {
          let place = Place(tree: number, node: node.position, indicator: index)
          realisasi += reports(indicator).map {
            Realisasi(place: place, period: $0, value: Quantity(plainText($1)))
          }
        }
      }
    }
    return Dossier(trees: trees, realisasi: realisasi.shuffled(using: &random))
  }

  private mutating func makeTree(_ id: String) -> Tree {
    let parents = randomParents(Int.random(in: 1...12, using: &random), &random)
    var heading = Heading(id: id)
    heading.missingData = policies.any(&random)
    heading.capaianCap = caps.any(&random)
    heading.fallingFormula = [nil, .twiceTarget, .quotient].any(&random)
    let nodes = parents.indices.map { position in
      makeNode("n\(position)", isLeaf: !parents.contains(position))
    }
    var tree = Tree(heading: heading, nodes: nodes, parents: parents)
    for parent in parents.indices {
      let children = Array(tree.children(of: parent))
      let weights = makeWeights(children.count)
      for (child, weight) in zip(children, weights) { tree.update(child) { $0.weight = weight } }
    }
    return tree
  }

  private mutating func makeNode(_ code: String, isLeaf: Bool) -> Node {
    var node = Node(code: code, level: Level.allCases.any(&random), statement: code)
    node.aggregation = ([nil, nil] + Aggregation.Method.allCases).any(&random).map {
      Aggregation(method: $0)
    }
    let count = isLeaf ? [0, 1, 1, 1, 1, 2, 3].any(&random) : [0, 0, 0, 1, 2].any(&random)
    node.indicators = zip(0..<count, makeWeights(count)).map { makeIndicator(weight: $1) }
    return node
  }

  /// All declared, none, or some.
  private mutating func makeWeights(_ count: Int) -> [Double?] {
    let way = Int.random(in: 0..<4, using: &random)
    let choice: [Double] = allowsZeroWeights ? [0, 0.5, 1, 2, 3, 5] : [0.5, 1, 2, 3, 5]
    return (0..<count).map { _ in
      way == 0 || way == 1 && oneIn(2, &random) ? nil : choice.any(&random)
    }
  }

  private mutating func makeIndicator(weight: Double?) -> Indicator {
    var indicator = Indicator(name: "i")
    indicator.valueType = .number
    indicator.weight = weight
    indicator.polarity = Polarity.allCases.any(&random)
    indicator.schedule = ([nil] + Schedule.allCases).any(&random)
    indicator.accumulation = Accumulation.allCases.any(&random)
    indicator.fallingFormula = ([nil, nil, nil] + FallingFormula.allCases).any(&random)
    let ends = oneIn(4, &random) ? ["2025-T1", "2025-S1", "2025-T3", "2025"] : quarters
    let parts = ends + (indicator.schedule == .monthly ? ["2025-08"] : [])
    for part in parts {
      guard let period = Period(part) else { continue }
      let goal = oneDecimal(10...100)
      let isRange = indicator.polarity == .withinRange && !oneIn(4, &random)
      let text = isRange ? "\(goal)..\(goal + oneDecimal(0...30))" : plainText(goal)
      indicator.targets.append(Target(period: period, value: Quantity(text)))
    }
    indicator.targets.shuffle(using: &random)
    return indicator
  }

  private let quarters = ["2025-T1", "2025-T2", "2025-T3", "2025"]

  /// Rows of one length or of any, with gaps and overlaps.
  private mutating func reports(_ indicator: Indicator) -> [(Period, Double)] {
    guard !oneIn(4, &random) else { return [] }
    let months = (1...12).map { Period.month($0, of: 2025) }
    let halves = [Period.semester(1, of: 2025), .semester(2, of: 2025)]
    let triwulan = (1...4).map { Period.triwulan($0, of: 2025) }
    var rows = oneIn(6, &random) ? months : triwulan
    if oneIn(3, &random) { rows += halves }
    if oneIn(4, &random) { rows += [.year(2025)] }
    if oneIn(4, &random) { rows += [months.any(&random)] }
    let hasGaps = oneIn(3, &random)
    rows.append(.triwulan(4, of: 2024))
    var seen: Set<Period> = []
    return rows.compactMap { period in
      guard seen.insert(period).inserted, !hasGaps || !oneIn(4, &random) else { return nil }
      let least = fallsToZero(indicator) && oneIn(6, &random) ? 0.0 : 1
      return (period, least == 0 ? 0 : oneDecimal(1...60))
    }
  }

  /// Whether a realisasi of zero has a defined capaian.
  private func fallsToZero(_ indicator: Indicator) -> Bool {
    indicator.polarity == .higherIsBetter
  }

  private mutating func oneDecimal(_ range: ClosedRange<Int>) -> Double {
    Double(Int.random(in: (range.lowerBound * 10)...(range.upperBound * 10), using: &random)) / 10
  }

  /// Crosscutting links, also repeated and to ancestors, but none that closes a cycle.
  private mutating func addLinks(to trees: inout [Tree]) {
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let from = Int.random(in: trees.indices, using: &random)
      let to = Int.random(in: trees.indices, using: &random)
      let child = Int.random(in: trees[from].nodes.indices, using: &random)
      let parent = trees[to].nodes.any(&random)
      var changed = trees
      let name = from == to && oneIn(2, &random) ? parent.key : "p\(to)#\(parent.key)"
      let weight: Double? = oneIn(3, &random) ? nil : [0.5, 1, 2, 4].any(&random)
      changed[from].update(child) {
        $0.links.append(Link(kind: .silang, target: name, weight: weight))
      }
      if !NaiveGraph(Dossier(trees: changed)).hasCycle { trees = changed }
    }
  }
}
