import Pohon

/// A scale that an indicator or the heading names and nobody declares.
struct UnknownScale: TreeRule {
  let id: RuleID = "skala-tidak-dikenal"
  let severity = Severity.error
  let concern = Concern.measure
  let why = """
    Indikator menyebut skalanya dengan nama. Tanpa skala itu nilainya tidak mendapat predikat, dan
    target yang berupa predikat tidak dapat dibandingkan dengan realisasinya.
    """
  let advice = "Betulkan nama skalanya, atau tetapkan skala itu di kepala dokumen."
  let basis = Basis.practice("setiap rujukan dapat diikuti")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Meningkatnya akuntabilitas kinerja
      indikator:
        - nama: Nilai AKIP
          skala: akip-88-2020  # <-
      """),
    .clean(
      """
      kondisi: Meningkatnya akuntabilitas kinerja
      indikator:
        - nama: Nilai AKIP
          skala: akip-88-2021
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let book = ScaleBook(tree.heading)
    var messages: [String: String] = [:]
    /// Nil for a known name; each unknown one is compared with the others once.
    func message(_ name: String) -> String? {
      guard book[name] == nil else { return nil }
      if let known = messages[name] { return known }
      let near = messages.count < 100 ? nearestWord(to: name, among: book.names) : nil
      let text =
        "skala \(quote(name)) tidak dikenal" + (near.map { "; nama terdekat \(quote($0))" } ?? "")
      messages[name] = text
      return text
    }
    var found: [Finding] = []
    if let text = tree.heading.capaianScale.flatMap(message) {
      found.append(finding(text, at: Anchor(tree, .skalaCapaian)))
    }
    for node in tree.nodes {
      for (index, indicator) in node.indicators.enumerated() {
        guard let text = indicator.scale.flatMap(message) else { continue }
        found.append(finding(text, at: Anchor(tree, node, indicator: index, .skala)))
      }
    }
    return found
  }
}
