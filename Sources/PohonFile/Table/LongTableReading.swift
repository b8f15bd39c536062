import Pohon

/// What a long table gave: a tree, and every cell that was not understood.
public struct LongTableReading: Sendable {
  /// The tree, with the heading that the caller gave.
  public var tree: Tree
  /// What was wrong; each names its column and has the line as `range`.
  public var findings: [Finding]
}

extension LongTable {
  /// Reads a table as ``text(of:)`` writes it; columns may stand in any order, rows too.
  public static func read(_ text: String, heading: Heading) -> LongTableReading {
    read(bytes: text.utf8, heading: heading)
  }

  /// Reads the bytes of a table; see ``read(_:heading:)``.
  public static func read(bytes: some Sequence<UInt8>, heading: Heading) -> LongTableReading {
    var reader = LongTableReader(heading)
    reader.read(SourceText(bytes))
    return LongTableReading(tree: reader.tree(), findings: reader.findings)
  }
}

/// Gathers nodes and indicators row by row, then puts the nodes in the order of a tree.
struct LongTableReader {
  private(set) var findings: [Finding] = []
  var line = 1

  private let heading: Heading
  /// Words that are grades here, besides those of the shipped scales.
  let grades: Set<String>
  private var nodes: [Node] = []
  private var parents: [(key: String, line: Int)] = []
  /// Whether a column names parents; else codes do.
  private var namesParents = true
  private var positions: [String: Int] = [:]
  private var uses: [String: Int] = [:]

  init(_ heading: Heading) {
    self.heading = heading
    grades = heading.gradeWords
  }

  mutating func read(_ source: SourceText) {
    if let kind = binaryKind(source.bytes, byNul: false) {
      say("berkas berisi \(kind); diharapkan tabel teks (CSV)")
      return
    }
    if let defect = source.defect, case .notUTF8 = defect.kind {
      line = source.point(atByte: defect.offset).line
      say("teks bukan UTF-8; diharapkan CSV UTF-8")
    }
    let table = CSVTable(String(decoding: source.bytes, as: UTF8.self))
    if let open = table.unclosedQuote {
      line = open
      say("tanda kutip yang dibuka di sini tidak ditutup")
    }
    guard let first = table.rows.first else {
      say("tabel kosong; diharapkan judul kolom")
      return
    }
    line = first.line
    let columns = LongTableColumns(first.cells)
    for name in columns.unknown {
      let nearest = nearestWord(to: name, among: LongTable.columns)
      let hint = nearest.map { "; mungkin “\($0)”" } ?? ""
      say("kolom “\(quotable(name))” tidak dikenal\(hint)")
    }
    guard columns.has(FieldName.kode.rawValue) else {
      say("kolom “kode” tidak ada; baris-barisnya tidak terbaca")
      return
    }
    namesParents = columns.has("induk")
    let rows = table.rows.dropFirst()
    for row in table.unclosedQuote == nil ? rows : rows.dropLast() {
      line = row.line
      take(LongTableRow(row.cells, columns))
    }
  }

  private mutating func take(_ row: LongTableRow) {
    let key = row[.kode]
    let isIndicator = !row[.nomor].isEmpty || !row[.indikator].isEmpty
    let isNode = !isIndicator || !(row[.kondisi] + row[.jenjang] + row.parent).isEmpty
    let known = key.isEmpty ? nil : nodes.last?.key == key ? nodes.count - 1 : positions[key]
    if isNode, !(isIndicator && known != nil) {
      add(row, key: key)
      if isIndicator { nodes[nodes.count - 1].indicators.append(indicator(row, withNode: true)) }
      return
    }
    guard let position = known ?? (key.isEmpty && !nodes.isEmpty ? nodes.count - 1 : nil) else {
      say("kolom “kode”: “\(quotable(key))” tidak ada di antara kondisi")
      return
    }
    nodes[position].indicators.append(indicator(row, withNode: isNode))
  }

  private mutating func add(_ row: LongTableRow, key: String) {
    let code = Tree.code(ofKey: key, at: nodes.count, uses: &uses)
    var node = Node(code: code, level: choice(.jenjang, row), statement: row[.kondisi])
    node.weight = number(.bobot, row)
    node.owners = owners(row)
    node.assumptions = assumptions(row)
    positions[key] = positions[key] ?? nodes.count
    nodes.append(node)
    parents.append((namesParents ? row.parent : key, line))
  }

  /// The code of the nearest node above by code: 1.2 or else 1 for 1.2.3; empty where there is none.
  private func keyAbove(_ key: String) -> String {
    var rest = key[...]
    guard rest.utf8.count <= 200 else { return "" }
    while let point = rest.lastIndex(of: ".") {
      rest = rest[..<point]
      if positions[String(rest)] != nil { return String(rest) }
    }
    return ""
  }

  /// The nodes put below their parents, in the order of their rows.
  mutating func tree() -> Tree {
    var children = [[Int]](repeating: [], count: nodes.count)
    var roots: [Int] = []
    for (index, stated) in parents.enumerated() {
      let parent = namesParents ? stated : (key: keyAbove(stated.key), line: stated.line)
      if let above = positions[parent.key], above != index, !parent.key.isEmpty {
        children[above].append(index)
        continue
      }
      if !parent.key.isEmpty {
        line = parent.line
        say("kolom “induk”: “\(quotable(parent.key))” tidak ada; kondisi ini dibaca tanpa induk")
      }
      roots.append(index)
    }
    var order: [Int] = []
    var above: [Int?] = []
    var place = [Int?](repeating: nil, count: nodes.count)
    func visit(_ root: Int) {
      var pending: [(index: Int, parent: Int?)] = [(root, nil)]
      while let (index, parent) = pending.popLast() {
        if place[index] != nil { continue }
        place[index] = order.count
        pending += children[index].reversed().map { ($0, order.count) }
        order.append(index)
        above.append(parent)
      }
    }
    roots.forEach(visit)
    for index in nodes.indices where place[index] == nil {
      line = parents[index].line
      say("kolom “induk”: kondisi ini menjadi bawahan dirinya sendiri; dibaca tanpa induk")
      visit(index)
    }
    return Tree(heading: heading, nodes: order.map { nodes[$0] }, parents: above)
  }

  /// A finding about the row at hand.
  mutating func say(_ message: String, _ rule: ReadingRule = .unreadableTable) {
    let point = TextPoint(line: line, column: 1)
    findings.append(
      Finding(
        rule: rule.id, severity: rule.severity, anchor: Anchor(tree: heading.id), message: message,
        range: TextRange(point, point)))
  }
}
