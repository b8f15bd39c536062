/// Finds trees, nodes and indicators of a dossier by the names that files and commands use.
public struct NameIndex: Sendable {
  private let trees: [String: Int]
  private let nodes: [[String: Int]]
  private let indicatorCounts: [[Int]]

  /// The names of `dossier`. Linear.
  public init(_ dossier: Dossier) {
    trees = Dictionary(
      dossier.trees.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    nodes = dossier.trees.map { tree in
      Dictionary(
        tree.nodes.indices.lazy.map { (tree.nodes[$0].key, $0) },
        uniquingKeysWith: { first, _ in first })
    }
    indicatorCounts = dossier.trees.map { tree in
      tree.nodes.indices.map { tree.nodes[$0].indicators.count }
    }
  }

  /// The place that `name` means when it is written in tree `tree`: `KODE`, `KODE#N`, `POHON#KODE`
  /// or `POHON#KODE#N`; nil if there is none.
  public func place(_ name: String, writtenIn tree: Int) -> Place? {
    let parts = name.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
    switch parts.count {
    case 1: return node(parts[0], of: tree)
    case 2:
      if let other = trees[parts[0]], let found = node(parts[1], of: other) { return found }
      return node(parts[0], of: tree).flatMap { indicator(parts[1], of: $0) }
    case 3:
      guard let other = trees[parts[0]], let found = node(parts[1], of: other) else { return nil }
      return indicator(parts[2], of: found)
    default: return nil
    }
  }

  /// Every place that `name` means when it is written outside of any tree, as in a command.
  public func places(_ name: String) -> [Place] {
    var found: [Place] = []
    for tree in nodes.indices {
      if let place = place(name, writtenIn: tree), !found.contains(place) { found.append(place) }
    }
    return found
  }

  /// The node or tree name nearest to one that is not known, or nil.
  public func nearest(to name: String, writtenIn tree: Int) -> String? {
    let parts = name.split(separator: "#").map(String.init)
    guard let first = parts.first else { return nil }
    if parts.count > 1, let other = trees[first] {
      return nearestWord(to: parts[1], among: nodes[other].keys.sorted()).map { "\(first)#\($0)" }
    }
    return nearestWord(to: first, among: nodes[tree].keys.sorted())
      ?? (parts.count > 1 ? nearestWord(to: first, among: trees.keys.sorted()) : nil)
  }

  private func node(_ key: String, of tree: Int) -> Place? {
    nodes[tree][key].map { Place(tree: tree, node: $0) }
  }

  private func indicator(_ number: String, of place: Place) -> Place? {
    let count = indicatorCounts[place.tree][place.node]
    guard let number = Int(number), (1...max(1, count)).contains(number), count > 0 else {
      return nil
    }
    return Place(tree: place.tree, node: place.node, indicator: number - 1)
  }
}
