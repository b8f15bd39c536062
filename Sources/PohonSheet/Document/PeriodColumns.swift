import Pohon

extension [RecordColumn<Indicator>] {
  /// A column for each year with a value before the plan.
  static func baselines(of indicators: [Indicator]) -> Self {
    years(of: indicators, \.baseline).map { year in
      let heading = "\(FormWord.baseline.text) \(year)"
      return RecordColumn(DocumentColumn(heading, width: 9, isCentred: true)) { indicator in
        indicator.cells.cell(
          indicator.baseline.filter { $0.period.year == year }, .baseline, namesParts: true)
      }
    }
  }

  /// A column for each year with a target, under one heading; parts of a year stand in its cell.
  static func targetYears(of indicators: [Indicator]) -> Self {
    years(of: indicators, \.targets).map { year in
      RecordColumn(
        DocumentColumn("\(year)", in: FormWord.targetYear.text, width: 9, isCentred: true)
      ) { indicator in
        indicator.cells.cell(
          indicator.targets.filter { $0.period.year == year }.sorted(by: isBefore), .target,
          namesParts: true)
      }
    }
  }

  /// A column for each year, triwulan or other period with a target, under one heading.
  static func targetPeriods(of indicators: [Indicator]) -> Self {
    Set(indicators.flatMap { $0.targets.map(\.period) }).sorted().map { period in
      let column = DocumentColumn(
        period.description, in: TreeColumn.heading(of: .target), width: 9, isCentred: true)
      return RecordColumn(column) { indicator in
        indicator.cells.cell(
          indicator.targets.filter { $0.period == period }, .target, namesParts: false)
      }
    }
  }

  private static func years(
    of indicators: [Indicator], _ values: (Indicator) -> [Target]
  ) -> [Int] {
    Set(indicators.flatMap { values($0).map(\.period.year) }).sorted()
  }

  /// The whole year first, then its parts in time.
  private static func isBefore(_ first: Target, _ second: Target) -> Bool {
    let isYear = [first, second].map { $0.period.months.count == 12 }
    return isYear[0] == isYear[1] ? first.period < second.period : isYear[0]
  }
}
