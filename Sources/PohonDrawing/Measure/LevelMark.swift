import Pohon

/// How the border of a box tells its level without colour.
struct LevelMark: Hashable, Sendable {
  /// How a border is drawn out.
  enum Stroke: Hashable, Sendable {
    case solid, dashed, dotted

    /// As Graphviz calls it; nil for what it does anyway.
    var style: String? {
      switch self {
      case .solid: nil
      case .dashed: "dashed"
      case .dotted: "dotted"
      }
    }
  }

  var thickness: Double
  var rounded = false
  var doubled = false
  var stroke = Stroke.solid

  /// The styles of a filled box with this border, as Graphviz lists them.
  var styles: String {
    ["filled", rounded ? "rounded" : nil, stroke.style].compactMap { $0 }.joined(separator: ",")
  }

  /// Double for the top, thick for critical factors, round for what lies between, thin at the end.
  static func of(_ level: Level?) -> LevelMark {
    switch level {
    case .outcome: LevelMark(thickness: 1.2, doubled: true)
    case .csf: LevelMark(thickness: 2.4)
    case .antara: LevelMark(thickness: 1.2, rounded: true)
    case .operasional: LevelMark(thickness: 0.8)
    case .tujuan: LevelMark(thickness: 1.2, rounded: true, doubled: true)
    case .sasaran: LevelMark(thickness: 2, rounded: true)
    case nil: LevelMark(thickness: 0.8, stroke: .dashed)
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
