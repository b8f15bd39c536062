import Pohon

/// A planned year for which an indicator has no target.
///
/// - Error: an indicator without any target while others have theirs; told once where that is most.
/// - Warning: some years of the plan without target; told once where most indicators miss the same
///   years. A document whose indicators have no target at all is told once, also as a warning: the
///   figures may stand in another document, which it then names (`target_di`).
///
/// An indicator that is the same as one with targets in another document borrows them. Without
/// `periode` no year is planned, so only the first test is made.
struct YearWithoutTarget: Rule {
  let id: RuleID = "target-tahun-kosong"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.error]
  let concern = Concern.measure
  let why = """
    Setiap tahun rencana mempunyai target, sebab capaian adalah realisasi dibanding target. Tahun tanpa
    target tidak dapat dinilai.
    """
  let advice = """
    Lengkapi target setiap tahun rencana, atau sebutkan dokumen yang memuatnya dalam target_di.
    """
  let basis = Basis.document("Bab II dokumen IKU: dicapai dalam kurun waktu tertentu")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Meningkatnya gizi balita
      indikator:
        - nama: Persentase balita ditimbang
          target: { "2025": "80", "2026": "85" }
        - nama: Prevalensi stunting  # <-
      """),
    .clean(
      """
      kondisi: Meningkatnya gizi balita
      indikator:
        - nama: Persentase balita ditimbang
          target: { "2025": "80", "2026": "85" }
        - nama: Prevalensi stunting
          target: { "2025": "20", "2026": "18" }
      """),
  ]

  func check(_ dossier: CheckedDossier) -> [Finding] {
    let lent = lent(dossier)
    return dossier.trees.enumerated().flatMap { number, tree -> [Finding] in
      guard tree.heading.targetsElsewhere == nil else { return [] }
      var own = dossier.links.firstIndicator[dossier.links.firstNode[number]]
      var table = TargetTable(tree)
      for node in tree.nodes {
        for index in node.indicators.indices {
          table.add(node, index, isLent: lent.contains(own))
          own += 1
        }
      }
      return report(table, in: tree)
    }
  }

  /// The indicators that have targets through a `sama` link.
  private func lent(_ dossier: CheckedDossier) -> Set<Int> {
    var lent: Set<Int> = []
    for (a, b) in dossier.links.sameIndicators {
      if !dossier.indicator(b).indicator.targets.isEmpty { lent.insert(a) }
      if !dossier.indicator(a).indicator.targets.isEmpty { lent.insert(b) }
    }
    return lent
  }

  private func report(_ table: TargetTable, in tree: Tree) -> [Finding] {
    guard table.aiming > 0 else {
      guard tree.heading.period != nil, let first = table.without.first else { return [] }
      return [
        table.without.count == 1
          ? finding("\(first.name) belum mempunyai target", at: first.anchor())
          : finding(
            "tidak satu pun dari \(table.without.count) indikator mempunyai target",
            at: Anchor(tree))
      ]
    }
    let all = table.aiming + table.without.count
    if table.without.count > 3, table.without.count * 5 >= all * 4 {
      return [
        finding(
          "\(table.without.count) dari \(all) indikator tidak mempunyai target", at: Anchor(tree),
          severity: .error)
      ] + gaps(table, in: tree)
    }
    let none = table.without.map { own in
      finding(
        "\(own.name) tidak mempunyai target, padahal indikator lain mempunyainya", at: own.anchor(),
        severity: .error)
    }
    return none + gaps(table, in: tree)
  }

  private func gaps(_ table: TargetTable, in tree: Tree) -> [Finding] {
    let gaps = table.gaps.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return gaps.flatMap { covered, places -> [Finding] in
      let years = table.missing(besides: covered)
      if places.count > 3, places.count * 5 >= table.aiming * 4 {
        return [
          finding(
            "target tahun \(listed(years)) kosong pada \(places.count) dari \(table.aiming)"
              + " indikator yang mempunyai target", at: Anchor(tree))
        ]
      }
      return places.map {
        finding("target tahun \(listed(years)) \($0.name) kosong", at: $0.anchor(.target))
      }
    }
  }
}

/// Which indicators of a tree have targets, and for which of its planned years.
private struct TargetTable {
  let tree: Tree
  /// How many indicators have targets.
  private(set) var aiming = 0
  /// Those without any.
  private(set) var without: [Placed] = []
  /// Those that miss a planned year, by the planned years that they have.
  private(set) var gaps: [[Int]: [Placed]] = [:]

  init(_ tree: Tree) { self.tree = tree }

  mutating func add(_ node: Node, _ index: Int, isLent: Bool) {
    let indicator = node.indicators[index]
    guard !indicator.targets.isEmpty else {
      if !isLent { without.append(placed(node, index)) }
      return
    }
    aiming += 1
    guard let planned = tree.heading.period?.years else { return }
    let covered = Set(indicator.targets.map(\.period.year)).filter(planned.contains)
    if covered.count < planned.count {
      gaps[covered.sorted(), default: []].append(placed(node, index))
    }
  }

  /// The planned years besides `covered`.
  func missing(besides covered: [Int]) -> [String] {
    let covered = Set(covered)
    return (tree.heading.period?.years).map { years in
      years.filter { !covered.contains($0) }.map { "\($0)" }
    } ?? []
  }

  private func placed(_ node: Node, _ index: Int) -> Placed {
    Placed(tree: tree, place: Place(tree: 0, node: node.position, indicator: index))
  }
}
