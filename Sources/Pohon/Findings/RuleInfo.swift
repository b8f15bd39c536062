/// What a planner may ask about a rule: why it is, who asks for it, how it shows.
public struct RuleInfo: Hashable, Sendable {
  /// Its name.
  public var id: RuleID
  /// How bad its findings usually are.
  public var severity: Severity
  /// How bad single findings may be besides, the heaviest first.
  public var otherSeverities: [Severity]
  /// Why it matters, in Indonesian.
  public var why: String
  /// What a planner can do about a finding, in one sentence.
  public var advice: String
  /// The text that asks for it.
  public var basis: Basis
  /// How it shows.
  public var examples: [Example]
  /// What of a tree it is about.
  public var concern: Concern
  /// The limits that an office may move.
  public var thresholds: [Threshold]
  /// The year of the document from which it applies; nil for all.
  public var since: Int?

  /// A rule called `id`.
  public init(
    id: RuleID, severity: Severity, otherSeverities: [Severity] = [], why: String, advice: String,
    basis: Basis,
    examples: [Example] = [], concern: Concern = .form, thresholds: [Threshold] = [],
    since: Int? = nil
  ) {
    self.id = id
    self.severity = severity
    self.otherSeverities = otherSeverities
    self.why = why
    self.advice = advice
    self.basis = basis
    self.examples = examples
    self.concern = concern
    self.thresholds = thresholds
    self.since = since
  }
}

/// What of a tree a rule is about; the first is the heaviest for an evaluator.
public enum Concern: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Whether the cascade reasons: conditions, factors, levels, causes.
  case logic = "logika"
  /// Whether indicators, formulas and targets measure the condition.
  case measure = "ukuran"
  /// Whether the numbers reported fit together.
  case numbers = "angka"
  /// Whether somebody answers for it.
  case ownership = "penanggung jawab"
  /// Whether it is written and numbered consistently.
  case form = "penulisan"

  /// How an evaluator calls it.
  public var title: String {
    switch self {
    case .logic: "Alur logika pohon"
    case .measure: "Ukuran kinerja"
    case .numbers: "Angka"
    case .ownership: "Penanggung jawab"
    case .form: "Penulisan dan penomoran"
    }
  }

  /// Orders by weight: logic before measure before the rest.
  public static func < (a: Concern, b: Concern) -> Bool {
    guard let first = allCases.firstIndex(of: a), let second = allCases.firstIndex(of: b)
    else { return false }
    return first < second
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
