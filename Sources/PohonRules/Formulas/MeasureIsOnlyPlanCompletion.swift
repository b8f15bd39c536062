import Pohon

/// A result measured by how much of one's own plan was carried out.
///
/// “Yang ditetapkan” says so only at the end of the denominator: a forest `yang ditetapkan sebagai
/// kawasan lindung` is no plan. Silent where the score is given from outside (`eksternal`).
struct MeasureIsOnlyPlanCompletion: TreeRule {
  let id: RuleID = "ukuran-hanya-capaian"
  let severity = Severity.warning
  let concern = Concern.measure
  let why = """
    Bila pembaginya target atau rencana sendiri, angkanya hanya menunjukkan bahwa rencana
    terlaksana. Rencana yang kecil selalu tercapai 100 % walaupun keadaannya tidak membaik.
    """
  let advice = """
    Ganti pembaginya dengan seluruh sasaran yang seharusnya terlayani, bukan rencana sendiri.
    """
  let basis = Basis.document("Bab II dokumen IKU: indikator menggambarkan keberhasilan yang diukur")
  let examples: [Example] = [
    .flagged(
      """
      jenjang: antara
      kondisi: Meningkatnya kesejahteraan rakyat
      indikator:
        - nama: Persentase kebijakan yang difasilitasi
          formula: Jumlah kebijakan yang difasilitasi / Jumlah target kebijakan x 100  # <-
      """),
    .clean(
      """
      jenjang: antara
      kondisi: Meningkatnya kesejahteraan rakyat
      indikator:
        - nama: Persentase keluarga yang sejahtera
          formula: Jumlah keluarga yang sejahtera / Jumlah keluarga x 100
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    dossier.formulas(of: tree).compactMap { use in
      guard let plan = use.ownPlan(dossier) else { return nil }
      return finding(
        "\(quote(use.indicator.name)) dibagi dengan target atau rencana: \(quote(plan))",
        at: use.anchor(in: tree))
    }
  }
}

extension FormulaUse {
  /// The own plan by which it divides what is called a result, if that is all it measures.
  func ownPlan(_ dossier: CheckedDossier) -> String? {
    guard node.level?.isResult == true, indicator.externalPublisher == nil,
      let denominator = formula.denominator,
      Self.isPlan(dossier.core(denominator.text).words, dossier.vocabulary)
    else { return nil }
    return denominator.text
  }

  private static func isPlan(_ words: [Word], _ vocabulary: Vocabulary) -> Bool {
    let opening = words.first {
      !vocabulary.denominators.contains($0) || vocabulary.plans.contains($0)
    }
    return vocabulary.plans.contains(opening) || words.contains(.target)
      || vocabulary.planned.phrases.contains { words.suffix($0.count).elementsEqual($0) }
  }
}
