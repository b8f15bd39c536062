import ArgumentParser
import Pohon
import PohonFile

/// `pokin banding`: what changed from one version of a tree to the next.
struct Banding: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case teks, json
  }

  static let configuration = CommandConfiguration(
    commandName: "banding",
    abstract: "Membandingkan dua versi pohon kinerja, kondisi demi kondisi.",
    discussion: """
      Kondisi dipasangkan menurut kode dan rumusannya, sehingga kondisi yang berpindah atau berganti \
      nomor tetap dikenali. Bila folder berisi beberapa pohon, yang bernama sama yang dibandingkan.

      Contoh: pokin banding rencana-2024.yaml rencana-2025.yaml
      """,
    aliases: ["diff"])

  @Argument(help: ArgumentHelp("Versi lama: berkas atau folder.", valueName: "LAMA"))
  var old: String

  @Argument(help: ArgumentHelp("Versi baru: berkas atau folder.", valueName: "BARU"))
  var new: String

  @Option(help: ArgumentHelp("Hanya pohon ini.", valueName: "NAMA"))
  var pohon: String?

  @Option(help: "Bentuk keluaran.")
  var format = Format.teks

  func run() throws {
    let comparison = DossierComparison(
      try load(old), try load(new), only: try chosen(), oldPath: old, newPath: new)
    switch format {
    case .teks:
      try Terminal.print(ComparisonText(comparison, width: Terminal.width).text)
    case .json: try Terminal.print(ComparisonJSON(comparison).value)
    }
  }

  private func load(_ path: String) throws -> LoadedDossier {
    var input = DossierOptions()
    (input.paths, input.realisasi) = ([path], [])
    return try input.loadForUse()
  }

  /// The name of the one tree that is compared, if it is named.
  private func chosen() throws -> String? {
    guard let pohon else { return nil }
    let ids = Set(try [old, new].flatMap { try load($0).dossier.trees.map(\.id) })
    guard !ids.contains(pohon) else { return pohon }
    let near = nearestWord(to: pohon, among: ids.sorted())
    throw Failure.usage(
      "--pohon \(pohon): tidak ada pohon itu" + (near.map { "; mungkin maksudnya \($0)" } ?? ""))
  }
}
