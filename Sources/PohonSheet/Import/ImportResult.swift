import Pohon

/// Turns a draft into an import: settles what is said of cells that no reader took.
struct ImportResult {
  private var draft: ImportDraft
  private let layout: SheetLayout
  private let taken: [SheetTable]
  private let all: [SheetTable]

  init(
    _ draft: ImportDraft, _ layout: SheetLayout, taken: [SheetTable], all: [SheetTable]
  ) {
    (self.draft, self.layout, self.taken, self.all) = (draft, layout, taken, all)
    settleHeadings()
    settleTitles()
  }

  /// The tree and the account of every cell.
  mutating func sheetImport() -> SheetImport {
    var result = SheetImport(layout: layout)
    result.fields.heading = draft.heading
    // Each draft goes as its fields come: a large tree is not kept twice.
    for index in draft.nodes.indices {
      result.fields.nodes.append(draft.nodes[index].fields)
      draft.nodes[index] = NodeDraft(place: 0)
    }
    result.places = draft.places
    result.columns = columns
    result.remarks = draft.remarks
    for (sheet, ledger) in draft.ledgers.enumerated() {
      result.remarks += ledger.remarks(otherwise: reasonForRest(of: sheet))
      result.unreadCells += ledger.unread
    }
    return result
  }

  /// Why cells of a sheet were not read that nobody gave a reason for.
  private func reasonForRest(of sheet: Int) -> String {
    if taken.contains(where: { $0.sheet == sheet }) { return "di luar tabel yang dibaca" }
    return all.contains { $0.sheet == sheet && TableChoice.layout(of: $0) != nil }
      ? "tabel di lembar ini tidak ikut dibaca"
      : "lembar ini tidak berisi tabel yang dapat dibaca"
  }

  /// The columns of each table; a table under the same headings as the one before it is not told again.
  private var columns: [ColumnReading] {
    var columns: [ColumnReading] = []
    var before: SheetTable?
    for table in taken {
      defer { before = table }
      if let before, before.sheet == table.sheet, before.isRepeated(by: table) { continue }
      let sheet = draft.grids[table.sheet].sheet.name
      columns += table.columns.map {
        ColumnReading(
          place: CellPlace(sheet: sheet, address: $0.place), heading: $0.heading,
          meaning: $0.meaning?.name, onlyKnown: $0.onlyKnown)
      }
    }
    return columns
  }

  /// Headings of columns that are read are understood; others are told with their column.
  private mutating func settleHeadings() {
    for table in taken {
      for rows in [table.heading] + table.repeats {
        for position in rows { draft.ledgers[table.sheet].take(row: position) }
      }
      let grid = draft.grids[table.sheet]
      for column in table.columns where column.meaning == nil {
        let row = grid.position(ofRow: column.place.row)
        guard row < grid.rows.count else { continue }
        for cell in grid.rows[row].cells
        where grid.sheet.cells[cell].address.column == column.number {
          draft.ledgers[table.sheet].leave(
            cell, because: column.reason ?? "judulnya tidak dikenal")
        }
      }
    }
  }

  /// The first line above the first table is the title; other lines around tables are told as rows.
  private mutating func settleTitles() {
    for sheet in draft.grids.indices {
      let grid = draft.grids[sheet]
      let tables = taken.filter { $0.sheet == sheet }
      guard !tables.isEmpty else { continue }
      var inside = [Bool](repeating: false, count: grid.rows.count)
      for table in all where table.sheet == sheet {
        for rows in [table.heading] + table.repeats + table.body {
          for row in rows { inside[row] = true }
        }
      }
      let asides = asides(of: tables)
      let top = tables.map(\.heading.lowerBound).min() ?? 0
      for position in grid.rows.indices where !inside[position] {
        let cells = grid.rows[position].cells
        if let reason = asides[position] {
          draft.ledgers[sheet].leave(row: position, because: reason)
        } else if position < top, draft.heading.isEmpty, cells.count == 1,
          !RowWords.shared.isOfAnnex(grid.sheet.cells[cells.lowerBound].shown),
          !draft.ledgers[sheet].isSettled(cells.lowerBound),
          let title = draft.text(cells.lowerBound, sheet: sheet)
        {
          let text = PlacedText(text: inOneLine(title.text), place: title.place)
          draft.heading = [.init(.judul, text.value)]
        } else if !cells.contains(where: draft.ledgers[sheet].isSettled) {
          draft.ledgers[sheet].leave(
            row: position,
            because: position < top
              ? "judul atau keterangan di atas tabel" : "keterangan di luar tabel")
        }
      }
    }
    if let profile { draft.heading.append(.init(.profil, .text(profile.rawValue))) }
  }

  /// The rows among or below tables that are none of theirs, with what they are.
  private func asides(of tables: [SheetTable]) -> [Int: String] {
    tables.reduce(into: [:]) { all, table in all.merge(table.asides) { first, _ in first } }
  }

  /// The kind of document that the levels show, where they are all of one kind.
  private var profile: Profile? {
    let levels = Set(draft.nodes.compactMap(\.knownLevel))
    return levels.isEmpty
      ? nil : Profile.allCases.first { levels.isSubset(of: Set($0.ladder)) }
  }
}
