extension [Cell] {
  /// The cells row by row, where the cells of a row stand together.
  var byRow: [[Cell]] {
    var rows: [[Cell]] = []
    for cell in self {
      if rows.last?.last?.address.row == cell.address.row {
        rows[rows.count - 1].append(cell)
      } else {
        rows.append([cell])
      }
    }
    return rows
  }
}
