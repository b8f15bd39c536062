import Pohon

/// What a cell says: `72,5`, `BB` or `BB (72,5)`.
struct OracleCell {
  private(set) var number: Fraction?
  private(set) var grade: String?

  init(_ text: String) {
    number = Fraction(text: text)
    guard let first = text.split(separator: " ").first,
      ["A", "BB", "B", "CC", "WTP"].contains(first)
    else { return }
    grade = String(first)
    let score = text.dropFirst(first.count).filter { !" ()".contains($0) }
    number = Fraction(text: score)
  }
}

/// A scale as the oracle knows it: bands from best to worst.
struct OracleScale {
  struct Band {
    var label: String
    var holds: (Fraction) -> Bool
    var points: Fraction?
  }

  let bands: [Band]

  /// The scale called `name`; nil for one that nobody declares.
  init?(_ name: String?) {
    func band(
      _ label: String, above: Int, to most: Int, points: Fraction? = nil
    ) -> Band {
      Band(
        label: label, holds: { $0 > Fraction(above) && $0 <= Fraction(most) }, points: points)
    }
    switch name {
    case "akip-88-2021":
      bands = [
        band("AA", above: 90, to: 100), band("A", above: 80, to: 90), band("BB", above: 70, to: 80),
        band("B", above: 60, to: 70), band("CC", above: 50, to: 60), band("C", above: 30, to: 50),
        Band(label: "D", holds: { $0 >= .zero && $0 <= Fraction(30) }),
      ]
    case Scale.sketched.name:
      bands = [
        Band(
          label: "A", holds: { $0 >= Fraction(85) && $0 <= Fraction(100) }, points: Fraction(100)),
        Band(
          label: "BB", holds: { $0 >= Fraction(60) && $0 < Fraction(85) },
          points: Fraction(text: "62,5")),
        Band(label: "B", holds: { $0 >= .zero && $0 < Fraction(50) }),
      ]
    default: return nil
    }
  }

  /// The position of a grade, 0 for the best.
  func position(_ grade: String) -> Int? { bands.firstIndex { $0.label == grade } }

  /// The position of the band that a value falls in.
  func position(_ value: Fraction) -> Int? { bands.firstIndex { $0.holds(value) } }
}

extension Scale {
  /// A scale with a point table for its better grades, and a hole between 50 and 60.
  static let sketched: Scale = {
    func bound(_ value: Double, isOpen: Bool = false) -> Bound {
      Bound(value: value, text: "\(Int(value))", isIncluded: !isOpen)
    }
    return Scale(
      name: "poin",
      bands: [
        Band(label: "A", lower: bound(85), upper: bound(100), points: 100),
        Band(label: "BB", lower: bound(60), upper: bound(85, isOpen: true), points: 62.5),
        Band(label: "B", lower: bound(0), upper: bound(50, isOpen: true)),
      ])
  }()
}

extension Oracle {
  /// Grades against each other: points where the scale gives both some, else met or not.
  func judgeGrades(
    _ own: Indicator, aimed: String?, _ found: inout IndicatorTruth
  ) {
    let scale = OracleScale(own.scale)
    guard let aimed, own.polarity == .higherIsBetter || own.polarity == nil else { return }
    guard let scale else {
      if found.reachedGrade == aimed { found.isMet = true }
      return
    }
    guard let goal = scale.position(aimed) else { return }
    let reached =
      found.reachedGrade.map { scale.position($0) } ?? found.realisasi.map { scale.position($0) }
    guard let reached = reached ?? nil else { return }
    if own.polarity != nil, let one = scale.bands[reached].points,
      let two = scale.bands[goal].points
    {
      found.points = (one, two)
    } else {
      found.isMet = reached <= goal
    }
  }

  /// The label of the grade reported, else of the band of the realisasi.
  func predikat(_ own: Indicator, _ found: IndicatorTruth) -> String? {
    guard let scale = OracleScale(own.scale) else { return nil }
    if let grade = found.reachedGrade { return scale.position(grade).map { scale.bands[$0].label } }
    return found.realisasi.flatMap { scale.position($0) }.map { scale.bands[$0].label }
  }
}
