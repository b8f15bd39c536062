/// What an office decides about the rules: which run, how heavy they are, where their limits lie, and
/// which words count.
public struct RuleSettings: Hashable, Sendable {
  /// Rules that do not run.
  public var off: Set<RuleID> = []
  /// The severity that every finding of a rule gets, in place of its own.
  public var severities: [RuleID: Severity] = [:]
  /// Limits that replace a rule's own, by rule and name; see ``Threshold``.
  public var thresholds: [RuleID: [String: Double]] = [:]
  /// Words added to a list of the rules, by the name of the list (`hasil`, `kabur`, …), lower case.
  public var words: [String: [String]] = [:]
  /// Short forms that mean the same as a full form; they override the shipped ones.
  public var aliases: [String: String] = [:]

  /// Changes nothing.
  public init() {}
}

/// The settings of every document of a dossier.
public struct SettingsBook: Sendable {
  /// For documents that have none of their own.
  public var common: RuleSettings
  /// By the id of the tree or organisation.
  public var byDocument: [String: RuleSettings]

  /// The same settings for all documents but those in `byDocument`.
  public init(_ common: RuleSettings = RuleSettings(), byDocument: [String: RuleSettings] = [:]) {
    self.common = common
    self.byDocument = byDocument
  }

  /// The settings of the document with this id.
  public subscript(document: String) -> RuleSettings { byDocument[document] ?? common }

  /// All that occur, those of documents in the order of their ids.
  public var all: [RuleSettings] {
    [common] + byDocument.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// A limit of a rule that an office may move.
public struct Threshold: Hashable, Sendable {
  /// Its key in `pokin.yaml`, e.g. `paling_banyak`.
  public var name: String
  /// Its value where nobody sets it.
  public var usual: Double
  /// What it limits, in Indonesian, with its unit.
  public var meaning: String
  /// Values it may have.
  public var range: ClosedRange<Double>

  /// The limit called `name`.
  public init(
    _ name: String, _ usual: Double, _ meaning: String, in range: ClosedRange<Double> = 0...1e9
  ) {
    self.name = name
    self.usual = usual
    self.meaning = meaning
    self.range = range
  }
}
