import Pohon
import PohonDrawing

/// What a reader in a hurry is told of a tree: a few sentences.
struct ReportSummary {
  /// More topmost conditions than these are left to the table.
  private static let mostRoots = 12

  let subject: ReportSubject
  let drivers: [DriversText]
  /// The heaviest finding.
  let heaviest: String?
  /// How many assumptions the report lists.
  let assumptions: Int

  var section: Report.Section {
    Report.Section("Ringkasan", (roots + measured + [told]).map(Report.Part.text))
  }

  private var tree: Tree { subject.tree }

  private var roots: [String] {
    guard subject.hasCapaian else {
      let places = tree.nodes.map(subject.place)
      return [
        "Capaian sampai dengan \(subject.period.words) tidak dapat dihitung: "
          + "\(subject.words.commonReason(tree, places, 0))."
      ]
    }
    let more = tree.roots.count - Self.mostRoots
    return tree.roots.prefix(Self.mostRoots).map { capaian(tree.nodes[$0]) }
      + (more > 0 ? ["Capaian \(more) kondisi puncak lain ada pada tabel capaian."] : [])
  }

  private func capaian(_ root: Node) -> String {
    let own = subject.figures(root)
    let name = "\(root.level?.rawValue ?? "kondisi") \(root.key) “\(root.statement)”"
    guard let value = own.capaian.value else {
      return "Capaian \(name) tidak diketahui: \(own.capaian.reason.text)."
    }
    var text = "Capaian \(name) sampai dengan \(subject.period.words) adalah "
    text += "\(AnswerWords.points(value)) persen, \(kategori(own)). "
    text += "Cakupan laporannya \(AnswerWords.points(own.cakupan.value)) persen"
    if let low = own.bilaNol.value, let high = own.bilaPenuh.value, low < high {
      text += "; bila yang belum dilaporkan dihitung nol, capaiannya "
      text += "\(AnswerWords.points(low)) persen, dan bila dihitung penuh "
      text += "\(AnswerWords.points(high)) persen"
    }
    return text + "."
  }

  private func kategori(_ own: NodeFigures) -> String {
    switch own.kategori {
    case .band(let words): return "kategori \(words)"
    case .provisional:
      let least = indonesianText(tree.heading.leastCoverage ?? 80)
      return "masih sementara dan belum diberi kategori karena cakupannya belum \(least) persen"
    case nil: return "tanpa kategori (\(own.kategoriReason?.text ?? "tidak diketahui"))"
    }
  }

  /// How many indicators reached their target.
  private var measured: [String] {
    let tally = ReportTally(subject)
    guard tally.all > 0 else { return ["Dokumen ini tidak memuat indikator."] }
    var sentences: [String] = []
    if tally.targets == 0 {
      sentences.append("Tidak satu pun dari \(tally.all) indikator mempunyai target.")
    } else if tally.unreported == tally.due {
      let missing = tally.due == 0 ? "indikator yang waktunya dilaporkan" : "realisasi"
      sentences.append(
        "Belum ada \(missing) untuk \(subject.period.words); laporan ini memuat target "
          + "\(tally.targets) dari \(tally.all) indikator.")
    } else {
      sentences.append(
        "Dari \(tally.due) indikator yang seharusnya dilaporkan, \(tally.reached) mencapai target, "
          + "\(tally.short) belum mencapai target, dan \(tally.unknown) tidak diketahui.")
    }
    if (1..<tally.all).contains(tally.due) {
      sentences.append(
        "\(tally.all - tally.due) indikator lain belum waktunya dilaporkan menurut jadwalnya.")
    }
    return [sentences.joined(separator: " ")]
  }

  /// What was found, who holds the outcome back, and what all of this rests on.
  private var told: String {
    var sentences = drivers.count == 1 && drivers[0].hasFigures ? drivers[0].leader : []
    if let heaviest {
      sentences.append("Temuan terberat: \(heaviest).")
    } else {
      sentences.append("Pemeriksaan tidak menghasilkan temuan.")
    }
    sentences.append(
      assumptions == 0
        ? "Tidak ada asumsi yang dipakai."
        : "Laporan ini bersandar pada asumsi di \(assumptions) tempat; semuanya disebut di bawah.")
    return sentences.joined(separator: " ")
  }
}
