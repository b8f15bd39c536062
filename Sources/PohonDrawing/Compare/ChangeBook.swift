import Pohon

/// What changed at each condition of a drawing.
struct ChangeBook: Sendable {
  /// Most parts of a condition that its box names; the rest is counted there, and told to who points
  /// at it.
  private static let mostParts = 3
  /// By position in the newer tree.
  private let standing: [Int: [TreeChange]]

  init(_ older: OlderVersion) {
    standing = Dictionary(
      grouping: older.changes.filter { $0.new != nil }, by: { $0.new ?? 0 })
  }

  /// The weightiest change of a condition that stands.
  func group(_ position: Int) -> ChangeGroup {
    let groups = Set(standing[position, default: []].map { ChangeGroup($0.kind) })
    return ChangeGroup.allCases.first(where: groups.contains) ?? .none
  }

  /// All kinds of change of a condition that stands, each once, the weightiest first.
  func kinds(_ position: Int) -> [TreeChange.Kind] {
    let found = Set(standing[position, default: []].map(\.kind))
    let kinds = TreeChange.Kind.allCases.filter(found.contains)
    return ChangeGroup.allCases.flatMap { group in kinds.filter { ChangeGroup($0) == group } }
  }

  /// What happened to a condition that stands, as its box says it, e.g. `Dipindah; redaksi dan target
  /// berubah`; nil where nothing did.
  func words(_ position: Int) -> String? {
    let kinds = kinds(position)
    var sentences = kinds.compactMap { kind in
      kind == .added ? "baru" : kind == .moved ? "dipindah" : nil
    }
    var parts: [String] = []
    for part in kinds.compactMap(\.part) where !parts.contains(part) { parts.append(part) }
    if parts.count > Self.mostParts {
      parts = parts.prefix(Self.mostParts - 1) + ["\(parts.count - Self.mostParts + 1) hal lain"]
    }
    if let last = parts.popLast() {
      let list = parts.isEmpty ? last : parts.joined(separator: ", ") + " dan " + last
      sentences.append("\(list) berubah")
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: "; ").withCapital
  }

  /// What stood there before, one sentence a change, for who points at the box.
  func sentences(_ position: Int) -> [String] {
    standing[position, default: []].compactMap { change in
      switch change.kind {
      case .added: return "Baru"
      case .moved: return "Dipindah dari bawah “\(change.before ?? "(tanpa induk)")”"
      case .removed: return nil
      default:
        guard let part = change.kind.part else { return nil }
        let what = [
          change.field?.rawValue ?? part, change.period?.description,
          (change.newIndicator ?? change.oldIndicator).map { "indikator \($0 + 1)" },
        ].compactMap { $0 }.joined(separator: " ")
        let (before, after) = (change.before ?? "tidak ada", change.after ?? "tidak ada")
        return "\(what): semula “\(before)”, kini “\(after)”".withCapital
      }
    }
  }
}

extension String {
  /// The text with a capital at its start.
  var withCapital: String { first.map { $0.uppercased() + dropFirst() } ?? self }
}
