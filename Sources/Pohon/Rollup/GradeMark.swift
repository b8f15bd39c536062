/// What target and realisasi of one indicator in one period say in grades, as ranks on its scale.
struct GradeMark: Sendable {
  /// No grade, but a number, a range or nothing.
  static let none: Int16 = -1
  /// A grade that is not on the scale, or there is no scale.
  static let offScale: Int16 = -2

  var reached = Self.none
  private(set) var aimed = Self.none
  /// Whether both are the very same grade.
  var isSame: Bool { hasOneLabel && reached != Self.none }
  private var hasOneLabel = false

  /// Neither is a grade.
  init() {}

  init(reached: Quantity?, aimed: Quantity?, scale: Scale?) {
    self.reached = Self.rank(reached, scale)
    self.aimed = Self.rank(aimed, scale)
    hasOneLabel = reached?.grade != nil && reached?.grade == aimed?.grade
  }

  private static func rank(_ value: Quantity?, _ scale: Scale?) -> Int16 {
    guard let grade = value?.grade else { return none }
    return scale?.rank(of: grade).map { Int16(clamping: $0) } ?? offScale
  }
}

/// The numbers that a scale's point table gives for the grade reached and the grade aimed at.
public struct GradePoints: Hashable, Sendable {
  /// What the grade reached counts as.
  public let reached: Double
  /// What the grade aimed at counts as.
  public let aimed: Double
}

/// How a grade stands to the grade aimed at.
enum GradeVerdict: Sendable {
  /// By the numbers that the scale's point table gives for both.
  case points(GradePoints)
  /// Met or not, by rank.
  case met(Bool)
  /// Not to be told.
  case unknown(Reason)
}

extension IndicatorTraits {
  /// Why no realisasi could give a capaian against the grade of rank `aimed`; ``Reason/none`` where
  /// the scale counts that grade as a number.
  func obstacle(toGrade aimed: Int16) -> Reason {
    if polarity == .lowerIsBetter || polarity == .withinRange { return .gradeNeedsRising }
    guard let scale else { return scaleIsUnknown ? .scaleUnknown : .noScale }
    guard aimed >= 0 else { return .gradeOffScale }
    let isCounted = polarity != nil && scale[rank: Int(aimed)].points != nil
    return isCounted ? .none : .gradeUnreported
  }

  /// The verdict on a realisasi that is a grade, or on a number where a grade is aimed at.
  ///
  /// Grades have an order and no distance: they are met or not. They become numbers only where the
  /// scale declares one (`nilai`) for both; a number then counts as the grade of its band.
  /// - Parameter value: the realisasi as a number, which counts where it is no grade.
  func verdict(on grades: GradeMark, value: Double) -> GradeVerdict {
    guard grades.aimed != GradeMark.none else { return .unknown(.gradeAgainstNumber) }
    if polarity == .lowerIsBetter || polarity == .withinRange { return .unknown(.gradeNeedsRising) }
    guard let scale else {
      if grades.isSame { return .met(true) }
      return .unknown(scaleIsUnknown ? .scaleUnknown : .noScale)
    }
    guard grades.aimed >= 0, grades.reached != GradeMark.offScale else {
      return .unknown(.gradeOffScale)
    }
    guard let rank = grades.reached >= 0 ? Int(grades.reached) : scale.rank(of: value) else {
      return .unknown(.betweenBands)
    }
    if polarity != nil, let reached = scale[rank: rank].points,
      let aimed = scale[rank: Int(grades.aimed)].points
    {
      return .points(GradePoints(reached: reached, aimed: aimed))
    }
    return .met(rank >= Int(grades.aimed))
  }
}
