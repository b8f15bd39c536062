import Pohon

/// A condition that no unit of the agency answers for.
///
/// A document that prints no owner at all is told once; there only those conditions are told besides
/// whose data come from outside bodies alone. An owner may be that of a condition above.
struct NoInternalOwner: Rule {
  let id: RuleID = "tanpa-unit-internal"
  let severity = Severity.warning
  let concern = Concern.ownership
  let why = """
    Setiap kondisi dijawab oleh unit sendiri yang dapat dimintai pertanggungjawaban. Kementerian dan
    badan luar boleh menilai atau memberi data, tetapi tidak memperbaiki capaian unit ini.
    """
  let advice = """
    Tetapkan unit sendiri sebagai penanggung jawab; badan luar cukup menjadi sumber data atau
    pendukung.
    """
  let basis = Basis.practice("setiap ukuran mempunyai penanggung jawab di dalam unit sendiri")
  let examples: [Example] = [
    .flagged(
      """
      - kondisi: Terwujudnya kelembagaan yang tepat
        penanggung_jawab: [Kementerian PANRB]  # <-
        indikator: [Nilai evaluasi kelembagaan]
      --- # organisasi
      unit:
        - { kode: organisasi, nama: Bagian Organisasi, jenis: bagian }
      luar:
        - { kode: panrb, nama: Kementerian PANRB }
      """),
    .clean(
      """
      - kondisi: Terwujudnya kelembagaan yang tepat
        penanggung_jawab: [Bagian Organisasi, Kementerian PANRB]
        indikator: [Nilai evaluasi kelembagaan]
      --- # organisasi
      unit:
        - { kode: organisasi, nama: Bagian Organisasi, jenis: bagian }
      luar:
        - { kode: panrb, nama: Kementerian PANRB }
      """),
  ]

  /// More than this many are told at once.
  private let mostSingle = 5

  func check(_ dossier: CheckedDossier) -> [Finding] {
    dossier.trees.indices.flatMap { number -> [Finding] in
      let tree = dossier.trees[number]
      let named = dossier.namedOffices[number]
      let missing = tree.printsOwners || tree.heading.profile == nil ? nil : noOwners(in: tree)
      guard let named else { return missing.map { [$0] } ?? [] }
      let outside = tree.nodes.filter { named.isOutside[$0.position] }.map {
        ownedOutside($0, named, in: tree)
      }
      let nobody = named.basis == .owners ? unowned(in: tree, number, named, dossier) : []
      return (missing.map { [$0] } ?? []) + outside + nobody
    }
  }

  private func noOwners(in tree: Tree) -> Finding? {
    guard !tree.nodes.isEmpty else { return nil }
    let count = tree.nodes.count
    let who = count == 1 ? "kondisi ini tidak" : "tidak satu pun dari \(count) kondisi"
    let hasSources = tree.nodes.contains { $0.indicators.contains { !$0.sources.isEmpty } }
    return finding(
      "\(who) menyebut penanggung jawab\(hasSources ? ", yang tercetak hanya sumber data" : "")",
      at: Anchor(tree))
  }

  private func ownedOutside(_ node: Node, _ named: NamedOffices, in tree: Tree) -> Finding {
    let field: FieldName = named.basis == .owners ? .penanggungJawab : .sumberData
    let inIndicator = node.indicators.firstIndex {
      named.basis == .owners ? !$0.owners.isEmpty : !$0.sources.isEmpty
    }
    let anchor =
      named.basis == .owners && !node.owners.isEmpty
      ? Anchor(tree, node, field)
      : Anchor(tree, node, indicator: inIndicator ?? 0, field)
    let what =
      named.basis == .owners
      ? "hanya mempunyai badan luar sebagai penanggung jawab"
      : "hanya bersumber data dari badan luar, tanpa satu pun unit sendiri yang menjawabnya"
    return finding("\(quote(node.statement)) \(what)", at: anchor)
  }

  /// The conditions that nobody answers for, neither directly nor from above, and whose data come
  /// from no own unit.
  private func unowned(
    in tree: Tree, _ number: Int, _ named: NamedOffices, _ dossier: CheckedDossier
  ) -> [Finding] {
    var covered = named.isNamed
    for node in tree.nodes {
      if let parent = node.parent, covered[parent] { covered[node.position] = true }
    }
    let bare = tree.nodes.filter {
      !covered[$0.position] && !$0.indicators.isEmpty && !hasOwnSource($0, number, dossier)
    }
    guard bare.count > mostSingle else {
      return bare.map {
        finding("\(quote($0.statement)) belum mempunyai penanggung jawab", at: Anchor(tree, $0))
      }
    }
    return [
      finding(
        "\(bare.count) dari \(tree.nodes.count) kondisi belum mempunyai penanggung jawab",
        at: Anchor(tree),
        notes: Finding.Note.first(mostSingle, of: bare) {
          Finding.Note(quote($0.statement), at: Anchor(tree, $0))
        })
    ]
  }

  private func hasOwnSource(_ node: Node, _ tree: Int, _ dossier: CheckedDossier) -> Bool {
    guard let book = dossier.dossier.organisationOfTree[tree] else { return false }
    let offices = dossier.dossier.organisations[book].offices
    return node.indicators.flatMap(\.sources).contains { cell in
      dossier.offices(in: cell, of: book).contains {
        $0.office.map { offices[$0].standing == .own } ?? false
      }
    }
  }
}
