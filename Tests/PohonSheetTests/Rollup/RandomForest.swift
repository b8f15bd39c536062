import Pohon
import PohonTesting

/// Makes dossiers that a roll-up has something to do with: all methods and policies, weights and
/// links here and there, some realisasi missing.
struct RandomForest {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func dossier() -> Dossier {
    var trees: [Tree] = []
    for number in 0..<Int.random(in: 1...3, using: &random) {
      trees.append(tree("pohon-\(number)"))
    }
    var dossier = Dossier(trees: trees)
    for (tree, content) in trees.enumerated() {
      for node in content.nodes {
        for indicator in node.indicators.indices where chance(3, of: 4) {
          dossier.realisasi.append(
            Realisasi(
              place: Place(tree: tree, node: node.position, indicator: indicator),
              period: .year(2025), value: Quantity(number(0...130))))
        }
      }
    }
    return dossier
  }

  private mutating func tree(_ id: String) -> Tree {
    var heading = Heading(id: id)
    heading.missingData = MissingDataPolicy.allCases.randomElement(using: &random)
    heading.fallingFormula = FallingFormula.allCases.randomElement(using: &random)
    heading.capaianCap = chance(1, of: 3) ? 120 : nil
    let count = Int.random(in: 1...25, using: &random)
    var parents: [Int?] = [nil]
    while parents.count < count {
      // The node before, or one above it.
      var parent = parents.count - 1
      while let above = parents[parent], chance(1, of: 2) { parent = above }
      parents.append(parent)
    }
    let declares = chance(1, of: 2)
    return Tree(
      heading: heading,
      nodes: (0..<count).map { node($0, of: count, in: id, declares: declares) }, parents: parents)
  }

  private mutating func node(_ number: Int, of count: Int, in tree: String, declares: Bool) -> Node
  {
    var node = Node(code: "\(number)", level: .antara, statement: "Kondisi \(number)")
    if declares || chance(1, of: 5) {
      node.weight = Double(Int.random(in: 0...4, using: &random)) * 10
    }
    if chance(1, of: 2) {
      node.aggregation = Aggregation.Method.allCases.randomElement(using: &random).map {
        Aggregation(method: $0)
      }
    }
    if chance(1, of: 6) {
      var link = Link(kind: .silang, target: "\(Int.random(in: 0..<count, using: &random))")
      link.weight = declares ? 15 : nil
      node.links = [link]
    }
    for own in 0..<Int.random(in: 0...3, using: &random) where chance(2, of: 3) {
      node.indicators.append(indicator("Indikator \(own)", declares: declares))
    }
    return node
  }

  private mutating func indicator(_ name: String, declares: Bool) -> Indicator {
    var indicator = Indicator(name: name)
    indicator.polarity = chance(1, of: 8) ? nil : Polarity.allCases.randomElement(using: &random)
    indicator.valueType = .percent
    indicator.weight = declares ? number(0...5) : nil
    let isRange = indicator.polarity == .withinRange
    let text = isRange ? "40..90" : plainText(number(0...100))
    if chance(5, of: 6) {
      indicator.targets = [Target(period: .year(2025), value: Quantity(text))]
    }
    return indicator
  }

  private mutating func number(_ span: ClosedRange<Int>) -> Double {
    Double(Int.random(in: span, using: &random)) + (chance(1, of: 2) ? 0.25 : 0)
  }

  private mutating func chance(_ some: Int, of all: Int) -> Bool {
    Int.random(in: 0..<all, using: &random) < some
  }
}
