import Pohon

/// What changed between two versions, for a terminal: by tree, conditions before numbers.
struct ComparisonText {
  private let comparison: DossierComparison
  private let width: Int

  init(_ comparison: DossierComparison, width: Int) {
    (self.comparison, self.width) = (comparison, width)
  }

  var text: String {
    var parts = comparison.pairs.map { PairText($0, width: width).text }
    if !comparison.removed.isEmpty {
      parts.append("Pohon yang dihapus: \(comparison.removed.map(\.id).joined(separator: ", "))\n")
    }
    if !comparison.added.isEmpty {
      parts.append("Pohon yang ditambah: \(comparison.added.map(\.id).joined(separator: ", "))\n")
    }
    return parts.joined(separator: "\n")
  }
}

/// The changes of one tree.
private struct PairText {
  let pair: DossierComparison.Pair
  let width: Int
  private let removed: Set<Int>
  private let added: Set<Int>

  init(_ pair: DossierComparison.Pair, width: Int) {
    (self.pair, self.width) = (pair, width)
    let changes = pair.comparison.changes
    removed = Set(changes.filter { $0.kind == .removed }.compactMap(\.old))
    added = Set(changes.filter { $0.kind == .added }.compactMap(\.new))
  }

  private var changes: [TreeChange] { pair.comparison.changes }

  var text: String {
    let name = pair.old.id == pair.new.id ? pair.new.id : "\(pair.old.id) → \(pair.new.id)"
    let head =
      "\(name): \(pair.old.nodes.count) kondisi menjadi \(pair.new.nodes.count), "
      + "\(pair.comparison.kept) ada pada keduanya"
    guard !changes.isEmpty else {
      return wrap("\(head); tidak ada yang berubah.", to: width).joined(separator: "\n") + "\n"
    }
    var out = wrap("\(head).", to: width).joined(separator: "\n") + "\n"
    for (title, kinds) in Self.chapters {
      let found = changes.filter { kinds.contains($0.kind) && !isConsequence($0) }
      guard !found.isEmpty else { continue }
      out += "\n\(title)\n"
      for change in found {
        out += wrap(line(change), to: width - 2, indent: "    ").map { "  \($0)\n" }.joined()
      }
    }
    let implied = changes.count { isConsequence($0) }
    if implied > 0 {
      let text =
        "\(implied) kondisi lain berubah hanya karena kondisi di atasnya dihapus, ditambah, "
        + "dipindah, atau berganti nomor."
      out += "\n" + wrap(text, to: width).joined(separator: "\n") + "\n"
    }
    return out
  }

  private static let chapters: [(String, Set<TreeChange.Kind>)] = [
    ("Kondisi yang dihapus", [.removed]), ("Kondisi yang ditambah", [.added]),
    ("Kondisi yang dipindah", [.moved]), ("Rumusan yang berubah", [.reworded]),
    ("Penulisan yang berubah", [.respelled]), ("Nomor yang berubah", [.renumbered]),
    ("Jenjang yang berubah", [.level]), ("Penanggung jawab yang berubah", [.owners]),
    (
      "Indikator yang berubah",
      [.indicatorRemoved, .indicatorAdded, .indicatorRenamed, .satuan, .polarity, .scale]
    ),
    ("Cara menghitung yang berubah", [.formula, .computation, .aggregation]),
    ("Target dan baseline yang berubah", [.baseline, .target]),
    ("Bobot dan kaitan yang berubah", [.weight, .indicatorWeight, .links]),
    ("Isian lain yang berubah", [.field]),
  ]

  /// What only follows from a change above it: a subtree added or removed whole, a code whose own
  /// part stayed.
  private func isConsequence(_ change: TreeChange) -> Bool {
    switch change.kind {
    case .removed:
      return change.old.flatMap { pair.old.nodes[$0].parent }.map(removed.contains) ?? false
    case .added:
      return change.new.flatMap { pair.new.nodes[$0].parent }.map(added.contains) ?? false
    case .renumbered:
      let (old, new) = (ownPart(change.before), ownPart(change.after))
      guard old.own == new.own, !old.above.isEmpty, let node = change.new else { return false }
      return pair.new.nodes[node].parent.map { pair.new.nodes[$0].code == new.above } ?? false
    default: return false
    }
  }

  private func ownPart(_ code: String?) -> (above: String, own: String) {
    let parts = (code ?? "").split(separator: ".").map(String.init)
    return (parts.dropLast().joined(separator: "."), parts.last ?? "")
  }

  private func line(_ change: TreeChange) -> String {
    let old = change.old.map { pair.old.nodes[$0] }
    let new = change.new.map { pair.new.nodes[$0] }
    let node = new ?? old
    let code = node.map { $0.code.isEmpty ? $0.key : $0.code } ?? "dokumen"
    switch change.kind {
    case .removed, .added:
      return "\(code)  \(quoted(node?.statement))\(below(change))"
    case .moved:
      let codes = Set([old, new].map { $0?.code ?? "" }).count == 2
      let moved = codes ? "\(written(old?.code)) → \(written(new?.code))" : code
      return
        "\(moved)  \(quoted(node?.statement)): dari bawah \(quoted(change.before)) ke bawah "
        + quoted(change.after)
    case .renumbered:
      return "\(written(change.before)) → \(written(change.after))  \(quoted(node?.statement))"
    case .reworded, .respelled:
      return "\(code)  \(quoted(change.before)) → \(quoted(change.after))"
    default:
      let number = (change.newIndicator ?? change.oldIndicator).map { "#\($0 + 1)" } ?? ""
      let what = [change.field?.rawValue, change.period?.description].compactMap { $0 }
      let label = what.isEmpty ? Self.label(change.kind) : what.joined(separator: " ")
      let before = written(change.before, unread: pair.isUnread(change, inOld: true))
      let after = written(change.after, unread: pair.isUnread(change, inOld: false))
      return "\(code)\(number)  \(label): \(before) → \(after)"
    }
  }

  private static func label(_ kind: TreeChange.Kind) -> String {
    switch kind {
    case .indicatorRemoved: "dihapus"
    case .indicatorAdded: "ditambah"
    case .indicatorRenamed: "nama"
    case .indicatorWeight: "bobot"
    case .owners: "penanggung jawab"
    default: kind.rawValue
    }
  }

  /// How many conditions went or came with this one.
  private func below(_ change: TreeChange) -> String {
    let (tree, gone) = change.kind == .removed ? (pair.old, removed) : (pair.new, added)
    guard let node = (change.kind == .removed ? change.old : change.new).map({ tree.nodes[$0] })
    else { return "" }
    let count = (node.position + 1..<node.end).count { gone.contains($0) }
    return count == 0 ? "" : " beserta \(count) kondisi di bawahnya"
  }

  private func quoted(_ text: String?) -> String {
    text.map { $0.isEmpty ? "(belum dirumuskan)" : "“\($0)”" } ?? "(tanpa induk)"
  }

  private func written(_ text: String?, unread: Bool = false) -> String {
    text.map { $0.isEmpty ? "(kosong)" : $0 } ?? (unread ? "(tidak terbaca)" : "(tidak ada)")
  }
}
