/// A sheet by rows, with the ranges that its joined cells cover.
struct SheetGrid {
  /// A row that holds cells.
  struct Row {
    /// Its number in the sheet, from 1.
    var number: Int
    /// Its filled cells, by their position among the cells of the sheet.
    var cells: Range<Int>
  }

  let sheet: Sheet
  /// The rows that hold cells, from the top.
  let rows: [Row]
  private let merges: [CellAddress: CellRange]
  private let mergesByRow: [Int: [CellRange]]

  init(_ sheet: Sheet) {
    var sheet = sheet
    // Cells are not copied where nothing has to go.
    if !sheet.cells.allSatisfy(\.isFilled) { sheet.cells.removeAll { !$0.isFilled } }
    var rows: [Row] = []
    for (index, cell) in sheet.cells.enumerated() {
      if rows.last?.number == cell.address.row {
        rows[rows.count - 1].cells = rows[rows.count - 1].cells.lowerBound..<(index + 1)
      } else {
        rows.append(Row(number: cell.address.row, cells: index..<(index + 1)))
      }
    }
    self.sheet = sheet
    self.rows = rows
    merges = Dictionary(
      sheet.merges.map { ($0.first, $0) }, uniquingKeysWith: { first, _ in first })
    mergesByRow = Dictionary(grouping: sheet.merges, by: \.first.row)
  }

  /// The cells of a row.
  func cells(of row: Row) -> ArraySlice<Cell> { sheet.cells[row.cells] }

  /// The range that a cell covers, itself alone where it is not joined with others.
  func range(of address: CellAddress) -> CellRange {
    merges[address] ?? CellRange(address, address)
  }

  /// The joined cells that begin in a row.
  func merges(inRow row: Int) -> [CellRange] { mergesByRow[row] ?? [] }

  /// The position of the row with a number, or of the next one that holds cells.
  func position(ofRow number: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
