import Pohon

/// The IKU table and the performance trees of one agency, and what is the same in both.
///
/// Conditions are matched by a declared `sama` link, or else by any wording that is printed of them;
/// never by code, which the two forms count differently, nor by an indicator they share.
struct DocumentPairs {
  /// Two conditions that are one.
  struct Pair: Hashable {
    var first: Place
    var second: Place
  }

  /// Least share of words in common for two wordings to mean one thing; see ``WordingIndex``.
  static let leastLikeness = 0.85

  /// For each tree of profile `iku` the trees of profile `csf` of its organisation.
  let trees: [(table: Int, pohon: [Int])]
  /// The conditions that stand in two documents, each pair once.
  private(set) var nodes: [Pair] = []
  /// For each condition that is a pair's first, the other.
  private(set) var twins: [Place: Place] = [:]

  init(_ dossier: CheckedDossier) {
    let all = dossier.trees
    let organisations = dossier.dossier.organisationOfTree
    // By name, so that what is told does not hang on the order in which documents are given.
    let byName = all.indices.sorted { all[$0].id < all[$1].id }
    let pohon = Dictionary(grouping: byName.filter { all[$0].heading.profile == .csf }) {
      organisations[$0]
    }
    trees = all.indices.filter { all[$0].heading.profile == .iku }.compactMap { table in
      guard let organisation = organisations[table], let others = pohon[organisation]
      else { return nil }
      return (table, others)
    }
    var seen: Set<Pair> = []
    var paired: Set<Place> = []
    for pair in Self.declared(dossier) where seen.insert(pair).inserted {
      nodes.append(pair)
      paired.formUnion([pair.first, pair.second])
    }
    for (table, pohon) in trees {
      var index = WordingIndex<Place>()
      for tree in pohon {
        for node in all[tree].nodes where node.level?.isResult ?? false {
          for wording in Self.wordings(of: node, dossier) {
            index.add(wording, Place(tree: tree, node: node.position))
          }
        }
      }
      for node in all[table].nodes {
        let place = Place(tree: table, node: node.position)
        guard !paired.contains(place),
          let other = index.nearest(
            to: dossier.phrase(node.statement), atLeast: Self.leastLikeness)
        else { continue }
        nodes.append(Pair(first: place, second: other))
      }
    }
    twins = Dictionary(
      nodes.map { ($0.first, $0.second) }, uniquingKeysWith: { first, _ in first })
  }

  /// The wordings that a document prints of a condition, each once, the one in force first.
  static func wordings(of node: Node, _ dossier: CheckedDossier) -> [Phrase] {
    var wordings = [dossier.phrase(node.statement)]
    for text in node.printings.compactMap(\.text) {
      let phrase = dossier.phrase(text)
      if !wordings.contains(phrase) { wordings.append(phrase) }
    }
    return wordings
  }

  private static func declared(_ dossier: CheckedDossier) -> [Pair] {
    let links = dossier.links
    return links.sameNodes.map {
      Pair(first: links.place(ofNode: $0), second: links.place(ofNode: $1))
    }.filter { $0.first.tree != $0.second.tree }
  }
}
