import Pohon

/// What one office is asked to report of a tree for a period.
public struct RealisasiForm: Sendable {
  /// An indicator that the office answers for and need not report.
  public struct Omission: Hashable, Sendable {
    /// The condition and the number of the indicator, e.g. `1.4.1#1`.
    public var code: String
    /// The indicator in words.
    public var indicator: String
    /// Why, in Indonesian.
    public var reason: String
  }

  /// The name of the tree.
  public var tree: String
  /// The title of its document.
  public var title: String
  /// The agency it belongs to; nil where no organisation is known.
  public var agency: String?
  /// The office that answers.
  public var unit: String
  /// The code of the office, or its name where it has none.
  public var unitCode: String
  /// The period.
  public var period: Period
  /// What is asked for, in document order.
  public internal(set) var rows: [FormRow] = []
  /// What the office answers for and need not report.
  public internal(set) var omitted: [Omission] = []
  /// How each row is answered.
  var answers: [FormAnswer] = []
}
