import Pohon

extension TreeWorkbookReader {
  /// The rows of a sheet; says which column is what, and which cells stand where no one looks.
  mutating func open(_ sheet: Sheet, _ columns: [TreeColumn]) -> TreeSheetRows? {
    guard let rows = TreeSheetRows(sheet, columns) else {
      if let cell = sheet.cells.first {
        say("judul kolom tidak ditemukan pada lembar ini, lembar tidak dibaca", sheet, cell)
      }
      return nil
    }
    for head in rows.heads.values.sorted(by: { $0.heading.address < $1.heading.address }) {
      let period = head.period.map { " \($0)" } ?? ""
      addColumn(
        ColumnReading(
          place: CellPlace(sheet: sheet.name, address: head.heading.address),
          heading: head.heading.text ?? "", meaning: head.column.heading.lowercased() + period))
    }
    rows.above.forEach { say("di atas judul kolom, tidak dibaca", sheet, $0) }
    rows.unknown.forEach { say("judul kolom tidak dikenal atau berulang", sheet, $0) }
    rows.unread.forEach { say("kolomnya tidak dikenal, tidak dibaca", sheet, $0) }
    return rows
  }

  /// Puts the value of a cell where its column belongs in `owner`.
  mutating func take(
    _ cell: Cell, _ column: TreeColumn, _ period: Period?, of sheet: Sheet, into owner: inout Owner
  ) {
    guard var text = column.holdsCodes ? keptCode(cell, sheet) : readable(cell, sheet) else {
      return
    }
    if case .choice(let words) = column.form {
      text = words.first { TreeColumn.plain($0) == TreeColumn.plain(text) } ?? text
    }
    let place = place(cell, sheet)
    guard let value = TreeCell.value(text, column.form, place: place) else {
      return say("tanda kutip di dalam sel tidak ditutup, tidak dibaca", sheet, cell)
    }
    if column.path == TreeTable.assumed.path {
      guard case .list(let marks) = value.content else { return }
      owner.marks = marks.compactMap { mark in
        if case .text(let text) = mark.content { return text }
        return nil
      }
      owner.marksPlace = place
    } else if column.path == TreeTable.assumptionReason.path {
      owner.reason = value
    } else if let period {
      owner.set(.init(key: period.description, value), at: column.path)
    } else {
      owner.set(.init(column.path[column.path.count - 1], value), at: column.path.dropLast())
    }
  }

  mutating func wholeNumber(_ cell: Cell, _ sheet: Sheet) -> Int? {
    if let number = readable(cell, sheet).flatMap({ Int($0) }) { return number }
    say("bukan bilangan bulat", sheet, cell)
    return nil
  }

  /// The text of a cell; nil after a remark.
  mutating func readable(_ cell: Cell, _ sheet: Sheet) -> String? {
    if let text = cell.text { return text }
    switch cell.value {
    case nil: say("hasil rumus tidak tersimpan dalam berkas, tidak dibaca", sheet, cell)
    default: say("berisi kesalahan rumus, tidak dibaca", sheet, cell)
    }
    return nil
  }

  mutating func place(_ cell: Cell, _ sheet: Sheet) -> Int {
    addPlace(cell.address, of: sheet)
  }

  mutating func say(_ message: String, _ sheet: Sheet, _ cell: Cell) {
    addRemark(
      WorkbookRemark(
        cell.text.map { "“\(shortened($0))”: \(message)" } ?? message, sheet: sheet.name,
        address: cell.address))
  }

  /// Sheets that are no table of the workbook.
  mutating func sayUnknownSheets() {
    for sheet in strangeSheets {
      guard let first = sheet.cells.first?.address else { continue }
      let count = indonesianText(Double(sheet.cells.count))
      addRemark(
        WorkbookRemark(
          "lembar ini bukan bagian buku kerja pohon; \(count) selnya tidak dibaca",
          sheet: sheet.name, address: first))
    }
  }
}

extension Cell {
  /// What it holds as a text that the number reader understands; nil for an error, and for a formula
  /// whose result is not there.
  var text: String? {
    switch value {
    case .text(let text): text
    case .number(let number): numberText(number)
    case .percentage(let share): percentText(share)
    case .date(let date): date
    case .flag(let flag): flag ? "ya" : "tidak"
    case .error, nil: nil
    }
  }
}
