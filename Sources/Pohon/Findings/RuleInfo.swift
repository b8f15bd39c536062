/// What a planner may ask about a rule: why it is, who asks for it, how it shows.
public struct RuleInfo: Hashable, Sendable {
  /// Its name.
  public var id: RuleID
  /// How bad its findings usually are.
  public var severity: Severity
  /// Why it matters, in Indonesian.
  public var why: String
  /// The text that asks for it.
  public var basis: Basis
  /// How it shows.
  public var examples: [Example]

  /// A rule called `id`.
  public init(id: RuleID, severity: Severity, why: String, basis: Basis, examples: [Example] = []) {
    self.id = id
    self.severity = severity
    self.why = why
    self.basis = basis
    self.examples = examples
  }
}

/// Who asks for a rule.
public enum Basis: Hashable, Sendable {
  /// A regulation, e.g. `PermenPANRB 89/2021`.
  case regulation(String)
  /// A document of the field that prints it, e.g. Bab II of an IKU document.
  case document(String)
  /// Good practice; the text says whose.
  case practice(String)

  /// As it stands in a report.
  public var text: String {
    switch self {
    case .regulation(let name), .document(let name): name
    case .practice(let advice): "Praktik baik: \(advice)"
    }
  }
}

/// A few lines of a tree that show a rule at work, or at rest.
public enum Example: Hashable, Sendable {
  /// The rule speaks on each line that ends with `# <-`.
  case flagged(String)
  /// The rule says nothing.
  case clean(String)

  /// The lines.
  public var text: String {
    switch self {
    case .flagged(let text), .clean(let text): text
    }
  }
}
