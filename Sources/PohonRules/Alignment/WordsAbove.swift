import Pohon

/// How often each word stands in the statements and indicators of a node and of those above it.
///
/// Kept while the tree is walked in document order, so that a deep tree costs no more than a flat one.
struct WordsAbove {
  private let tree: Tree
  private var path: [(node: Int, words: WordSet)] = []
  private var counts: [Word: Int] = [:]

  /// Nothing taken in yet.
  init(_ tree: Tree) { self.tree = tree }

  /// Takes in `node`, which comes after every node taken in before, and drops what is not above it.
  mutating func descend(to node: Node, _ dossier: CheckedDossier) {
    while let last = path.last, tree.nodes[last.node].end <= node.position {
      for word in last.words { counts[word] = counts[word].flatMap { $0 > 1 ? $0 - 1 : nil } }
      path.removeLast()
    }
    var words = dossier.content(node.statement)
    for indicator in node.indicators {
      words.formUnion(dossier.content(indicator.name))
    }
    for word in words { counts[word, default: 0] += 1 }
    path.append((node.position, words))
  }

  /// Whether `word` stands there.
  func contains(_ word: Word) -> Bool { counts[word] != nil }
}
