import Pohon

/// Finds nodes and indicators of one tree by what a table calls them.
struct TreeIndex {
  let tree: Tree
  /// Words that are grades in the tree, besides those of the shipped scales.
  let gradeWords: Set<String>
  private let positions: [String: Int]
  private var suggestions: [String: String?] = [:]

  init(_ tree: Tree) {
    self.tree = tree
    gradeWords = tree.heading.gradeWords
    positions = Dictionary(
      tree.nodes.map { ($0.key, $0.position) }, uniquingKeysWith: { first, _ in first })
  }

  func position(of key: String) -> Int? { positions[key] }

  /// The key nearest to an unknown one; asked of at most a hundred, so that a long table of
  /// another tree costs no more than its length.
  mutating func nearestKey(to key: String) -> String? {
    if let known = suggestions[key] { return known }
    guard suggestions.count < 100 else { return nil }
    let nearest = nearestWord(to: key, among: tree.nodes.lazy.map(\.key))
    suggestions[key] = nearest
    return nearest
  }

  /// The index of an indicator by its number from 1 or its name; without either, the only one.
  func indicator(_ written: String?, of node: Int) -> Int? {
    let indicators = tree.nodes[node].indicators
    guard let written else { return indicators.count == 1 ? 0 : nil }
    if let number = wholeNumber(written) {
      return indicators.indices.contains(number - 1) ? number - 1 : nil
    }
    return indicators.firstIndex { $0.name == written }
      ?? indicators.firstIndex { $0.name.lowercased() == written.lowercased() }
  }
}
