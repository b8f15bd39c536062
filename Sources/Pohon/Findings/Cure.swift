/// How a finding can be cured by changing the text, where that takes no judgement.
public struct Cure: Hashable, Sendable {
  /// What is done, in Indonesian, as an instruction without full stop: `tulis “Bagian Umum”`.
  public var advice: String
  /// The changes; all of them or none.
  public var edits: [Edit]
  /// Whether it may be applied without anybody looking: it changes no meaning and no number.
  public var isSafe: Bool

  /// A cure made of `edits`.
  public init(_ advice: String, _ edits: [Edit], isSafe: Bool = true) {
    self.advice = advice
    self.edits = edits
    self.isSafe = isSafe
  }
}

/// One change of a field's text.
public struct Edit: Hashable, Sendable {
  /// The field; where it does not stand in the file it is added.
  public var anchor: Anchor
  /// What is replaced, in code points of the field's text from 0; nil for all of it.
  public var passage: Range<Int>?
  /// What stands there afterwards.
  public var replacement: String

  /// `replacement` for `passage` of the field at `anchor`.
  public init(at anchor: Anchor, _ passage: Range<Int>? = nil, with replacement: String) {
    self.anchor = anchor
    self.passage = passage
    self.replacement = replacement
  }
}
