import Pohon

/// An indicator that speaks of another condition than its own.
///
/// It shares no word with its own statement and its relevance shares none either, while at least half
/// of its words, and no fewer than two, stand in the statement of another condition. The second test
/// is essential: the first alone hits half of the indicators of the upper levels, which are named
/// after an index. For the same reason the conditions below its own are not looked at: a branch is
/// often measured by what it is made of. A condition that stands neither below nor above is taken
/// only where the indicator's own explanation does not speak of the same thing.
///
/// Words that stand in very many statements tell nothing and are not looked up, which also keeps the
/// search linear.
struct IndicatorAtWrongNode: TreeRule {
  let id: RuleID = "indikator-salah-tempat"
  let severity = Severity.suggestion
  let concern = Concern.measure
  let why = """
    Indikator membuktikan kondisi tempatnya berada. Indikator yang berbicara tentang kondisi lain tidak
    membuktikan keduanya: yang satu diukur keliru, yang lain tidak terukur.
    """
  let advice = """
    Pindahkan indikator ke kondisi yang dibuktikannya, dan beri kondisi ini indikator sendiri.
    """
  let basis = Basis.document("Bab II dokumen IKU: indikator relevan dengan yang diukur")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Meningkatnya kualitas pelayanan publik kecamatan
      anak:
        - kondisi: Terwujudnya penataan organisasi
          indikator: [Indeks pelayanan publik]  # <-
      """),
    .clean(
      """
      kondisi: Meningkatnya kualitas pelayanan publik kecamatan
      indikator: [Indeks pelayanan publik]
      anak:
        - kondisi: Terwujudnya penataan organisasi
          indikator: [Nilai evaluasi kelembagaan]
      """),
  ]

  /// Most statements that a word may stand in.
  var mostUses = 40

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let vocabulary = dossier.vocabulary
    var uses: [Word: [Int32]] = [:]
    for node in tree.nodes {
      for word in dossier.content(node.statement)
      where uses[word, default: []].count <= mostUses {
        uses[word, default: []].append(Int32(node.position))
      }
    }
    return tree.nodes.flatMap { node -> [Finding] in
      guard !node.indicators.isEmpty else { return [] }
      let own = Own(node, dossier)
      return node.indicators.enumerated().compactMap { index, indicator in
        let name = dossier.phrase(indicator.name)
        let words = (name.withoutObject(by: vocabulary) ?? name).content(by: vocabulary)
        guard words.count > 1, words.isDisjoint(with: own.statement),
          !isArgued(indicator, own, dossier), let other = nearest(words, uses, own, tree)
        else { return nil }
        let better = tree.nodes[other]
        return finding(
          "\(quote(indicator.name)) lebih dekat dengan \(quote(better.statement)) daripada dengan"
            + " \(quote(node.statement))", at: Anchor(tree, node, indicator: index),
          notes: [Finding.Note("kondisi yang lebih dekat", at: Anchor(tree, better, .kondisi))])
      }
    }
  }

  /// A node with the words it is about.
  private struct Own {
    let node: Node
    let statement: WordSet
    let explanation: WordSet

    init(_ node: Node, _ dossier: CheckedDossier) {
      self.node = node
      statement = dossier.content(node.statement)
      explanation =
        node.explanation.map(dossier.content) ?? WordSet()
    }
  }

  private func isArgued(_ indicator: Indicator, _ own: Own, _ dossier: CheckedDossier) -> Bool {
    guard let text = indicator.relevance else { return false }
    return !own.statement.isDisjoint(with: dossier.phrase(text).words)
  }

  /// The first node whose statement holds most of `words`, at least half of them and two.
  private func nearest(
    _ words: WordSet, _ uses: [Word: [Int32]], _ own: Own, _ tree: Tree
  ) -> Int? {
    var shared: [Int32: Int] = [:]
    for word in words {
      guard let positions = uses[word], positions.count <= mostUses else { continue }
      for position in positions { shared[position, default: 0] += 1 }
    }
    let isExplained = words.shared(with: own.explanation) > 1
    let fitting = shared.filter { position, count in
      let isAbove =
        position < own.node.position && tree.nodes[Int(position)].end > own.node.position
      let isBelow = position > own.node.position && position < own.node.end
      return count > 1 && count * 2 >= words.count && !isBelow && (isAbove || !isExplained)
    }
    return fitting.max { ($0.value, -$0.key) < ($1.value, -$1.key) }.map { Int($0.key) }
  }
}
