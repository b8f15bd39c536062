import Pohon

/// A condition that says of no problem why it is needed.
///
/// Only in documents that name problems with their conditions, and only for the levels that the form
/// asks it of; the outcome has its causes instead.
struct NodeWithoutProblem: TreeRule {
  let id: RuleID = "kondisi-tanpa-masalah"
  let severity = Severity.warning
  let concern = Concern.logic
  let why = """
    Kondisi diturunkan dari masalah yang hendak diatasi. Tanpa masalah tidak dapat diuji apakah
    kondisi itu memang diperlukan, atau hanya mengikuti tugas yang sudah ada.
    """
  let advice = "Tuliskan masalah yang hendak diatasi dengan kondisi ini."
  let basis = Basis.document("Kertas kerja pohon kinerja: setiap kondisi disertai masalahnya")
  let examples: [Example] = [
    .flagged(
      """
      - jenjang: antara
        kondisi: Meningkatnya gizi balita
        masalah: [Banyak balita tidak ditimbang]
      - jenjang: antara  # <-
        kondisi: Membaiknya sanitasi keluarga
      """),
    .clean(
      """
      - jenjang: antara
        kondisi: Meningkatnya gizi balita
        masalah: [Banyak balita tidak ditimbang]
      - jenjang: antara
        kondisi: Membaiknya sanitasi keluarga
        masalah: [Jamban keluarga belum merata]
      """),
  ]

  private let asked: Set<Level> = [.csf, .antara, .operasional]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let nodes = tree.nodes.filter { $0.level.map(asked.contains) ?? false }
    let lacking = nodes.filter { $0.problems.allSatisfy(\.isEmpty) }
    guard lacking.count < nodes.count else { return [] }
    if lacking.count * 2 > nodes.count, lacking.count > 5 {
      return [
        finding(
          "masalah tidak disebut pada \(lacking.count) dari \(nodes.count) kondisi",
          at: Anchor(tree))
      ]
    }
    return lacking.map {
      finding("\(quote($0.statement)) tidak menyebut masalah", at: Anchor(tree, $0, .masalah))
    }
  }
}
