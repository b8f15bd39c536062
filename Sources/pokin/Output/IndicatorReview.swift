import Pohon

/// What stands in a cell of the table of a yearly report, before it is written for a file or for
/// paper.
enum ReviewValue {
  case number(Double)
  case range(ClosedRange<Double>)
  /// A grade as printed, or whether the grade aimed at was met.
  case words(String)
  /// Not known; with ``Reason/none`` it was never asked for.
  case unknown(Reason)
}

/// One indicator in one period beside the same one of the two years before and the end of the plan:
/// what every table of a yearly report is written from.
struct IndicatorReview {
  /// The figures of the period itself.
  let figures: IndicatorFigures
  /// What the plan aims at in its last year.
  let final: FinalTarget
  /// The realisasi of the period, of the year before, and of the year before that.
  let realisasi: [ReviewValue]
  /// How far the realisasi has come toward the end of the plan, in percent.
  let progress: ReviewValue
  private let reports: [Realisasi]

  /// The indicator at `place`; `years` are the periods in the roll-up, nil for one before all years.
  init(_ rollup: Rollup, _ place: Place, _ years: [Int?]) {
    let period = years[0] ?? 0
    let own = rollup.figures(ofIndicator: place, at: period)
    figures = own
    final = rollup.finalTarget(ofIndicator: place)
    realisasi = years.map { year in
      guard let year else { return .unknown(.notReported) }
      let figures = rollup.figures(ofIndicator: place, at: year)
      return ReviewValue(
        figures.realisasi.value.map { $0...$0 }, figures.printedRealisasi,
        Self.reason(figures.realisasi.reason, figures))
    }
    let figure = rollup.finalProgress(ofIndicator: place, at: period)
    progress = figure.value.map(ReviewValue.number) ?? .unknown(Self.reason(figure.reason, own))
    reports = rollup.reports(ofIndicator: place, at: period)
  }

  /// The target of the period.
  var target: ReviewValue {
    ReviewValue(
      figures.target, figures.printedTarget, Self.reason(figures.targetReason, figures))
  }

  /// The target of the last year of the plan.
  var finalTarget: ReviewValue { ReviewValue(final.bounds, final.quantity, final.reason) }

  /// The capaian as it is rolled up, percent.
  var capaian: ReviewValue { graded(figures.capaian) }

  /// The capaian before clamping, percent.
  var rawCapaian: ReviewValue { graded(figures.raw) }

  /// What the reports say of one thing, with their periods; what repeats is said once.
  func told(_ field: KeyPath<Realisasi, String?>) -> String {
    var said: [(text: String, periods: [String])] = []
    var position: [String: Int] = [:]
    for report in reports {
      guard let text = report[keyPath: field] else { continue }
      if let known = position[text] {
        said[known].periods.append(report.period.description)
      } else {
        position[text] = said.count
        said.append((text, [report.period.description]))
      }
    }
    return said.map { "\($0.periods.joined(separator: ", ")): \($0.text)" }.joined(separator: "; ")
  }

  private func graded(_ figure: Figure) -> ReviewValue {
    if let isMet = figures.gradeMet { return .words(isMet ? "tercapai" : "belum tercapai") }
    return figure.value.map(ReviewValue.number)
      ?? .unknown(Self.reason(figure.reason, figures))
  }

  /// What is not due is not known for that reason before all others.
  private static func reason(_ reason: Reason, _ figures: IndicatorFigures) -> Reason {
    reason == .none || figures.isDue ? reason : figures.omission
  }
}

extension ReviewValue {
  /// A number; else what is printed, as a range or a grade.
  init(_ bounds: ClosedRange<Double>?, _ printed: Quantity?, _ reason: Reason) {
    if case .grade? = printed?.reading {
      self = .words(printed?.text ?? "")
    } else if let bounds {
      self = bounds.lowerBound == bounds.upperBound ? .number(bounds.lowerBound) : .range(bounds)
    } else {
      self = .unknown(reason)
    }
  }

  /// Whether it is known.
  var isKnown: Bool {
    if case .unknown = self { false } else { true }
  }
}
