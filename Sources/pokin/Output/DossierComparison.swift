import Pohon
import PohonFile

/// The trees of two versions, side by side.
struct DossierComparison {
  /// A tree in both versions.
  struct Pair {
    let old: Tree
    let new: Tree
    let comparison: TreeComparison
    /// Where something is written in either version that could not be read, items of fields aside.
    let (oldUnread, newUnread): (Set<Anchor>, Set<Anchor>)

    init(
      _ old: Tree, _ new: Tree, _ words: PlainWords, unread: (old: Set<Anchor>, new: Set<Anchor>)
    ) {
      (self.old, self.new) = (old, new)
      comparison = TreeComparison(old, new, words: words)
      (oldUnread, newUnread) = unread
    }

    /// Whether what a change tells of is written in one version, though nobody could read it.
    func isUnread(_ change: TreeChange, inOld: Bool) -> Bool {
      let tree = inOld ? old : new
      guard let field = change.place else { return false }
      let node = (inOld ? change.old : change.new).map { tree.nodes[$0].key }
      let indicator = (inOld ? change.oldIndicator : change.newIndicator).map { $0 + 1 }
      let anchor = Anchor(tree: tree.id, node: node, field: Field(field, indicator: indicator))
      return (inOld ? oldUnread : newUnread).contains(anchor)
    }
  }

  let oldPath: String
  let newPath: String
  /// The trees in both versions, in the order of the newer one.
  let pairs: [Pair]
  /// Trees that only the older version holds.
  let removed: [Tree]
  /// Trees that only the newer version holds.
  let added: [Tree]

  /// Trees are matched by name; one on each side is the same tree whatever its name.
  init(
    _ old: LoadedDossier, _ new: LoadedDossier, only name: String?, oldPath: String,
    newPath: String
  ) {
    (self.oldPath, self.newPath) = (oldPath, newPath)
    let words = PlainWords()
    let unread = (old: Self.unread(old), new: Self.unread(new))
    let olds = old.dossier.trees.filter { name == nil || $0.id == name }
    let news = new.dossier.trees.filter { name == nil || $0.id == name }
    if let first = olds.first, let second = news.first, olds.count == 1, news.count == 1 {
      pairs = [Pair(first, second, words, unread: unread)]
      (removed, added) = ([], [])
      return
    }
    let byName = Dictionary(olds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let names = Set(news.map(\.id))
    pairs = news.compactMap { tree in
      byName[tree.id].map { Pair($0, tree, words, unread: unread) }
    }
    removed = olds.filter { !names.contains($0.id) }
    added = news.filter { byName[$0.id] == nil }
  }

  /// What reading says of values that it left out.
  private static let unreadableRules: Set<RuleID> = ["nilai-tak-terbaca", "angka-ambigu"]

  private static func unread(_ loaded: LoadedDossier) -> Set<Anchor> {
    Set(
      loaded.findings.filter { unreadableRules.contains($0.finding.rule) }.map { found in
        var anchor = found.finding.anchor
        anchor.field?.item = nil
        return anchor
      })
  }

  /// How many changes there are of each kind that occurs.
  var counts: [(kind: TreeChange.Kind, count: Int)] {
    var found: [TreeChange.Kind: Int] = [:]
    for change in pairs.flatMap(\.comparison.changes) { found[change.kind, default: 0] += 1 }
    return TreeChange.Kind.allCases.compactMap { kind in found[kind].map { (kind, $0) } }
  }
}

extension TreeChange {
  /// The field that changed, where it holds something that may be unreadable.
  fileprivate var place: FieldName? {
    switch kind {
    case .level: .jenjang
    case .weight, .indicatorWeight: .bobot
    case .aggregation: .agregasi
    case .computation: .hitung
    case .polarity: .polaritas
    case .baseline: .baseline
    case .target: .target
    default: field
    }
  }
}
