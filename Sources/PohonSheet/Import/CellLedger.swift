import Pohon

/// The account of a sheet's cells: which were taken, and why others were not.
struct CellLedger {
  private let grid: SheetGrid
  private var isTaken: [Bool]
  private var reasons: [Int: String] = [:]
  /// Rows told of as one, with the reason.
  private var rows: [Int: String] = [:]

  init(_ grid: SheetGrid) {
    self.grid = grid
    isTaken = [Bool](repeating: false, count: grid.sheet.cells.count)
  }

  /// Notes that a cell was understood.
  mutating func take(_ cell: Int) { isTaken[cell] = true }

  /// Notes that all cells of a row were understood.
  mutating func take(row position: Int) {
    for cell in grid.rows[position].cells { isTaken[cell] = true }
  }

  /// Says why a cell is not read; the first reason stands.
  mutating func leave(_ cell: Int, because reason: String) {
    isTaken[cell] = false
    if reasons[cell] == nil { reasons[cell] = reason }
  }

  /// Says why a row is not read; told once for all its cells.
  mutating func leave(row position: Int, because reason: String) { rows[position] = reason }

  /// Whether a cell was understood or has a reason not to be.
  func isSettled(_ cell: Int) -> Bool { isTaken[cell] || reasons[cell] != nil }

  /// How many cells were not read.
  var unread: Int { isTaken.count { !$0 } }

  /// What was not read, from the top.
  func remarks(otherwise reason: String) -> [WorkbookRemark] {
    var remarks: [WorkbookRemark] = []
    for (position, row) in grid.rows.enumerated() {
      let left = row.cells.filter { !isTaken[$0] }
      if let reason = rows[position], let first = left.first {
        let text = left.map { grid.sheet.cells[$0].shown }.joined(separator: " | ")
        remarks.append(remark(first, text, reason))
      } else {
        remarks += left.map {
          remark($0, grid.sheet.cells[$0].shown, reasons[$0] ?? reason)
        }
      }
    }
    return remarks
  }

  private func remark(_ cell: Int, _ text: String, _ reason: String) -> WorkbookRemark {
    WorkbookRemark(
      "“\(shortened(text))” tidak dibaca: \(reason)", sheet: grid.sheet.name,
      address: grid.sheet.cells[cell].address)
  }
}
