import Pohon

/// One line of a form: a value that is asked for, with what its reader has to know.
public struct FormRow: Hashable, Sendable {
  /// What the value is of.
  public struct Subject: Hashable, Sendable {
    /// The key of the condition.
    public var code: String
    /// The number of the indicator, from 1.
    public var indicator: Int
    /// The variable of the indicator's formula that is asked for; nil for the realisasi.
    public var variable: String?
    /// The period of the value.
    public var period: Period

    /// As people write it, e.g. `1.4.1#1` or `1#1 rencana`.
    public var name: String { "\(code)#\(indicator)" + (variable.map { " \($0)" } ?? "") }
  }

  /// What the value is of.
  public var subject: Subject
  /// The condition in words.
  public var statement: String
  /// The indicator in words, or the variable.
  public var indicator: String
  /// Its unit of measure, or a dash.
  public var satuan: String
  /// The formula, shortened, and how to fill the row in.
  public var guide: String
  /// The target up to the period, or a dash.
  public var target: String
  /// The target of the year, or a dash.
  public var yearTarget: String
  /// What was reported for the period before, or a dash.
  public var previous: String
  /// Whether pembilang and penyebut are asked for.
  public var takesQuotient: Bool
  /// What was reported of the period before the form was made, as a table of realisasi holds it.
  public var given: [FieldName: String]

  /// What a locked column shows; nil for one to be filled in.
  func locked(_ column: FormColumn) -> String? {
    switch column {
    case .code: subject.code
    case .statement: statement
    case .indicator: indicator
    case .satuan: satuan
    case .guide: guide
    case .period: subject.period.description
    case .target: target
    case .yearTarget: yearTarget
    case .previous: previous
    default: nil
    }
  }

  /// Whether a column is open for an answer.
  func isOpen(_ column: FormColumn) -> Bool {
    switch column {
    case .numerator, .denominator: takesQuotient
    default: column.field != nil
    }
  }
}
