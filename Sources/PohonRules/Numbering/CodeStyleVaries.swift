import Pohon

/// Codes of one level that one place of a document writes in different ways: another label, no space,
/// no point at the end, or no code at all.
///
/// The way most of them are written counts as meant, or the first where none has most. One finding
/// for each other way. Codes that do not go on from those above are left to ``CodeOffParent``.
struct CodeStyleVaries: TreeRule {
  let id: RuleID = "gaya-kode-tidak-seragam"
  let severity = Severity.suggestion
  let concern = Concern.form
  let why = """
    Kode yang ditulis dengan cara berbeda sulit dicari dan diurutkan. Label yang berganti juga
    menimbulkan kesan bahwa jenjangnya berbeda.
    """
  let advice = "Tulis semua kode pada satu jenjang dengan label dan tanda baca yang sama."
  let basis = Basis.practice("kode pada satu jenjang ditulis dengan cara yang sama")
  let examples: [Example] = [
    .flagged(
      """
      - kondisi: Meningkatnya gizi balita
        jenjang: antara
        cetakan: [{ tempat: tabel, kode: "CSF 1.1" }]
      - kondisi: Membaiknya sanitasi keluarga
        jenjang: antara
        cetakan: [{ tempat: tabel, kode: "CSF1.2" }]  # <-
      """),
    .clean(
      """
      - kondisi: Meningkatnya gizi balita
        jenjang: antara
        cetakan: [{ tempat: tabel, kode: "CSF 1.1" }]
      - kondisi: Membaiknya sanitasi keluarga
        jenjang: antara
        cetakan: [{ tempat: tabel, kode: "CSF 1.2" }]
      """),
  ]

  /// Codes that should look alike.
  private struct Group: Hashable {
    var place: String
    var level: Level?
    var isIndicator: Bool
  }

  private struct Use {
    var text: String
    var style: String
    var node: Int
    /// Index of its indicator, from 0; nil for a printing of the node itself.
    var indicator: Int?
    /// Its number among the printings, from 1.
    var number: Int

    func anchor(in tree: Tree) -> Anchor {
      let node = tree.nodes[node]
      return indicator.map { Anchor(tree, node, indicator: $0, .cetakan, item: "\(number)") }
        ?? Anchor(tree, node, .cetakan, item: "\(number)")
    }
  }

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    var uses: [Group: [Use]] = [:]
    var order: [Group] = []
    func add(_ printings: [Cetakan], _ node: Node, _ indicator: Int? = nil) {
      for (index, printing) in printings.enumerated() {
        guard let place = printing.place, printing.code != nil || printing.text != nil else {
          continue
        }
        let group = Group(place: place, level: node.level, isIndicator: indicator != nil)
        if uses[group] == nil { order.append(group) }
        let text = printing.code ?? ""
        guard let style = style(of: text) else { continue }
        uses[group, default: []].append(
          Use(
            text: text, style: style, node: node.position, indicator: indicator, number: index + 1))
      }
    }
    for node in tree.nodes {
      add(node.printings, node)
      for (index, indicator) in node.indicators.enumerated() {
        add(indicator.printings, node, index)
      }
    }
    let varying = order.filter { Set(uses[$0, default: []].map(\.style)).count > 1 }
    guard !varying.isEmpty else { return [] }
    let misplaced = Set(dossier.misnumbered(in: tree).map(\.anchor))
    return varying.flatMap { oddOnes(uses[$0, default: []], in: $0, of: tree, besides: misplaced) }
  }

  private func oddOnes(
    _ uses: [Use], in group: Group, of tree: Tree, besides misplaced: Set<Anchor>
  ) -> [Finding] {
    let byStyle = Dictionary(grouping: uses, by: \.style)
    guard let most = byStyle.values.map(\.count).max(),
      let meant = uses.first(where: { byStyle[$0.style]?.count == most }), !meant.text.isEmpty
    else { return [] }
    var told: Set<String> = [meant.style]
    return uses.compactMap { use in
      guard !misplaced.contains(use.anchor(in: tree)), told.insert(use.style).inserted,
        let same = byStyle[use.style]
      else { return nil }
      let written =
        use.text.isEmpty
        ? "tidak ada kode di \(group.place)" : "kode \(quote(use.text)) di \(group.place)"
      return finding(
        "\(written), sedangkan yang lain ditulis seperti \(quote(meant.text))",
        at: use.anchor(in: tree),
        notes: [Finding.Note("seperti di sini", at: meant.anchor(in: tree))]
          + Finding.Note.first(of: same.dropFirst()) {
            Finding.Note(
              $0.text.isEmpty ? "juga tanpa kode" : "juga \(quote($0.text))",
              at: $0.anchor(in: tree))
          })
    }
  }

  /// The code with its numbers taken out: `CSF 1.2.` is `CSF #.`; nil for codes of another build.
  private func style(of text: String) -> String? {
    if text.isEmpty { return "" }
    guard PrintedCode(text) != nil else { return nil }
    let isDigit = { (byte: UInt8) in byte &- 48 < 10 }
    var style: [UInt8] = []
    var rest = text.utf8[...]
    while let first = rest.popFirst() {
      guard isDigit(first) else {
        style.append(first)
        continue
      }
      style.append(UInt8(ascii: "#"))
      while let next = rest.first,
        isDigit(next) || next == UInt8(ascii: ".") && rest.dropFirst().first.map(isDigit) ?? false
      {
        rest.removeFirst()
      }
    }
    return String(decoding: style, as: UTF8.self)
  }
}
