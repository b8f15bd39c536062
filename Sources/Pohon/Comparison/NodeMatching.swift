/// Which condition of a newer tree is which of an older one.
///
/// First by equal wording, then by code where the wordings are akin, then by wording alone where it
/// is much alike, and last by code under the same parent. A code alone proves nothing: a condition
/// put in between shifts the codes of all that follow.
struct NodeMatching {
  /// For each node of the newer tree the older one, by positions.
  private(set) var oldOfNew: [Int?]
  /// For each node of the older tree the newer one.
  private(set) var newOfOld: [Int?]

  private let old: Tree
  private let new: Tree
  private let oldPhrases: [Phrase]
  private let newPhrases: [Phrase]

  /// Likeness from which wordings with one code are one condition.
  private static let akin = 0.5
  /// Likeness from which wordings with different codes are one condition.
  private static let alike = 0.75
  /// Likeness from which one code under one parent is one condition.
  private static let related = 0.2

  init(_ old: Tree, _ new: Tree, by words: PlainWords) {
    (self.old, self.new) = (old, new)
    oldPhrases = old.nodes.map { words.phrase($0.statement) }
    newPhrases = new.nodes.map { words.phrase($0.statement) }
    oldOfNew = Array(repeating: nil, count: new.nodes.count)
    newOfOld = Array(repeating: nil, count: old.nodes.count)
    matchEqualWordings()
    matchCodes { this, other, matching in
      matching.likeness(this, other) >= Self.akin
    }
    matchAlikeWordings()
    matchCodes { this, other, matching in
      matching.haveOneParent(this, other)
        && (matching.likeness(this, other) >= Self.related
          || matching.measureOneThing(this, other, by: words))
    }
  }

  private mutating func pair(_ newNode: Int, _ oldNode: Int) {
    oldOfNew[newNode] = oldNode
    newOfOld[oldNode] = newNode
  }

  /// Equal wordings, in the order of the documents where several are equal: with one code first,
  /// then under one parent, then as they come.
  private mutating func matchEqualWordings() {
    var olds: [Phrase: [Int]] = [:]
    for (node, phrase) in oldPhrases.enumerated() where !phrase.isEmpty {
      olds[phrase, default: []].append(node)
    }
    let tests: [(Int, Int, NodeMatching) -> Bool] = [
      { this, other, matching in matching.haveOneCode(this, other) },
      { this, other, matching in matching.haveOneParent(this, other) },
      { _, _, _ in true },
    ]
    for test in tests {
      for node in new.nodes.indices where oldOfNew[node] == nil {
        guard var candidates = olds[newPhrases[node]],
          let index = candidates.firstIndex(where: { test(node, $0, self) })
        else { continue }
        pair(node, candidates.remove(at: index))
        olds[newPhrases[node]] = candidates
      }
    }
  }

  private mutating func matchCodes(where isSame: (Int, Int, NodeMatching) -> Bool) {
    var olds: [String: Int] = [:]
    for node in old.nodes where newOfOld[node.position] == nil && !node.code.isEmpty {
      if olds[node.code] == nil { olds[node.code] = node.position }
    }
    for node in new.nodes where oldOfNew[node.position] == nil {
      guard let other = olds[node.code], newOfOld[other] == nil,
        isSame(node.position, other, self)
      else { continue }
      pair(node.position, other)
    }
  }

  private mutating func matchAlikeWordings() {
    let index = WordIndex(oldPhrases)
    for node in new.nodes.indices where oldOfNew[node] == nil {
      let nearest = index.nearest(
        to: newPhrases[node], atLeast: Self.alike, where: { newOfOld[$0] == nil })
      if let nearest { pair(node, nearest.number) }
    }
  }

  private func likeness(_ this: Int, _ other: Int) -> Double {
    newPhrases[this].likeness(to: oldPhrases[other])
  }

  private func haveOneCode(_ this: Int, _ other: Int) -> Bool {
    new.nodes[this].code == old.nodes[other].code
  }

  private func haveOneParent(_ this: Int, _ other: Int) -> Bool {
    guard let parent = new.nodes[this].parent else { return old.nodes[other].parent == nil }
    return old.nodes[other].parent != nil && oldOfNew[parent] == old.nodes[other].parent
  }

  private func measureOneThing(_ this: Int, _ other: Int, by words: PlainWords) -> Bool {
    let names = Set(old.nodes[other].indicators.map { words.phrase($0.name) })
    return new.nodes[this].indicators.contains { names.contains(words.phrase($0.name)) }
  }
}
