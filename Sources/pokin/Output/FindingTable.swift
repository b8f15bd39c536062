import Pohon
import PohonFile
import PohonSheet

/// Findings as an evaluator's worksheet: what is wrong, who asks for it and what to do, with a column
/// for the office's answer; then where it stands, for programs.
struct FindingTable {
  private let rows: [[String]]

  private static let columns: [(heading: String, width: Double)] = [
    ("no", 5), ("kode", 9), ("kondisi", 26), ("temuan", 40), ("dasar", 20), ("saran", 34),
    ("tingkat", 11), (answer, 30), ("berkas", 26), ("baris", 7), ("bidang", 18), ("aturan", 26),
  ]
  /// The column that the office fills in, the last that is printed.
  private static let answer = "tanggapan"

  init(_ report: FindingReport, rules: [RuleInfo]) {
    let rules = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    rows = report.entries.enumerated().map { number, entry in
      let rule = rules[entry.finding.rule]
      return [
        "\(number + 1)", entry.finding.anchor.node ?? "", entry.key.statement,
        withReadableFormulas(entry.finding.message), rule?.basis.text ?? "",
        Self.advice(entry, rule),
        entry.finding.severity.rawValue, "", entry.path,
        entry.range.map { "\($0.start.line)" } ?? "",
        entry.finding.anchor.field?.description ?? "", entry.finding.rule.description,
      ]
    }
  }

  /// As CSV, with cells that no spreadsheet takes for formulas.
  var csv: String {
    let cells = rows.map { row in
      [row[0], TableCell.code(row[1])] + row.dropFirst(2).map(TableCell.guarded)
    }
    return CSVTable.text([Self.columns.map(\.heading)] + cells)
  }

  /// As a workbook of one sheet, ready to be printed and filled in.
  func draft(paper: Paper) -> WorkbookDraft {
    let title = "Temuan atas pohon kinerja"
    var sheet = SheetDraft(name: "Temuan")
    sheet.widths = Self.columns.map(\.width)
    sheet.rows = [
      [CellDraft(title, CellStyle(.title))],
      Self.columns.map { column in
        CellDraft(
          column.heading.prefix(1).uppercased() + column.heading.dropFirst(), CellStyle(.heading))
      },
    ]
    if rows.isEmpty {
      sheet.rows.append([
        CellDraft("Pemeriksaan tidak menghasilkan temuan.", CellStyle(.note))
      ])
    }
    sheet.rows += rows.map { row in
      zip(row, Self.columns).map { text, column in
        let style = CellStyle(column.heading == Self.answer ? .entry : .body)
        guard column.heading == "no" || column.heading == "baris", let number = Double(text) else {
          return CellDraft(text, style)
        }
        return CellDraft(.number(number, decimals: 0), style)
      }
    }
    sheet.headingRows = 2
    sheet.isFiltered = !rows.isEmpty
    sheet.headingColumns = 2
    sheet.printedColumns = Self.columns.firstIndex { $0.heading == Self.answer }.map { $0 + 1 }
    sheet.page.paper = paper
    return WorkbookDraft(title: title, sheets: [sheet])
  }

  /// How it is cured, or else what can be done about findings of its rule.
  private static func advice(_ entry: FindingReport.Entry, _ rule: RuleInfo?) -> String {
    entry.finding.cure?.advice
      ?? (rule?.advice ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
