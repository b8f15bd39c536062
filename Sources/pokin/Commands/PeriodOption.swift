import Pohon

/// More periods than this are refused; twenty years of months.
private let mostPeriods = 240

/// Reads the periods of `--periode`: one, or several with commas and ranges (`2025-T1..2025-T4`),
/// in the order given, each once.
func readPeriods(_ text: String) throws -> [Period] {
  var periods: [Period] = []
  for part in text.split(separator: ",", omittingEmptySubsequences: false) {
    let span = try readRange(String(part))
    let count = periods.count + span.count
    guard count <= mostPeriods else {
      throw Failure.usage(
        "--periode \(text): \(indonesianText(Double(count))) periode; paling banyak \(mostPeriods) "
          + "sekali hitung")
    }
    periods += span.periods
  }
  var seen: Set<Period> = []
  return periods.filter { seen.insert($0).inserted }
}

/// Reads `--periode` of a command that looks at one period.
func readPeriod(_ text: String) throws -> Period {
  let periods = try readPeriods(text)
  guard periods.count == 1 else {
    throw Failure.usage(
      "--periode \(text): perintah ini memakai satu periode, misalnya \(periods[periods.count - 1])"
    )
  }
  return periods[0]
}

/// Tells where a period lies outside the years that a tree plans: it has no targets there.
func tellOutsidePlan(_ period: Period, of trees: some Sequence<Tree>) {
  for tree in trees {
    guard let plan = tree.heading.period, !plan.years.contains(period.year) else { continue }
    Terminal.tell("pokin: \(period) di luar masa rencana “\(tree.id)” (\(plan))")
  }
}

/// One period, or two with `..` between them.
private func readRange(_ text: String) throws -> PeriodRange {
  let ends = text.firstRange(of: "..").map { [text[..<$0.lowerBound], text[$0.upperBound...]] }
  let periods = try (ends ?? [text[...]]).map { end in
    guard let period = Period(end) else {
      throw Failure.usage(
        "--periode \(text): “\(end)” tidak terbaca; diharapkan tahun (2025), semester (2025-S1), "
          + "triwulan (2025-T2), bulan (2025-09), atau rentang (2025-T1..2025-T4)")
    }
    return period
  }
  let (first, last) = (periods[0], periods[periods.count - 1])
  if let range = PeriodRange(first, through: last) { return range }
  let defect =
    first.isSameKind(as: last)
    ? "rentang berjalan mundur; tulis \(last)..\(first)"
    : "awal dan akhir rentang harus sejenis, misalnya 2025-T1..2025-T4"
  throw Failure.usage("--periode \(text): \(defect)")
}
