import Pohon

/// One thing that different units look after in different branches, without a link between them.
///
/// A thing is three words in a row that name no activity, no agency and no join (barang milik
/// daerah). Only conditions whose own units are known and have none in common are held against each
/// other. A `silang` link at either of them says that they know of each other.
struct UndeclaredCrosscutting: Rule {
  let id: RuleID = "crosscutting-tak-tercatat"
  let severity = Severity.suggestion
  let concern = Concern.logic
  let why = """
    Satu urusan yang dikerjakan beberapa unit perlu disepakati bersama. Tanpa kaitan lintas unit,
    pekerjaan dapat berulang atau saling menunggu, dan sumbangan tiap unit tidak terlihat.
    """
  let advice = "Catat kerja bersama itu sebagai kaitan silang antara kedua kondisi."
  let basis = Basis.regulation("PermenPANRB 89/2021")
  let since: Int? = 2021
  let examples: [Example] = [
    .flagged(
      """
      - jenjang: antara
        kondisi: Terlaksananya pencatatan barang milik daerah
        penanggung_jawab: [keuangan]
      - jenjang: antara  # <-
        kondisi: Terpeliharanya barang milik daerah
        penanggung_jawab: [umum]
      --- # organisasi
      unit:
        - { kode: keuangan, nama: Bagian Keuangan, jenis: bagian }
        - { kode: umum, nama: Bagian Umum, jenis: bagian }
      """),
    .clean(
      """
      - kode: "1"
        jenjang: antara
        kondisi: Terlaksananya pencatatan barang milik daerah
        penanggung_jawab: [keuangan]
      - jenjang: antara
        kondisi: Terpeliharanya barang milik daerah
        penanggung_jawab: [umum]
        kaitan: [{ jenis: silang, ke: "1" }]
      --- # organisasi
      unit:
        - { kode: keuangan, nama: Bagian Keuangan, jenis: bagian }
        - { kode: umum, nama: Bagian Umum, jenis: bagian }
      """),
  ]

  func check(_ dossier: CheckedDossier) -> [Finding] {
    dossier.trees.indices.flatMap { number -> [Finding] in
      guard let named = dossier.namedOffices[number] else { return [] }
      let tree = dossier.trees[number]
      let branches = branches(of: tree)
      var first: [[Word]: Int] = [:]
      var told: Set<Int> = []
      var found: [Finding] = []
      for node in tree.nodes where [.antara, .operasional].contains(node.level) {
        guard !named.own[node.position].isEmpty else { continue }
        for thing in things(in: dossier.phrase(node.statement), dossier.vocabulary) {
          guard let other = first[thing] else {
            first[thing] = node.position
            continue
          }
          guard branches[other] != branches[node.position], !told.contains(node.position),
            !isLinked(node), !isLinked(tree.nodes[other]),
            Set(named.own[other]).isDisjoint(with: named.own[node.position])
          else { continue }
          told.insert(node.position)
          found.append(finding(on: thing, tree.nodes[other], node, named, in: tree))
        }
      }
      return found
    }
  }

  private func finding(
    on thing: [Word], _ first: Node, _ second: Node, _ named: NamedOffices, in tree: Tree
  ) -> Finding {
    let name = { (node: Node) in
      quote(named.organisation.offices[named.own[node.position][0]].name)
    }
    return finding(
      "\(quote(thing.joined())) diurus \(name(second)) di sini dan \(name(first)) pada"
        + " \(quote(first.statement)), tanpa kaitan lintas unit",
      at: Anchor(tree, second),
      notes: [Finding.Note(quote(first.statement), at: Anchor(tree, first))])
  }

  private func isLinked(_ node: Node) -> Bool { node.links.contains { $0.kind == .silang } }

  /// For each node the highest antara above it, or itself.
  private func branches(of tree: Tree) -> [Int] {
    var branches = Array(tree.nodes.indices)
    for node in tree.nodes {
      guard let parent = node.parent, tree.nodes[parent].level == .antara else { continue }
      branches[node.position] = branches[parent]
    }
    return branches
  }

  private func things(in phrase: Phrase, _ vocabulary: Vocabulary) -> [[Word]] {
    let words = phrase.words
    guard words.count >= 3 else { return [] }
    let isPart = words.indices.map { index in
      let word = words[index]
      return !vocabulary.conjunctions.contains(word) && !vocabulary.activities.contains(word)
        && !vocabulary.results.contains(word) && !vocabulary.outputs.contains(word)
        && vocabulary.objects.opening(of: words[index...]) == nil
        && (index == 0 || vocabulary.objects.opening(of: words[(index - 1)...]) == nil)
    }
    return (0...words.count - 3).compactMap { start in
      isPart[start..<start + 3].allSatisfy(\.self) ? Array(words[start..<start + 3]) : nil
    }
  }
}
