/// The realisasi of one indicator within one year, accumulated up to a period.
struct YearReports {
  /// What came out.
  struct Total {
    var value = Double.nan
    var numerator = Double.nan
    var denominator = Double.nan
    /// The text of the single report it rests on, for grades and readers.
    var single: Quantity?
    var reason = Reason.notReported
  }

  /// The reports that count, in time order and without overlap.
  let chosen: [Realisasi]
  private let isComplete: Bool

  /// Picks from `reports` what lies in the year of `period` and not after its end; in the period
  /// alone if `alone`. Where two overlap, the one that covers more months counts. A report that says
  /// there is no value (`N/A`) counts as none.
  init(_ reports: some Sequence<Realisasi>, upTo period: Period, alone: Bool) {
    let first = alone ? period.months.lowerBound : 1
    let window = first...period.lastMonth
    let candidates = reports.filter {
      $0.period.year == period.year && window.contains($0.period.months.lowerBound)
        && window.contains($0.period.lastMonth) && !$0.isAbsent
    }.sorted {
      ($0.period.months.lowerBound, -$0.period.lastMonth)
        < ($1.period.months.lowerBound, -$1.period.lastMonth)
    }
    var chosen: [Realisasi] = []
    var covered = first - 1
    var isComplete = true
    for report in candidates where report.period.months.lowerBound > covered {
      if report.period.months.lowerBound > covered + 1 { isComplete = false }
      chosen.append(report)
      covered = report.period.lastMonth
    }
    self.chosen = chosen
    self.isComplete = isComplete && covered == period.lastMonth
  }

  /// One value out of the parts, by their kind. A gap leaves a sum or a mean unknown; `last` is the
  /// last value known. Of ratios the numerators and denominators are added, percentages never
  /// averaged.
  func total(by accumulation: Accumulation) -> Total {
    var total = Total()
    guard let last = chosen.last else { return total }
    if accumulation == .last || chosen.count == 1 {
      guard accumulation == .last || isComplete else {
        total.reason = .gapInYear
        return total
      }
      total.single = last.value
      total.value = last.value?.number ?? .nan
      total.numerator = last.numerator ?? .nan
      total.denominator = last.denominator ?? .nan
      total.reason = total.value.isNaN && last.value != nil ? .realisasiUnclear : .notReported
      return total
    }
    guard isComplete else {
      total.reason = .gapInYear
      return total
    }
    (total.value, total.numerator, total.denominator) = (0, 0, 0)
    for report in chosen {
      total.value += report.value?.number ?? .nan
      total.numerator += report.numerator ?? .nan
      total.denominator += report.denominator ?? .nan
    }
    if accumulation == .mean { total.value /= Double(chosen.count) }
    if total.value.isNaN, chosen.contains(where: { $0.value != nil }) {
      total.reason = .realisasiUnclear
    }
    return total
  }
}

extension Realisasi {
  /// Whether the report only says that there is no value.
  fileprivate var isAbsent: Bool { value?.reading == .absent && numerator == nil }
}
