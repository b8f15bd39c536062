import Pohon

/// What a `pokin.yaml` may speak of, besides what reading itself checks.
public struct KnownRules: Sendable {
  /// The rules, with the limits that an office may move.
  public var rules: [RuleInfo]
  /// The names of the word lists that an office may add to.
  public var wordLists: [String]

  /// These rules and word lists.
  public init(rules: [RuleInfo], wordLists: [String]) {
    self.rules = rules
    self.wordLists = wordLists
  }
}
