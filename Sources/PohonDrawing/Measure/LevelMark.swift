import Pohon

/// How the border of a box tells its level without colour.
struct LevelMark: Hashable, Sendable {
  var thickness: Double
  var rounded = false
  var doubled = false
  var dashed = false

  /// Double for the top, thick for critical factors, round for what lies between, thin at the end.
  static func of(_ level: Level?) -> LevelMark {
    switch level {
    case .outcome: LevelMark(thickness: 1.2, doubled: true)
    case .csf: LevelMark(thickness: 2.4)
    case .antara: LevelMark(thickness: 1.2, rounded: true)
    case .operasional: LevelMark(thickness: 0.8)
    case .tujuan: LevelMark(thickness: 1.2, rounded: true, doubled: true)
    case .sasaran: LevelMark(thickness: 2, rounded: true)
    case nil: LevelMark(thickness: 0.8, dashed: true)
    }
  }
}

extension Level {
  /// The level as a reader sees it.
  var label: String {
    switch self {
    case .outcome: "Outcome"
    case .csf: "CSF"
    case .antara: "Antara"
    case .operasional: "Operasional"
    case .tujuan: "Tujuan"
    case .sasaran: "Sasaran"
    }
  }
}
