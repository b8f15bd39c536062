/// Which of several stretches of one year count, so that no month counts twice.
///
/// Periods of a year lie inside one another or apart, so the longest ones are found from left to
/// right.
struct Cover<Item> {
  /// Those that lie inside no other, in time order.
  let chosen: [Item]
  /// Whether they fill the months asked for without a gap.
  let isComplete: Bool

  /// Chooses among `items`, each of which must lie inside `months`.
  init(_ items: [Item], of months: ClosedRange<Int>, by period: (Item) -> Period) {
    let sorted = items.sorted {
      let (a, b) = (period($0).months, period($1).months)
      return (a.lowerBound, -a.upperBound) < (b.lowerBound, -b.upperBound)
    }
    var chosen: [Item] = []
    var covered = months.lowerBound - 1
    var isComplete = true
    for item in sorted where period(item).months.lowerBound > covered {
      if period(item).months.lowerBound > covered + 1 { isComplete = false }
      chosen.append(item)
      covered = period(item).lastMonth
    }
    self.chosen = chosen
    self.isComplete = isComplete && covered == months.upperBound
  }
}
