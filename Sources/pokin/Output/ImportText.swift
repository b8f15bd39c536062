import Pohon
import PohonFile
import PohonSheet

/// What `impor` says of a workbook: which column was taken for what, what was not understood and
/// what is wrong with the values, each with its cell.
struct ImportText {
  let path: String
  let found: SheetImport
  let remarks: [FieldsReading.Remark]

  /// One line each; columns first, then remarks in the order of the sheets, and a count of both.
  var lines: [String] {
    let told = JoinedRemarks(found.remarks).lines.map { "\(path): \($0)" }
    return ["\(path): dibaca sebagai \(found.layout.rawValue)"] + columns + told + values
      + ["\(path): \(summary)"]
  }

  /// A line for each column; the many of the workbook that pokin itself writes are told by sheet.
  private var columns: [String] {
    var lines: [String] = []
    var known: [(sheet: String, count: Int)] = []
    for column in found.columns {
      if found.layout == .own, column.meaning != nil {
        if known.last?.sheet != column.place.sheet { known.append((column.place.sheet, 0)) }
        known[known.count - 1].count += 1
      } else {
        lines.append("\(path): \(text(of: column))")
      }
    }
    let sheets = known.map { "“\($0.sheet)” \($0.count) kolom" }.joined(separator: ", ")
    return (sheets.isEmpty ? [] : ["\(path): kolom yang dibaca: \(sheets)"]) + lines
  }

  private func text(of column: ColumnReading) -> String {
    let part = column.onlyKnown.map { " (dari judul ini hanya “\(oneLine($0))” yang dikenal)" }
    let meaning = (column.meaning ?? "tidak dibaca") + (part ?? "")
    return "\(column.place): kolom “\(oneLine(column.heading))” → \(meaning)"
  }

  private var values: [String] {
    remarks.map { remark in
      let place = remark.place.map { "\(found.places[$0]): " } ?? ""
      let finding = remark.finding
      return "\(path): \(place)\(finding.severity.rawValue): \(finding.message) [\(finding.rule)]"
    }
  }

  /// How much is left to look at.
  private var summary: String {
    let left =
      found.unreadCells > 0
      ? "\(found.unreadCells) sel tidak dibaca"
      : found.remarks.isEmpty ? "semua sel dibaca" : "\(found.remarks.count) catatan"
    let counts = Severity.allCases.compactMap { severity in
      let count = remarks.count { $0.finding.severity == severity }
      return count > 0 ? "\(count) \(severity.rawValue)" : nil
    }
    return ([left] + counts).joined(separator: ", ")
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
