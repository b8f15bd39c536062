import Pohon

/// A list as a table for a spreadsheet: semicolons, decimal commas, unrounded.
struct ListingCSV {
  let listing: Listing

  init(_ listing: Listing) { self.listing = listing }

  var text: String {
    let heads = ["pohon", "kode", "jenjang", "kondisi", "unit"]
    var rows: [[String]] = [
      heads
        + (listing.perIndicator
          ? ["indikator", "nama", "satuan", "target", "realisasi", "capaian"]
          : [
            "jumlah_indikator", "bobot", "terukur", "terhitung", "capaian", "beda", "cakupan",
            "kategori",
          ])
    ]
    for row in listing.list.rows {
      let node = listing.node(row)
      let head = [
        listing.tree(row).id, node.key, node.level?.rawValue ?? "", node.statement,
        row.units.map(\.name).joined(separator: ", "),
      ]
      if listing.perIndicator {
        rows += row.indicators.map { head + indicator(row, node, $0) }
      } else {
        let own = row.figures
        let numbers = [own?.terukur, own?.terhitung, own?.capaian, own?.beda, own?.cakupan]
        rows.append(
          head + ["\(node.indicators.count)", node.weight.map(spreadsheetNumber) ?? ""]
            + numbers.map { $0?.value.map(spreadsheetNumber) ?? "" } + [own?.kategori?.text ?? ""])
      }
    }
    return CSVTable.text(rows)
  }

  private func indicator(_ row: NodeRow, _ node: Node, _ index: Int) -> [String] {
    let indicator = node.indicators[index]
    let figures = listing.figures(row, index)
    let target = figures?.target.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
    return [
      "\(index + 1)", indicator.name, indicator.satuan ?? "",
      target.map(spreadsheetNumber) ?? figures?.printedTarget?.text ?? "",
      figures?.realisasi.value.map(spreadsheetNumber) ?? figures?.printedRealisasi?.text ?? "",
      figures?.capaian.value.map(spreadsheetNumber) ?? "",
    ]
  }
}
