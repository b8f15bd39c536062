/// Periods of one kind without a gap between them, across years, written `2024-T3..2025-T2`.
public struct PeriodRange: Hashable, Sendable {
  /// The first period.
  public let first: Period
  /// The last period.
  public let last: Period

  /// From `first` through `last`; nil where they are of two kinds or run backwards.
  public init?(_ first: Period, through last: Period) {
    guard first.isSameKind(as: last), first <= last else { return nil }
    (self.first, self.last) = (first, last)
  }

  /// How many periods it holds, at least 1; known without making them.
  public var count: Int { last.ordinal - first.ordinal + 1 }

  /// The periods in time order.
  public var periods: [Period] {
    let length = first.months.count
    let perYear = 12 / length
    return (first.ordinal...last.ordinal).map { ordinal in
      let start = ordinal % perYear * length
      return Period(year: ordinal / perYear, months: (start + 1)...(start + length))
    }
  }
}

extension Period {
  /// Whether both are years, semesters, triwulan or months.
  public func isSameKind(as other: Period) -> Bool { months.count == other.months.count }

  /// The same stretch of an earlier year; nil before the year 1000.
  public func earlier(byYears count: Int) -> Period? {
    year - count >= 1000 ? Period(year: year - count, months: months) : nil
  }

  /// Counts the periods of its kind from the year 0.
  fileprivate var ordinal: Int {
    let perYear = 12 / months.count
    return year * perYear + lastMonth / months.count - 1
  }
}
