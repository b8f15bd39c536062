import Pohon
import PohonTesting

/// Makes dossiers of a few small trees that hold everything roll-up can meet, corners above all.
///
/// Numbers have few digits and small factors, so that exact fractions stay short.
struct SketchMaker {
  /// What the trees look like.
  enum Shape: CaseIterable {
    /// Branches of all sizes, several roots.
    case bushy
    /// One way down, with a twig here and there.
    case chain
    /// Only children all the way.
    case onlyChildren
    /// One parent of many.
    case star
  }

  /// How much was reported.
  enum Reporting: CaseIterable {
    case nothing, oneLeaf, everything, some
  }

  var random: SeededGenerator
  /// Targets, realisasi and weights are drawn from few values, so that figures tie.
  var isTied = false
  var reporting = Reporting.some
  var organisation: Organisation? = .sketched
  /// Whether computed indicators, borrowing and quotients may occur.
  var hasComputations = true
  /// How many indicators may be the same as others, or name what they are a term of.
  var lendings = [0, 0, 1, 2, 3]
  /// Whether indicators may have a scale and be aimed at and reported in grades.
  var hasGrades = true
  var policies: [MissingDataPolicy?] = [nil, .renormalise, .zero, .refuse]
  var shapes = Shape.allCases

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func make() -> Sketch {
    isTied = oneIn(4, &random)
    reporting =
      oneIn(3, &random) ? Reporting.allCases.any(&random) : [.some, .everything].any(&random)
    let count = [1, 2, 2, 3].any(&random)
    var sketch = Sketch(
      documents: (0..<count).map { document("p\($0)") },
      organisation: oneIn(5, &random) ? nil : organisation)
    if reporting == .oneLeaf { keepOneReport(&sketch) }
    link(&sketch)
    if hasComputations { lend(&sketch) }
    return sketch
  }

  private mutating func document(_ id: String) -> Sketch.Document {
    var heading = Heading(id: id)
    heading.missingData = policies.any(&random)
    heading.capaianCap = [nil, nil, 80, 100, 120].any(&random)
    heading.fallingFormula = [nil, .twiceTarget, .quotient].any(&random)
    heading.scales = [.sketched]
    heading.targetSpread = ([nil, nil] + TargetSpread.allCases).any(&random)
    heading.leastCoverage = [nil, nil, 0, 50, 75, 100].any(&random)
    let parents = self.parents(shapes.any(&random))
    let namesOwners = !oneIn(4, &random)
    var branches = parents.indices.map { position in
      branch("n\(position)", isLeaf: !parents.contains(position), namesOwners: namesOwners)
    }
    var roots: [Sketch.Branch] = []
    for position in parents.indices.reversed() {
      var done = branches[position]
      let weights = self.weights(done.children.count)
      for (index, weight) in weights.enumerated() { done.children[index].node.weight = weight }
      if let parent = parents[position] {
        branches[parent].children.insert(done, at: 0)
      } else {
        roots.insert(done, at: 0)
      }
    }
    return Sketch.Document(heading: heading, roots: roots)
  }

  private mutating func parents(_ shape: Shape) -> [Int?] {
    switch shape {
    case .bushy: return randomParents(Int.random(in: 1...16, using: &random), &random)
    case .onlyChildren: return [nil] + (0..<Int.random(in: 1...6, using: &random)).map { $0 }
    case .star: return [nil] + (0..<Int.random(in: 6...20, using: &random)).map { _ in 0 }
    case .chain:
      var parents: [Int?] = [nil]
      var spine = 0
      for _ in 0..<Int.random(in: 4...9, using: &random) {
        if oneIn(3, &random) { parents.append(spine) }
        parents.append(spine)
        spine = parents.count - 1
      }
      return parents
    }
  }

  private mutating func branch(_ code: String, isLeaf: Bool, namesOwners: Bool) -> Sketch.Branch {
    var node = Node(code: code, level: Level.allCases.any(&random), statement: code)
    node.aggregation = ([nil, nil, nil] + Aggregation.Method.allCases).any(&random).map {
      Aggregation(method: $0)
    }
    if namesOwners, oneIn(2, &random) { node.owners = owners() }
    let count = isLeaf ? [0, 1, 1, 1, 1, 1, 2, 3].any(&random) : [0, 0, 0, 1, 2].any(&random)
    var reports: [[Sketch.Report]] = []
    for weight in weights(count) {
      var indicator = indicator()
      indicator.weight = weight
      if namesOwners, oneIn(6, &random) { indicator.owners = owners() }
      indicator.sources = owners().map(\.name)
      if hasComputations, !isLeaf, oneIn(2, &random) { compute(&indicator) }
      reports.append(self.reports(indicator))
      node.indicators.append(indicator)
    }
    return Sketch.Branch(node: node, reports: reports)
  }

  private mutating func owners() -> [Owner] {
    let names = Organisation.sketchedOwners
    let hasShares = oneIn(2, &random)
    return (0..<[1, 1, 2, 3].any(&random)).map { _ in
      let share: Double? = hasShares && !oneIn(6, &random) ? [1, 2, 3, 0.5].any(&random) : nil
      return Owner(name: names.any(&random), share: share)
    }
  }

  /// All declared, none, or some.
  private mutating func weights(_ count: Int) -> [Double?] {
    let way = Int.random(in: 0..<5, using: &random)
    let choice: [Double] = isTied ? [1, 2] : [0, 0.5, 1, 1, 2, 3, 4]
    return (0..<count).map { _ in
      way == 0 || way == 1 && oneIn(2, &random) ? nil : choice.any(&random)
    }
  }

  private mutating func keepOneReport(_ sketch: inout Sketch) {
    let counts = sketch.branches.flatMap(\.reports).filter { !$0.isEmpty }.count
    let kept = Int.random(in: 0..<max(1, counts), using: &random)
    var number = 0
    sketch.change { branch in
      for index in branch.reports.indices where !branch.reports[index].isEmpty {
        if number != kept { branch.reports[index] = [] }
        number += 1
      }
    }
  }
}

extension Organisation {
  /// Two bagian, a sub-field, a collective and an outside body.
  static let sketched = Organisation(
    id: "o",
    offices: [
      Office(code: "hukum", name: "Bagian Hukum", kind: .bagian),
      Office(code: "umum", name: "Bagian Umum", kind: .bagian),
      Office(code: "bantuan", name: "Bidang Bantuan Perkara", kind: .bidang, parent: 0),
      Office(code: "lingkup", name: "Bagian Lingkup Sekretariat", standing: .collective),
      Office(code: "inspektorat", name: "Inspektorat", standing: .outside),
    ])

  static let sketchedOwners = [
    "hukum", "umum", "bantuan", "lingkup", "inspektorat", "Dinas Antah Berantah",
  ]
}
