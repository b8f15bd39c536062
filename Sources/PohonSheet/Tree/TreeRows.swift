import Pohon

/// What the rows of the tree workbook are about, each with the cells that name it.
struct TreeRows {
  /// A row of a table.
  struct Row {
    /// The cells of the owner columns.
    var owner: [CellDraft.Content]
    var entries: MergedEntries
    /// How deep its condition stands, 0 for a root.
    var depth = 0
  }

  let document: MergedEntries
  private(set) var nodes: [Row] = []
  private(set) var indicators: [Row] = []
  private(set) var scales: [Row] = []

  init(_ fields: TreeFields) {
    document = MergedEntries(fields.heading)
    scales = document.elements([.skala]).enumerated().map { number, entries in
      Row(owner: [.number(Double(number + 1), decimals: nil)], entries: entries)
    }
    var uses: [String: Int] = [:]
    var keys: [String] = []
    for (position, node) in fields.nodes.enumerated() {
      let entries = MergedEntries(node.entries)
      let code: String
      if case .text(let text)? = entries.value([.kode])?.content { code = text } else { code = "" }
      let key = Tree.key(of: code, at: position, uses: &uses)
      keys.append(key)
      let depth = node.parent.map { nodes[$0].depth + 1 } ?? 0
      let parent = node.parent.map { CellDraft.Content.text(keys[$0]) } ?? .empty
      nodes.append(Row(owner: [.text(key), parent], entries: entries, depth: depth))
      for (number, indicator) in entries.elements([.indikator]).enumerated() {
        indicators.append(
          Row(owner: [.text(key), .number(Double(number + 1), decimals: nil)], entries: indicator))
      }
    }
  }

  /// The title of the document, else its name.
  var title: String {
    for path in [[FieldName.judul], [.pohon]] {
      if case .text(let text)? = document.value(path)?.content { return text }
    }
    return ""
  }

  /// The elements of all lists that a table gathers.
  func elements(of table: TreeTable) -> [Row] {
    func rows(_ owners: [Row], _ kind: TreeTable.Owner, _ columns: Int) -> [Row] {
      guard let path = table.paths[kind] else { return [] }
      return owners.flatMap { owner -> [Row] in
        if path.isEmpty { return [owner] }
        return owner.entries.elements(path).map { element in
          Row(owner: Array((owner.owner + [.empty]).prefix(columns)), entries: element)
        }
      }
    }
    let columns = table.ownerColumns.count
    let blank = Row(owner: [.empty, .empty], entries: document)
    let justNodes = nodes.map { Row(owner: [$0.owner[0], .empty], entries: $0.entries) }
    return rows([blank], .document, columns) + rows(justNodes, .node, columns)
      + rows(indicators, .indicator, columns) + rows(scales, .scale, columns)
  }
}
