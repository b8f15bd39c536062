extension DocumentTable {
  /// The table as a sheet below lines of title, which are printed on each page with the headings.
  /// - Parameter naming: How many columns name a row, and stand on each page where there are several
  ///   across.
  func sheet(
    named name: String, titles: [DocumentText], naming: Int = 0, on page: SheetPage
  ) -> SheetDraft {
    var sheet = SheetDraft(name: name)
    sheet.page = page
    sheet.widths = columns.map(\.width)
    sheet.page.pagesAcross = sheet.pagesForReading
    sheet.headingColumns = naming
    for (index, title) in titles.enumerated() {
      var style = CellStyle(index == 0 ? .title : .note)
      style.isAssumed = title.isAssumed
      sheet.rows.append([CellDraft(title.text, style)])
      sheet.join(row: index, rows: 1, column: 0, columns: columns.count)
    }
    add(headings, to: &sheet)
    sheet.headingRows = sheet.rows.count
    let (top, spans) = (sheet.rows.count, spans)
    for (index, row) in rows.enumerated() {
      sheet.rows.append(zip(row, columns).map { cell, column in Self.draft(cell, in: column) })
      for (column, rows) in spans[index].enumerated() where rows > 1 {
        sheet.join(row: top + index, rows: rows, column: column, columns: 1)
      }
    }
    return sheet
  }

  private func add(_ headings: [[Heading]], to sheet: inout SheetDraft) {
    let top = sheet.rows.count
    let empty = CellDraft("", CellStyle(.heading))
    for (index, row) in headings.enumerated() {
      sheet.rows.append(columns.map { _ in empty })
      for heading in row {
        sheet.rows[top + index][heading.column] = CellDraft(heading.text, CellStyle(.heading))
        sheet.join(
          row: top + index, rows: heading.rows, column: heading.column, columns: heading.columns)
      }
    }
  }

  private static func draft(_ cell: DocumentCell?, in column: DocumentColumn) -> CellDraft {
    guard let cell else { return CellDraft() }
    var style = CellStyle()
    style.isCentred = column.isCentred
    style.isAssumed = cell.lines.contains(where: \.isAssumed)
    if let number = cell.number {
      return CellDraft(.number(number.value, decimals: number.decimals), style)
    }
    return CellDraft(cell.lines.map(\.text).joined(separator: "\n"), style)
  }
}

extension SheetDraft {
  /// Joins cells counted from 0, if there are several.
  fileprivate mutating func join(row: Int, rows: Int, column: Int, columns: Int) {
    guard rows * columns > 1 else { return }
    merges.append(
      CellRange(
        CellAddress(row: row + 1, column: column + 1),
        CellAddress(row: row + rows, column: column + columns)))
  }
}
