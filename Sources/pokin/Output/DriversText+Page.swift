import Pohon
import PohonDrawing

extension DriversText {
  /// The ranking of units as a part of a page.
  var section: PageSection {
    let figures = ["Sumbangan", "Kesenjangan", "Belum lapor", "Dugaan", "Beda"]
    let head = ["No", "Unit", "Andil %"] + (hasFigures ? figures : [])
    let rows = unitRows.map { [$0.number, $0.name] + cells($0.account) }
    return PageSection(
      "Unit pendorong",
      (openings + heading).map(PagePart.text)
        + [.table(head: head, rows: rows + [["", "Jumlah"] + cells(drivers.total)], texts: 2)])
  }
}
