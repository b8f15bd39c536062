/// Which of several stretches of one year count, so that no month counts twice.
///
/// Periods of a year lie inside one another or apart, so the longest ones are found from left to
/// right.
struct Cover<Item> {
  /// Those that lie inside no other, in time order.
  let chosen: [Item]
  /// Whether they fill the months asked for without a gap.
  let isComplete: Bool

  /// Chooses among `items`, each of which covers its `span` inside `months`.
  init(_ items: [Item], of months: ClosedRange<Int>, by span: (Item) -> ClosedRange<Int>) {
    let sorted = items.sorted {
      let (a, b) = (span($0), span($1))
      return (a.lowerBound, -a.upperBound) < (b.lowerBound, -b.upperBound)
    }
    var chosen: [Item] = []
    var covered = months.lowerBound - 1
    var isComplete = true
    for item in sorted where span(item).lowerBound > covered {
      if span(item).lowerBound > covered + 1 { isComplete = false }
      chosen.append(item)
      covered = span(item).upperBound
    }
    self.chosen = chosen
    self.isComplete = isComplete && covered == months.upperBound
  }
}
