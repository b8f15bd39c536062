import Pohon

/// A problem copied from another condition, or made by denying the condition itself.
///
/// Two problems are the same if they have the same words, endings in -nya and order aside. A fuzzy
/// comparison finds neighbours rather than copies, since problems are all worded alike. Under the
/// condition that has it a copy is a suggestion: it should have been broken down. Problems of fewer
/// than four words and the commonest ones are left alone.
struct CopiedProblem: TreeRule {
  let id: RuleID = "masalah-tersalin"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.suggestion]
  let concern = Concern.logic
  let why = """
    Masalah yang sama pada dua kondisi dapat berarti salah satunya belum dianalisis. Masalah yang
    hanya membalik kondisi (“belum optimalnya …”) tidak menyebut sebab yang dapat diatasi.
    """
  let advice = "Tuliskan masalah yang khas pada kondisi ini beserta sebabnya."
  let basis = Basis.practice("setiap kondisi mempunyai masalahnya sendiri")
  let examples: [Example] = [
    .flagged(
      """
      - kondisi: Meningkatnya gizi balita
        masalah: [Belum meratanya pengetahuan ibu tentang gizi]
      - kondisi: Membaiknya sanitasi keluarga
        masalah: [belum merata pengetahuan ibu tentang gizi]  # <-
      """),
    .flagged(
      """
      kondisi: Terlaksananya pemantauan gizi balita
      masalah: [Belum optimalnya pelaksanaan pemantauan gizi balita]  # <-
      """),
    .clean(
      """
      - kondisi: Meningkatnya gizi balita
        masalah: [Belum meratanya pengetahuan ibu tentang gizi]
      - kondisi: Membaiknya sanitasi keluarga
        masalah: [Jamban keluarga belum merata di desa terpencil]
      """),
  ]

  private struct Use {
    var node: Int
    var item: Int
  }

  /// Least words of a problem that is looked at.
  private let least = 4

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    var first: [WordSet: Use] = [:]
    return tree.nodes.flatMap { node -> [Finding] in
      let statement = WordSet(dossier.phrase(node.statement).words.map(stem))
      return node.problems.enumerated().compactMap { index, text in
        let words = dossier.phrase(text).words
        guard words.count >= least, !isCommon(words, dossier.vocabulary) else { return nil }
        let use = Use(node: node.position, item: index + 1)
        let stems = words.map(stem)
        let key = WordSet(stems)
        guard let earlier = first[key] else {
          first[key] = use
          return denies(stems, statement, dossier.vocabulary) ? report(use, text, tree) : nil
        }
        return report(use, text, copiedFrom: earlier, tree)
      }
    }
  }

  private func isCommon(_ words: [Word], _ vocabulary: Vocabulary) -> Bool {
    vocabulary.commonProblems.opening(of: words)?.count == words.count
  }

  /// Whether the problem is the condition with a word of lack before it.
  private func denies(
    _ stems: [Word], _ statement: WordSet, _ vocabulary: Vocabulary
  ) -> Bool {
    var content = 0
    for word in stems
    where !vocabulary.shortfalls.contains(word) && !vocabulary.smallWords.contains(word) {
      guard statement.contains(word) || statement.contains(withoutPrefix(word)) else {
        return false
      }
      content += 1
    }
    return content > 0 && content < stems.count
  }

  private func report(_ use: Use, _ text: String, _ tree: Tree) -> Finding {
    let node = tree.nodes[use.node]
    return finding(
      "masalah \(quote(text)) hanya membalik rumusan \(quote(node.statement))",
      at: Anchor(tree, node, .masalah, item: "\(use.item)"), severity: .suggestion)
  }

  private func report(
    _ use: Use, _ text: String, copiedFrom earlier: Use, _ tree: Tree
  ) -> Finding {
    let node = tree.nodes[use.node]
    let other = tree.nodes[earlier.node]
    let anchor = Anchor(tree, node, .masalah, item: "\(use.item)")
    let note = Finding.Note(
      "pertama kali di sini", at: Anchor(tree, other, .masalah, item: "\(earlier.item)"))
    if other.position == node.position {
      return finding("masalah \(quote(text)) tertulis dua kali", at: anchor, notes: [note])
    }
    let isAbove = node.position < other.end
    return finding(
      "masalah \(quote(text)) disalin dari \(isAbove ? "kondisi di atasnya" : "kondisi lain"),"
        + " \(quote(other.statement))", at: anchor, severity: isAbove ? .suggestion : nil,
      notes: [note])
  }

  /// The word without the ending -nya, which makes no other problem of it.
  private func stem(_ word: Word) -> Word {
    guard word.length >= 7 else { return word }
    let text = word.description
    return text.hasSuffix("nya") ? Word(String(text.dropLast(3))) : word
  }

  /// The word without the beginning pe-: `peningkatan` is of `meningkat`, `tingkat`.
  private func withoutPrefix(_ word: Word) -> Word {
    let text = word.description
    return text.hasPrefix("pe") ? Word(String(text.dropFirst(2))) : word
  }
}
