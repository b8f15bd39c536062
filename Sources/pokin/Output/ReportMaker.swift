import Pohon
import PohonDrawing
import PohonFile

/// Puts a report together out of what the other verbs print: a chapter a tree, then what all of it
/// rests on.
struct ReportMaker {
  private let loaded: LoadedDossier
  private let rollup: Rollup
  private let paper: Paper
  private let entries: [FindingReport.Entry]

  /// A report on `period`, drawn for `paper`.
  init(_ loaded: LoadedDossier, _ period: Period, paper: Paper) {
    (self.loaded, self.paper) = (loaded, paper)
    rollup = Plan(loaded.dossier, periods: ReviewCSV.needed(for: [period])).run()
    entries = FindingReport(checking: loaded).entries
  }

  /// The report on `trees`; throws where one cannot be drawn.
  func report(on trees: [Int]) throws(DrawingError) -> Report {
    let dossier = loaded.dossier
    var ofTree: [String: [FindingReport.Entry]] = [:]
    for entry in entries { ofTree[entry.finding.anchor.tree, default: []].append(entry) }
    var chapters: [Report.Chapter] = []
    for number in trees {
      let id = dossier.trees[number].id
      let path = loaded.place(of: Anchor(tree: id))?.path ?? id
      let subject = ReportSubject(
        rollup: rollup, number: number, entries: ofTree[id] ?? [], file: fileName(path))
      chapters.append(try chapter(subject))
    }
    let named = Set(dossier.trees.map(\.id))
    let basis = ReportBasis(
      loaded: loaded, trees: trees.map { dossier.trees[$0] },
      others: entries.filter { !named.contains($0.finding.anchor.tree) })
    let period = rollup.plan.periods[0].words
    return Report(
      "Laporan capaian kinerja", facts: [Report.Fact("Periode laporan", "sampai dengan \(period)")],
      chapters: chapters + [basis.chapter])
  }

  private func chapter(_ subject: ReportSubject) throws(DrawingError) -> Report.Chapter {
    let drivers = ReportDrivers(subject)
    let findings = ReportFindings(subject.entries, file: subject.file)
    let assumptions = ReportAssumptions(subject)
    var figures = ReportFigures(subject)
    let summary = ReportSummary(
      subject: subject, drivers: drivers.rankings, heaviest: findings.heaviest,
      assumptions: assumptions.count)
    var sections = [summary.section, try drawing(subject), figures.section()]
    if let followUp = ReportFollowUp(subject: subject).section { sections.append(followUp) }
    sections += [ReportCoverage(subject: subject).section, drivers.section]
    sections += [findings.section, assumptions.section]
    let heading = subject.tree.heading
    return Report.Chapter(heading.title ?? heading.id, facts: facts(subject), sections)
  }

  private func drawing(_ subject: ReportSubject) throws(DrawingError) -> Report.Section {
    var options = DrawingOptions()
    options.paper = paper
    if subject.hasCapaian {
      options.colouring = .capaian
      options.remarks = ["Capaian sampai dengan \(subject.period.words), dalam persen"]
    }
    options.addValues(rollup, ofTree: subject.number)
    let drawings = try drawForReport(
      subject.tree, options: options, ids: "pohon-\(subject.number + 1)-")
    return Report.Section("Gambar pohon kinerja", on: .drawn, drawings.map(Report.Part.drawing))
  }

  /// What the document says of itself.
  private func facts(_ subject: ReportSubject) -> [Report.Fact] {
    let heading = subject.tree.heading
    let document = heading.document
    let date = [document.place, document.date.map(printedDate)].compactMap { $0 }
    let facts = [
      ("Dokumen", document.title), ("Nomor", document.number), ("Unit", office(subject)),
      ("Masa rencana", heading.period?.description),
      ("Tanggal dokumen", date.isEmpty ? "tidak tercetak" : date.joined(separator: ", ")),
      ("Status", document.status), ("Disalin dari", document.source),
      ("Keterangan", document.remark), ("Nama pohon", heading.id),
    ]
    return facts.compactMap { name, value in value.map { Report.Fact(name, $0) } }
  }

  /// The office by its name, where the organisation knows it.
  private func office(_ subject: ReportSubject) -> String? {
    let organisation = loaded.dossier.organisation(ofTree: subject.number)
    guard let code = subject.tree.heading.office else { return organisation?.name }
    return organisation?.offices.first { $0.code == code }?.name ?? organisation?.name ?? code
  }
}
