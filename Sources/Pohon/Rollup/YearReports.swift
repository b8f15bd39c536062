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

  /// All that was told; what counts of it is kept as positions in this list.
  private let reports: [Realisasi]
  /// The reports inside the time asked for, in time order and without overlap.
  private let inside: [Int]
  private let isComplete: Bool
  /// The reports that end inside the time asked for, wherever they begin.
  private let ending: [Int]
  /// Whether a report reaches into the time asked for from outside.
  private let hasLonger: Bool

  /// Picks from `reports` what lies in the year of `period` and not after its end; in the period
  /// alone if `alone`. Where two overlap, the one that covers more months counts. A report without
  /// a value (empty, `N/A`) counts as none.
  init(_ reports: [Realisasi], upTo period: Period, alone: Bool) {
    self.reports = reports
    let asked = (alone ? period.months.lowerBound : 1)...period.lastMonth
    func months(_ report: Int) -> ClosedRange<Int> { reports[report].period.months }
    func isTold(_ report: Int) -> Bool {
      reports[report].period.year == period.year && !reports[report].isWithoutValue
    }
    let known = reports.indices.filter {
      reports[$0].period.lastMonth <= asked.upperBound && isTold($0)
    }
    let cover = Cover(
      alone ? known.filter { months($0).lowerBound >= asked.lowerBound } : known, of: asked,
      by: months)
    (inside, isComplete) = (cover.chosen, cover.isComplete)
    guard alone else {
      (ending, hasLonger) = (inside, false)
      return
    }
    ending = Cover(known, of: 1...asked.upperBound, by: months).chosen
      .filter { months($0).upperBound >= asked.lowerBound }
    hasLonger = reports.indices.contains {
      isTold($0) && months($0).overlaps(asked) && months($0).clamped(to: asked) != months($0)
    }
  }

  /// The reports inside the time asked for, in time order and without overlap.
  var chosen: [Realisasi] { inside.map { reports[$0] } }

  /// The reports that the total by `accumulation` is made of; of `last` all that could have been it.
  func counting(by accumulation: Accumulation) -> [Realisasi] {
    (accumulation == .last ? ending : inside).map { reports[$0] }
  }

  /// One value out of the parts, by their kind.
  ///
  /// A gap leaves a sum or a mean unknown; `last` is the last value known, also of a report that
  /// began before a period taken alone. A mean weighs each report by its months. Of ratios the
  /// numerators and denominators are added, percentages never averaged.
  func total(by accumulation: Accumulation) -> Total {
    let counting = accumulation == .last ? ending : inside
    var total = Total()
    if accumulation != .last, !isComplete {
      total.reason = hasLonger ? .longerPeriod : counting.isEmpty ? .notReported : .gapInYear
      return total
    }
    guard let last = counting.last else { return total }
    let isSingle = accumulation == .last || counting.count == 1
    let years = (isSingle ? counting.suffix(1) : counting[...]).compactMap { reports[$0].otherYear }
    if !years.isEmpty { total.dataYears = Set(years).sorted() }
    if isSingle {
      total.single = reports[last].value
      total.value = total.single?.number ?? .nan
      total.numerator = reports[last].numerator ?? .nan
      total.denominator = reports[last].denominator ?? .nan
      total.reason = total.value.isNaN && total.single != nil ? .realisasiUnclear : .notReported
      return total
    }
    (total.value, total.numerator, total.denominator) = Self.joined(
      counting.map { reports[$0] }, by: accumulation)
    if total.value.isNaN, counting.contains(where: { reports[$0].value != nil }) {
      total.reason = .realisasiUnclear
    }
    return total
  }

  /// Whether a report that the total by `accumulation` ends with was made in a satuan that cannot be
  /// compared with `satuan`.
  func isAtOdds(with satuan: String?, by accumulation: Accumulation) -> Bool {
    (accumulation == .last ? inside.suffix(1) : inside[...]).contains {
      Satuan.areAtOdds(reports[$0].value?.satuan, satuan)
    }
  }

  /// The sum, or the mean weighted by months, of reports that follow one another.
  static func joined(
    _ reports: [Realisasi], by accumulation: Accumulation
  ) -> (value: Double, numerator: Double, denominator: Double) {
    var (value, numerator, denominator) = (0.0, 0.0, 0.0)
    // In units of the shortest report, so that equal ones weigh exactly 1.
    let unit = reports.lazy.map { $0.period.months.count }.min() ?? 1
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
    (value?.isAbsent ?? true) && numerator == nil && denominator == nil
  }
}
