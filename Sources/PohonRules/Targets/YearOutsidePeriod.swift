import Pohon

/// A target for a year that the document does not plan, a baseline after the plan's last year, or,
/// where no `periode` is given, a year left out between two targets.
///
/// A baseline before the plan is what a baseline should be, and one inside it belongs to a plan that
/// was revised halfway; neither is spoken of. Told once where more than three indicators share it.
struct YearOutsidePeriod: TreeRule {
  let id: RuleID = "tahun-di-luar-periode"
  let severity = Severity.warning
  let concern = Concern.measure
  let why = """
    Target disusun untuk tahun-tahun rencana. Tahun di luar periode tidak akan dinilai dalam rencana ini,
    atau periodenya salah tulis. Tahun yang terlewat tidak dapat dinilai.
    """
  let advice = """
    Sesuaikan tahun target dengan periode rencana, betulkan periodenya, atau lengkapi tahun yang
    terlewat.
    """
  let basis = Basis.practice("tahun target sama dengan tahun rencana")
  let examples: [Example] = [
    .flagged(
      """
      periode: "2025-2029"
      kinerja:
        - kondisi: Meningkatnya gizi balita
          indikator:
            - nama: Persentase balita ditimbang
              target: { "2029": "90", "2030": "92" }  # <-
      """),
    .flagged(
      """
      kondisi: Meningkatnya gizi balita
      indikator:
        - nama: Persentase balita ditimbang
          target: { "2025": "80", "2027": "90" }  # <-
      """),
    .clean(
      """
      kondisi: Meningkatnya gizi balita
      indikator:
        - nama: Persentase balita ditimbang
          baseline: { "2024": "75" }
          target: { "2025": "80", "2026": "85", "2027": "90" }
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    var found: [Finding] = []
    var outside = Gathering()
    var years: Set<Int> = []
    for node in tree.nodes {
      for (index, indicator) in node.indicators.enumerated() {
        guard let planned = tree.heading.period?.years else {
          if let gap = gap(indicator, Anchor(tree, node, indicator: index)) { found.append(gap) }
          continue
        }
        if let late = indicator.baseline.first(where: { $0.period.year > planned.upperBound }) {
          found.append(
            finding(
              "baseline \(late.period) \(quote(indicator.name)) berada sesudah periode"
                + " \(text(planned))",
              at: Anchor(tree, node, indicator: index, .baseline, item: late.period.description)))
        }
        let strays = indicator.targets.filter { !planned.contains($0.period.year) }
        guard let first = strays.first else { continue }
        let own = Set(strays.map(\.period.year))
        years.formUnion(own)
        outside.add(
          finding(
            "target tahun \(listed(own.sorted().map { "\($0)" })) \(quote(indicator.name)) berada di luar"
              + " periode \(text(planned))",
            at: Anchor(tree, node, indicator: index, .target, item: first.period.description)))
      }
    }
    return found
      + outside.findings { count, notes in
        finding(
          "target tahun \(listed(years.sorted().map { "\($0)" })) pada \(count) indikator berada di luar"
            + " periode \(tree.heading.period.map { text($0.years) } ?? "")",
          at: Anchor(tree), notes: notes)
      }
  }

  private func text(_ years: ClosedRange<Int>) -> String {
    years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)-\(years.upperBound)"
  }

  private func gap(_ indicator: Indicator, _ anchor: Anchor) -> Finding? {
    let years = Set(indicator.targets.map(\.period.year)).sorted()
    guard let (last, next) = zip(years, years.dropFirst()).first(where: { $1 > $0 + 1 }) else {
      return nil
    }
    var place = anchor
    place.field = Field(.target, indicator: anchor.field?.indicator)
    return finding(
      "target \(quote(indicator.name)) melompat dari tahun \(last) ke \(next)", at: place)
  }
}
