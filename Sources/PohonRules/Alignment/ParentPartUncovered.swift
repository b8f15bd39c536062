import Pohon

/// A problem or cause of a condition that no condition under it answers.
///
/// Only where at least one child says what it answers (`menjawab`, in the parent's own words or by
/// its number among the causes and then the problems); nothing is guessed from the texts.
///
/// - Warning: a part that no child answers; an answer to something the parent does not name.
/// - Suggestion: a child that says nothing while its siblings do.
struct ParentPartUncovered: TreeRule {
  let id: RuleID = "komponen-induk-tidak-terjawab"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.suggestion]
  let concern = Concern.logic
  let why = """
    Kondisi dijabarkan agar masalahnya terjawab. Masalah atau faktor penyebab yang tidak dijawab kondisi
    mana pun di bawahnya akan tetap ada meskipun semua kondisi itu tercapai.
    """
  let advice = """
    Isi menjawab pada kondisi yang menjawab masalah itu, atau tambahkan kondisi yang menjawabnya.
    """
  let basis = Basis.document("Kertas kerja pohon kinerja: masalah dan keterkaitan")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Meningkatnya kualitas regulasi
      masalah:
        - Harmonisasi belum optimal
        - Kompetensi perancang masih rendah  # <-
      anak:
        - kondisi: Terlaksananya harmonisasi rancangan
          menjawab: [Harmonisasi belum optimal]
      """),
    .clean(
      """
      kondisi: Meningkatnya kualitas regulasi
      masalah:
        - Harmonisasi belum optimal
        - Kompetensi perancang masih rendah
      anak:
        - kondisi: Terlaksananya harmonisasi rancangan
          menjawab: [Harmonisasi belum optimal]
        - kondisi: Terlaksananya pelatihan perancang
          menjawab: [Kompetensi perancang masih rendah]
      """),
  ]

  /// A cause or problem of a node.
  private struct Part {
    var text: String
    var anchor: Anchor
  }

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    guard tree.nodes.contains(where: { !$0.answers.isEmpty }) else { return [] }
    return tree.nodes.filter { $0.end > $0.position + 1 }.flatMap { parent -> [Finding] in
      let children = tree.children(of: parent.position).map { tree.nodes[$0] }
      guard children.contains(where: { !$0.answers.isEmpty }) else { return [] }
      return check(parent, children, in: tree, dossier)
    } + strayRoots(tree)
  }

  private func check(
    _ parent: Node, _ children: [Node], in tree: Tree, _ dossier: CheckedDossier
  ) -> [Finding] {
    let parts = parts(of: parent, in: tree)
    var numbers: [Phrase: [Int]] = [:]
    for (index, part) in parts.enumerated() {
      numbers[dossier.phrase(part.text), default: []].append(index)
      numbers[Phrase(words: [Word("\(index + 1)")]), default: []].append(index)
    }
    var open = Set(parts.indices)
    var found: [Finding] = []
    for child in children {
      for (index, answer) in child.answers.enumerated() {
        let answered = numbers[dossier.phrase(answer)] ?? []
        open.subtract(answered)
        guard answered.isEmpty else { continue }
        found.append(
          finding(
            "\(quote(child.statement)) menjawab \(quote(answer)), yang tidak disebut sebagai masalah"
              + " atau faktor penyebab \(quote(parent.statement))",
            at: Anchor(tree, child, .menjawab, item: "\(index + 1)")))
      }
      guard child.answers.isEmpty, !parts.isEmpty else { continue }
      found.append(
        finding(
          "\(quote(child.statement)) tidak menyebut masalah mana yang dijawabnya",
          at: Anchor(tree, child), severity: .suggestion))
    }
    for index in open.sorted() {
      found.append(
        finding(
          "\(quote(parts[index].text)) tidak dijawab kondisi mana pun di bawah"
            + " \(quote(parent.statement))", at: parts[index].anchor))
    }
    return found
  }

  private func parts(of node: Node, in tree: Tree) -> [Part] {
    func all(_ texts: [String], _ field: FieldName) -> [Part] {
      texts.enumerated().map {
        Part(text: $1, anchor: Anchor(tree, node, field, item: "\($0 + 1)"))
      }
    }
    return all(node.causes, .faktorPenyebab) + all(node.problems, .masalah)
  }

  /// A root answers nothing, for nothing stands above it.
  private func strayRoots(_ tree: Tree) -> [Finding] {
    tree.roots.map { tree.nodes[$0] }.filter { !$0.answers.isEmpty }.map {
      finding(
        "\(quote($0.statement)) menjawab \(quote($0.answers[0])), padahal tidak ada kondisi di atasnya",
        at: Anchor(tree, $0, .menjawab))
    }
  }
}
