import Pohon

/// Which rules speak about which documents, and how heavily, by the settings and by the documents'
/// years.
struct RuleScope {
  private let settings: SettingsBook
  private let documents: [String]
  private let years: [String: Int]
  private let earliest: Int?

  init(_ dossier: Dossier, _ settings: SettingsBook) {
    self.settings = settings
    documents = dossier.trees.map(\.id) + dossier.organisations.map(\.id)
    years = Dictionary(
      dossier.trees.compactMap { tree in tree.year.map { (tree.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    earliest = years.values.min()
  }

  /// Whether `rule` speaks about any document.
  func mayRun(_ rule: any Rule) -> Bool {
    documents.contains { speaks(rule, about: $0) }
  }

  /// What of the findings of `rule` counts, with the severities that the settings give.
  func keep(_ findings: [Finding], of rule: any Rule) -> [Finding] {
    guard mayChange(rule) else { return findings }
    return findings.compactMap { finding -> Finding? in
      guard speaks(rule, about: finding.anchor.tree) else { return nil }
      var kept = finding
      kept.severity =
        settings[finding.anchor.tree].severities[rule.id] ?? finding.severity
      return kept
    }
  }

  /// Why `rule` says nothing about a document; nil where it speaks. A document without year is taken
  /// for a recent one.
  func rest(of rule: any Rule, in document: String) -> Rest? {
    if settings[document].off.contains(rule.id) { return .off }
    guard let since = rule.since, let year = years[document], year < since else { return nil }
    return .later(since)
  }

  /// Why a rule says nothing about a document.
  enum Rest {
    /// The settings switch it off.
    case off
    /// It is for documents from this year on.
    case later(Int)
  }

  /// Whether any document says nothing or something else by the settings, or is too old.
  private func mayChange(_ rule: any Rule) -> Bool {
    settings.all.contains { $0.off.contains(rule.id) || $0.severities[rule.id] != nil }
      || rule.since.map { (earliest ?? .max) < $0 } ?? false
  }

  private func speaks(_ rule: any Rule, about document: String) -> Bool {
    rest(of: rule, in: document) == nil
  }
}
