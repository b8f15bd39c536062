import Pohon

/// One way in which a tree can be wrong, with what a planner needs to understand it.
protocol Rule: Sendable {
  /// Named after the defect, in Indonesian; never changes once released.
  var id: RuleID { get }
  /// How bad its findings usually are.
  var severity: Severity { get }
  /// How bad single findings may be besides, the heaviest first.
  var otherSeverities: [Severity] { get }
  /// Why it matters, in Indonesian.
  var why: String { get }
  /// What a planner can do about it, in one Indonesian sentence.
  var advice: String { get }
  /// The text that asks for it.
  var basis: Basis { get }
  /// How it shows; the examples are the rule's tests.
  var examples: [Example] { get }
  /// What of a tree it is about.
  var concern: Concern { get }
  /// The limits that an office may move.
  var thresholds: [Threshold] { get }
  /// The year of the document from which it applies; nil for all.
  var since: Int? { get }

  /// Itself where it looks at one tree at a time, else nil.
  var ofOneTree: (any TreeRule)? { get }

  /// What it finds in the dossier.
  func check(_ dossier: CheckedDossier) -> [Finding]
}

/// A rule that looks at one tree at a time.
protocol TreeRule: Rule {
  /// What it finds in `tree`.
  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding]
}

extension TreeRule {
  var ofOneTree: (any TreeRule)? { self }

  func check(_ dossier: CheckedDossier) -> [Finding] {
    dossier.trees.flatMap { check($0, in: dossier) }
  }
}

extension Rule {
  var otherSeverities: [Severity] { [] }
  var thresholds: [Threshold] { [] }
  var since: Int? { nil }
  var ofOneTree: (any TreeRule)? { nil }

  /// What a planner may ask about it.
  var info: RuleInfo {
    RuleInfo(
      id: id, severity: severity, otherSeverities: otherSeverities, why: why, advice: advice,
      basis: basis, examples: examples,
      concern: concern, thresholds: thresholds, since: since)
  }

  /// A finding of this rule; `severity` only where it differs from the rule's own, `passage` the
  /// words it quotes, in code points of the field's text.
  func finding(
    _ message: String, at anchor: Anchor, severity: Severity? = nil, notes: [Finding.Note] = [],
    passage: Range<Int>? = nil, cure: Cure? = nil
  ) -> Finding {
    Finding(
      rule: id, severity: severity ?? self.severity, anchor: anchor, message: message,
      notes: notes, passage: passage, cure: cure)
  }
}

/// The document's own words in “…”, on one line, cut at a word where they are long; said so where
/// there are none.
func quote(_ text: String) -> String {
  if text.isPlainLine {
    let bytes = text.utf8
    if bytes.count <= longestQuote { return "“\(text)”" }
    let limit = bytes.index(bytes.startIndex, offsetBy: longestQuote)
    if let end = bytes[...limit].lastIndex(of: 0x20) { return "“\(text[..<end]) …”" }
  }
  var kept = ""
  var length = 0
  for word in text.split(whereSeparator: \.isWhitespace) {
    if length > 0, length + word.count > longestQuote { return "“\(kept) …”" }
    if !kept.isEmpty { kept += " " }
    kept += word.count > longestQuote ? "\(word.prefix(longestQuote))…" : word
    length += word.count + 1
  }
  return kept.isEmpty ? "(belum dirumuskan)" : "“\(kept)”"
}

/// Most letters of a quotation, so that a finding stays one line to read.
private let longestQuote = 100
