import Pohon

/// How many indicators of a tree are what in the period.
struct ReportTally {
  /// All there are, and those of which a realisasi is due.
  private(set) var (all, due) = (0, 0)
  /// Of those due: that reached their target, that did not, and of which it is not known.
  private(set) var (reached, short, unknown) = (0, 0, 0)
  /// Those with a target, and those with a realisasi.
  private(set) var (targets, realisasi) = (0, 0)

  init(_ subject: ReportSubject) {
    for node in subject.tree.nodes {
      for review in subject.reviews(node) { add(review) }
    }
  }

  private mutating func add(_ review: IndicatorReview) {
    all += 1
    if review.target.isKnown || review.finalTarget.isKnown { targets += 1 }
    guard review.figures.isDue else { return }
    due += 1
    if review.realisasi[0].isKnown { realisasi += 1 }
    switch Self.isReached(review.figures) {
    case true?: reached += 1
    case false?: short += 1
    case nil: unknown += 1
    }
  }

  /// Whether the target was reached; bounds are met within a thousand-millionth.
  private static func isReached(_ figures: IndicatorFigures) -> Bool? {
    figures.gradeMet ?? figures.raw.value.map { $0 >= 100 - 1e-9 }
  }
}
