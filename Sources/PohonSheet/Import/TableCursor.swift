/// Goes through the rows of a table and says which cell stands in which column.
struct TableCursor {
  /// A row: for each column of the table the cell that speaks for it, nil where none does.
  struct Row {
    /// Its position among the rows of the sheet.
    var position: Int
    /// Cells by column, as positions among the cells of the sheet.
    var cells: [Int?]
    /// Whether a cell stands in the row itself; false for one joined from a row above.
    var isOwn: [Bool]

    /// Whether any cell stands in the row itself.
    var isEmpty: Bool { !isOwn.contains(true) }
  }

  private let grid: SheetGrid
  private let table: SheetTable
  /// Cells that reach further down, with their last row, by column.
  private var reaching: [(cell: Int, last: Int)?]

  init(_ grid: SheetGrid, _ table: SheetTable) {
    (self.grid, self.table) = (grid, table)
    reaching = Array(repeating: nil, count: table.columns.count)
  }

  /// The row at a position; cells outside of all columns, in columns that are not read, or joined
  /// across several of them, are left with their reason.
  mutating func row(at position: Int, _ ledger: inout CellLedger) -> Row {
    let row = grid.rows[position]
    var found = Row(
      position: position, cells: Array(repeating: nil, count: table.columns.count),
      isOwn: Array(repeating: false, count: table.columns.count))
    var column = 0
    for cell in row.cells {
      let address = grid.sheet.cells[cell].address
      while column < table.columns.count, table.columns[column].number < address.column {
        column += 1
      }
      guard column < table.columns.count, table.columns[column].number == address.column else {
        ledger.leave(cell, because: "kolomnya tidak berjudul")
        continue
      }
      let range = grid.range(of: address)
      if table.columns[column].meaning == nil || table.columns[column].reason != nil {
        let reason = table.columns[column].reason ?? "judulnya tidak dikenal"
        ledger.leave(
          cell, because: "kolom “\(shortened(table.columns[column].heading))”: \(reason)")
      } else if isJoinedAcross(range, table) {
        ledger.leave(cell, because: "sel gabungan ini melintasi beberapa kolom")
      } else {
        found.cells[column] = cell
        found.isOwn[column] = true
        reaching[column] = range.last.row > row.number ? (cell, range.last.row) : nil
      }
    }
    for column in found.cells.indices where found.cells[column] == nil {
      if let (cell, last) = reaching[column], last >= row.number { found.cells[column] = cell }
    }
    return found
  }
}
