import Pohon

/// One table of the tree workbook as a sheet.
struct TreeSheet {
  private let table: TreeTable
  private let rows: [TreeRows.Row]
  private let offices: [String]
  private let owners: [TreeColumn]
  private let columns: [(column: TreeColumn, period: Period?)]

  init(_ table: TreeTable, _ rows: [TreeRows.Row], offices: [String]) {
    (self.table, self.rows, self.offices) = (table, rows, offices)
    owners = table.ownerColumns
    columns = table.columns.flatMap { column -> [(TreeColumn, Period?)] in
      guard column.form == .periods else { return [(column, nil)] }
      return Self.periods(of: column, in: rows).map { (column, $0) }
    }
  }

  var draft: SheetDraft {
    var sheet = SheetDraft(name: table.name)
    sheet.widths = owners.map(\.width) + columns.map(\.column.width)
    let headings = owners.map(\.heading) + columns.map { heading($0.column, $0.period) }
    sheet.rows = [headings.map { CellDraft($0, CellStyle(.heading)) }]
    sheet.rows += rows.map(cells)
    sheet.headingRows = 1
    sheet.headingColumns = owners.count
    sheet.page.pagesAcross = sheet.pagesForReading
    sheet.entries = entryRules
    return sheet
  }

  private func heading(_ column: TreeColumn, _ period: Period?) -> String {
    period.map { "\(column.heading) \($0)" } ?? column.heading
  }

  private static func periods(of column: TreeColumn, in rows: [TreeRows.Row]) -> [Period] {
    var order = PeriodOrder()
    for row in rows {
      guard case .entries(let entries)? = row.entries.value(column.path)?.content else { continue }
      order.add(entries.compactMap { Period($0.key) })
    }
    return order.periods
  }

  private func cells(_ row: TreeRows.Row) -> [CellDraft] {
    row.owner.map { CellDraft($0) }
      + columns.map { column, period in
        var style = CellStyle()
        let name = column.path[0]
        style.isAssumed = row.entries.isAssumed(name, item: period?.description)
        if name == .kondisi { style.indent = min(row.depth, 15) }
        guard let period else { return CellDraft(TreeCell.content(column, of: row.entries), style) }
        guard case .entries(let entries)? = row.entries.value(column.path)?.content else {
          return CellDraft()
        }
        return CellDraft(
          TreeCell.content(entries.value(of: period.description), column.form), style)
      }
  }

  /// Rows that people add below keep the rules of the rows above.
  private static let spareRows = 500

  private var entryRules: [EntryRule] {
    columns.enumerated().compactMap { offset, entry in
      let number = owners.count + offset + 1
      let cells = CellRange(
        CellAddress(row: 2, column: number),
        CellAddress(row: rows.count + 1 + Self.spareRows, column: number))
      switch (entry.column.form, entry.column.path.last) {
      case (.choice(let words), _):
        return EntryRule(
          cells, .words(words, isStrict: true),
          message: "Pilih salah satu: \(words.joined(separator: ", ")).")
      case (_, .satuan):
        return EntryRule(
          cells, .words(Satuan.names, isStrict: false),
          message: "Pilih satuan, atau tulis satuan lain.")
      case (.owners, _) where !offices.isEmpty:
        return EntryRule(
          cells, .words(offices, isStrict: false),
          message: "Pilih unit; beberapa unit dipisah titik koma.")
      default: return nil
      }
    }
  }
}
