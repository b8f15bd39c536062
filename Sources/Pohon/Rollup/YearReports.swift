/// The realisasi of one indicator within one year, accumulated up to a period or in it alone.
struct YearReports {
  /// What came out.
  struct Total {
    var value = Double.nan
    var numerator = Double.nan
    var denominator = Double.nan
    /// The text of the single report it rests on, for grades and readers.
    var single: Quantity?
    /// The years that the reports it rests on speak of instead of their own, each once.
    var dataYears: [Int] = []
    var reason = Reason.notReported
  }

  /// The reports inside the time asked for, in time order and without overlap.
  let chosen: [Realisasi]
  private let isComplete: Bool
  /// The reports that end inside the time asked for, wherever they begin.
  private let ending: [Realisasi]
  /// Whether a report reaches into the time asked for from outside.
  private let hasLonger: Bool

  /// Picks from `reports` what lies in the year of `period` and not after its end; in the period
  /// alone if `alone`. Where two overlap, the one that covers more months counts. A report without
  /// a value (empty, `N/A`) counts as none.
  init(_ reports: some Sequence<Realisasi>, upTo period: Period, alone: Bool) {
    let asked = (alone ? period.months.lowerBound : 1)...period.lastMonth
    let told = reports.filter { $0.period.year == period.year && !$0.isWithoutValue }
    let known = told.filter { $0.period.lastMonth <= asked.upperBound }
    let inside = known.filter { $0.period.months.lowerBound >= asked.lowerBound }
    let cover = Cover(inside, of: asked, by: \.period)
    (chosen, isComplete) = (cover.chosen, cover.isComplete)
    guard alone else {
      (ending, hasLonger) = (chosen, false)
      return
    }
    ending = Cover(known, of: 1...asked.upperBound, by: \.period).chosen
      .filter { $0.period.lastMonth >= asked.lowerBound }
    hasLonger = told.contains {
      $0.period.months.overlaps(asked) && $0.period.months.clamped(to: asked) != $0.period.months
    }
  }

  /// The reports that the total by `accumulation` is made of; of `last` all that could have been it.
  func counting(by accumulation: Accumulation) -> [Realisasi] {
    accumulation == .last ? ending : chosen
  }

  /// One value out of the parts, by their kind.
  ///
  /// A gap leaves a sum or a mean unknown; `last` is the last value known, also of a report that
  /// began before a period taken alone. A mean weighs each report by its months. Of ratios the
  /// numerators and denominators are added, percentages never averaged.
  func total(by accumulation: Accumulation) -> Total {
    let counting = counting(by: accumulation)
    var total = Total()
    if accumulation != .last, !isComplete {
      total.reason = hasLonger ? .longerPeriod : counting.isEmpty ? .notReported : .gapInYear
      return total
    }
    guard let last = counting.last else { return total }
    total.dataYears = Set((accumulation == .last ? [last] : counting).compactMap(\.otherYear))
      .sorted()
    if accumulation == .last || counting.count == 1 {
      total.single = last.value
      total.value = last.value?.number ?? .nan
      total.numerator = last.numerator ?? .nan
      total.denominator = last.denominator ?? .nan
      total.reason = total.value.isNaN && last.value != nil ? .realisasiUnclear : .notReported
      return total
    }
    (total.value, total.numerator, total.denominator) = Self.joined(counting, by: accumulation)
    if total.value.isNaN, counting.contains(where: { $0.value != nil }) {
      total.reason = .realisasiUnclear
    }
    return total
  }

  /// The sum, or the mean weighted by months, of reports that follow one another.
  static func joined(
    _ reports: [Realisasi], by accumulation: Accumulation
  ) -> (value: Double, numerator: Double, denominator: Double) {
    var (value, numerator, denominator) = (0.0, 0.0, 0.0)
    // In units of the shortest report, so that equal ones weigh exactly 1.
    let unit = reports.map(\.period.months.count).min() ?? 1
    var weights = 0.0
    for report in reports {
      let weight = accumulation == .mean ? Double(report.period.months.count / unit) : 1
      value += weight * (report.value?.number ?? .nan)
      numerator += report.numerator ?? .nan
      denominator += report.denominator ?? .nan
      weights += weight
    }
    if accumulation == .mean { value /= weights }
    return (value, numerator, denominator)
  }
}

extension Realisasi {
  /// The year its data speak of (`tahun_data`), where that is not the year it is reported for.
  public var otherYear: Int? { dataYear == period.year ? nil : dataYear }

  /// Whether the report says nothing that could be counted, e.g. only what stood in the way.
  public var isWithoutValue: Bool {
    (value == nil || value?.reading == .absent) && numerator == nil && denominator == nil
  }
}
