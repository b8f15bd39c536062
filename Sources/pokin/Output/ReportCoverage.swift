import Pohon
import PohonDrawing

/// How much of a tree was reported, and between which bounds its capaian lies.
struct ReportCoverage {
  let subject: ReportSubject

  var section: Report.Section {
    Report.Section("Cakupan dan batas capaian", explanations + figures)
  }

  private var explanations: [Report.Part] {
    let heading = subject.tree.heading
    let least = indonesianText(heading.leastCoverage ?? 80)
    let missing =
      switch subject.rollup.policy(ofTree: subject.number) {
      case .renormalise:
        "Yang belum dilaporkan tidak dihitung nol: capaian dihitung dari yang sudah dilaporkan."
      case .zero: "Dokumen ini menghitung nol untuk yang belum dilaporkan (data_hilang: nol)."
      case .refuse:
        "Dokumen ini menolak angka yang belum lengkap (data_hilang: tolak): capaian tidak diketahui "
          + "selama ada yang belum dilaporkan di bawahnya."
      }
    return [
      .list([
        "Terukur dihitung dari indikator kondisi itu sendiri, terhitung dari kondisi di bawahnya. "
          + "Capaian memakai terukur bila ada, selain itu terhitung.",
        "Beda adalah terukur dikurangi terhitung: sebuah pertanyaan untuk dijawab, bukan kesalahan.",
        "Cakupan adalah bagian bobot kondisi paling bawah yang sudah dilaporkan. Di bawah \(least) "
          + "persen capaian bersifat sementara dan tidak diberi kategori.",
        "Bila nol dan bila penuh adalah batas capaian, andai semua yang belum dilaporkan bernilai 0 "
          + "atau 100.",
        missing,
      ])
    ]
  }

  private var figures: [Report.Part] {
    let tree = subject.tree
    guard subject.hasCapaian else {
      let reason = subject.words.commonReason(tree, tree.nodes.map(subject.place), 0)
      return [.text("Angka untuk setiap kondisi tidak diketahui: \(reason).")]
    }
    var notes = ReportNotes()
    let rows = tree.nodes.map { node in
      let own = subject.figures(node)
      let cells = [
        own.terukur, own.terhitung, own.beda, own.cakupan, own.bilaNol, own.bilaPenuh,
      ].map { figure in
        figure.value.map { AnswerWords.points($0) }
          ?? "–\u{A0}\(notes.mark("tidak diketahui: \(figure.reason.text)"))"
      }
      return ReportTable.Row([node.key, node.statement] + cells)
    }
    let columns =
      [ReportTable.Column.code("Kode"), .name("Kondisi")]
      + ["Terukur", "Terhitung", "Beda", "Cakupan", "Bila nol", "Bila penuh"].map {
        ReportTable.Column.numbers($0)
      }
    let caption = "Cakupan dan batas sampai dengan \(subject.period.words), dalam persen"
    return [.table(ReportTable(caption, columns, rows, notes: notes.texts))]
  }
}
