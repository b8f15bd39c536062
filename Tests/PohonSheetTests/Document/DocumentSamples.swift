import Pohon
import PohonFile
import Testing

/// The tree of one condition written in the format of files, with what hangs below it.
func tree(_ condition: String, profile: String = "csf") throws -> Tree {
  let lines = condition.split(separator: "\n", omittingEmptySubsequences: false)
  let indented = lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
  let reading = readTree(
    "pohon: contoh\nprofil: \(profile)\nkinerja:\n" + indented.joined(separator: "\n"))
  #expect(reading.findings.isEmpty)
  return try #require(reading.tree)
}

/// How often each text occurs.
func counts(_ texts: [String]) -> [String: Int] {
  texts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
}

/// Whether a page and a sheet show the same in every cell.
func areSame(_ page: [[String?]], _ sheet: [[String?]]) -> Bool {
  page.count == sheet.count
    && zip(page, sheet).allSatisfy { rows in
      rows.0.count == rows.1.count && zip(rows.0, rows.1).allSatisfy(isSame)
    }
}

/// Whether a page and a sheet show the same in a cell: numbers by value, lines without what XML
/// cannot hold, and nothing at all as nothing or a dash.
private func isSame(_ page: String?, _ sheet: String?) -> Bool {
  guard let page, let sheet else { return page == sheet }
  if page == sheet || (page.isEmpty && sheet == "—") { return true }
  if let number = Quantity(page).number, number == Quantity(sheet).number { return true }
  return SafeText.clean(page) == SafeText.clean(sheet)
}
