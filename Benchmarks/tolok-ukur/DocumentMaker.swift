import Pohon
import PohonTesting

/// Documents as offices write them, with the defects that they have, the same for the same seed.
///
/// Each agency has an organisation of its own and a tree of about 250 conditions; every fourth also
/// has an IKU table that copies from it. Texts are short and hardly ever the same twice.
struct DocumentMaker {
  private(set) var trees: [Tree] = []
  private var organisations: [Organisation] = []
  private var owners: [Int?] = []
  private var realisasi: [Realisasi] = []
  private let isBrief: Bool
  private var random: SeededGenerator
  private var writer: SentenceMaker

  /// What was made.
  var dossier: Dossier {
    Dossier(
      trees: trees, organisations: organisations, organisationOfTree: owners, realisasi: realisasi)
  }

  /// About `nodes` conditions, those of the IKU tables besides; see ``NodeMaker`` for brief ones.
  init(nodes: Int, seed: UInt64, isBrief: Bool = false) {
    self.isBrief = isBrief
    let shape = ForestMaker(nodes: nodes, seed: seed)
    random = SeededGenerator(seed: seed &+ 3)
    writer = SentenceMaker(seed: seed &+ 4)
    let starts = shape.depths.indices.filter { shape.depths[$0] == 1 }
    for start in starts {
      var end = start + 1
      while end < shape.depths.count, shape.depths[end] > 1 { end += 1 }
      addAgency(shape, start..<end)
    }
  }

  private mutating func addAgency(_ shape: ForestMaker, _ slots: Range<Int>) {
    let number = organisations.count + 1
    organisations.append(Agency.organisation(number))
    var maker = NodeMaker(
      agency: organisations[number - 1], isBrief: isBrief, random: random, writer: writer)
    var parents: [Int?] = []
    var nodes: [Node] = []
    var children = Array(repeating: 0, count: slots.count)
    for slot in slots {
      let parent = slot == slots.lowerBound ? nil : Int(shape.parents[slot]) - slots.lowerBound
      parents.append(parent)
      if let parent { children[parent] += 1 }
      let code = parent.map { "\(nodes[$0].code).\(children[$0])" } ?? "0"
      nodes.append(
        maker.node(
          code: code.hasPrefix("0.") ? String(code.dropFirst(2)) : code,
          level: Self.levels[Int(shape.depths[slot]) - 1], under: parent.map { nodes[$0] },
          weight: parent == nil || isBrief ? nil : shape.weights[slot]))
    }
    add(Tree(heading: Agency.heading(number, .csf), nodes: nodes, parents: parents))
    if number % 4 == 0 { addTable(number, nodes) }
    (random, writer) = (maker.random, maker.writer)
  }

  private static let levels: [Level] = [.outcome, .csf, .antara, .operasional]

  /// The upper conditions again, one of them in another wording.
  private mutating func addTable(_ number: Int, _ nodes: [Node]) {
    let upper = nodes.filter { $0.level == .outcome || $0.level == .csf }
    let copies = upper.enumerated().map { index, node -> Node in
      var copy = Node(code: "\(index + 1)", level: .sasaran, statement: node.statement)
      if index == 1, !isBrief { copy.statement += " yang akuntabel" }
      copy.indicators = node.indicators
      return copy
    }
    add(Tree(heading: Agency.heading(number, .iku), nodes: copies))
  }

  /// Adds a tree with two quarters of reports for what its operational conditions measure.
  private mutating func add(_ tree: Tree) {
    for node in tree.nodes where node.level == .operasional {
      for index in node.indicators.indices {
        for quarter in 1...2 where random.next() % 10 != 0 {
          realisasi.append(
            Realisasi(
              place: Place(tree: trees.count, node: node.position, indicator: index),
              period: .triwulan(quarter, of: 2025),
              value: Quantity(Double(random.next() % 100) + 20)))
        }
      }
    }
    trees.append(tree)
    owners.append(organisations.count - 1)
  }
}
