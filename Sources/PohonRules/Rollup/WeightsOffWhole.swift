import Pohon

/// Weights that do not add up to one whole.
///
/// The whole is 1 or 100, whichever the sum is nearer to in magnitude. Families that declare weights
/// for some members only are told by `agregasi-tidak-mungkin`, but owners here: their porsi are no
/// aggregation. Weights inside a printed formula are a warning, because they are read out of text.
struct WeightsOffWhole: Rule {
  let id: RuleID = "bobot-tidak-genap"
  let severity = Severity.error
  let otherSeverities: [Severity] = [.warning]
  let concern = Concern.numbers
  let why = """
    Bobot membagi satu keseluruhan: jumlahnya 1 atau 100. Bobot yang tidak genap berarti ada bagian
    yang terlewat, terhitung dua kali, atau salah tulis.
    """
  let advice = "Atur kembali bobotnya sehingga jumlahnya 1 atau 100."
  let basis = Basis.practice("jumlah bobot yang bersaudara 1 atau 100")
  let examples: [Example] = [
    .flagged(
      """
      kode: "1"  # <-
      kondisi: Menurunnya prevalensi stunting
      anak:
        - { kode: "1.1", kondisi: Meningkatnya gizi balita, bobot: 60 }
        - { kode: "1.2", kondisi: Membaiknya sanitasi keluarga, bobot: 30 }
      """),
    .clean(
      """
      kode: "1"
      kondisi: Menurunnya prevalensi stunting
      anak:
        - { kode: "1.1", kondisi: Meningkatnya gizi balita, bobot: 60 }
        - { kode: "1.2", kondisi: Membaiknya sanitasi keluarga, bobot: 40 }
      """),
    .flagged(
      """
      kondisi: Meningkatnya akuntabilitas kinerja
      indikator:
        - nama: Nilai AKIP
          formula: (0,30 x Nilai Perencanaan) + (0,30 x Nilai Pengukuran) + (0,45 x Nilai Lain)  # <-
      """),
    .clean(
      """
      kondisi: Meningkatnya akuntabilitas kinerja
      indikator:
        - nama: Nilai AKIP
          formula: (0,30 x Nilai Perencanaan) + (0,30 x Nilai Pengukuran) + (0,40 x Nilai Lain)
      """),
  ]

  /// Furthest that a sum may be from its whole, as a share of it.
  var tolerance = 0.001

  func check(_ dossier: CheckedDossier) -> [Finding] {
    dossier.families.flatMap(check) + dossier.trees.flatMap(inFormulas)
  }

  private func check(_ family: WeightFamily) -> [Finding] {
    let bad = family.parts.filter { ($0.weight ?? 1) <= 0 }.map { part in
      let kind = part.weight == 0 ? "nol" : "negatif"
      return finding(
        "\(family.noun) \(figure(part.weight ?? 0)) \(kind); \(family.noun) diharapkan di atas nol",
        at: part.anchor)
    }
    if family.kind == .owners, family.isPartial {
      let text = "\(family.declared.count) dari \(family.description)"
      return bad + [finding("porsi hanya ditetapkan untuk \(text)", at: family.anchor)]
    }
    guard family.isWhole else { return bad }
    let sum = family.declared.reduce(0, +)
    guard let whole = missedWhole(sum, tolerance: tolerance) else { return bad }
    let terms =
      family.parts.count > 1 && family.parts.count <= 6
      ? " (\(family.declared.map(figure).joined(separator: " + ")))" : ""
    return bad + [
      finding(
        "\(family.noun) \(family.description) berjumlah \(figure(sum))\(terms), "
          + "bukan \(figure(whole))", at: family.anchor)
    ]
  }

  /// The whole that `sum` should be; nil where it is one.
  private func missedWhole(_ sum: Double, tolerance: Double) -> Double? {
    let whole: Double = sum < 10 ? 1 : 100
    return abs(sum / whole - 1) <= tolerance + 1e-9 ? nil : whole
  }

  private func inFormulas(_ tree: Tree) -> [Finding] {
    tree.nodes.flatMap { node in
      node.indicators.enumerated().compactMap { index, indicator in
        guard let printed = indicator.formula.flatMap(PrintedWeights.init),
          abs(printed.sum / printed.whole - 1) > max(tolerance, printed.rounding) + 1e-9
        else { return nil }
        return finding(
          "bobot dalam formula \(quote(indicator.name)) berjumlah \(figure(printed.sum)), "
            + "bukan \(figure(printed.whole))",
          at: Anchor(tree, node, indicator: index, .formula), severity: .warning)
      }
    }
  }
}
