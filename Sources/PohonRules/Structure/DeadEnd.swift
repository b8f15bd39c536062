import Pohon

/// A condition above the operational level that nothing leads to.
///
/// Tujuan and sasaran are no links of a chain down to operations: an IKU may print a tujuan alone.
struct DeadEnd: Rule {
  let id: RuleID = "cabang-buntu"
  let severity = Severity.error
  let concern = Concern.logic
  let why = """
    Setiap kondisi diuraikan sampai kondisi yang paling operasional. Cabang yang berhenti di tengah
    tidak menunjukkan siapa mengerjakan apa agar kondisi itu tercapai.
    """
  let advice = """
    Uraikan kondisi ini sampai kondisi paling operasional yang diperlukan, atau hapus bila tidak
    diperlukan.
    """
  let basis = Basis.regulation("PermenPANRB 89/2021")
  let examples: [Example] = [
    .flagged(
      """
      - jenjang: antara  # <-
        kondisi: Meningkatnya kunjungan posyandu
      """),
    .clean(
      """
      - jenjang: antara
        kondisi: Meningkatnya kunjungan posyandu
        anak:
          - jenjang: operasional
            kondisi: Tersedianya kader posyandu
      """),
  ]

  func check(_ dossier: CheckedDossier) -> [Finding] {
    let links = dossier.links
    let served = Set(links.servings.map(\.parent))
    return dossier.trees.enumerated().flatMap { number, tree in
      tree.nodes.filter { node in
        isAboveLast(node.level) && !node.mayLackChildren && node.end == node.position + 1
          && !served.contains(links.firstNode[number] + node.position)
      }.map { node in
        finding(
          "\(node.level?.rawValue ?? "") \(quote(node.statement)) tidak diuraikan lebih lanjut",
          at: Anchor(tree, node))
      }
    }
  }

  private func isAboveLast(_ level: Level?) -> Bool {
    switch level {
    case .outcome, .csf, .antara: true
    case .operasional, .tujuan, .sasaran, nil: false
    }
  }
}
