import Pohon

/// A condition that is only the name of a program, kegiatan or sub kegiatan.
///
/// A likeness of names is a suggestion; where the text itself cites the nomenclature, the branch was
/// copied from the budget: a warning. What the names of one kegiatan became below one condition is
/// told once. Documents older than the list followed another one and are passed over. A wording that
/// is only printed counts as well, and is told where it is printed.
struct NodeFromNomenclature: TreeRule {
  let id: RuleID = "kondisi-dari-nomenklatur"
  let severity = Severity.suggestion
  let otherSeverities: [Severity] = [.warning]
  let concern = Concern.logic
  let since: Int? = 2021
  let why = """
    Kondisi dicari dari hubungan sebab-akibat lebih dahulu, tanpa mengikatnya pada nama program,
    kegiatan, atau sub kegiatan. Nama anggaran yang diberi kata pembuka hanya mengulang rencana
    belanja, dan faktor yang belum dianggarkan tidak pernah terlihat.
    """
  let advice = """
    Rumuskan keadaan yang ingin dicapai oleh kegiatan itu, dan catat nama kegiatannya sebagai
    komponen.
    """
  let basis = Basis.regulation("PermenPANRB 89/2021")
  let examples: [Example] = [
    .flagged(
      """
      - jenjang: antara
        kondisi: Meningkatnya kepastian hukum
        anak:
          - jenjang: operasional  # <-
            kondisi: Terlaksananya fasilitasi bantuan hukum
          - jenjang: operasional
            kondisi: Terlaksananya fasilitasi penyusunan produk hukum daerah yang berkualitas
      """),
    .flagged(
      """
      jenjang: operasional  # <-
      kondisi: Terkelolanya perkara perdata daerah
      komponen: [{ jenis: kegiatan, nama: Pengelolaan perkara perdata daerah }]
      """),
    .flagged(
      """
      jenjang: operasional
      kondisi: Tertanganinya perkara yang menyangkut pemerintah daerah sampai putusan
      cetakan:
        - { tempat: tabel, teks: Terlaksananya fasilitasi bantuan hukum }  # <-
      """),
    .clean(
      """
      - jenjang: antara
        kondisi: Meningkatnya kepastian hukum
        anak:
          - jenjang: operasional
            kondisi: Tertanganinya perkara yang menyangkut pemerintah daerah sampai putusan
          - jenjang: operasional
            kondisi: Tersusunnya produk hukum daerah yang tidak dibatalkan
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let copies = copies(in: tree, dossier)
    guard !copies.isEmpty else { return [] }
    let sources = CitedSources(dossier.vocabulary.nomenclatureSources)
    let groups = Dictionary(grouping: copies.keys.sorted()) { position in
      Branch(
        parent: tree.nodes[position].parent ?? -1,
        activity: copies[position]?.entry.activity ?? "")
    }
    return groups.values.sorted { $0[0] < $1[0] }.map {
      finding(on: $0, copies, sources, in: tree, dossier)
    }
  }

  private struct Branch: Hashable {
    var parent: Int
    var activity: String
  }

  /// A wording of a condition, and the name it copies.
  private struct Copied {
    var wording: String
    /// Where it is printed; nil for the statement in force.
    var printed: Anchor?
    var entry: Nomenclature.Entry
    var isWhole: Bool
  }

  private func copies(in tree: Tree, _ dossier: CheckedDossier) -> [Int: Copied] {
    let list = dossier.nomenclature
    let isCovered = (tree.year ?? .max) >= (list.since ?? 0)
    var copies: [Int: Copied] = [:]
    for node in tree.nodes {
      guard let level = node.level, ![.outcome, .tujuan].contains(level) else { continue }
      copies[node.position] = ownComponent(of: node, dossier)
      guard isCovered, copies[node.position] == nil else { continue }
      let printed = node.printings.enumerated().compactMap { index, printing in
        printing.text.map { ($0, Anchor?(Anchor(tree, node, .cetakan, item: "\(index + 1)"))) }
      }
      for (wording, anchor) in [(node.statement, nil)] + printed {
        guard
          let copy = list.copy(
            in: dossier.phrase(wording), isResult: level.isResult, by: dossier.vocabulary)
        else { continue }
        copies[node.position] = Copied(
          wording: wording, printed: anchor, entry: copy.entry, isWhole: copy.isWhole)
        break
      }
    }
    return copies
  }

  /// The component of the node itself whose name the statement repeats.
  private func ownComponent(of node: Node, _ dossier: CheckedDossier) -> Copied? {
    for component in node.components {
      guard let name = component.name else { continue }
      let phrase = dossier.phrase(name)
      let body = dossier.phrase(node.statement).dropping(1)
      let isActivity =
        phrase.words.count > 2 && dossier.vocabulary.activities.contains(phrase.first)
      guard !body.isEmpty, body == phrase || isActivity && body == phrase.dropping(1)
      else { continue }
      return Copied(
        wording: node.statement,
        entry: Nomenclature.Entry(
          kind: component.kind ?? .subKegiatan, code: component.code ?? "", name: name,
          phrase: phrase), isWhole: true)
    }
    return nil
  }
}

extension NodeFromNomenclature {
  private func finding(
    on members: [Int], _ copies: [Int: Copied], _ sources: CitedSources, in tree: Tree,
    _ dossier: CheckedDossier
  ) -> Finding {
    let first = tree.nodes[members[0]]
    let found = members.compactMap { position in copies[position].map { (position, $0) } }
    let isWhole = found.allSatisfy(\.1.isWhole)
    let copied = found[0].1
    let citations = members.flatMap { Self.citations(of: sources, tree.nodes[$0], tree) }
    let more = members.count - 1
    let place =
      more == 0
      ? ""
      : " dan \(more) kondisi lain di bawah "
        + quote(first.parent.map { tree.nodes[$0].statement } ?? tree.id)
    return finding(
      "\(quote(copied.wording))\(place) hanya \(name(of: found.map(\.1.entry), dossier))"
        + " yang diberi kata pembuka\(isWhole ? "" : " dan keterangan");"
        + " tampak mengikuti susunan anggaran",
      at: copied.printed ?? Anchor(tree, first), severity: citations.isEmpty ? nil : .warning,
      notes: (more == 0 ? [] : found.map { note($0, $1, tree) }) + citations)
  }

  /// The one name, or the kegiatan whose sub kegiatan these are.
  private func name(of entries: [Nomenclature.Entry], _ dossier: CheckedDossier) -> String {
    let first = entries[0]
    if entries.count == 1 { return "nama \(first.kind.word) \(quote(first.name))" }
    guard let activity = dossier.nomenclature.activity(of: first) else {
      return "nama \(first.kind.word)"
    }
    return "nama sub kegiatan dari kegiatan \(quote(activity.name))"
  }

  private func note(_ position: Int, _ copied: Copied, _ tree: Tree) -> Finding.Note {
    Finding.Note(
      "\(quote(copied.wording)) dari \(copied.entry.kind.word) \(quote(copied.entry.name))",
      at: copied.printed ?? Anchor(tree, tree.nodes[position], .kondisi))
  }

  /// Where the texts of a node's indicators say that they come from the nomenclature.
  private static func citations(
    of sources: CitedSources, _ node: Node, _ tree: Tree
  ) -> [Finding.Note] {
    node.indicators.enumerated().flatMap { index, indicator in
      [(FieldName.definisi, indicator.definition), (.relevansi, indicator.relevance)].compactMap {
        field, text -> Finding.Note? in
        guard let source = text.flatMap(sources.citation) else { return nil }
        return Finding.Note(
          "\(field.rawValue) \(quote(indicator.name)) sendiri merujuk \(quote(source))",
          at: Anchor(tree, node, indicator: index, field))
      }
    }
  }
}
