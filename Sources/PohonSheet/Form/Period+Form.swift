import Pohon

extension Period {
  /// The stretch of `length` months (1, 3, 6 or 12) that ends with `month` of `year`.
  private static func stretch(_ length: Int, endingIn month: Int, of year: Int) -> Period {
    switch length {
    case 1: .month(month, of: year)
    case 3: .triwulan(month / 3, of: year)
    case 6: .semester(month / 6, of: year)
    default: .year(year)
    }
  }

  /// The period of its kind before it.
  var previous: Period {
    let start = months.lowerBound
    return start > 1
      ? .stretch(months.count, endingIn: start - 1, of: year)
      : .stretch(months.count, endingIn: 12, of: year - 1)
  }

  /// The periods that reports by `schedule` have in it: its parts, or the longer one that ends with
  /// it; none where no report is due.
  func reported(by schedule: Schedule) -> [Period] {
    guard schedule.isDue(atEndOf: self) else { return [] }
    guard schedule.months < months.count else {
      return [.stretch(schedule.months, endingIn: lastMonth, of: year)]
    }
    return stride(from: months.lowerBound, through: lastMonth, by: schedule.months).map {
      .stretch(schedule.months, endingIn: $0 + schedule.months - 1, of: year)
    }
  }

  /// The next period of `schedule` after it that reports are due for.
  func next(by schedule: Schedule) -> Period {
    let length = schedule.months
    return .stretch(length, endingIn: (lastMonth / length + 1) * length, of: year)
  }
}
