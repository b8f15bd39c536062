import Pohon
import PohonDrawing
import PohonFile

/// What a report rests on besides the trees: the files read, the rules, and the scales.
struct ReportBasis {
  let loaded: LoadedDossier
  /// The trees reported on.
  let trees: [Tree]
  /// What was found that belongs to none of them.
  let others: [FindingReport.Entry]

  var chapter: Report.Chapter {
    var sections = [files, rules] + scales
    if !others.isEmpty { sections.append(elsewhere) }
    return Report.Chapter("Dasar laporan", sections)
  }

  private var files: Report.Section {
    Report.Section("Berkas yang dibaca", [.list(loaded.files.map { fileName($0.path) })])
  }

  private var rules: Report.Section {
    let off = Set(trees.flatMap { loaded.settings[$0.id].off }).sorted()
    let switched =
      off.isEmpty
      ? ""
      : " \(off.count) aturan dimatikan dalam pokin.yaml: "
        + "\(off.map(\.description).joined(separator: ", "))."
    return Report.Section(
      "Pemeriksaan",
      [
        .text(
          "Dokumen diperiksa dengan \(allRules.count) aturan. Alasan dan dasar setiap aturan "
            + "ditampilkan oleh perintah pokin aturan.\(switched)")
      ])
  }

  private var scales: [Report.Section] {
    var used: [Scale] = []
    var seen: Set<Scale> = []
    for tree in trees {
      let book = ScaleBook(tree.heading)
      let names =
        [tree.heading.capaianScaleName]
        + tree.nodes.flatMap { $0.indicators.compactMap(\.scale) }
      for scale in Set(names).sorted().compactMap({ book[$0] }) where seen.insert(scale).inserted {
        used.append(scale)
      }
    }
    guard !used.isEmpty else { return [] }
    return [Report.Section("Skala", used.map { .group([.table(table($0)), .text(source($0))]) })]
  }

  private func table(_ scale: Scale) -> ReportTable {
    let columns = ["Label", "Arti", "Nilai"].map { ReportTable.Column.words($0) }
    return ReportTable(
      "Skala \(scale.name)", columns,
      scale.ranked.map { band in
        ReportTable.Row([band.label, band.meaning.isEmpty ? "–" : band.meaning, reach(band)])
      })
  }

  private func reach(_ band: Scale.Band) -> String {
    func text(_ bound: Scale.Bound) -> String {
      indonesianText(bound.value, decimals: bound.decimals)
    }
    let lower = band.lower.map { ($0.isIncluded ? "dari " : "lebih dari ") + text($0) }
    let upper = band.upper.map { ($0.isIncluded ? "sampai " : "kurang dari ") + text($0) }
    let both = [lower, upper].compactMap { $0 }.joined(separator: " ")
    return both.isEmpty ? "menurut urutan" : both
  }

  private func source(_ scale: Scale) -> String {
    let source = scale.source ?? "tidak disebut"
    let year = scale.year.map { " (\($0))" } ?? ""
    let certainty =
      switch scale.certainty {
      case .document?: "; tercetak pada dokumen yang dipegang"
      case .found?: "; dibaca pada teks umum"
      case .known?: "; pengetahuan umum, belum dicocokkan dengan naskah peraturannya"
      case nil: "; ditetapkan dokumen ini"
      }
    return "Sumber: \(source)\(year)\(certainty)."
  }

  private var elsewhere: Report.Section {
    let lines = others.map { entry in
      let line = entry.range.map { " baris \($0.start.line)" } ?? ""
      return "\(fileName(entry.path))\(line), \(entry.finding.severity.rawValue): "
        + "\(entry.finding.message)."
    }
    let most = 20
    let more = lines.count - most
    return Report.Section(
      "Temuan pada berkas lain",
      [.list(lines.prefix(most) + (more > 0 ? ["dan \(more) lagi: pokin periksa"] : []))])
  }
}
