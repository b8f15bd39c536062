import Pohon

/// The conditions of one level by their codes and words, for tables that name them.
struct CsfNames {
  let level: Level
  private(set) var byCode: [String: Int] = [:]
  private(set) var byWords: [String: Int] = [:]
  /// The critical success factor, where there is only one.
  let onlyCSF: Int?

  init(_ level: Level, _ draft: ImportDraft) {
    self.level = level
    let csf = draft.nodes.indices.filter { draft.nodes[$0].knownLevel == .csf }
    onlyCSF = csf.count == 1 ? csf[0] : nil
    for (index, node) in draft.nodes.enumerated() where node.knownLevel == level {
      let words = draft.book.plain(node.statement?.text ?? "").description
      note(index, code: node.code?.text, words: words)
    }
  }

  /// Notes a condition; the first of two with one name keeps it.
  mutating func note(_ node: Int, code: String?, words: String) {
    if let code { byCode[code] = byCode[code] ?? node }
    byWords[words] = byWords[words] ?? node
  }
}
