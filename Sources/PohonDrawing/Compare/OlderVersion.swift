import Pohon

/// The version of a tree that a drawing is held against.
public struct OlderVersion: Hashable, Sendable {
  /// The older tree.
  public var tree: Tree
  /// What changed from it to the tree that is drawn.
  public var changes: [TreeChange]
  /// What a reader calls it, e.g. the name of its file.
  public var name: String

  /// The version `tree`, called `name`, from which `comparison` leads to the tree that is drawn.
  public init(_ tree: Tree, _ comparison: TreeComparison, name: String) {
    (self.tree, self.name) = (tree, name)
    changes = comparison.changes
  }

  /// How many changes there are of each kind, as `pokin banding` counts and calls them.
  var counts: String {
    var found: [TreeChange.Kind: Int] = [:]
    for change in changes { found[change.kind, default: 0] += 1 }
    let words = TreeChange.Kind.allCases.compactMap { kind in
      found[kind].map { "\($0) \(kind.rawValue.split(separator: "-").joined(separator: " "))" }
    }
    return words.isEmpty ? "tidak ada yang berubah" : words.joined(separator: ", ")
  }
}
