import Pohon

/// A list as tables for a terminal, one for each tree.
struct ListingText {
  let listing: Listing

  init(_ listing: Listing) { self.listing = listing }

  func text(width: Int) -> String {
    var out = ""
    for (number, tree) in listing.dossier.trees.enumerated() {
      let rows = listing.list.rows.filter { $0.place.tree == number }
      guard !rows.isEmpty else { continue }
      if !out.isEmpty { out += "\n" }
      if listing.dossier.trees.count > 1 {
        out +=
          wrap("\(tree.heading.title ?? tree.id) (\(tree.id))", to: width)
          .joined(separator: "\n") + "\n\n"
      }
      out += listing.perIndicator ? indicators(rows, width) : nodes(rows, width)
      if listing.list.treesBySource.contains(number) {
        out +=
          wrap(
            "Unit diambil dari sumber data, karena penanggung jawab tidak ditetapkan.", to: width
          ).joined(separator: "\n") + "\n"
      }
    }
    return out + (out.isEmpty ? "" : "\n") + summary + "\n"
  }

  private var summary: String {
    let count = listing.list.rows.count
    guard count > 0 else { return "Tidak ada yang memenuhi syarat." }
    return listing.perIndicator
      ? "\(listing.list.indicatorCount) indikator pada \(count) kondisi." : "\(count) kondisi."
  }

  private func nodes(_ rows: [NodeRow], _ width: Int) -> String {
    var columns = [
      TextTable.Column(title: "Kode"), TextTable.Column(title: "Jenjang"),
      TextTable.Column(title: "Kondisi", isFlexible: true), TextTable.Column(title: "Unit"),
    ]
    if listing.period != nil { columns.append(.init(title: "Capaian", alignsRight: true)) }
    var table = TextTable(columns)
    for row in rows {
      let node = listing.node(row)
      var cells = [node.key, node.level?.rawValue ?? "–", node.statement, units(row)]
      if let figures = row.figures {
        cells.append(figures.capaian.value.map { indonesianText($0, decimals: 2) } ?? "–")
      }
      table.add(cells)
    }
    return table.text(width: width)
  }

  /// The first unit, and how many more there are.
  private func units(_ row: NodeRow) -> String {
    guard let first = row.units.first else { return "–" }
    let name = first.code.count > 24 ? first.code.prefix(23) + "…" : first.code
    return row.units.count == 1 ? name : "\(name) +\(row.units.count - 1)"
  }

  private func indicators(_ rows: [NodeRow], _ width: Int) -> String {
    let hasPeriod = listing.period != nil
    var columns = [
      TextTable.Column(title: "Kode"), TextTable.Column(title: "Indikator", isFlexible: true),
    ]
    let titles = hasPeriod ? ["Target", "Realisasi", "Capaian"] : []
    columns += titles.map { TextTable.Column(title: $0, alignsRight: true) }
    columns += [TextTable.Column(title: "Satuan"), TextTable.Column(title: "Unit")]
    if hasPeriod, width < 96 { columns.removeLast() }
    var table = TextTable(columns)
    for row in rows {
      let node = listing.node(row)
      for index in row.indicators {
        let indicator = node.indicators[index]
        var cells = ["\(node.key)#\(index + 1)", indicator.name]
        if let figures = listing.figures(row, index) {
          cells += [
            figures.targetText ?? "–", figures.realisasiText ?? "–",
            figures.capaian.value.map { indonesianText($0, decimals: 2) } ?? "–",
          ]
        }
        cells += [indicator.satuan ?? "–", units(row)]
        table.add(Array(cells.prefix(columns.count)))
      }
    }
    return table.text(width: width)
  }
}
