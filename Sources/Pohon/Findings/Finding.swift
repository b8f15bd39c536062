/// One defect in one place.
public struct Finding: Hashable, Sendable {
  /// The rule that found it.
  public var rule: RuleID
  /// How bad it is.
  public var severity: Severity
  /// Where it is.
  public var anchor: Anchor
  /// One Indonesian sentence, without full stop.
  public var message: String
  /// The other places that belong to it.
  public var notes: [Note]
  /// Where reading found it; only readers set it, for text that no anchor names.
  public var range: TextRange?
  /// The words it speaks of, in code points of the field's text from 0; nil for all of the field.
  public var passage: Range<Int>?
  /// How changing the text cures it, where that takes no judgement.
  public var cure: Cure?

  /// A finding of `rule` at `anchor`.
  public init(
    rule: RuleID, severity: Severity, anchor: Anchor, message: String, notes: [Note] = [],
    range: TextRange? = nil, passage: Range<Int>? = nil, cure: Cure? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.anchor = anchor
    self.message = message
    self.notes = notes
    self.range = range
    self.passage = passage
    self.cure = cure
  }

  /// Another place that a finding speaks of.
  public struct Note: Hashable, Sendable {
    /// What stands there, in Indonesian.
    public var message: String
    /// Where.
    public var anchor: Anchor
    /// Where reading found it; see ``Finding/range``.
    public var range: TextRange?

    /// A note on `anchor`.
    public init(_ message: String, at anchor: Anchor, range: TextRange? = nil) {
      self.message = message
      self.anchor = anchor
      self.range = range
    }
  }
}

/// How bad a finding is.
public enum Severity: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Could be better.
  case suggestion = "saran"
  /// Probably wrong.
  case warning = "peringatan"
  /// The tree cannot be used as it is.
  case error = "kesalahan"

  /// Orders by weight: a suggestion is less than an error.
  public static func < (a: Severity, b: Severity) -> Bool { a.weight < b.weight }

  private var weight: Int {
    switch self {
    case .suggestion: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// The name of a rule: Indonesian, kebab-case, never changed once released.
public struct RuleID: Hashable, Sendable, Comparable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The name.
  public let description: String

  /// The rule called `name`.
  public init(_ name: String) { description = name }

  /// The rule called `value`.
  public init(stringLiteral value: String) { description = value }

  /// Orders by name.
  public static func < (a: RuleID, b: RuleID) -> Bool { a.description < b.description }
}

/// A stretch of a text: lines and columns from 1, columns in characters (code points), the end not
/// included.
public struct TextRange: Hashable, Sendable {
  /// Where it begins.
  public var start: TextPoint
  /// One past where it ends.
  public var end: TextPoint

  /// From `start` up to `end`.
  public init(_ start: TextPoint, _ end: TextPoint) {
    self.start = start
    self.end = end
  }
}

/// A line and a column, each from 1.
public struct TextPoint: Hashable, Sendable, Comparable {
  /// The line.
  public var line: Int
  /// The column, in code points.
  public var column: Int

  /// The point at `line` and `column`.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders by line, then column.
  public static func < (a: TextPoint, b: TextPoint) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}
