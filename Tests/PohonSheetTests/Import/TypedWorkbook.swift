import Pohon
import PohonFile
import PohonSheet

/// Sheets as a person would type them: a line a row, cells between `|`.
///
/// `#1.5` is a number, `%0.9` a percentage, `@2001-04-01` a day, `!` TRUE, `!!` an error, `=` a formula
/// without a result; `¶` is a line break in a cell.
func typed(
  _ text: String, merges: [String] = [], name: String = "Lembar1", isHidden: Bool = false
) -> Sheet {
  var cells: [Cell] = []
  for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false)
    for (column, part) in parts.enumerated() {
      let address = CellAddress(row: row + 1, column: column + 1)
      let written = part.trimmingPrefix(while: \.isWhitespace).reversed()
        .trimmingPrefix(while: \.isWhitespace).reversed()
      let content = String(written)
      if content == "=" {
        cells.append(Cell(address, nil, formula: "A1+1"))
      } else if !content.isEmpty {
        cells.append(Cell(address, value(content)))
      }
    }
  }
  return Sheet(name: name, isHidden: isHidden, cells: cells, merges: merges.map(range))
}

private func value(_ text: String) -> CellValue {
  let rest = String(text.dropFirst())
  switch text.first {
  case "#": return .number(Double(rest) ?? .nan)
  case "%": return .percentage(Double(rest) ?? .nan)
  case "@": return .date(rest)
  case "!": return text == "!" ? .flag(true) : .error("#REF!")
  default: return .text(text.replacing("¶", with: "\n"))
  }
}

private func range(_ text: String) -> CellRange {
  let corners = text.split(separator: ":").map { corner in
    let letters = corner.prefix { $0.isLetter }
    let column = letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 }
    return CellAddress(row: Int(corner.dropFirst(letters.count)) ?? 0, column: column)
  }
  return CellRange(corners[0], corners[1])
}

/// The tree of sheets, and its nodes as `KODE jenjang kondisi < KODE INDUK`.
func imported(_ sheets: Sheet...) throws -> (result: SheetImport, tree: Tree, nodes: [String]) {
  let result = try importTree(from: Workbook(sheets: sheets))
  let tree = readTree(result.fields, id: "uji").tree
  let nodes = tree.nodes.map { node in
    let above = node.parent.map { " < \(tree.nodes[$0].code)" } ?? ""
    return "\(node.code) \(node.level?.rawValue ?? "-") \(node.statement)\(above)"
  }
  return (result, tree, nodes)
}

extension SheetImport {
  /// The remarks as `TEMPAT: PESAN`.
  var told: [String] {
    remarks.map { remark in
      let place = [remark.sheet, remark.address?.description].compactMap { $0 }
        .joined(separator: "!")
      return place.isEmpty ? remark.message : "\(place): \(remark.message)"
    }
  }

  /// The columns as `A meaning`.
  var understood: [String] {
    columns.map {
      "\(CellAddress.letters(ofColumn: $0.place.address.column)) \($0.meaning ?? "?")"
    }
  }
}
