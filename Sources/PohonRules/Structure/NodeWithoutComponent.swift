import Pohon

/// An operational condition that no program, kegiatan or sub kegiatan carries out, in a tree that
/// names such components elsewhere.
struct NodeWithoutComponent: TreeRule {
  let id: RuleID = "kondisi-tanpa-komponen"
  let severity = Severity.suggestion
  let concern = Concern.logic
  let since: Int? = 2021
  let why = """
    Tahap terakhir menerjemahkan pohon kinerja ke dalam komponen perencanaan. Kondisi operasional
    tanpa program, kegiatan, atau sub kegiatan belum jelas didanai lewat mana.
    """
  let advice = """
    Isi komponen dengan program, kegiatan, atau sub kegiatan yang mewujudkan kondisi ini.
    """
  let basis = Basis.regulation("PermenPANRB 89/2021")
  let examples: [Example] = [
    .flagged(
      """
      - kondisi: Meningkatnya gizi balita
        anak:
          - jenjang: operasional
            kondisi: Tertimbangnya balita setiap bulan
            komponen: [{ jenis: sub_kegiatan, nama: Pemantauan Tumbuh Kembang }]
          - jenjang: operasional  # <-
            kondisi: Terlatihnya kader posyandu
      """),
    .clean(
      """
      - kondisi: Meningkatnya gizi balita
        anak:
          - jenjang: operasional
            kondisi: Tertimbangnya balita setiap bulan
            komponen: [{ jenis: sub_kegiatan, nama: Pemantauan Tumbuh Kembang }]
          - jenjang: operasional
            kondisi: Terlatihnya kader posyandu
            komponen: [{ jenis: sub_kegiatan, nama: Peningkatan Kapasitas Kader }]
      """),
  ]

  /// More than this many are told at once.
  private let mostSingle = 5

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    guard tree.nodes.contains(where: { !$0.components.isEmpty }) else { return [] }
    let operational = tree.nodes.filter { $0.level == .operasional }
    let bare = operational.filter { $0.components.isEmpty }
    guard bare.count > mostSingle else {
      return bare.map {
        finding(
          "\(quote($0.statement)) belum mempunyai program, kegiatan, atau sub kegiatan",
          at: Anchor(tree, $0))
      }
    }
    return [
      finding(
        "\(bare.count) dari \(operational.count) kondisi operasional belum mempunyai program,"
          + " kegiatan, atau sub kegiatan",
        at: Anchor(tree),
        notes: Finding.Note.first(mostSingle, of: bare) {
          Finding.Note(quote($0.statement), at: Anchor(tree, $0))
        })
    ]
  }
}
