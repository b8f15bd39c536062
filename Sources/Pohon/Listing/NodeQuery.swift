/// Which nodes a list shows: those that fulfil every part that is set.
public struct NodeQuery: Sendable {
  /// What a node or indicator may lack.
  public enum Lacking: String, CaseIterable, Sendable {
    /// The node has no indicator.
    case indicator = "indikator"
    /// An indicator has no target, in the period where one is named.
    case target
    /// An indicator that is due has no realisasi, in the period where one is named.
    case realisasi
    /// Neither the node nor its indicators name an owner of their own.
    case owner = "penanggung-jawab"

    /// Whether it is an indicator that lacks it.
    public var isOfIndicators: Bool { self == .target || self == .realisasi }
  }

  /// The tree; nil for all.
  public var tree: Int?
  /// The level.
  public var level: Level?
  /// Names of an office, in lower case; see ``NodeList/units(named:in:)``.
  public var unit: Set<String>?
  /// The node below which they stand, by structure.
  public var below: Place?
  /// What they lack.
  public var lacking: Lacking?
  /// A condition on their fields.
  public var filter: NodeFilter?

  /// All nodes.
  public init() {}
}
