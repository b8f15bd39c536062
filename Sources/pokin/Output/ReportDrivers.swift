import Pohon
import PohonDrawing

/// Which units drive the outcomes of a tree, as `pendorong` tells it.
struct ReportDrivers {
  let subject: ReportSubject
  /// One ranking a topmost condition.
  let rankings: [DriversText]
  /// How many topmost conditions have none here.
  let left: Int

  /// Rankings are made for so many topmost conditions: each takes time in proportion to the dossier.
  private static let most = 12

  /// The rankings of the topmost conditions of a tree.
  init(_ subject: ReportSubject) {
    self.subject = subject
    let roots = subject.tree.roots
    let places = roots.prefix(Self.most).map { Place(tree: subject.number, node: $0) }
    let plan = subject.rollup.plan
    rankings = Drivers.each(places, of: plan, at: 0).map {
      DriversText($0, plan, perNode: false, withPaths: false)
    }
    left = roots.count - places.count
  }

  var section: Report.Section {
    guard !rankings.allSatisfy(\.namesNoUnit) else {
      return Report.Section(
        "Unit pendorong",
        [
          .text(
            "Pohon ini tidak menyebut penanggung jawab, sehingga unit pendorongnya tidak dapat "
              + "disebut.")
        ])
    }
    var parts = rankings.flatMap(parts)
    if left > 0 {
      let next = subject.tree.nodes[subject.tree.roots[Self.most]].key
      parts.append(
        .text(
          "\(left) kondisi puncak lain tidak ditampilkan; misalnya: pokin pendorong \(subject.file) "
            + "--outcome \(next) --periode \(subject.period)"))
    }
    return Report.Section("Unit pendorong", parts)
  }

  private func parts(_ ranking: DriversText) -> [Report.Part] {
    let outcome = subject.tree.nodes[ranking.drivers.outcome.node]
    let figures = ["Sumbangan", "Kesenjangan", "Belum lapor", "Dugaan", "Beda"]
    let columns =
      [ReportTable.Column.code("No"), .name("Unit"), .numbers("Andil %")]
      + (ranking.hasFigures ? figures : []).map { ReportTable.Column.numbers($0) }
    let rows = ranking.unitRows.map {
      ReportTable.Row([$0.number, $0.name] + ranking.cells($0.account))
    }
    let total = ReportTable.Row(
      [ReportTable.Cell("Jumlah", span: 2)]
        + ranking.cells(ranking.drivers.total).map { ReportTable.Cell($0) }, .total)
    let table = ReportTable("Unit pendorong \(outcome.key)", columns, rows + [total])
    return [.text((ranking.openings + ranking.heading).joined(separator: " "))] + [
      rows.count > 25 ? .table(table) : .group([.table(table)])
    ]
      + (ranking.hasFigures ? ranking.account : []).map(Report.Part.text)
  }
}
