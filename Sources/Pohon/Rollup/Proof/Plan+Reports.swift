extension Plan {
  /// Everything of `told` in the stretch of the year that the period of that index looks at, in time
  /// order, and why it does not count where it does not.
  func reports(
    _ told: [Realisasi], by accumulation: Accumulation, at period: Int
  ) -> [RealisasiProof.Report] {
    let asked = periods[period]
    let window = (alone ? asked.months.lowerBound : 1)...asked.lastMonth
    let chosen = YearReports(told, upTo: asked, alone: alone).counting(by: accumulation)
    var counting = Set(chosen.map(\.period))
    let inside = told.filter {
      $0.period.year == asked.year && window.contains($0.period.lastMonth)
        && (accumulation == .last || window.contains($0.period.months.lowerBound))
    }.sorted {
      ($0.period.months.lowerBound, -$0.period.lastMonth)
        < ($1.period.months.lowerBound, -$1.period.lastMonth)
    }
    return inside.map { report in
      let says = !report.isWithoutValue
      let isChosen = says && counting.remove(report.period) != nil
      let isOlder = accumulation == .last && report.period != chosen.last?.period
      let leftOut =
        !says
        ? "menyatakan tidak ada nilai"
        : !isChosen
          ? "bulannya sudah tercakup laporan lain" : isOlder ? "bukan nilai terakhir" : nil
      return RealisasiProof.Report(
        period: report.period, text: report.value?.text, value: report.value?.number,
        numerator: report.numerator, denominator: report.denominator,
        dataYear: report.otherYear, leftOut: leftOut)
    }
  }
}
