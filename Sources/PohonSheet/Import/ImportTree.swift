import Pohon

/// Takes the tree out of a workbook, whichever layout an office keeps it in, and accounts for every
/// filled cell: it is in the tree, or in the remarks with the reason.
///
/// Findings about values come from reading the fields. Linear in the number of cells.
public func importTree(from workbook: Workbook) throws(ImportRefusal) -> SheetImport {
  if let own = importTreeWorkbook(workbook) { return own }
  return try LayoutReader(workbook).read()
}

/// Recognises the layout of a workbook and reads it.
private struct LayoutReader {
  private let workbook: Workbook
  private let grids: [SheetGrid]
  private let tables: [SheetTable]
  private var remarks: [WorkbookRemark]

  init(_ workbook: Workbook) {
    let visible = workbook.sheets.filter { !$0.isHidden }
    let sheets = visible.isEmpty ? workbook.sheets : visible
    remarks = workbook.remarks
    if !visible.isEmpty {
      remarks += workbook.sheets.filter(\.isHidden).map {
        WorkbookRemark("lembar tersembunyi tidak dibaca", sheet: $0.name)
      }
    }
    self.workbook = workbook
    grids = sheets.map { SheetGrid($0) }
    tables = grids.enumerated().flatMap { index, grid in
      TableFinder(grid, sheet: index).tables().map { table in
        var table = table
        table.settleColumns(
          numbersBranch: Self.numbersBranch(table, grid), year: Self.titleYear(table, grid))
        return table
      }
    }
    remarks += grids.flatMap(Self.hiddenParts)
  }

  /// Whether row numbers of a table go on with each other: 1, 1.1.
  private static func numbersBranch(_ table: SheetTable, _ grid: SheetGrid) -> Bool {
    guard let number = table.columns.first(where: { $0.meaning == .number })?.number else {
      return false
    }
    return table.body.joined().prefix(100).contains { position in
      grid.cells(of: grid.rows[position]).contains { cell in
        guard cell.address.column == number else { return false }
        if case .number(let value)? = cell.value { return value != value.rounded() }
        return PrintedCode.plain(cell.shown).contains(".")
      }
    }
  }

  /// The year that the lines above a table name, if only one; that of a regulation does not count.
  private static func titleYear(_ table: SheetTable, _ grid: SheetGrid) -> Int? {
    var years: Set<Int> = []
    for row in grid.rows[..<table.heading.lowerBound].suffix(10) {
      let cells = grid.cells(of: row)
      guard cells.count == 1, let text = cells.first?.shown, !RowWords.shared.isOfAnnex(text) else {
        continue
      }
      years.formUnion(
        text.split { !$0.isLetter && !$0.isNumber }.compactMap { Int($0) }
          .filter { (1990...2099).contains($0) })
    }
    return years.count == 1 ? years.first : nil
  }

  /// Rows and columns that a sheet hides are read, and said.
  private static func hiddenParts(_ grid: SheetGrid) -> [WorkbookRemark] {
    let sheet = grid.sheet
    var remarks: [WorkbookRemark] = []
    let rows =
      sheet.hiddenRows.isEmpty ? [] : grid.rows.map(\.number).filter(sheet.hiddenRows.contains)
    if !rows.isEmpty {
      let some = rows.prefix(5).map(String.init).joined(separator: ", ")
      let more = rows.count > 5 ? ", …" : ""
      remarks.append(
        WorkbookRemark("baris tersembunyi ikut dibaca (baris \(some)\(more))", sheet: sheet.name))
    }
    let filled = sheet.hiddenColumns.isEmpty ? [] : Set(grid.sheet.cells.map(\.address.column))
    let columns = filled.filter(sheet.hiddenColumns.contains).sorted()
    if !columns.isEmpty {
      let some = columns.prefix(5).map(CellAddress.letters).joined(separator: ", ")
      let more = columns.count > 5 ? ", …" : ""
      remarks.append(
        WorkbookRemark("kolom tersembunyi ikut dibaca (kolom \(some)\(more))", sheet: sheet.name))
    }
    return remarks
  }

  func read() throws(ImportRefusal) -> SheetImport {
    var draft = ImportDraft(grids)
    draft.remarks = remarks
    let layout: SheetLayout
    let taken: [SheetTable]
    if tables.contains(where: { $0.required != nil }) {
      (layout, taken) = (.csf, tables.filter { $0.required != nil || $0.isDescription })
      var reader = CsfReader(taken)
      reader.read(into: &draft)
      say(reader.order, &draft)
    } else if let choice = TableChoice(tables) {
      (layout, taken) = (choice.layout, [choice.table])
      choice.others.forEach { say(alsoPossible: $0, beside: choice.table, &draft) }
      readTable(choice.table, layout, &draft)
    } else {
      throw ImportRefusal(NothingFound(grids, tables).message)
    }
    guard !draft.nodes.isEmpty else { throw ImportRefusal(emptyTable(taken, layout)) }
    if let deep = draft.tooDeep { throw ImportRefusal(deep) }
    var result = ImportResult(draft, layout, taken: taken, all: tables)
    draft.nodes = []
    return result.sheetImport()
  }

  private func emptyTable(_ tables: [SheetTable], _ layout: SheetLayout) -> String {
    let places = tables.prefix(3).map { table in
      "\(CellPlace(sheet: grids[table.sheet].sheet.name, address: table.columns[0].place))"
    }
    return "\(layout.rawValue) di \(places.joined(separator: ", ")) tidak berisi kondisi"
  }

  private func readTable(_ table: SheetTable, _ layout: SheetLayout, _ draft: inout ImportDraft) {
    if layout == .long {
      var reader = LongReader(table)
      reader.read(into: &draft)
    } else {
      var reader = MatrixReader(table, sheetName: grids[table.sheet].sheet.name)
      reader.read(into: &draft)
    }
    var order = CodeOrder()
    order.settle(&draft.nodes)
    say(order, &draft)
    draft.keepPrintedCodes(part: "lembar \(grids[table.sheet].sheet.name)")
  }

  private func say(_ order: CodeOrder, _ draft: inout ImportDraft) {
    for replaced in order.replaced {
      let code = PrintedCode.plain(replaced.printed.text)
      draft.say(
        "kode tercetak “\(code)” berulang atau tidak cocok dengan induknya; dipakai \(replaced.code) menurut urutannya",
        at: replaced.printed.place)
    }
    if order.unprinted > 0 {
      draft.remarks.append(
        WorkbookRemark(
          "\(order.unprinted) kondisi tidak berkode; kodenya diberikan menurut urutannya"))
    }
  }

  private func say(
    alsoPossible other: SheetTable, beside table: SheetTable, _ draft: inout ImportDraft
  ) {
    let place = CellPlace(
      sheet: grids[table.sheet].sheet.name, address: table.columns[0].place)
    draft.remarks.append(
      WorkbookRemark(
        """
        tabel ini juga berisi pohon, tetapi sekali impor hanya membaca satu tabel, yaitu tabel di \
        \(place); simpan tabel ini sebagai buku kerja tersendiri lalu impor pula
        """,
        sheet: grids[other.sheet].sheet.name, address: other.columns[0].place))
  }
}

extension ImportDraft {
  /// Trees are no deeper than files can hold.
  private static let mostLevels = 90

  /// Says which condition stands too deep below the topmost one; nil where none does.
  fileprivate var tooDeep: String? {
    var depths = [Int](repeating: 0, count: nodes.count)
    for start in nodes.indices where depths[start] == 0 {
      var path: [Int] = []
      var at: Int? = start
      while let node = at, depths[node] == 0 {
        path.append(node)
        at = nodes[node].parent
      }
      var depth = at.map { depths[$0] } ?? 0
      for node in path.reversed() {
        depth += 1
        depths[node] = depth
      }
    }
    guard let node = depths.firstIndex(where: { $0 > Self.mostLevels }) else { return nil }
    return """
      kondisi di \(places[nodes[node].place]) berada pada tingkat ke-\(depths[node]) dari atas; \
      sebuah pohon paling dalam \(Self.mostLevels) tingkat; periksa kode atau induknya
      """
  }

  /// Keeps codes as printed where the one in force is written otherwise.
  mutating func keepPrintedCodes(part: String) {
    for index in nodes.indices {
      guard let printed = nodes[index].printedCode, printed.text != nodes[index].code?.text else {
        continue
      }
      nodes[index].printings.append(
        PrintingDraft(part: part, code: printed, text: nodes[index].statement))
    }
  }
}
