import Pohon
import PohonFile
import PohonSheet

/// The tables of a workbook for programs.
struct DraftOutput {
  private let title: String
  private let tables: [DraftTable]

  init(_ draft: WorkbookDraft) {
    title = draft.title
    tables = draft.sheets.compactMap { DraftTable($0) }
  }

  /// All tables; a row is a list of texts, numbers and nulls in the order of the columns.
  var json: JSONValue {
    .object([
      ("judul", .string(title)),
      (
        "tabel",
        .array(
          tables.map { table in
            .object([
              ("nama", .string(table.name)),
              ("keterangan", .array(table.remarks.map { .string($0) })),
              ("kolom", .array(table.columns.map { .string($0) })),
              ("baris", .array(table.rows.map { .array($0.map(Self.value)) })),
            ])
          })
      ),
    ])
  }

  /// The table called `name`, with cells that no spreadsheet takes for formulas; nil where there is
  /// none.
  func csv(ofTable name: String) -> String? {
    guard let table = tables.first(where: { $0.name == name }) else { return nil }
    let isCode = table.columns.map { $0 == "No." || $0.hasPrefix("Kode") }
    let rows = table.rows.map { row in
      zip(row, isCode).map { value, isCode in
        switch value {
        case .text(let text): isCode ? TableCell.code(text) : TableCell.guarded(text)
        case .number(let number): plainText(number).replacing(".", with: ",")
        case nil: ""
        }
      }
    }
    return CSVTable.text([table.columns] + rows)
  }

  private static func value(_ value: DraftTable.Value?) -> JSONValue {
    switch value {
    case .text(let text): .string(text)
    case .number(let number): .number(number)
    case nil: .null
    }
  }
}
