import Pohon

/// The running text names other indicators than the table.
///
/// Equal names are paired first, wherever they stand; what is left is paired in order. So an
/// indicator that the text leaves out does not make all that follow it differ.
struct NarrativeIndicatorDiffers: TreeRule {
  let id: RuleID = "indikator-narasi-berbeda"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.error, .suggestion]
  let concern = Concern.form
  let why = """
    Indikator yang disebut dalam uraian harus sama dengan yang didefinisikan dalam tabel. Bila
    berbeda, tidak jelas indikator mana yang berlaku.
    """
  let advice = "Samakan nama indikator dalam uraian dan tabel."
  let basis = Basis.practice("nama indikator sama di uraian dan tabel")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Terkendalinya inflasi daerah
      indikator_narasi:
        - Persentase Pengendalian Inflasi Daerah  # <-
      indikator:
        - nama: Tingkat Inflasi
      """),
    .clean(
      """
      kondisi: Terkendalinya inflasi daerah
      indikator_narasi:
        - tingkat inflasi
      indikator:
        - nama: Tingkat Inflasi
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    var owner: [Phrase: (node: Node, index: Int)] = [:]
    for node in tree.nodes {
      for (index, indicator) in node.indicators.enumerated()
      where owner[dossier.phrase(indicator.name)] == nil {
        owner[dossier.phrase(indicator.name)] = (node, index)
      }
    }
    return tree.nodes.flatMap { node -> [Finding] in
      guard !node.narrativeIndicators.isEmpty, !node.indicators.isEmpty else { return [] }
      var (told, listed) = unpaired(node, dossier)
      let pairs = Array(zip(told, listed))
      told.removeFirst(pairs.count)
      listed.removeFirst(pairs.count)
      let differing = (pairs.map { ($0, $1) } + told.map { ($0, nil) }).map { index, match in
        differs(index, match, node, tree, dossier, owner)
      }
      return differing
        + listed.map { index in
          finding(
            "\(quote(node.indicators[index].name)) ada di tabel tetapi tidak disebut dalam uraian",
            at: Anchor(tree, node, indicator: index))
        }
    }
  }

  /// The indices of narrative and table indicators that have no equal on the other side.
  private func unpaired(_ node: Node, _ dossier: CheckedDossier) -> ([Int], [Int]) {
    var waiting: [Phrase: [Int]] = [:]
    for (index, indicator) in node.indicators.enumerated().reversed() {
      waiting[dossier.phrase(indicator.name), default: []].append(index)
    }
    let told = node.narrativeIndicators.indices.filter { index in
      waiting[dossier.phrase(node.narrativeIndicators[index])]?.popLast() == nil
    }
    return (told, waiting.values.flatMap(\.self).sorted())
  }

  private func differs(
    _ index: Int, _ match: Int?, _ node: Node, _ tree: Tree, _ dossier: CheckedDossier,
    _ owner: [Phrase: (node: Node, index: Int)]
  ) -> Finding {
    let text = node.narrativeIndicators[index]
    let phrase = dossier.phrase(text)
    let anchor = Anchor(tree, node, .indikatorNarasi, item: "\(index + 1)")
    if let (source, place) = owner[phrase], source.position != node.position {
      return finding(
        "\(quote(text)) dalam uraian adalah indikator milik kondisi \(quote(source.statement))",
        at: anchor, severity: .error,
        notes: [Finding.Note("indikator itu di sini", at: Anchor(tree, source, indicator: place))])
    }
    guard let match else {
      return finding("\(quote(text)) disebut dalam uraian tetapi tidak ada di tabel", at: anchor)
    }
    let name = node.indicators[match].name
    let other = dossier.phrase(name)
    // Nilai Indeks X for Indeks X; Persentase X for Tingkat X would be another measure.
    let onlyAddsKind =
      phrase.words.count != other.words.count
      && phrase.withoutMeasureKind(by: dossier.vocabulary)
        == other.withoutMeasureKind(by: dossier.vocabulary)
    return finding(
      "\(quote(text)) dalam uraian bernama \(quote(name)) di tabel", at: anchor,
      severity: onlyAddsKind ? .suggestion : nil,
      notes: [Finding.Note("nama di tabel", at: Anchor(tree, node, indicator: match))])
  }
}
