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
    func precedes(_ one: Item, _ other: Item) -> Bool {
      let (a, b) = (span(one), span(other))
      return a.lowerBound != b.lowerBound
        ? a.lowerBound < b.lowerBound : a.upperBound > b.upperBound
    }
    // Mostly they come in time order.
    let isSorted = zip(items, items.dropFirst()).allSatisfy { !precedes($1, $0) }
    let sorted = isSorted ? items : items.sorted(by: precedes)
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
