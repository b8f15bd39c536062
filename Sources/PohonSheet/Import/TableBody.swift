import Pohon

/// Tells the rows of a table from totals, notes and signatures among and below them.
struct TableBody {
  private let grid: SheetGrid
  private let table: SheetTable

  init(_ grid: SheetGrid, _ table: SheetTable) { (self.grid, self.table) = (grid, table) }

  /// The rows of the table before the row at `end`, and other rows among them with what they are.
  ///
  /// What follows an empty row and has no cell that matters is no part of it, nor are titles above a
  /// next table.
  func rows(before end: Int, cutTitles: Bool) -> (body: [Range<Int>], asides: [Int: String]) {
    sifted(whole(before: end, cutTitles: cutTitles))
  }

  private func whole(before end: Int, cutTitles: Bool) -> Range<Int> {
    let start = table.heading.upperBound
    guard start < end else { return start..<start }
    var last = start - 1
    for essential in essentialColumns where last < start {
      last = (start..<end).last { isSolid($0, essential) } ?? last
    }
    guard last >= start else { return start..<start }
    while last + 1 < end, grid.rows[last + 1].number == grid.rows[last].number + 1,
      !cutTitles || statesCondition(last + 1)
    {
      last += 1
    }
    return start..<(last + 1)
  }

  /// Whether a row has a cell that matters, by itself and with more than a code.
  private func isSolid(_ position: Int, _ essential: Set<Int>) -> Bool {
    let cells = grid.cells(of: grid.rows[position])
    return cells.contains { cell in
      guard essential.contains(cell.address.column),
        !isJoinedAcross(grid.range(of: cell.address), table)
      else { return false }
      return cells.count > 1
        || !table.columns.contains {
          $0.number == cell.address.column && $0.meaning == .entry(.kode)
        }
    }
  }

  /// The columns whose cells matter; the later sets count where no row has one of the first.
  private var essentialColumns: [Set<Int>] {
    func numbers(_ isWanted: (ColumnMeaning) -> Bool) -> Set<Int> {
      Set(table.columns.filter { $0.meaning.map(isWanted) ?? false }.map(\.number))
    }
    return [
      numbers {
        switch $0 {
        case .entry(.indikator), .entry(.kode), .required: true
        default: false
        }
      },
      numbers(isOfConditions),
    ]
  }

  private func isOfConditions(_ meaning: ColumnMeaning) -> Bool {
    if case .level = meaning { true } else { meaning == .entry(.kondisi) }
  }

  /// Whether a row has a condition right of the first column, where no title stands.
  private func statesCondition(_ position: Int) -> Bool {
    grid.cells(of: grid.rows[position]).contains { cell in
      !isJoinedAcross(grid.range(of: cell.address), table)
        && table.columns.dropFirst().contains {
          $0.number == cell.address.column && $0.meaning.map(isOfConditions) ?? false
        }
    }
  }
}

extension TableBody {
  /// The rows without totals and notes, up to the signatures.
  private func sifted(_ rows: Range<Int>) -> (body: [Range<Int>], asides: [Int: String]) {
    var body: [Range<Int>] = []
    var asides: [Int: String] = [:]
    var start = rows.lowerBound
    var noteColumn: Int?
    for position in rows {
      let cells = grid.cells(of: grid.rows[position])
      guard let first = cells.first else { continue }
      let kind = kind(of: first)
      if kind == .signature {
        if start < position { body.append(start..<position) }
        for below in position..<rows.upperBound { asides[below] = "keterangan di luar tabel" }
        return (body, asides)
      }
      // A note goes on in rows with a single cell below it.
      let goesOn = kind == nil && cells.count == 1 && first.address.column == noteColumn
      guard kind != nil || goesOn else {
        noteColumn = nil
        continue
      }
      noteColumn = kind == .total ? nil : first.address.column
      asides[position] =
        kind == .total ? "baris jumlah, bukan kondisi" : "baris keterangan, bukan kondisi"
      if start < position { body.append(start..<position) }
      start = position + 1
    }
    if start < rows.upperBound || body.isEmpty { body.append(start..<rows.upperBound) }
    return (body, asides)
  }

  private func kind(of cell: Cell) -> RowWords.Kind? {
    guard case .text(let text)? = cell.value else { return nil }
    return RowWords.shared.kind(of: trimmed(text))
  }
}

/// Whether joined cells lie across several columns of a table.
func isJoinedAcross(_ range: CellRange, _ table: SheetTable) -> Bool {
  range.last.column > range.first.column
    && table.columns.count { ($0.number >= range.first.column) && ($0.number <= range.last.column) }
      > 1
}
