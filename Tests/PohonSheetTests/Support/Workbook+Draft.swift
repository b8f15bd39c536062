import PohonSheet

extension Workbook {
  /// The workbook that a draft would be once it was written and read.
  init(_ draft: WorkbookDraft) {
    self.init(
      sheets: draft.sheets.map { sheet in
        Sheet(
          name: sheet.name, isHidden: sheet.isHidden,
          cells: sheet.rows.enumerated().flatMap { row, cells in
            cells.enumerated().compactMap { column, cell in
              cell.value.map { value in
                Cell(CellAddress(row: row + 1, column: column + 1), value)
              }
            }
          }, merges: sheet.merges)
      })
  }
}

extension CellDraft {
  /// What the cell holds; an empty text is no cell.
  var value: CellValue? {
    switch content {
    case .empty, .text(""): nil
    case .text(let text): .text(text)
    case .number(let number, _): .number(number)
    case .formula(_, let result, _): result.map { .number($0) }
    case .textFormula(_, let result, _): .text(result)
    }
  }
}
