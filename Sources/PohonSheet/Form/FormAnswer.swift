import Pohon

/// What kind of value an indicator, or a variable of its formula, is answered with.
struct FormAnswer: Sendable {
  enum Kind: Sendable {
    case number
    /// Of things that there cannot be less than none of.
    case count
    case percent
    case grade
  }

  let kind: Kind
  let satuan: String?
  /// The scale that its grades stand on, where there is one.
  let scale: Scale?
  let mayExceedHundred: Bool
  /// Whether its numbers are percentages: of a range such as inflation, too.
  let isPercent: Bool

  /// The answer to `indicator`, which may name one of `scales`.
  init(_ indicator: Indicator, scales: ScaleBook) {
    satuan = indicator.satuan
    scale = indicator.scale.flatMap { scales[$0] }
    mayExceedHundred = indicator.mayExceedHundred || indicator.valueType == .range
    isPercent =
      indicator.valueType == .percent || indicator.satuan.map(Satuan.canonical) == "%"
    kind =
      switch indicator.valueType {
      case .grade: .grade
      case .count where indicator.polarity != .withinRange: .count
      case _ where isPercent && indicator.polarity != .withinRange: .percent
      default: .number
      }
  }

  /// The answer to a variable.
  init(_ variable: FormulaVariable) {
    (kind, satuan, scale, mayExceedHundred) = (.number, variable.satuan, nil, true)
    isPercent = variable.satuan.map(Satuan.canonical) == "%"
  }

  /// The grades there are, best first.
  var grades: [String] { scale?.ranked.map(\.label) ?? [] }

  /// What may be typed into the cell of the realisasi; nil where anything may.
  func rule(_ cell: CellRange) -> EntryRule? {
    switch kind {
    case .number:
      EntryRule(cell, .number(least: nil, most: nil), message: "Isi angka, misalnya 78,6.")
    case .count:
      EntryRule(cell, .number(least: 0, most: nil), message: "Isi angka nol atau lebih.")
    case .percent:
      EntryRule(
        cell, .number(least: 0, most: nil), message: "Isi angka persen: 78,6 berarti 78,6 %.")
    case .grade where grades.isEmpty: nil
    case .grade:
      EntryRule(
        cell, .words(grades, isStrict: false),
        message: "Pilih predikat dari daftar: \(grades.joined(separator: ", ")).")
    }
  }
}
