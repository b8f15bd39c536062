import Pohon
import PohonTesting

/// A small random graph of conditions, fully reported, with a slow and simple way to raise it.
///
/// Children stand after their parents; a leaf may serve a second parent. Every capaian is the
/// realisasi itself, as every target is 100.
struct Sapling {
  struct Spot {
    var method: Aggregation.Method
    var measured: Double?
    var below: [(spot: Int, weight: Double)] = []
  }

  private(set) var spots: [Spot] = []
  private var parents: [Int?] = []
  private var serving: [(child: Int, parent: Int, weight: Double)] = []
  /// The leaves in order.
  var leaves: [Int] { spots.indices.filter { spots[$0].below.isEmpty } }

  /// - Parameters:
  ///   - size: how many conditions at most.
  ///   - value: makes the figure of a leaf, or of a measured condition.
  init(
    size: Int, methods: [Aggregation.Method], _ random: inout SeededGenerator,
    value: (inout SeededGenerator) -> Double
  ) {
    let count = Int.random(in: 3...size, using: &random)
    parents = [nil] + (1..<count).map { Int.random(in: 0..<($0 + 1) / 2, using: &random) }
    sortPreorder()
    for number in 0..<count {
      let isLeaf = !parents.contains(number)
      let isMeasured = isLeaf || oneIn(4, &random)
      spots.append(
        Spot(method: methods.any(&random), measured: isMeasured ? value(&random) : nil))
    }
    for child in 1..<count {
      spots[parents[child] ?? 0].below.append((child, [1, 1, 2, 3].any(&random)))
    }
    for child in leaves where oneIn(3, &random) {
      let others = spots.indices.filter { other in
        !spots[other].below.isEmpty && !ancestors(of: child).contains(other)
      }
      guard !others.isEmpty else { continue }
      let parent = others.any(&random)
      let weight = [1, 2].any(&random)
      serving.append((child, parent, Double(weight)))
      spots[parent].below.append((child, Double(weight)))
    }
  }

  /// Renumbers the conditions so that a subtree stands in one piece.
  private mutating func sortPreorder() {
    var order: [Int] = []
    func visit(_ number: Int) {
      order.append(number)
      for child in parents.indices where parents[child] == number { visit(child) }
    }
    visit(0)
    var place = order
    for (index, number) in order.enumerated() { place[number] = index }
    parents = order.map { parents[$0].map { place[$0] } }
  }

  private func ancestors(of spot: Int) -> [Int] {
    var found: [Int] = []
    var next = parents[spot]
    while let parent = next {
      found.append(parent)
      next = parents[parent]
    }
    return found
  }

  /// The figures with the leaves raised by `points`, beda held, none above 100.
  func figures(raising points: [Int: Double]) -> [Double] {
    let plain = sweep(points: [:], beda: nil)
    var beda: [Int: Double] = [:]
    for spot in spots.indices where !spots[spot].below.isEmpty {
      beda[spot] = spots[spot].measured.map { $0 - combined(spot, plain) }
    }
    return sweep(points: points, beda: beda)
  }

  private func sweep(points: [Int: Double], beda: [Int: Double]?) -> [Double] {
    var values = Array(repeating: 0.0, count: spots.count)
    for leaf in leaves { values[leaf] = (spots[leaf].measured ?? 0) + (points[leaf] ?? 0) }
    for spot in spots.indices.reversed() where !spots[spot].below.isEmpty {
      if let beda {
        values[spot] = combined(spot, values) + (beda[spot] ?? 0)
        if spots[spot].measured != nil { values[spot] = min(100, values[spot]) }
      } else {
        values[spot] = spots[spot].measured ?? combined(spot, values)
      }
    }
    return values
  }

  private func combined(_ spot: Int, _ values: [Double]) -> Double {
    let family = spots[spot].below
    switch spots[spot].method {
    case .minimum: return family.map { values[$0.spot] }.min() ?? .nan
    case .maximum: return family.map { values[$0.spot] }.max() ?? .nan
    case .mean: return family.reduce(0) { $0 + values[$1.spot] } / Double(family.count)
    default:
      let sum = family.reduce(0) { $0 + $1.weight }
      return family.reduce(0) { $0 + values[$1.spot] * $1.weight } / sum
    }
  }

  /// The same as a dossier of one tree.
  var dossier: Dossier {
    var nodes: [Node] = []
    var reports: [Realisasi] = []
    for (number, spot) in spots.enumerated() {
      var node = Node(code: "\(number)", statement: "Kondisi \(number)")
      node.aggregation = Aggregation(method: spot.method)
      if let parent = parents[number] {
        node.weight = spots[parent].below.first { $0.spot == number }?.weight
      }
      for link in serving where link.child == number {
        node.links.append(Link(kind: .silang, target: "\(link.parent)", weight: link.weight))
      }
      if let value = spot.measured {
        node.indicators = [ukuran().indicator]
        reports.append(
          Realisasi(
            place: Place(tree: 0, node: number, indicator: 0), period: .year(2025),
            value: Quantity(plainText(value))))
      }
      nodes.append(node)
    }
    let tree = Tree(heading: Heading(id: "p"), nodes: nodes, parents: parents)
    return Dossier(trees: [tree], realisasi: reports)
  }
}
