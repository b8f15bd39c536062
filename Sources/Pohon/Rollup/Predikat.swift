/// Why a value has no grade.
public enum Ungraded: Hashable, Sendable {
  /// There is no value to grade, or a grade that is not on the scale.
  case figure(Reason)
  /// The scale that is named is declared nowhere.
  case unknownScale(String)
  /// The value lies in a hole of the scale.
  case betweenBands(Double, scale: String)
  /// The value lies below or above the scale.
  case offScale(Double, scale: String)

  /// Why `value` has no band on `scale`.
  init(_ value: Double, on scale: Scale) {
    let isInside = scale.reach?.contains(value) ?? true
    self =
      isInside
      ? .betweenBands(value, scale: scale.name) : .offScale(value, scale: scale.name)
  }

  /// The reason for a planner.
  public var text: String {
    switch self {
    case .figure(let reason): reason.text
    case .unknownScale(let name): "skala “\(name)” tidak dikenal"
    case .betweenBands(let value, let name):
      "nilai \(shown(value)) tidak masuk pita mana pun pada skala \(name)"
    case .offScale(let value, let name): "nilai \(shown(value)) di luar skala \(name)"
    }
  }
}

extension IndicatorTable {
  /// The grades of a cell as reported; where the realisasi is computed it counts as a number.
  func told(_ cell: Int) -> GradeMark {
    var mark = grades[cell]
    if source[cell] == .computed { mark.reached = GradeMark.none }
    return mark
  }

  /// Realisasi and target as points, where grades are compared so.
  func points(_ cell: Int, _ trait: IndicatorTraits) -> GradePoints? {
    guard !raw[cell].isNaN, value[cell].isNaN || targetLower[cell].isNaN,
      case .points(let points) = trait.verdict(on: told(cell), value: value[cell])
    else { return nil }
    return points
  }

  /// The grade reported, else the band of the realisasi; or why there is none.
  func predikat(
    _ cell: Int, _ trait: IndicatorTraits, _ realisasi: Figure, _ scaleName: String?
  ) -> (found: Scale.Band?, reason: Ungraded?) {
    guard let scale = trait.scale else {
      return (nil, scaleName.map { .unknownScale($0) } ?? .figure(.noScale))
    }
    let told = told(cell).reached
    if told >= 0 { return (scale[rank: Int(told)], nil) }
    if told == GradeMark.offScale { return (nil, .figure(.gradeOffScale)) }
    guard let value = realisasi.value else { return (nil, .figure(realisasi.reason)) }
    let band = scale.band(of: value)
    return (band, band == nil ? Ungraded(value, on: scale) : nil)
  }
}
