import Pohon
import PohonDrawing

/// What the reports say of obstacles and of what is done about them.
struct ReportFollowUp {
  let subject: ReportSubject

  /// Nil where no report says anything.
  var section: Report.Section? {
    var rows: [ReportTable.Row] = []
    for node in subject.tree.nodes {
      for (index, review) in subject.reviews(node).enumerated() {
        let told = [review.told(\.obstacle), review.told(\.followUp)]
        if told.allSatisfy(\.isEmpty) { continue }
        rows.append(
          ReportTable.Row(
            ["\(node.key)#\(index + 1)", node.indicators[index].name]
              + told.map { $0.isEmpty ? "–" : $0 }))
      }
    }
    guard !rows.isEmpty else { return nil }
    let columns =
      [ReportTable.Column.code("Kode")]
      + ["Indikator", "Kendala", "Tindak lanjut"].map { ReportTable.Column.words($0) }
    return Report.Section(
      "Kendala dan tindak lanjut", [.table(ReportTable("Menurut laporan unit", columns, rows))])
  }
}
