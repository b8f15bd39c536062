import Pohon

/// Reads the workbook that ``treeDraft(of:offices:paper:)`` writes, as people have changed it.
struct TreeWorkbookReader {
  private(set) var found = SheetImport(layout: .own)
  private let sheets: [String: Sheet]
  private let workbook: Workbook
  var nodes: [Owner] = []
  var positions: [String: Int] = [:]
  var document = Owner()
  var indicators: [[Owner]] = []
  var scales: [Owner] = []
  /// The codes of conditions as their rows gave them.
  var codes = CodeColumn()
  /// For each number the codes that a spreadsheet would keep as it, in the order of their rows.
  var keysOfNumber: [String: [String]] = [:]
  var writtenCodes: [String] = []
  var hints: [String: String?] = [:]

  /// A document, condition, indicator or scale while its rows are gathered.
  struct Owner {
    var entries: [FieldValue.Entry] = []
    var marks: [String] = []
    var marksPlace: Int?
    var reason: FieldValue?
    var place: Int?
    var parent: (key: String, place: Int?)?
    /// The number that the workbook gives an indicator.
    var number: Int?
  }

  /// Whether a workbook has the sheets that make it one.
  static func recognises(_ workbook: Workbook) -> Bool {
    let names = Set(workbook.sheets.map { TreeColumn.plain($0.name) })
    guard names.contains("pohon"), names.contains("indikator"),
      let nodes = workbook.sheets.first(where: { TreeColumn.plain($0.name) == "kondisi" }),
      let rows = TreeSheetRows(nodes, TreeTable.nodes.ownerColumns + TreeTable.nodes.columns)
    else { return false }
    let headings = Set(rows.heads.values.map(\.column.heading))
    return headings.contains(TreeTable.code.heading) && headings.contains(TreeTable.parent.heading)
  }

  init(_ workbook: Workbook) {
    self.workbook = workbook
    sheets = Dictionary(
      workbook.sheets.map { (TreeColumn.plain($0.name), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The tree and an account of every cell.
  mutating func read() -> SheetImport {
    found.remarks = workbook.remarks
    readDocument()
    readNodes()
    readIndicators()
    // The scales before what hangs on them.
    for table in [TreeTable.scales] + TreeTable.lists.filter({ $0.name != TreeTable.scales.name }) {
      readElements(table)
    }
    sayUnknownSheets()
    found.fields = fields()
    return found
  }

  private func sheet(_ name: String) -> Sheet? { sheets[TreeColumn.plain(name)] }

  private mutating func readDocument() {
    let columns = [TreeColumn(.nama, as: "Isian"), TreeColumn(.nilai, as: "Nilai")]
    guard let sheet = sheet("Pohon"), let table = open(sheet, columns) else { return }
    var owner = Owner()
    let names = Dictionary(
      TreeTable.document.map { (TreeColumn.plain($0.heading), $0) },
      uniquingKeysWith: { first, _ in first })
    for row in table.rows {
      guard let nameCell = row.cell(columns[0]) else {
        row.cells.forEach { say("nilai tanpa nama isian, tidak dibaca", sheet, $0.cell) }
        continue
      }
      guard let column = names[TreeColumn.plain(nameCell.text ?? "")] else {
        say("isian ini tidak dikenal, tidak dibaca", sheet, nameCell)
        continue
      }
      guard let cell = row.cell(columns[1]) else { continue }
      take(cell, column, nil, of: sheet, into: &owner)
    }
    document = owner
  }

  private mutating func readNodes() {
    let columns = TreeTable.nodes.ownerColumns + TreeTable.nodes.columns
    guard let sheet = sheet(TreeTable.nodes.name), let table = open(sheet, columns) else { return }
    var uses: [String: Int] = [:]
    for row in table.rows {
      var owner = Owner()
      let code = row.cell(TreeTable.code)
      let key = code.flatMap { ownCode($0, sheet) } ?? ""
      let text = Tree.code(ofKey: key, at: nodes.count, uses: &uses)
      owner.place = place(row.cells[0].cell, sheet)
      if !text.isEmpty {
        owner.entries.append(.init(.kode, .text(text, place: code.map { place($0, sheet) })))
      }
      if let cell = row.cell(TreeTable.parent), let parent = parentCode(cell, above: key, sheet) {
        owner.parent = (parent, place(cell, sheet))
      }
      for (head, cell) in row.cells
      where head.column.path != TreeTable.code.path && head.column.path != TreeTable.parent.path {
        take(cell, head.column, head.period, of: sheet, into: &owner)
      }
      let name = key.isEmpty ? "@\(nodes.count + 1)" : key
      positions[name] = positions[name] ?? nodes.count
      codes.note(name)
      nodes.append(owner)
    }
    indicators = [[Owner]](repeating: [], count: nodes.count)
    noteCodes()
  }

  private mutating func readIndicators() {
    let columns = TreeTable.indicators.ownerColumns + TreeTable.indicators.columns
    guard let sheet = sheet(TreeTable.indicators.name), let table = open(sheet, columns) else {
      return
    }
    var last = RowOwner.nobody
    for row in table.rows {
      last = self.owner(of: row, sheet, after: last)
      guard case .node(let node) = last else { continue }
      var owner = Owner()
      owner.place = place(row.cells[0].cell, sheet)
      owner.number = row.cell(TreeTable.number).flatMap { wholeNumber($0, sheet) }
      let number = indicators[node].count + 1
      if let given = owner.number, given != number, let cell = row.cell(TreeTable.number) {
        say("nomor indikator ini menjadi \(number) menurut urutan barisnya", sheet, cell)
      }
      for (head, cell) in row.cells
      where head.column.path != TreeTable.code.path && head.column.path != TreeTable.number.path {
        take(cell, head.column, head.period, of: sheet, into: &owner)
      }
      indicators[node].append(owner)
    }
  }

  private mutating func readElements(_ table: TreeTable) {
    let own = table.paths.values.contains([])
    guard let sheet = sheet(table.name), let rows = open(sheet, table.ownerColumns + table.columns)
    else { return }
    let names = Set(table.ownerColumns.map(\.heading))
    for row in rows.rows {
      var element = Owner()
      element.place = place(row.cells[0].cell, sheet)
      for (head, cell) in row.cells where !names.contains(head.column.heading) {
        take(cell, head.column, head.period, of: sheet, into: &element)
      }
      let value = FieldValue.entries(element.entries, place: element.place)
      if table.paths[.scale] != nil {
        let number = row.cell(TreeTable.scaleNumber).flatMap { wholeNumber($0, sheet) }
        if own {
          element.number = number
          scales.append(element)
        } else if let index = scales.firstIndex(where: { $0.number == number }) {
          scales[index].append(value, at: table.paths[.scale] ?? [])
        } else {
          say("skala dengan nomor ini tidak ada, baris tidak dibaca", sheet, row.cells[0].cell)
        }
        continue
      }
      append(value, row, table, sheet)
    }
  }

  /// Gives an element to the document, condition or indicator that its row names.
  private mutating func append(
    _ value: FieldValue, _ row: TreeSheetRows.Row, _ table: TreeTable, _ sheet: Sheet
  ) {
    guard row.cell(TreeTable.code) != nil else {
      if let path = table.paths[.document] {
        document.append(value, at: path)
      } else {
        say("baris ini tidak menyebut kode kondisinya, tidak dibaca", sheet, row.cells[0].cell)
      }
      return
    }
    guard case .node(let node) = owner(of: row, sheet) else { return }
    guard let cell = row.cell(TreeTable.number) else {
      if let path = table.paths[.node] {
        nodes[node].append(value, at: path)
      } else {
        say("baris ini tidak menyebut nomor indikatornya, tidak dibaca", sheet, row.cells[0].cell)
      }
      return
    }
    guard let path = table.paths[.indicator], let number = wholeNumber(cell, sheet),
      let index = indicator(number, of: node)
    else {
      say("indikator dengan nomor ini tidak ada, baris tidak dibaca", sheet, cell)
      return
    }
    indicators[node][index].append(value, at: path)
  }

  /// The indicator that the workbook gives a number, else the one in that place.
  private func indicator(_ number: Int, of node: Int) -> Int? {
    let all = indicators[node]
    return all.firstIndex { $0.number == number }
      ?? (all.indices.contains(number - 1) ? number - 1 : nil)
  }

  mutating func addPlace(_ address: CellAddress, of sheet: Sheet) -> Int {
    found.places.add(address, of: sheet.name)
  }

  mutating func addRemark(_ remark: WorkbookRemark) { found.remarks.append(remark) }

  mutating func addColumn(_ column: ColumnReading) { found.columns.append(column) }

  /// The sheets whose names are not `known`, and those that have the name of another.
  var strangeSheets: [Sheet] {
    let known = Set(
      (["Pohon", TreeTable.nodes.name, TreeTable.indicators.name] + TreeTable.lists.map(\.name))
        .map(TreeColumn.plain))
    var seen: Set<String> = []
    return workbook.sheets.filter { sheet in
      if sheet.isHidden, sheet.name == WordLists.sheetName { return false }
      let name = TreeColumn.plain(sheet.name)
      return !known.contains(name) || !seen.insert(name).inserted
    }
  }
}
