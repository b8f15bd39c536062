import ArgumentParser
import Pohon
import PohonFile

/// `pokin ekspor`: writes a tree as a table for a spreadsheet.
struct Ekspor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ekspor",
    abstract: "Menulis pohon sebagai tabel CSV yang terbuka di Excel.",
    usage: "pokin ekspor [<PATH> ...] --output <FILE> [<pilihan>]",
    discussion: """
      Satu baris per kondisi dan per indikator, dipisah titik koma. Tabel yang sudah diubah \
      dibaca kembali dengan pokin impor.
      """,
    aliases: ["export"])

  @OptionGroup var input: DossierOptions

  @Option(name: [.short, .long], help: ArgumentHelp("Berkas hasil (.csv).", valueName: "FILE"))
  var output: String

  @Option(help: ArgumentHelp("Pohon yang ditulis, bila ada beberapa.", valueName: "NAMA"))
  var pohon: String?

  func run() throws {
    guard output.lowercased().hasSuffix(".csv") else {
      throw Failure.usage("\(output): akhiran berkas harus .csv")
    }
    let loaded = try input.loadForUse()
    let tree = loaded.dossier.trees[try chooseTree(pohon, in: loaded.dossier)]
    do {
      try write(LongTable.text(of: tree), to: output)
    } catch {
      throw Failure.path(error.description)
    }
    Terminal.tell("pokin: \(tree.nodes.count) kondisi ditulis ke \(output)")
    if let left = omissionText(tree) {
      Terminal.tell("pokin: tidak termuat dalam tabel dan tetap hanya di berkas pohon: \(left)")
    }
  }
}

/// What a table has no columns for, each with how often the tree has it; nil where it holds all.
func omissionText(_ tree: Tree) -> String? {
  let omissions = LongTable.omissions(of: tree)
  guard !omissions.isEmpty else { return nil }
  return omissions.map { "\($0.name.rawValue) (\($0.count))" }.joined(separator: ", ")
}
