/// A sheet of paper in use in Indonesian offices.
public enum Paper: String, CaseIterable, Hashable, Sendable {
  case a4
  case a3
  /// Folio as sold in Indonesia, 215 × 330 mm.
  case f4

  /// Short and long side in millimetres.
  public var millimetres: (short: Double, long: Double) {
    switch self {
    case .a4: (210, 297)
    case .a3: (297, 420)
    case .f4: (215, 330)
    }
  }
}
