import Pohon

/// The indicators of a tree that were due in a period others reported for, and were not reported.
struct ReportGap {
  /// Index of the tree.
  let tree: Int
  /// The period.
  let period: Period
  /// How many indicators were due.
  let due: Int
  /// Those of them that were not reported, in document order.
  let missing: [Placed]

  /// A stretch of time by where it ends, because realisasi are accumulated up to there.
  private struct End: Hashable, Comparable {
    var year, month: Int

    init(_ period: Period) { (year, month) = (period.year, period.lastMonth) }

    static func < (a: End, b: End) -> Bool { (a.year, a.month) < (b.year, b.month) }
  }

  /// Every gap, by tree and time. A report covers all months of its period: one for the year settles
  /// its triwulan. What is computed, borrowed, not due or neither aimed at nor needed is not owed.
  static func all(in dossier: CheckedDossier, _ aims: ReportAims) -> [ReportGap] {
    var ends: [Int: [End: Period]] = [:]
    let looked = Set(dossier.reportedPeriods.joined())
    for row in dossier.dossier.realisasi where looked.contains(row.period) {
      let known = ends[row.place.tree]?[End(row.period)]
      ends[row.place.tree, default: [:]][End(row.period)] =
        known.map { min($0, row.period) } ?? row.period
    }
    return ends.sorted { $0.key < $1.key }.flatMap { tree, periods -> [ReportGap] in
      let owing = indicators(ofTree: tree, dossier, aims)
      return periods.sorted { $0.key < $1.key }.compactMap { end, period in
        let due = owing.filter { number in
          (dossier.indicator(number).indicator.schedule ?? .quarterly).isDue(atEndOf: period)
            && (aims.hasTarget(number, in: end.year)
              || aims.isOperand.contains(number) && aims.years[tree].contains(end.year))
        }
        let missing = due.filter { !covers(dossier, $0, end) }
        guard !missing.isEmpty else { return nil }
        return ReportGap(
          tree: tree, period: period, due: due.count, missing: missing.map { dossier.indicator($0) }
        )
      }
    }
  }

  private static func indicators(
    ofTree tree: Int, _ dossier: CheckedDossier, _ aims: ReportAims
  ) -> [Int] {
    let nodes = dossier.links.firstNode[tree]..<dossier.links.firstNode[tree + 1]
    let first = dossier.links.firstIndicator
    return (first[nodes.lowerBound]..<first[nodes.upperBound]).filter { number in
      dossier.indicator(number).indicator.computation == nil
        && (!dossier.reports[number].isEmpty || !aims.isReportedElsewhere(number))
    }
  }

  /// Whether any report of the indicator covers the month that `end` closes.
  private static func covers(_ dossier: CheckedDossier, _ number: Int, _ end: End) -> Bool {
    dossier.reports[number].contains {
      let row = dossier.dossier.realisasi[Int($0)]
      return row.period.year == end.year && row.period.months.contains(end.month)
        && !row.isWithoutValue
    }
  }
}
