import Pohon

/// The order of columns for periods that keeps the order in which every row names them, so far as
/// rows agree; by time where they leave it open.
struct PeriodOrder {
  private var followers: [Period: Set<Period>] = [:]
  private var before: [Period: Int] = [:]

  /// Takes note of the periods of a row, in its order.
  mutating func add(_ periods: [Period]) {
    for period in periods { before[period, default: 0] += 0 }
    for (first, second) in zip(periods, periods.dropFirst()) {
      if followers[first, default: []].insert(second).inserted { before[second, default: 0] += 1 }
    }
  }

  /// All periods, each once.
  var periods: [Period] {
    var waiting = before
    var left = before.keys.sorted()
    var order: [Period] = []
    while !left.isEmpty {
      let next = left.firstIndex { waiting[$0] == 0 } ?? left.startIndex
      let period = left.remove(at: next)
      order.append(period)
      for follower in followers[period] ?? [] { waiting[follower, default: 1] -= 1 }
    }
    return order
  }
}
