import Pohon

/// A formula whose parts cannot be put together in the way it does.
///
/// A mean is no percentage; scores divided by a number of units are a mean; and an index that is
/// published on a scale of its own needs the factor of that scale (IKM: 25, PermenPANRB 14/2017),
/// unless its targets stay on the small scale.
struct FormulaDimensionsDisagree: TreeRule {
  let id: RuleID = "dimensi-formula-janggal"
  let severity = Severity.warning
  let concern = Concern.measure
  let why = """
    Persentase adalah bagian dari keseluruhan yang sejenis. Jumlah nilai yang dibagi banyaknya unit
    adalah rata-rata; dikalikan 100 hasilnya ribuan dan bukan persen.
    """
  let advice = """
    Bandingkan hal yang sejenis: bagian dengan keseluruhannya; untuk rata-rata, hilangkan pengali
    100.
    """
  let basis = Basis.practice("pembilang dan penyebut persentase menghitung hal yang sejenis")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Meningkatnya reformasi birokrasi
      indikator:
        - nama: Persentase capaian nilai reformasi birokrasi
          formula: Jumlah nilai reformasi birokrasi / Jumlah unit kerja x 100  # <-
      """),
    .clean(
      """
      kondisi: Meningkatnya reformasi birokrasi
      indikator:
        - nama: Rata-rata nilai reformasi birokrasi
          formula: Jumlah nilai reformasi birokrasi / Jumlah unit kerja
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    dossier.formulas(of: tree).compactMap { use in
      guard use.indicator.externalPublisher == nil,
        let defect = defect(use.indicator, use.formula, dossier)
      else { return nil }
      return finding(
        "\(defect): \(quote(use.text))", at: use.anchor(in: tree))
    }
  }

  private func defect(
    _ indicator: Indicator, _ formula: PrintedFormula, _ dossier: CheckedDossier
  ) -> String? {
    let vocabulary = dossier.vocabulary
    let name = dossier.phrase(indicator.name)
    if let top = formula.numerator?.phrase, let bottom = formula.denominator?.phrase,
      formula.factor == 100, sumsScores(top, vocabulary),
      countsUnits(bottom, vocabulary)
    {
      return "\(quote(indicator.name)) membagi nilai dengan banyaknya unit, lalu dikalikan 100"
    }
    let words = name.words
    let isMean = words.indices.contains { vocabulary.means.opening(of: words[$0...]) != nil }
    // A mean of percentages is a percentage: `rata-rata persentase capaian`.
    let ofPercentages = words.dropFirst().contains { vocabulary.percentages.contains($0) }
    if isMean, !ofPercentages, formula.denominator != nil, formula.factor == 100,
      !formula.isMean
    {
      return "rata-rata \(quote(indicator.name)) dikalikan 100"
    }
    if formula.hasQuotient, formula.factor == nil, isScaled(words, vocabulary),
      !isOnSmallScale(indicator)
    {
      return "formula \(quote(indicator.name)) tanpa pengali 25"
    }
    return nil
  }

  private func sumsScores(_ phrase: Phrase, _ vocabulary: Vocabulary) -> Bool {
    phrase.words.prefix(3).contains { vocabulary.scores.contains($0) }
  }

  private func countsUnits(_ phrase: Phrase, _ vocabulary: Vocabulary) -> Bool {
    let counted = phrase.words.drop { vocabulary.denominators.contains($0) }
    return counted.count < phrase.words.count && vocabulary.countedUnits.opening(of: counted) != nil
  }

  private func isScaled(_ words: [Word], _ vocabulary: Vocabulary) -> Bool {
    words.indices.contains { vocabulary.timesTwentyFive.opening(of: words[$0...]) != nil }
  }

  /// Whether all its values stay within 1 to 4, where the factor would be wrong.
  private func isOnSmallScale(_ indicator: Indicator) -> Bool {
    let values = (indicator.targets + indicator.baseline).compactMap(\.value.number)
    return !values.isEmpty && values.allSatisfy { $0 <= 4 }
  }
}
