import Pohon

/// A tree as a workbook for people, a sheet a table, that ``importTree(from:)`` reads back without
/// loss.
///
/// Assumed values stand in italics. Texts over 32,767 characters do not fit into a cell of any
/// workbook, and writing it says so.
/// - Parameters:
///   - fields: The tree as `TreeFields(of:)` of PohonFile gives it.
///   - offices: Names of units that cells for units offer.
///   - paper: The paper that its sheets are printed on.
public func treeDraft(
  of fields: TreeFields, offices: [String] = [], paper: Paper = .a4
) -> WorkbookDraft {
  let rows = TreeRows(fields)
  var sheets = [documentSheet(rows.document)]
  let own = [(TreeTable.nodes, rows.nodes), (TreeTable.indicators, rows.indicators)]
  for (table, owners) in own {
    sheets.append(TreeSheet(table, owners, offices: offices).draft)
  }
  for table in TreeTable.lists {
    let elements = rows.elements(of: table)
    if table.isAlwaysThere || !elements.isEmpty {
      sheets.append(TreeSheet(table, elements, offices: offices).draft)
    }
  }
  for index in sheets.indices { sheets[index].page.paper = paper }
  return WorkbookDraft(title: rows.title, sheets: sheets)
}

/// The document itself: a line a field.
private func documentSheet(_ document: MergedEntries) -> SheetDraft {
  var sheet = SheetDraft(name: "Pohon")
  sheet.widths = [28, 90]
  sheet.rows = [["Isian", "Nilai"].map { CellDraft($0, CellStyle(.heading)) }]
  for column in TreeTable.document {
    var style = CellStyle()
    style.isAssumed = document.isAssumed(column.path[0])
    let content = TreeCell.content(column, of: document)
    sheet.rows.append([CellDraft(column.heading), CellDraft(content, style)])
    if case .choice(let words) = column.form {
      let cell = CellAddress(row: sheet.rows.count, column: 2)
      sheet.entries.append(
        EntryRule(
          CellRange(cell, cell), .words(words, isStrict: true),
          message: "Pilih salah satu: \(words.joined(separator: ", "))."))
    }
  }
  sheet.headingRows = 1
  return sheet
}

extension TreeCell {
  /// The content of the cell of a column that is no column of periods.
  static func content(_ column: TreeColumn, of owner: MergedEntries) -> CellDraft.Content {
    switch column.path {
    case TreeTable.assumed.path where !owner.marks.isEmpty:
      .text(ListCell.joined(owner.marks))
    case TreeTable.assumptionReason.path: content(owner.reason, .text)
    default: content(owner.value(column.path), column.form)
    }
  }
}
