import Pohon

/// A column of the table of capaian, behind code and name.
enum ReportField: CaseIterable {
  case satuan, target, realisasi, capaian, grade, before, twoBefore, finalTarget, progress

  /// What stands in it for an indicator; nil where that is no figure of the review.
  func value(_ review: IndicatorReview) -> ReviewValue? {
    switch self {
    case .satuan, .grade: nil
    case .target: review.target
    case .realisasi: review.realisasi[0]
    case .capaian: review.capaian
    case .before: review.realisasi[1]
    case .twoBefore: review.realisasi[2]
    case .finalTarget: review.finalTarget
    case .progress: review.progress
    }
  }

  /// Whether it holds figures.
  var isNumber: Bool { self != .satuan && self != .grade }

  /// Its heading; `finalYear` is the last year of the plan, where it is one for all.
  func title(_ period: Period, finalYear: Int?) -> String {
    func earlier(_ years: Int) -> String {
      period.earlier(byYears: years)?.description ?? "sebelumnya"
    }
    return switch self {
    case .satuan: "Satuan"
    case .target: "Target \(period)"
    case .realisasi: "Realisasi \(period)"
    case .capaian: "Capaian (%)"
    case .grade: "Kategori atau predikat"
    case .before: "Realisasi \(earlier(1))"
    case .twoBefore: "Realisasi \(earlier(2))"
    case .finalTarget: "Target akhir\(finalYear.map { " \($0)" } ?? "")"
    case .progress: "Kemajuan (%)"
    }
  }
}
