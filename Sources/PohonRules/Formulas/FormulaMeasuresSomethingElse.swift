import Pohon

/// A formula that measures something else than the name promises.
///
/// Certain where the two share no content word at all. Else the formula of a count must count the
/// same noun and keep every qualifier, and that of a percentage must keep the quality it promises
/// (`sesuai ketentuan`). A formula that puts at least as many other words in place of the lost ones
/// explains the name and is left alone; the same word above and below the line is one. Silent where another rule tells the same: copied formulas,
/// counts computed as percentages, documents in place of a formula.
struct FormulaMeasuresSomethingElse: TreeRule {
  let id: RuleID = "formula-mengukur-hal-lain"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.error]
  let concern = Concern.measure
  let why = """
    Angka yang dilaporkan mengikuti formula, sedangkan pembaca mengikuti nama. Bila formula
    menghilangkan mutu atau hal yang dijanjikan nama, keduanya membicarakan hal berbeda.
    """
  let advice = """
    Samakan nama dan formula: tambahkan yang hilang ke dalam formula, atau sesuaikan namanya.
    """
  let basis = Basis.document("Bab II dokumen IKU: indikator menggambarkan keberhasilan yang diukur")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Terlaksananya ketatalaksanaan
      indikator:
        - nama: Jumlah dokumen ketatalaksanaan yang sesuai regulasi
          formula: Jumlah dokumen ketatalaksanaan yang dihasilkan  # <-
        - nama: Jumlah laporan komunikasi pimpinan
          formula: Jumlah dokumen komunikasi pimpinan  # <-
        - nama: Persentase belanja daerah yang terserap
          formula: Jumlah rapat / Jumlah seluruh rapat x 100  # <-
      """),
    .clean(
      """
      kondisi: Terlaksananya ketatalaksanaan
      indikator:
        - nama: Jumlah dokumen ketatalaksanaan yang sesuai regulasi
          formula: Jumlah dokumen ketatalaksanaan yang sesuai regulasi
      """),
  ]

  /// From which share of lost words on a percentage is told, where no quality is lost.
  var mostLost = 0.4

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let named = Set(tree.nodes.flatMap { $0.indicators.map { dossier.core($0.name) } })
    return dossier.formulas(of: tree).compactMap { use in
      let core = dossier.core(use.text)
      let isCopied = named.contains(core) && core != dossier.core(use.indicator.name)
      guard use.indicator.externalPublisher == nil, !isCopied,
        let (message, severity) = defect(of: use, dossier),
        !abbreviates(dossier.phrase(use.text), dossier.phrase(use.indicator.name))
      else { return nil }
      let (name, formula) = (quote(use.indicator.name), quote(use.text))
      // Where both are cut at the same words the formula would only seem to repeat the name.
      return finding(
        name == formula ? "\(name) \(message)" : "\(name) \(message): \(formula)",
        at: use.anchor(in: tree), severity: severity)
    }
  }

  private func defect(
    of use: FormulaUse, _ dossier: CheckedDossier
  ) -> (String, Severity?)? {
    let (name, text) = (dossier.phrase(use.indicator.name), dossier.phrase(use.text))
    let (formula, vocabulary) = (use.formula, dossier.vocabulary)
    let isCount = vocabulary.counts.contains(name.first)
    let isShare = formula.valueType == .percent
    if isCount ? isShare : formula.kind == .document { return nil }
    if !isShare, !isCount, formula.hasQuotient || formula.factor != nil { return nil }
    let promised = (name.withoutObject(by: vocabulary) ?? name).contentWords(by: vocabulary)
    let sides = [formula.numerator, formula.denominator].compactMap { $0 }
    let kept =
      isShare
      ? sides.flatMap { $0.phrase.contentWords(by: vocabulary) } : text.contentWords(by: vocabulary)
    guard !kept.isEmpty, !promised.allSatisfy(kept.contains) else { return nil }
    let said = KinWords(kept)
    let lost = promised.filter { !said.contains($0) }
    if !isShare, !name.contentWords(by: vocabulary).contains(where: { said.contains($0) }) {
      return ("sama sekali tidak disebut dalam formulanya", .error)
    }
    if isCount, let left = promised.first, let right = kept.first, lost.contains(left),
      vocabulary.countedNouns.contains(left), vocabulary.countedNouns.contains(right)
    {
      return ("dihitung sebagai \(quoted([right], in: use.text))", nil)
    }
    let known = KinWords(name.contentWords(by: vocabulary))
    let added = WordSet(kept.filter { !known.contains($0) })
    guard !lost.isEmpty, isCount || isShare else { return nil }
    let losesQuality = lost.contains { vocabulary.qualities.contains($0) }
    let losesMuch =
      lost.count >= 2 && Double(lost.count) >= mostLost * Double(promised.count)
    let isExplained = added.count >= lost.count
    guard losesQuality || (!isExplained && (isCount || losesMuch)) else { return nil }
    let runs = writtenRuns(of: lost, in: use.indicator.name)
    return ("menyebut \(listed(runs.map(quote))), formulanya tidak", nil)
  }

  /// Whether the formula speaks of the name by its initials: `IPM` for Indeks Pembangunan Manusia.
  private func abbreviates(_ text: Phrase, _ name: Phrase) -> Bool {
    let initials = String(name.words.prefix(60).compactMap(\.description.first))
    return text.words.contains {
      (3...8).contains($0.length) && initials.holds($0.description)
    }
  }
}

extension Phrase {
  /// The words that carry its meaning: neither short nor common, nor the kind of measure.
  fileprivate func contentWords(by vocabulary: Vocabulary) -> [Word] {
    words.filter {
      vocabulary.countedNouns.contains($0)
        || ($0.length >= 4 && !vocabulary.commonWords.contains($0))
    }
  }
}
