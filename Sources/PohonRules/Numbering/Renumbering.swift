import Pohon

/// Numbers siblings anew under their parent's code, with everything below them.
///
/// Only where that changes nothing but codes: no document printed them (`cetakan`), nothing in the
/// dossier names them, and nothing was reported for them.
struct Renumbering {
  private let tree: Tree
  private let positions: [String: Int]
  private let named: Set<Int>
  /// The number of the tree's first node in the dossier.
  private let offset: Int

  /// `findings` in `tree`, those about codes in force with a cure where there is one.
  static func curing(
    _ findings: [Finding], in tree: Tree, _ dossier: CheckedDossier
  ) -> [Finding] {
    guard findings.contains(where: { $0.anchor.field?.name == .kode }) else { return findings }
    return Renumbering(tree, in: dossier).curing(findings)
  }

  private init(_ tree: Tree, in dossier: CheckedDossier) {
    self.tree = tree
    positions = Dictionary(
      tree.nodes.map { ($0.key, $0.position) }, uniquingKeysWith: { first, _ in first })
    named = dossier.namedNodes
    let number = dossier.trees.firstIndex { $0.id == tree.id } ?? 0
    offset = dossier.links.firstNode[number]
  }

  /// The findings about codes in force, with the cure of the family they are in.
  private func curing(_ findings: [Finding]) -> [Finding] {
    var cures: [Int?: Cure?] = [:]
    return findings.map { finding in
      guard finding.anchor.field?.name == .kode,
        let node = finding.anchor.node.flatMap({ positions[$0] })
      else { return finding }
      var cured = finding
      let parent = tree.nodes[node].parent
      cured.cure = cures[parent] ?? cure(under: parent)
      cures[parent] = cured.cure
      return cured
    }
  }

  private func cure(under parent: Int?) -> Cure? {
    guard let parent, let prefix = prefix(of: tree.nodes[parent]) else { return nil }
    var edits: [Edit] = []
    var pending: [(node: Int, code: String)] = []
    func number(_ above: Int, _ prefix: String) {
      for (index, child) in tree.children(of: above).enumerated() {
        pending.append((child, "\(prefix)\(index + 1)"))
      }
    }
    number(parent, prefix)
    while let (position, code) = pending.popLast() {
      let node = tree.nodes[position]
      guard node.printings.isEmpty else { return nil }
      if node.code != code {
        guard !named.contains(offset + position), !node.code.isEmpty else { return nil }
        edits.append(Edit(at: Anchor(tree, node, .kode), with: code))
      }
      number(position, "\(code).")
    }
    guard let first = edits.last?.replacement else { return nil }
    let rest = edits.count == 1 ? "" : " dan seterusnya"
    return Cure("beri nomor urut di bawah induknya: “\(first)”\(rest)", edits)
  }

  /// What the codes of a node's children begin with; nil where its own is no number. The outcome is
  /// numbered 0, or not at all, and its children from 1.
  private func prefix(of node: Node) -> String? {
    if node.parent == nil, node.code.isEmpty || node.code == "0" { return "" }
    let isNumber = node.code.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
    return isNumber && !node.code.isEmpty ? "\(node.code)." : nil
  }
}
