import Pohon

/// A condition that stands where its level does not belong.
///
/// Whatever stands under an operational condition is told here, once, and not as a dead end.
struct TreeOutOfShape: TreeRule {
  let id: RuleID = "pohon-tidak-utuh"
  let severity = Severity.error
  let otherSeverities: [Severity] = [.warning]
  let concern = Concern.logic
  let why = """
    Pohon kinerja menurunkan satu outcome menjadi CSF, kondisi antara, lalu kondisi paling
    operasional. Kondisi yang melompati jenjang atau berdiri tanpa induk memutus hubungan
    sebab-akibat itu.
    """
  let advice = "Tempatkan kondisi langsung di bawah jenjang di atasnya, atau betulkan jenjangnya."
  let basis = Basis.regulation("PermenPANRB 89/2021")
  let examples: [Example] = [
    .flagged(
      """
      profil: csf
      kinerja:
        - jenjang: outcome
          kondisi: Menurunnya prevalensi stunting
          anak:
            - jenjang: operasional  # <-
              kondisi: Terlaksananya kunjungan posyandu
      """),
    .clean(
      """
      profil: csf
      kinerja:
        - jenjang: outcome
          kondisi: Menurunnya prevalensi stunting
          anak:
            - jenjang: csf
              kondisi: Meningkatnya gizi balita
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    guard let profile = tree.heading.profile else { return [] }
    let misplaced = tree.nodes.compactMap { node -> Finding? in
      guard let level = node.level, let parent = node.parent.map({ tree.nodes[$0] }),
        let upper = parent.level, !profile.allows(level, under: upper)
      else { return nil }
      return finding(
        "\(quote(node.statement)) berjenjang \(level.rawValue) di bawah \(upper.rawValue)",
        at: Anchor(tree, node, .jenjang),
        notes: [Finding.Note("induknya \(quote(parent.statement))", at: Anchor(tree, parent))])
    }
    return rootsOutOfShape(tree, profile) + misplaced
  }

  private func rootsOutOfShape(_ tree: Tree, _ profile: Profile) -> [Finding] {
    let roots = tree.roots.map { tree.nodes[$0] }
    guard let first = roots.first else {
      return [finding("pohon \(quote(tree.id)) tidak berisi kondisi", at: Anchor(tree))]
    }
    let low = roots.filter { root in root.level.map { $0 != profile.ladder[0] } ?? false }
    if profile.allowsSeveralRoots { return low.isEmpty ? [] : [withoutAim(low, in: tree, profile)] }
    let lowRoots = low.map { root in
      finding(
        "\(quote(root.statement)) berjenjang \(root.level?.rawValue ?? "") tetapi tidak berinduk",
        at: Anchor(tree, root, .jenjang))
    }
    let more = roots.dropFirst().filter { $0.level == nil || $0.level == profile.ladder[0] }.map {
      root in
      finding(
        "\(quote(root.statement)) berdiri sebagai \(profile.ladder[0].rawValue) kedua",
        at: Anchor(tree, root),
        notes: [Finding.Note("yang pertama \(quote(first.statement))", at: Anchor(tree, first))])
    }
    return lowRoots + more
  }

  /// Several IKU documents print no tujuan at all; that is told once, as probably wrong.
  private func withoutAim(_ low: [Node], in tree: Tree, _ profile: Profile) -> Finding {
    let level = low[0].level?.rawValue ?? ""
    let others = low.count == 1 ? "" : " dan \(low.count - 1) \(level) lain"
    let verb = profile.ladder[0].rawValue
    return finding(
      "\(quote(low[0].statement))\(others) tidak berada di bawah \(verb)",
      at: Anchor(tree, low[0], .jenjang), severity: .warning)
  }
}
