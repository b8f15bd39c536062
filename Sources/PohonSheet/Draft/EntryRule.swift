/// What may be typed into a range of cells; Excel refuses the rest with `message`.
public struct EntryRule: Hashable, Sendable {
  /// The kinds of value.
  public enum Kind: Hashable, Sendable {
    /// One of these words, offered as a list; `isStrict` refuses others, else they only warn.
    case words([String], isStrict: Bool)
    /// A number from `least` on, up to `most` where there is one.
    case number(least: Double?, most: Double?)
  }

  /// The cells.
  public var range: CellRange
  /// What they take.
  public var kind: Kind
  /// What to type, in Indonesian; shown when the cell is chosen and when it refuses.
  public var message: String

  /// Lets `range` take only `kind`.
  public init(_ range: CellRange, _ kind: Kind, message: String) {
    (self.range, self.kind, self.message) = (range, kind, message)
  }
}
