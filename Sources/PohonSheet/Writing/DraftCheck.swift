/// What Excel refuses to open, found before anything is written.
struct DraftCheck {
  /// UTF-16 units of a text.
  static let mostText = 32_767
  /// UTF-16 units of a formula.
  static let mostFormula = 8_192

  private let sheet: SheetDraft
  private let name: String

  static func check(_ draft: WorkbookDraft, names: [String]) throws(WorkbookWriteError) {
    guard draft.sheets.contains(where: { !$0.isHidden }) else {
      throw WorkbookWriteError("buku kerja tidak punya lembar yang tampak")
    }
    for (sheet, name) in zip(draft.sheets, names) {
      let check = DraftCheck(sheet: sheet, name: name)
      try check.checkSize()
      try check.checkCells()
      try check.checkMerges()
      for entry in sheet.entries { try check.checkRange(entry.range) }
    }
  }

  private func checkSize() throws(WorkbookWriteError) {
    let (rows, columns) = (sheet.rows.count, sheet.rows.lazy.map(\.count).max() ?? 0)
    if rows > CellAddress.lastRow {
      throw WorkbookWriteError(
        "\(rows) baris tidak termuat; satu lembar paling banyak \(CellAddress.lastRow) baris",
        sheet: name
      )
    }
    if max(columns, sheet.widths.count) > CellAddress.lastColumn {
      throw WorkbookWriteError(
        "\(columns) kolom tidak termuat; satu lembar paling banyak \(CellAddress.lastColumn) kolom",
        sheet: name)
    }
  }

  private func checkCells() throws(WorkbookWriteError) {
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        guard let fault = Self.fault(in: cell.content) else { continue }
        throw WorkbookWriteError(
          fault, sheet: name, address: CellAddress(row: row + 1, column: column + 1))
      }
    }
  }

  private static func fault(in content: CellDraft.Content) -> String? {
    switch content {
    case .empty: nil
    case .text(let text): fault(inText: text)
    case .number(let number, _): number.isFinite ? nil : unwritable
    case .formula(let formula, let result, _):
      fault(inFormula: formula) ?? (result?.isFinite ?? true ? nil : unwritable)
    case .textFormula(let formula, let result, _):
      fault(inFormula: formula) ?? fault(inText: result)
    }
  }

  private static let unwritable = "bilangannya tidak berhingga, tidak dapat ditulis"

  private static func fault(inText text: String) -> String? {
    // Excel counts characters; the writer counts an escaped one as the seven that stand for it.
    let most = max(text.utf16.count, escapedCellText(text).unicodeScalars.count)
    return most <= mostText
      ? nil : "teks sepanjang \(most) huruf tidak termuat; satu sel paling banyak \(mostText) huruf"
  }

  private static func fault(inFormula formula: String) -> String? {
    if formula.utf16.count > mostFormula {
      return
        "rumus sepanjang \(formula.utf16.count) huruf tidak termuat; paling banyak \(mostFormula)"
    }
    return escapedCellText(formula) == formula && !formula.isEmpty
      ? nil : "rumusnya kosong atau memuat tanda yang tidak dapat ditulis"
  }

  private func checkMerges() throws(WorkbookWriteError) {
    var taken: Set<CellAddress> = []
    for merge in sheet.merges {
      try checkRange(merge)
      for row in merge.first.row...merge.last.row {
        for column in merge.first.column...merge.last.column {
          let address = CellAddress(row: row, column: column)
          guard taken.insert(address).inserted else {
            throw WorkbookWriteError(
              "gabungan sel \(merge) bertumpang tindih dengan gabungan lain", sheet: name,
              address: address)
          }
        }
      }
    }
  }

  private func checkRange(_ range: CellRange) throws(WorkbookWriteError) {
    let (first, last) = (range.first, range.last)
    guard first.row >= 1, first.column >= 1, first.row <= last.row, first.column <= last.column,
      last.row <= CellAddress.lastRow, last.column <= CellAddress.lastColumn
    else {
      throw WorkbookWriteError("rentang sel \(range) tidak ada pada lembar", sheet: name)
    }
  }
}
