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
    let contents = fields.nodes.map { MergedEntries($0.entries) }
    var uses: [String: Int] = [:]
    let keys = contents.enumerated().map { position, entries in
      guard case .text(let code)? = entries.value([.kode])?.content else {
        return Tree.key(of: "", at: position, uses: &uses)
      }
      return Tree.key(of: code, at: position, uses: &uses)
    }
    let depths = Self.depths(fields.nodes.map(\.parent))
    for (position, node) in fields.nodes.enumerated() {
      let (key, entries) = (keys[position], contents[position])
      let parent = node.parent.flatMap { keys.indices.contains($0) ? keys[$0] : nil }
      nodes.append(
        Row(
          owner: [.text(key), parent.map { .text($0) } ?? .empty], entries: entries,
          depth: depths[position]))
      for (number, indicator) in entries.elements([.indikator]).enumerated() {
        indicators.append(
          Row(owner: [.text(key), .number(Double(number + 1), decimals: nil)], entries: indicator))
      }
    }
  }

  /// How many conditions stand above each, whatever order they have; a circle of parents, and a parent
  /// that is not there, count as none. Linear.
  private static func depths(_ parents: [Int?]) -> [Int] {
    var depths = [Int?](repeating: nil, count: parents.count)
    for start in parents.indices where depths[start] == nil {
      var path: [Int] = []
      var next: Int? = start
      while let position = next, parents.indices.contains(position), depths[position] == nil {
        depths[position] = 0
        path.append(position)
        next = parents[position]
      }
      var above =
        next.flatMap { parents.indices.contains($0) && !path.contains($0) ? depths[$0] : nil } ?? -1
      for position in path.reversed() {
        above += 1
        depths[position] = above
      }
    }
    return depths.map { $0 ?? 0 }
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
