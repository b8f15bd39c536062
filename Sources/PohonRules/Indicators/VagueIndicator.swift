import Pohon

/// An indicator that everybody may read in his own way.
///
/// - It names a quality or a degree (memadai, tepat fungsi, optimal) that no definition explains and
///   no numerator counts. A count whose formula only repeats the name counts nothing of it, so the
///   word must stand in a formula that divides, or in the definition. What is held against a written
///   yardstick (tepat waktu, sesuai standar) is not vague.
/// - It counts two things at once: a unit, "dan", and another unit or an activity. Fixed names, and
///   what the condition itself joins, are left alone.
struct VagueIndicator: TreeRule {
  let id: RuleID = "indikator-kabur"
  let severity = Severity.suggestion
  let concern = Concern.measure
  let why = """
    Indikator yang spesifik dibaca sama oleh semua orang. Kata seperti “memadai” tanpa ukuran, atau dua
    hal yang dihitung dalam satu angka, membuat nilainya dapat diperdebatkan.
    """
  let advice = """
    Jelaskan dalam definisi kapan sifat itu terpenuhi, dan hitung satu hal saja dalam satu
    indikator.
    """
  let basis = Basis.document("Bab II dokumen IKU: indikator spesifik")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Meningkatnya kualitas layanan
      indikator:
        - nama: Persentase layanan perkantoran yang memadai  # <-
          formula: Jumlah layanan yang dilaksanakan / Jumlah layanan x 100
      """),
    .flagged(
      """
      kondisi: Terlaksananya pendokumentasian produk hukum
      indikator: [Jumlah produk hukum dan pengelolaan informasi yang didokumentasikan]  # <-
      """),
    .clean(
      """
      kondisi: Meningkatnya kualitas layanan
      indikator:
        - nama: Persentase layanan perkantoran yang memadai
          definisi: Layanan memadai bila memenuhi semua butir standar pelayanan
          formula: Jumlah layanan yang memenuhi standar / Jumlah layanan x 100
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    tree.nodes.flatMap { node in
      node.indicators.enumerated().compactMap { index, indicator -> Finding? in
        let anchor = { Anchor(tree, node, indicator: index, .nama) }
        if let words = unmeasured(in: indicator, dossier) {
          return finding(
            "\(quote(indicator.name)) memakai \(quoted(words, in: indicator.name)) tanpa ukuran dalam"
              + " definisi atau rumusnya", at: anchor(),
            passage: passage(of: words, in: indicator.name))
        }
        guard let words = joined(in: indicator, of: node, dossier) else { return nil }
        return finding(
          "\(quote(indicator.name)) menghitung dua hal dalam satu angka", at: anchor(),
          passage: passage(of: words, in: indicator.name))
      }
    }
  }

  private func unmeasured(in indicator: Indicator, _ dossier: CheckedDossier) -> [Word]? {
    let words = dossier.phrase(indicator.name).words
    guard let vague = vague(in: words, dossier.vocabulary) else { return nil }
    if let text = indicator.definition, dossier.phrase(text).holds(vague) { return nil }
    if let text = indicator.formula, dossier.printedFormula(text).hasQuotient,
      dossier.phrase(text).holds(vague)
    {
      return nil
    }
    return vague.words
  }

  private func vague(in words: [Word], _ vocabulary: Vocabulary) -> Phrase? {
    for list in [vocabulary.qualityWords, vocabulary.vagueDegrees] {
      var start = 0
      while let place = list.place(in: words, from: start) {
        if vocabulary.yardsticks.opening(of: words[place]) == nil {
          return Phrase(words: Array(words[place]))
        }
        start = place.upperBound
      }
    }
    return nil
  }

  /// The words from the first thing counted to the second.
  private func joined(
    in indicator: Indicator, of node: Node, _ dossier: CheckedDossier
  ) -> [Word]? {
    let vocabulary = dossier.vocabulary
    let words = dossier.phrase(indicator.name).words
    guard vocabulary.counts.contains(words.first),
      let and = words.prefix(5).firstIndex(of: .dan), and > 1, and + 1 < words.count,
      Satuan.isKnown(words[1..<and].joined()),
      Satuan.isKnown(words[and + 1].description) || vocabulary.activities.contains(words[and + 1])
    else { return nil }
    let pair = Phrase(words: Array(words[1...(and + 1)]))
    guard vocabulary.pairs.opening(of: pair.words) == nil,
      !dossier.phrase(node.statement).holds(pair)
    else { return nil }
    return pair.words
  }
}
