import Pohon

/// A formula that names a document, or only says the indicator's name again.
///
/// A count may say its name again: everyone can count. Where it names documents without saying that
/// they are counted, the calculation is still clear, and it is a suggestion. Silent where the score
/// is given from outside (`eksternal`), and where a percentage lacks its divisor, which
/// ``PercentageWithoutQuotient`` tells.
struct FormulaIsNoCalculation: TreeRule {
  let id: RuleID = "formula-bukan-hitungan"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.suggestion]
  let concern = Concern.measure
  let why = """
    Formula menjelaskan cara menghitung. Nama laporan atau pengulangan nama indikator tidak
    memberi tahu pelapor bagaimana angkanya diperoleh.
    """
  let advice = """
    Tuliskan cara menghitungnya; untuk nilai dari luar, isi eksternal dengan lembaga yang
    menerbitkannya.
    """
  let basis = Basis.document("Bab II dokumen IKU: indikator dapat diukur secara objektif")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Meningkatnya akuntabilitas
      indikator:
        - nama: Nilai SAKIP
          formula: Laporan hasil evaluasi AKIP  # <-
        - nama: Indeks tata kelola
          formula: Nilai indeks tata kelola selama 1 tahun  # <-
      """),
    .clean(
      """
      kondisi: Meningkatnya akuntabilitas
      indikator:
        - nama: Nilai SAKIP
          formula: 0,6 x Nilai perencanaan + 0,4 x Nilai pelaporan
        - nama: Jumlah laporan kinerja
          formula: Jumlah laporan kinerja selama 1 tahun
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    dossier.formulas(of: tree).compactMap { use in
      let name = dossier.phrase(use.indicator.name)
      let formula = use.formula
      guard use.indicator.externalPublisher == nil, use.indicator.computation == nil,
        !formula.hasQuotient, !dossier.vocabulary.percentages.contains(name.first)
      else { return nil }
      let isCount = dossier.vocabulary.counts.contains(name.first)
      if formula.kind == .document {
        return finding(
          "formula \(quote(use.indicator.name)) menyebut dokumen, bukan hitungan: \(quote(use.text))",
          at: use.anchor(in: tree), severity: isCount ? .suggestion : nil)
      }
      guard !isCount, formula.factor == nil, formula.terms.isEmpty, !formula.isMean,
        repeats(dossier.core(use.text), name, dossier.vocabulary)
      else { return nil }
      return finding(
        "formula \(quote(use.indicator.name)) hanya mengulang namanya: \(quote(use.text))",
        at: use.anchor(in: tree))
    }
  }

  /// Whether the formula says the name, or the beginning of it, and nothing else.
  private func repeats(_ formula: Phrase, _ name: Phrase, _ vocabulary: Vocabulary) -> Bool {
    let said = formula.withoutEmptyKind(by: vocabulary)
    return said.words.count >= 2 && name.withoutEmptyKind(by: vocabulary).begins(with: said)
  }
}
