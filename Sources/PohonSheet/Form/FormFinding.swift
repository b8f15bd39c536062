import Pohon

/// Something about a filled form that a planner should know.
public struct FormFinding: Hashable, Sendable {
  /// Where something stands: a file, and a cell of it where there is one.
  public struct Spot: Hashable, Sendable, CustomStringConvertible {
    /// The file, as it was named.
    public var file: String
    /// The cell.
    public var place: CellPlace?

    /// The cell `place` of `file`.
    public init(file: String, place: CellPlace? = nil) { (self.file, self.place) = (file, place) }

    /// As people write it, e.g. `hukum.xlsx, Realisasi!K12`.
    public var description: String { place.map { "\(file), \($0)" } ?? file }
  }

  /// Where it stands.
  public var spot: Spot
  /// Whether something is not taken over because of it (``Severity/error``), or it is only told.
  public var severity: Severity
  /// One Indonesian sentence, without full stop.
  public var message: String

  /// `message` about what stands at `spot`.
  public init(_ severity: Severity, _ message: String, at spot: Spot) {
    (self.severity, self.message, self.spot) = (severity, message, spot)
  }

  /// The line that a planner reads.
  public var description: String { "\(spot): \(severity.rawValue): \(message)" }
}
