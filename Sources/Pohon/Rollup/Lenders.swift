/// The indicators that could lend to another that is the same (`sama`), where there are several.
///
/// Where they hold different values the borrower has none: neither document goes before the other.
struct Lenders: Sendable {
  /// For each borrower of a realisasi all that have one, at least two, ordered by name.
  var realisasi: [Int: [Int]] = [:]
  /// The same of targets.
  var targets: [Int: [Int]] = [:]

  /// Whether two values are the same but for what binary arithmetic adds in the last bits.
  static func agree(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))
  }
}

extension IndicatorCompiler {
  /// The borrowed `target` of an indicator; unknown where its lenders aim at different values.
  func agreed(_ target: PeriodTarget, _ number: Int, _ period: Period) -> PeriodTarget {
    guard let rivals = lenders.targets[number] else { return target }
    let trait = traits[number]
    let known = rivals.map { rival in
      PeriodTarget(
        dossier.indicator(at: traits[rival].place), for: period, alone: alone,
        spread: traits[rival].spread, accumulation: trait.accumulation)
    }.filter { $0.reason == .none }
    guard let first = known.first, known.contains(where: { !$0.agrees(with: first) }) else {
      return target
    }
    return PeriodTarget(unknown: .lendersDisagree)
  }

  /// Whether the lenders of an indicator's targets aim at different values for the year of `period`.
  func haveUnlikeYears(_ number: Int, _ period: Period) -> Bool {
    let yearly = (lenders.targets[number] ?? []).compactMap { rival in
      dossier.indicator(at: traits[rival].place).targets
        .first { $0.period == .year(period.year) }?.value.number
    }
    return yearly.contains { !Lenders.agree($0, yearly[0]) }
  }

  /// Whether these indicators were reported with different grades up to the period.
  func haveUnlikeGrades(_ lenders: [Int], _ period: Period) -> Bool {
    let grades = lenders.compactMap { lender in
      let told = reports[lender].map { dossier.realisasi[Int($0)] }
      return YearReports(told, upTo: period, alone: alone).total(by: traits[lender].accumulation)
        .single?.grade
    }
    return Set(grades).count > 1
  }
}

extension Plan {
  /// The lenders that leave an indicator without realisasi or target, by name.
  func disagreeingLenders(of indicator: Int, _ table: IndicatorTable, _ cell: Int) -> [String] {
    var found: [Int] = []
    if table.reportedReason[cell] == .lendersDisagree { found = lenders.realisasi[indicator] ?? [] }
    if [table.targetReason[cell], table.progressReason[cell]].contains(.lendersDisagree),
      found.isEmpty
    {
      found = lenders.targets[indicator] ?? []
    }
    return found.map { lender in
      let place = traits[lender].place
      let tree = dossier.trees[place.tree]
      return "\(tree.id)#\(tree.nodes[place.node].key)#\((place.indicator ?? 0) + 1)"
    }
  }
}

extension PeriodTarget {
  fileprivate func agrees(with other: PeriodTarget) -> Bool {
    guard let bounds, let others = other.bounds else {
      return bounds == nil && other.bounds == nil && quantity?.grade == other.quantity?.grade
    }
    return Lenders.agree(bounds.lowerBound, others.lowerBound)
      && Lenders.agree(bounds.upperBound, others.upperBound)
  }
}

extension IndicatorTable {
  /// For each lender those that others could lend to as well.
  static func contested(by lenders: [Int: [Int]]) -> [Int: [Int]] {
    lenders.reduce(into: [:]) { found, entry in
      for lender in entry.value { found[lender, default: []].append(entry.key) }
    }
  }

  /// Leaves a borrower without realisasi in the periods in which its lenders hold different values.
  mutating func contest(_ borrower: Int, among lenders: [Int], _ traits: [IndicatorTraits]) {
    for period in 0..<periods {
      let cell = borrower * periods + period
      let known = lenders.map { value[$0 * periods + period] }.filter { !$0.isNaN }
      guard let least = known.min(), let most = known.max(), !Lenders.agree(least, most),
        !prefersReported || reported[cell].isNaN
      else { continue }
      (value[cell], source[cell]) = (.nan, .none)
      (reported[cell], reportedReason[cell]) = (.nan, .lendersDisagree)
      (computed[cell], computedReason[cell]) = (.nan, .lendersDisagree)
      (numerator[cell], denominator[cell]) = (.nan, .nan)
      (raw[cell], clamped[cell]) = (.nan, .nan)
      grades[cell].reached = GradeMark.none
      judge(cell, traits[borrower])
    }
  }
}
