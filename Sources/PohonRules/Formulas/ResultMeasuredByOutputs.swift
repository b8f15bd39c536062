import Pohon

/// A result whose percentage compares outputs with outputs. What compares them with a plan is told by
/// ``MeasureIsOnlyPlanCompletion`` alone.
struct ResultMeasuredByOutputs: TreeRule {
  let id: RuleID = "hasil-diukur-keluaran"
  let severity = Severity.suggestion
  let concern = Concern.measure
  let why = """
    Membandingkan keluaran dengan keluaran (kebijakan yang difasilitasi dengan seluruh kebijakan)
    menunjukkan bahwa pekerjaan dilakukan, bukan bahwa keadaannya membaik.
    """
  let advice = """
    Ukur perubahan pada penerima atau keadaannya; keluaran cukup diukur pada jenjang operasional.
    """
  let basis = Basis.practice("ukuran hasil pada jenjang hasil")
  let examples: [Example] = [
    .flagged(
      """
      jenjang: csf
      kondisi: Meningkatnya kepatuhan pelaporan
      indikator:
        - nama: Persentase dokumen yang disusun
          formula: Jumlah dokumen yang disusun / Jumlah seluruh dokumen x 100  # <-
      """),
    .clean(
      """
      jenjang: csf
      kondisi: Meningkatnya kepatuhan pelaporan
      indikator:
        - nama: Persentase unit yang patuh
          formula: Jumlah unit yang patuh / Jumlah seluruh unit x 100
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    dossier.formulas(of: tree).compactMap { use in
      guard let level = use.node.level, level.isResult, level != .outcome, level != .tujuan else {
        return nil
      }
      let formula = use.formula
      guard use.ownPlan(dossier) == nil, let numerator = formula.numerator,
        let denominator = formula.denominator,
        isOutput(numerator.phrase, dossier.vocabulary),
        isOutput(denominator.phrase, dossier.vocabulary)
      else { return nil }
      return finding(
        "\(quote(use.indicator.name)) membandingkan keluaran dengan keluaran: \(quote(use.text))",
        at: use.anchor(in: tree))
    }
  }

  /// Whether it counts what was made or done: by its first noun, or as `yang dilaksanakan`. What is
  /// done well (`sesuai standar`) or answers a demand is a result.
  private func isOutput(_ phrase: Phrase, _ vocabulary: Vocabulary) -> Bool {
    let words = phrase.words
    guard !words.contains(where: { vocabulary.qualities.contains($0) }) else { return false }
    let noun = words.first { !vocabulary.denominators.contains($0) }
    return vocabulary.countedOutputs.contains(noun)
      || zip(words, words.dropFirst()).contains { $0 == "yang" && vocabulary.done.contains($1) }
  }
}
