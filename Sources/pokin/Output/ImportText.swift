import Pohon
import PohonFile
import PohonSheet

/// What `impor` says of a workbook: which column was taken for what, what was not understood and
/// what is wrong with the values, each with its cell.
struct ImportText {
  let path: String
  let found: SheetImport
  let remarks: [FieldsReading.Remark]

  /// One line each; columns first, then remarks in the order of the sheets.
  var lines: [String] {
    ["\(path): dibaca sebagai \(found.layout.rawValue)"] + columns + left + values
  }

  private var columns: [String] {
    found.columns.map { column in
      let meaning = column.meaning ?? "tidak dikenal"
      return "\(path): \(column.place): kolom “\(oneLine(column.heading))” → \(meaning)"
    }
  }

  private var left: [String] {
    found.remarks.map { remark in
      "\(path): \(place(remark).map { "\($0): " } ?? "")\(remark.message)"
    }
  }

  private var values: [String] {
    remarks.map { remark in
      let place = remark.place.map { "\(found.places[$0]): " } ?? ""
      let finding = remark.finding
      return "\(path): \(place)\(finding.severity.rawValue): \(finding.message) [\(finding.rule)]"
    }
  }

  private func place(_ remark: WorkbookRemark) -> String? {
    guard let sheet = remark.sheet else { return nil }
    guard let address = remark.address else { return "lembar “\(sheet)”" }
    return CellPlace(sheet: sheet, address: address).description
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
