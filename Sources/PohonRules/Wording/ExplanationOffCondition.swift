import Pohon

/// An explanation that does not explain its condition: it calls it an activity, an effort or a
/// paper, says nothing of it, or speaks of something else.
///
/// Only words are compared, so it is a suggestion. A missing explanation is told where most
/// conditions of the level have one.
struct ExplanationOffCondition: TreeRule {
  let id: RuleID = "penjelasan-bukan-kondisi"
  let severity = Severity.suggestion
  let concern = Concern.logic
  let why = """
    Penjelasan menerangkan keadaan yang dimaksud kondisi. Bila kondisi diterangkan sebagai kegiatan,
    upaya, atau dokumen, yang dicapai tidak lagi dapat dibedakan dari yang dikerjakan.
    """
  let advice = """
    Jelaskan keadaan seperti apa yang dimaksud kondisi ini, bukan pekerjaan yang dilakukan.
    """
  let basis = Basis.practice("penjelasan menggambarkan keadaan yang dinyatakan kondisi")
  let thresholds = [
    Threshold(
      "kata_sama", 60, "bagian kata rumusan yang paling sedikit diulang penjelasannya, persen",
      in: 0...100)
  ]
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Meningkatnya gizi balita
      penjelasan: Meningkatnya gizi balita merupakan suatu kegiatan di posyandu  # <-
      """),
    .flagged(
      """
      kondisi: Meningkatnya gizi balita
      penjelasan: Meningkatnya gizi balita di seluruh kecamatan  # <-
      """),
    .clean(
      """
      kondisi: Meningkatnya gizi balita
      penjelasan: Meningkatnya gizi balita merupakan kondisi ketika berat balita sesuai umurnya
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    var explained: [Level?: (given: Int, all: Int)] = [:]
    for node in tree.nodes {
      explained[node.level, default: (0, 0)].all += 1
      if !(node.explanation ?? "").isEmpty { explained[node.level, default: (0, 0)].given += 1 }
    }
    let share = dossier.threshold("kata_sama", of: self, in: tree) / 100
    return tree.nodes.compactMap { node in
      let anchor = { Anchor(tree, node, .penjelasan) }
      guard let text = node.explanation, !text.isEmpty else {
        let (given, all) = explained[node.level] ?? (0, 0)
        return given * 2 >= all && given > 0
          ? finding("\(quote(node.statement)) tidak dijelaskan", at: anchor()) : nil
      }
      return fault(of: text, about: node.statement, share, dossier).map {
        finding($0, at: anchor())
      }
    }
  }

  private func fault(
    of text: String, about statement: String, _ share: Double, _ dossier: CheckedDossier
  ) -> String? {
    let vocabulary = dossier.vocabulary
    let words = dossier.phrase(text).words
    let predicate = words.firstIndex { vocabulary.predicates.contains($0) }
    if let predicate, words.indices.contains(predicate + 1),
      let named = vocabulary.unlikeConditions.opening(of: words[(predicate + 1)...])
    {
      return "penjelasan menyebut kondisinya “\(named.joined())”, bukan keadaan:"
        + " \(quote(text))"
    }
    let condition = dossier.phrase(statement)
    let content = WordSet(
      (condition.withoutObject(by: vocabulary) ?? condition).words.dropFirst().filter {
        $0.length >= 4 && !vocabulary.smallWords.contains($0)
      })
    let shared = content.count(where: words.contains)
    if !content.isEmpty, Double(shared) < share * Double(content.count) {
      return "penjelasan tidak menerangkan \(quote(statement)): \(quote(text))"
    }
    guard predicate == nil, !words.contains(.kondisi) else { return nil }
    return "penjelasan hanya mengulang rumusan, tanpa menerangkan keadaannya: \(quote(text))"
  }
}
