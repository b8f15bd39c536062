import Pohon

/// A program or kegiatan of a result that comes down to no operational condition.
struct ComponentWithoutNode: TreeRule {
  let id: RuleID = "komponen-tanpa-kondisi"
  let severity = Severity.suggestion
  let concern = Concern.logic
  let since: Int? = 2021
  let why = """
    Anggaran mengikuti kinerja. Program atau kegiatan yang tidak sampai pada satu pun kondisi
    operasional dibelanjakan tanpa keluaran yang ditunggu pohon kinerja.
    """
  let advice = """
    Tambahkan kondisi operasional yang diwujudkan komponen itu, atau pindahkan komponennya ke
    kondisi operasional yang sesuai.
    """
  let basis = Basis.practice("setiap program dan kegiatan bermuara pada kondisi operasional")
  let examples: [Example] = [
    .flagged(
      """
      - jenjang: antara
        kondisi: Meningkatnya gizi balita
        komponen: [{ jenis: program, nama: Program Pemenuhan Upaya Kesehatan }]  # <-
        anak:
          - jenjang: operasional
            kondisi: Tertimbangnya balita setiap bulan
      """),
    .clean(
      """
      - jenjang: antara
        kondisi: Meningkatnya gizi balita
        komponen: [{ jenis: program, nama: Program Pemenuhan Upaya Kesehatan }]
        anak:
          - jenjang: operasional
            kondisi: Tertimbangnya balita setiap bulan
            komponen: [{ jenis: sub_kegiatan, nama: Pemantauan Tumbuh Kembang }]
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    var carried = [0]
    for node in tree.nodes {
      let carries = node.level == .operasional && !node.components.isEmpty
      carried.append(carried[carried.count - 1] + (carries ? 1 : 0))
    }
    return tree.nodes.compactMap { node in
      guard node.level != .operasional, let component = node.components.first,
        carried[node.end] == carried[node.position]
      else { return nil }
      let kind = component.kind?.word ?? "komponen"
      return finding(
        "\(kind) \(quote(component.name ?? component.code ?? "")) pada \(quote(node.statement)) tidak sampai pada satu"
          + " pun kondisi operasional",
        at: Anchor(tree, node, .komponen))
    }
  }
}
