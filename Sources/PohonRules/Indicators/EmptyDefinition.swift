import Pohon

/// A definition that defines nothing, or a reason that only repeats the definition.
///
/// What remains of a definition once the indicator's own name, the condition and the form's stock
/// phrases are taken out is what it says; two words or fewer are nothing. A reason (`relevansi`) is a
/// suggestion, since it is not what is counted by. A missing definition is told where at least half of
/// the indicators have one.
struct EmptyDefinition: TreeRule {
  let id: RuleID = "definisi-tanpa-makna"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.suggestion]
  let concern = Concern.measure
  let why = """
    Definisi menetapkan apa yang dihitung dan apa yang tidak. Definisi yang hanya mengulang nama
    indikator membuat dua orang menghitung dua angka yang berbeda.
    """
  let advice = """
    Tuliskan apa yang dihitung, apa yang tidak dihitung, dan dalam keadaan apa sesuatu dianggap
    memenuhi.
    """
  let basis = Basis.document("Bab II dokumen IKU: indikator yang baik spesifik dan dapat diukur")
  let thresholds = [
    Threshold("sisa_kata", 2, "kata bermakna paling banyak yang masih dianggap kosong", in: 0...20)
  ]
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Terlaksananya penataan posyandu
      indikator:
        - nama: Jumlah posyandu yang ditata
          definisi: Jumlah posyandu yang ditata ditetapkan sebagai indikator kinerja yang relevan  # <-
      """),
    .flagged(
      """
      kondisi: Terlaksananya penataan posyandu
      indikator:
        - nama: Jumlah posyandu yang ditata
          definisi: Posyandu yang kader, jadwal, dan alat ukurnya lengkap
          relevansi: Posyandu yang kader, jadwal, dan alat ukurnya lengkap setiap bulan  # <-
      """),
    .clean(
      """
      kondisi: Terlaksananya penataan posyandu
      indikator:
        - nama: Jumlah posyandu yang ditata
          definisi: Posyandu yang kader, jadwal, dan alat ukurnya lengkap
          relevansi: Balita hanya tertimbang rutin di tempat yang siap melayani
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    var indicators = 0
    var defined = 0
    for node in tree.nodes {
      indicators += node.indicators.count
      defined += node.indicators.count { !($0.definition ?? "").isEmpty }
    }
    let asksForOne = defined * 2 >= indicators && defined > 0
    let most = Int(dossier.threshold("sisa_kata", of: self, in: tree))
    var findings: [Finding] = []
    for node in tree.nodes {
      for (index, indicator) in node.indicators.enumerated() {
        if let finding = definition(
          of: indicator, at: node, Anchor(tree, node, indicator: index, .definisi), asksForOne,
          most, dossier)
        {
          findings.append(finding)
        }
        if let finding = reason(
          of: indicator, at: node, Anchor(tree, node, indicator: index, .relevansi), most, dossier)
        {
          findings.append(finding)
        }
      }
    }
    return findings
  }

  private func definition(
    of indicator: Indicator, at node: Node, _ anchor: @autoclosure () -> Anchor, _ asksForOne: Bool,
    _ most: Int,
    _ dossier: CheckedDossier
  ) -> Finding? {
    guard let text = indicator.definition, !text.isEmpty else {
      return asksForOne
        ? finding("\(quote(indicator.name)) belum didefinisikan", at: anchor()) : nil
    }
    guard isEmpty(text, of: indicator, at: node, most, dossier) else { return nil }
    return finding("definisi hanya mengulang nama indikatornya: \(quote(text))", at: anchor())
  }

  private func reason(
    of indicator: Indicator, at node: Node, _ anchor: @autoclosure () -> Anchor, _ most: Int,
    _ dossier: CheckedDossier
  ) -> Finding? {
    guard let text = indicator.relevance, !text.isEmpty else { return nil }
    if isEmpty(text, of: indicator, at: node, most, dossier) {
      return finding(
        "relevansi tidak menyebut alasannya: \(quote(text))", at: anchor(), severity: .suggestion)
    }
    guard let definition = indicator.definition,
      repeats(text, definition, of: indicator, dossier)
    else { return nil }
    return finding(
      "relevansi mengulang definisinya: \(quote(text))", at: anchor(), severity: .suggestion)
  }

  /// Whether `reason` contains the whole `definition`, which may open with the indicator's name.
  private func repeats(
    _ reason: String, _ definition: String, of indicator: Indicator, _ dossier: CheckedDossier
  ) -> Bool {
    guard definition.utf8.count <= reason.utf8.count + indicator.name.utf8.count + 20,
      definition.utf8.count >= 20
    else { return false }
    let defined = dossier.phrase(definition)
    let name = dossier.phrase(indicator.name)
    let told = dossier.phrase(reason)
    let rest = defined.begins(with: name) ? defined.dropping(name.words.count) : defined
    return rest.words.count >= 4 && told.holds(rest)
  }

  /// Whether hardly a word of `text` says more than the name and the condition do.
  private func isEmpty(
    _ text: String, of indicator: Indicator, at node: Node, _ most: Int, _ dossier: CheckedDossier
  ) -> Bool {
    let name = dossier.phrase(indicator.name).words
    let statement = dossier.phrase(node.statement).words
    let vocabulary = dossier.vocabulary
    var left: [Word] = []
    for word in dossier.phrase(text).words
    where !vocabulary.smallWords.contains(word) && !vocabulary.preambles.contains(word)
      && !name.contains(word) && !statement.contains(word) && !left.contains(word)
    {
      left.append(word)
      if left.count > most { return false }
    }
    return true
  }
}
