import Pohon

/// The capaian of one tree over several periods: one column a period, in as many tables as the
/// terminal needs.
struct RollupSeriesText {
  private let report: RollupText
  private let tree: Tree
  private let number: Int
  /// The figures of each node, one a period.
  private let figures: [[NodeFigures]]

  private var periods: [Period] { report.rollup.plan.periods }

  init(_ report: RollupText, _ tree: Tree, _ number: Int) {
    (self.report, self.tree, self.number) = (report, tree, number)
    figures = tree.nodes.indices.map { node in
      report.rollup.plan.periods.indices.map {
        report.rollup.figures(ofNode: Place(tree: number, node: node), at: $0)
      }
    }
  }

  func text(width: Int) -> String {
    let title = tree.heading.title ?? tree.id
    let span = report.rollup.plan.alone ? "hanya periode itu" : "sampai dengan akhir setiap periode"
    var out = wrap("\(title) (\(tree.id))", to: width).joined(separator: "\n") + "\n"
    out += "Capaian \(span), dalam persen\n"
    let shown = periods.indices.filter { period in
      figures.contains { $0[period].capaian.value != nil }
    }
    for block in blocks(shown, width) { out += "\n" + table(block).text(width: width) }
    let notes = notes(shown)
    if !notes.isEmpty { out += "\n" }
    for note in notes { out += wrap(note, to: width).joined(separator: "\n") + "\n" }
    return out
  }

  /// The periods of each table, as many as fit beside a readable condition, evenly.
  private func blocks(_ shown: [Int], _ width: Int) -> [ArraySlice<Int>] {
    let keys = tree.nodes.map(\.key.count).max() ?? 4
    let room = width - max(4, keys) - 2 - 26
    let most = max(1, room / 10)
    let count = (shown.count + most - 1) / most
    guard count > 0 else { return [] }
    return (0..<count).map { block in
      shown[(block * shown.count / count)..<((block + 1) * shown.count / count)]
    }
  }

  private func table(_ block: ArraySlice<Int>) -> TextTable {
    var table = TextTable(
      [TextTable.Column(title: "Kode"), TextTable.Column(title: "Kondisi", isFlexible: true)]
        + block.map { TextTable.Column(title: "\(periods[$0]) ", alignsRight: true) })
    for (node, own) in zip(tree.nodes, figures) {
      table.add([node.key, node.statement] + block.map { cell(node, own[$0], $0) })
      let isPartial = block.contains { period in
        guard let low = own[period].bilaNol.value, let high = own[period].bilaPenuh.value
        else { return false }
        return low < high
      }
      guard node.parent == nil, isPartial else { continue }
      table.add(["", "bila yang belum lapor nol"] + block.map { bound(own[$0].bilaNol) })
      table.add(["", "bila yang belum lapor penuh"] + block.map { bound(own[$0].bilaPenuh) })
    }
    return table
  }

  /// The capaian, with a mark behind it that keeps the commas in line.
  private func cell(_ node: Node, _ own: NodeFigures, _ period: Int) -> String {
    guard own.isDue else { return "belum " }
    let isOld = !report.otherYears(node, number, period).isEmpty
    let mark = own.kategori == .provisional ? "~" : isOld ? "*" : " "
    return report.indonesian(own.capaian.value) + mark
  }

  private func bound(_ figure: Figure) -> String { report.indonesian(figure.value) + " " }

  private func notes(_ shown: [Int]) -> [String] {
    var notes: [String] = []
    for period in periods.indices where !shown.contains(period) {
      let places = tree.nodes.indices.map { Place(tree: number, node: $0) }
      let reason = report.commonReason(tree, places, period)
      notes.append("\(periods[period]) tidak dapat dihitung: \(reason).")
    }
    let all = figures.joined()
    if all.contains(where: { $0.kategori == .provisional }) {
      let least = indonesianText(tree.heading.leastCoverage ?? 80)
      notes.append("~ Sementara: laporan di bawahnya belum mencakup \(least) persen bobot.")
    }
    if !shown.isEmpty, all.contains(where: { !$0.isDue }) {
      notes.append(
        "belum: tidak dilaporkan untuk periode itu menurut jadwalnya; tidak ikut dihitung.")
    }
    if !shown.isEmpty, all.contains(where: { $0.isDue && $0.capaian.value == nil }) {
      notes.append("–: tidak diketahui; sebabnya dengan --jelaskan KODE.")
    }
    if report.rollup.policy(ofTree: number) == .zero {
      notes.append("Realisasi yang belum dilaporkan dihitung nol (data_hilang: nol).")
    }
    return notes + report.dataYears(tree, number, Array(shown)) + report.assumptions(tree, number)
  }
}
