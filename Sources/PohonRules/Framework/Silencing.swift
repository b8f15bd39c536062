import Pohon

/// What the documents of a dossier silence (`abaikan`), and which of it silenced something.
struct Silencing {
  /// A silence and where it is written.
  struct Entry {
    var silence: Silence
    var anchor: Anchor
    var used = false
  }

  /// All silences, in document order.
  private(set) var entries: [Entry] = []
  private var places: [Scope: [Int]] = [:]
  private var rules: Set<RuleID> = []

  private struct Scope: Hashable {
    var rule: RuleID
    var tree: String
    var node: String?
    var indicator: Int?
  }

  init(_ dossier: Dossier) {
    for tree in dossier.trees {
      add(tree.heading.silences, Anchor(tree))
      for node in tree.nodes {
        add(node.silences, Anchor(tree, node))
        for (index, indicator) in node.indicators.enumerated() {
          add(indicator.silences, Anchor(tree, node, indicator: index))
        }
      }
    }
  }

  /// Takes out the findings that somebody silences. A silence of a document covers all of it, one of a
  /// node its indicators too.
  mutating func silence(_ findings: inout [Finding]) {
    findings.removeAll { isSilenced($0.rule, $0.anchor) }
  }

  private mutating func isSilenced(_ rule: RuleID, _ anchor: Anchor) -> Bool {
    guard rules.contains(rule) else { return false }
    var scope = Scope(rule: rule, tree: anchor.tree)
    var silenced = use(scope)
    guard let node = anchor.node else { return silenced }
    scope.node = node
    silenced = use(scope) || silenced
    scope.indicator = anchor.field?.indicator
    if scope.indicator != nil { silenced = use(scope) || silenced }
    return silenced
  }

  private mutating func use(_ scope: Scope) -> Bool {
    guard let found = places[scope] else { return false }
    for index in found { entries[index].used = true }
    return true
  }

  private mutating func add(_ silences: [Silence], _ at: @autoclosure () -> Anchor) {
    guard !silences.isEmpty else { return }
    let place = at()
    for (index, silence) in silences.enumerated() {
      var anchor = place
      anchor.field = Field(
        .abaikan, indicator: place.field?.indicator, item: "\(index + 1)")
      let scope = Scope(
        rule: silence.rule, tree: place.tree, node: place.node, indicator: place.field?.indicator)
      places[scope, default: []].append(entries.count)
      rules.insert(silence.rule)
      entries.append(Entry(silence: silence, anchor: anchor))
    }
  }
}
