import Pohon

/// A condition that one part of the document leaves out although it prints the others of its level.
///
/// Goes by the places where conditions are printed (`cetakan`): where a place prints at least half
/// of a level, three conditions or more, it is taken to print that level. Conditions printed nowhere
/// were added afterwards and are passed over.
struct IndexAndSectionsDiffer: TreeRule {
  let id: RuleID = "indeks-dan-uraian-berbeda"
  let severity = Severity.error
  let concern = Concern.form
  let why = """
    Tabel dan uraian menyebut kondisi yang sama. Kondisi yang hanya ada di salah satunya tidak dapat
    dipastikan masih berlaku atau sudah dihapus.
    """
  let advice = """
    Lengkapi bagian yang belum memuat kondisi ini, atau hapus kondisi ini dari bagian yang
    memuatnya.
    """
  let basis = Basis.practice("setiap kondisi dalam tabel mempunyai uraian, dan sebaliknya")
  let examples: [Example] = [
    .flagged(
      """
      - kondisi: Meningkatnya gizi balita
        cetakan: [{ tempat: tabel }, { tempat: uraian }]
      - kondisi: Membaiknya sanitasi keluarga
        cetakan: [{ tempat: tabel }, { tempat: uraian }]
      - kondisi: Menurunnya angka pernikahan dini
        cetakan: [{ tempat: tabel }]  # <-
      """),
    .clean(
      """
      - kondisi: Meningkatnya gizi balita
        cetakan: [{ tempat: tabel }, { tempat: uraian }]
      - kondisi: Membaiknya sanitasi keluarga
        cetakan: [{ tempat: tabel }, { tempat: uraian }]
      - kondisi: Menurunnya angka pernikahan dini
        cetakan: [{ tempat: tabel }, { tempat: uraian }]
      """),
  ]

  /// Least conditions of a level before it is looked at.
  private let least = 3

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let printed = Dictionary(grouping: tree.nodes.filter { !$0.printings.isEmpty }, by: \.level)
    let levels: [Level?] = Level.allCases.map { $0 } + [nil]
    return levels.flatMap { level -> [Finding] in
      guard let nodes = printed[level], nodes.count >= least else { return [] }
      return missing(among: nodes, in: tree)
    }
  }

  private func missing(among nodes: [Node], in tree: Tree) -> [Finding] {
    let places = nodes.map { Set($0.printings.compactMap(\.place)) }
    var counts: [String: Int] = [:]
    for place in places.joined() { counts[place, default: 0] += 1 }
    let usual = counts.filter { $0.value * 2 >= nodes.count && $0.value < nodes.count }
      .sorted { $0.key < $1.key }
    guard !usual.isEmpty else { return [] }
    return zip(nodes, places).flatMap { node, own in
      usual.filter { !own.contains($0.key) }.map { place, count in
        finding(
          "\(quote(node.statement)) tidak tercetak di \(place), padahal \(count) kondisi lain"
            + " sejenjang tercetak di sana", at: Anchor(tree, node, .cetakan))
      }
    }
  }
}
