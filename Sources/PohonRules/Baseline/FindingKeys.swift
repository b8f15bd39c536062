import Pohon

/// Makes the keys of findings in one dossier.
public struct FindingKeys {
  private let dossier: Dossier
  private var trees: [String: Int] = [:]
  private var nodes: [String: [String: Int]] = [:]
  private var offices: [String: [String: Office]] = [:]
  private let words = PlainWords()

  /// Keys of findings in `dossier`.
  public init(_ dossier: Dossier) {
    self.dossier = dossier
    for (number, tree) in dossier.trees.enumerated() where trees[tree.id] == nil {
      trees[tree.id] = number
      nodes[tree.id] = Dictionary(
        tree.nodes.map { ($0.key, $0.position) }, uniquingKeysWith: { first, _ in first })
    }
    for organisation in dossier.organisations {
      offices[organisation.id] = Dictionary(
        organisation.offices.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The key of a finding; `file` names its file, for findings about no document.
  public func key(of finding: Finding, file: String) -> FindingKey {
    let anchor = finding.anchor
    var key = FindingKey(
      rule: finding.rule.description,
      document: oneLine(anchor.tree.isEmpty ? name(ofFile: file) : anchor.tree))
    if let node = node(at: anchor) {
      (key.code, key.statement) = (oneLine(node.code), oneLine(node.statement))
      let own = anchor.field?.indicator.map { $0 - 1 }
      if let own, node.indicators.indices.contains(own) {
        key.indicator = oneLine(node.indicators[own].name)
      }
    } else if let office = anchor.node.flatMap({ offices[anchor.tree]?[$0] }) {
      (key.code, key.statement) = (oneLine(office.code), oneLine(office.name))
    }
    if let field = anchor.field { key.field = oneLine(name(of: field)) }
    key.words = quoted(in: finding.message, besides: key)
    if key.words.isEmpty, anchor.node == nil { key.words = oneLine(finding.message) }
    return key
  }

  /// The same for the same finding wherever its node now stands and whatever its code, as 16
  /// hexadecimal digits (FNV-1a, 64 bits).
  public func fingerprint(of key: FindingKey) -> String {
    let statement = words.phrase(key.statement)
    let parts = [
      key.rule, key.document, statement.isEmpty ? key.code : statement.description,
      words.phrase(key.indicator).description, key.field, key.words,
    ]
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in parts.joined(separator: "\u{1F}").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private func node(at anchor: Anchor) -> Node? {
    guard let key = anchor.node, let tree = trees[anchor.tree] else { return nil }
    return nodes[anchor.tree]?[key].map { dossier.trees[tree].nodes[$0] }
  }

  /// The field without positions in lists, which change when something is put before.
  private func name(of field: Field) -> String {
    let items = (field.item ?? "").split(separator: ".").filter { part in
      Int(part).map { $0 >= 1000 } ?? true
    }
    return ([field.name.rawValue] + items.map(String.init)).joined(separator: ".")
  }

  /// What stands in “…”, without the words of the node and indicator that the key names already and
  /// without codes, which renumbering changes.
  private func quoted(in message: String, besides key: FindingKey) -> String {
    let own = [key.statement, key.indicator, key.code]
    return quotations(in: message).map(oneLine).filter { quote in
      let isCut = quote.hasSuffix("…")
      let shown = isCut ? oneLine(String(quote.dropLast())) : quote
      let isOwn = own.contains { $0 == shown || (isCut && $0.hasPrefix(shown)) }
      return !isOwn && nodes[key.document]?[quote] == nil
    }.joined(separator: " | ")
  }

  private func quotations(in message: String) -> [String] {
    var found: [String] = []
    var rest = message.unicodeScalars[...]
    while let open = rest.firstIndex(of: "“") {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "”") else { break }
      found.append(String(rest[..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return found
  }

  private func name(ofFile path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

/// The words of a text with one space between, as a cell of a line may hold it.
func oneLine(_ text: String) -> String {
  text.isPlainLine
    ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
