import Pohon

/// What the children of one node are called, without their opening words.
///
/// Names of one or two words, and those that the parent's own statement holds, may be meant otherwise.
struct SiblingNames {
  private var positions: [[Word]: Int] = [:]
  private var lengths: [Word: Set<Int>] = [:]

  /// The names of the children of `parent`.
  init(of parent: Node, in tree: Tree, _ dossier: CheckedDossier) {
    let upper = dossier.phrase(parent.statement)
    for child in tree.children(of: parent.position) {
      let name = dossier.phrase(tree.nodes[child].statement).dropping(1)
      guard name.words.count > 2, let first = name.first, !upper.holds(name) else { continue }
      positions[name.words] = positions[name.words] ?? child
      lengths[first, default: []].insert(name.words.count)
    }
  }

  /// The first child that `claim` names, or nil.
  func named(in claim: Phrase) -> Int? {
    var found: Int?
    for at in claim.words.indices {
      for length in lengths[claim.words[at]] ?? [] where at + length <= claim.words.count {
        let name = Array(claim.words[at..<(at + length)])
        guard let position = positions[name] else { continue }
        found = min(found ?? position, position)
      }
    }
    return found
  }
}
