import Pohon

/// An outcome with figures below it, but not one weight.
///
/// Told once a tree. Families that need no weight (one child, or an `agregasi` that declares another
/// method) do not count; a tree in which there is no other family is clean. An IKU has no outcome.
struct WeightsNotSet: Rule {
  let id: RuleID = "bobot-tidak-ditetapkan"
  let severity = Severity.suggestion
  let concern = Concern.numbers
  let why = """
    Tanpa bobot, semua kondisi yang bersaudara dihitung sama besar. Angka outcome dan urutan unit
    pendorongnya lalu mengikuti susunan pohon, bukan pertimbangan siapa pun.
    """
  let advice = "Tetapkan bobot kondisi yang bersaudara beserta alasannya."
  let basis = Basis.practice("bobot ditetapkan beserta alasannya sebelum capaian dihitung")
  let examples: [Example] = [
    .flagged(
      """
      jenjang: outcome  # <-
      kondisi: Menurunnya prevalensi stunting
      indikator: [{ nama: Prevalensi stunting, target: { "2025": "20" } }]
      anak:
        - { jenjang: csf, kondisi: Meningkatnya gizi balita }
        - { jenjang: csf, kondisi: Membaiknya sanitasi keluarga }
      """),
    .clean(
      """
      jenjang: outcome
      kondisi: Menurunnya prevalensi stunting
      indikator: [{ nama: Prevalensi stunting, target: { "2025": "20" } }]
      anak:
        - { jenjang: csf, kondisi: Meningkatnya gizi balita, bobot: 60 }
        - { jenjang: csf, kondisi: Membaiknya sanitasi keluarga, bobot: 40 }
      """),
  ]

  func check(_ dossier: CheckedDossier) -> [Finding] {
    let reported = Set(dossier.dossier.realisasi.map(\.place.tree))
    var needing: [Int: Bool] = [:]
    for family in dossier.families where family.kind == .children {
      let tree = family.place.tree
      let method = dossier.trees[tree].nodes[family.place.node].aggregation?.method
      if !family.declared.isEmpty {
        needing[tree] = false
      } else if family.parts.count > 1, method ?? .weightedMean == .weightedMean {
        needing[tree] = needing[tree] ?? true
      }
    }
    return dossier.trees.enumerated().compactMap { number, tree in
      guard needing[number] == true,
        reported.contains(number)
          || tree.nodes.contains(where: { $0.indicators.contains { !$0.targets.isEmpty } }),
        let outcome = tree.nodes.first(where: { isOutcome($0, tree) })
      else { return nil }
      return finding(
        "belum ada bobot di bawah \(quote(outcome.statement)), sehingga semua kondisi bersaudara"
          + " dihitung sama besar", at: Anchor(tree, outcome))
    }
  }

  private func isOutcome(_ node: Node, _ tree: Tree) -> Bool {
    node.level == .outcome
      || (node.level == nil && node.parent == nil && tree.heading.profile != .iku)
  }
}
