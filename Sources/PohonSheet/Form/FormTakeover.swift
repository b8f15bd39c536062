import Pohon

/// What filled forms change in the reports of a tree.
public struct FormTakeover: Sendable {
  /// A cell of a table of realisasi that gets another text.
  public struct Change: Hashable, Sendable {
    /// The indicator.
    public var place: Place
    /// The variable of its formula that is reported on; nil for the realisasi.
    public var variable: String?
    /// The period.
    public var period: Period
    /// What the row is called, e.g. `1.4.1#1`.
    public var name: String
    /// The column.
    public var field: FieldName
    /// What stands there; nil where it is empty.
    public var old: String?
    /// What will stand there.
    public var new: String
    /// Where it was filled in.
    public var spot: FormFinding.Spot
  }

  /// What changes, in the order of the files and their rows.
  public internal(set) var changes: [Change] = []
  /// How many filled cells say what is recorded already.
  public internal(set) var unchanged = 0
  /// How many rows wait for a value.
  public internal(set) var unreported = 0
  /// What is to be said of the files, in their order.
  public internal(set) var findings: [FormFinding] = []

  /// Whether something is not taken over because of an error.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
