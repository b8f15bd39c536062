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

  private func load(_ path: String) throws -> [Tree] {
    var input = DossierOptions()
    (input.paths, input.realisasi) = ([path], [])
    return try input.loadForUse().dossier.trees
  }

  /// The name of the one tree that is compared, if it is named.
  private func chosen() throws -> String? {
    guard let pohon else { return nil }
    let ids = Set(try (load(old) + load(new)).map(\.id))
    guard !ids.contains(pohon) else { return pohon }
    let near = nearestWord(to: pohon, among: ids.sorted())
    throw Failure.usage(
      "--pohon \(pohon): tidak ada pohon itu" + (near.map { "; mungkin maksudnya \($0)" } ?? ""))
  }
}

/// The trees of two versions, side by side.
struct DossierComparison {
  /// A tree in both versions.
  struct Pair {
    let old: Tree
    let new: Tree
    let comparison: TreeComparison
  }

  let oldPath: String
  let newPath: String
  /// The trees in both versions, in the order of the newer one.
  let pairs: [Pair]
  /// Trees that only the older version holds.
  let removed: [Tree]
  /// Trees that only the newer version holds.
  let added: [Tree]

  /// Trees are matched by name; one on each side is the same tree whatever its name.
  init(_ old: [Tree], _ new: [Tree], only name: String?, oldPath: String, newPath: String) {
    (self.oldPath, self.newPath) = (oldPath, newPath)
    let words = PlainWords()
    let olds = old.filter { name == nil || $0.id == name }
    let news = new.filter { name == nil || $0.id == name }
    if let first = olds.first, let second = news.first, olds.count == 1, news.count == 1 {
      pairs = [
        Pair(old: first, new: second, comparison: TreeComparison(first, second, words: words))
      ]
      (removed, added) = ([], [])
      return
    }
    let byName = Dictionary(olds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let names = Set(news.map(\.id))
    pairs = news.compactMap { tree in
      byName[tree.id].map {
        Pair(old: $0, new: tree, comparison: TreeComparison($0, tree, words: words))
      }
    }
    removed = olds.filter { !names.contains($0.id) }
    added = news.filter { byName[$0.id] == nil }
  }

  /// How many changes there are of each kind that occurs.
  var counts: [(kind: TreeChange.Kind, count: Int)] {
    var found: [TreeChange.Kind: Int] = [:]
    for change in pairs.flatMap(\.comparison.changes) { found[change.kind, default: 0] += 1 }
    return TreeChange.Kind.allCases.compactMap { kind in found[kind].map { (kind, $0) } }
  }
}
