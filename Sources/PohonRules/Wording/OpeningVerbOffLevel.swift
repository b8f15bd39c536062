import Pohon

/// A condition that opens with a word of another level.
///
/// Looks at the statement and at every printed wording; one finding for each opening word. A word in
/// no list is only a suggestion, and one letter too many or too few does not make it unknown. A
/// tujuan may also say what is aimed at (“Mewujudkan”), as regional plans do.
struct OpeningVerbOffLevel: TreeRule {
  let id: RuleID = "kata-pembuka-tidak-sesuai-jenjang"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.suggestion]
  let concern = Concern.logic
  let why = """
    Outcome, CSF, kondisi antara, tujuan, dan sasaran menyatakan hasil (“Meningkatnya”,
    “Terwujudnya”); kondisi operasional menyatakan yang telah diselenggarakan (“Terlaksananya”,
    “Tersedianya”). Kegiatan (“Melaksanakan”, “Penyusunan”) bukan kondisi.
    """
  let advice = """
    Ganti kata pembukanya: hasil pada jenjang atas, yang telah diselenggarakan pada jenjang
    operasional.
    """
  let basis = Basis.practice("kebiasaan perumusan pohon kinerja")
  let examples: [Example] = [
    .flagged(
      """
      - jenjang: antara
        kondisi: Terselenggaranya Fasilitasi dan Koordinasi Hukum  # <-
      - jenjang: operasional
        kondisi: Melaksanakan penyuluhan hukum  # <-
      """),
    .clean(
      """
      - jenjang: antara
        kondisi: Meningkatnya kualitas fasilitasi dan koordinasi hukum
      - jenjang: operasional
        kondisi: Terlaksananya penyuluhan hukum
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    tree.nodes.flatMap { node -> [Finding] in
      guard let level = node.level else { return [] }
      var told: [Word] = []
      return NodeWording.all(of: node).compactMap { wording in
        let phrase = dossier.phrase(wording.text)
        guard let word = phrase.first, !told.contains(word) else { return nil }
        told.append(word)
        guard
          let (fault, severity) = fault(
            of: phrase, opening: word, at: level, by: dossier.vocabulary)
        else { return nil }
        return finding(
          "\(quote(wording.text)) \(fault)", at: wording.anchor(tree, node), severity: severity)
      }
    }
  }

  private func fault(
    of phrase: Phrase, opening word: Word, at level: Level, by vocabulary: Vocabulary
  ) -> (String, Severity)? {
    let fitting = level.isResult ? vocabulary.results : vocabulary.outputs
    let other = level.isResult ? vocabulary.outputs : vocabulary.results
    if level == .tujuan, vocabulary.aims.contains(word) { return nil }
    if fitting.contains(nearly: word) {
      let isPaper =
        !level.isResult && vocabulary.presence.contains(word)
        && vocabulary.papers.contains(phrase.words.dropFirst().first)
      return isPaper
        ? ("menyatakan adanya \(phrase.words[1]), bukan kondisi yang diselenggarakan", .suggestion)
        : nil
    }
    let jenjang = level.rawValue
    if other.contains(nearly: word) {
      return (
        "diawali kata \(level.isResult ? "keluaran" : "hasil") pada jenjang \(jenjang)",
        .warning
      )
    }
    if vocabulary.activities.contains(word) || vocabulary.aims.contains(word) {
      return ("diawali kata kegiatan pada jenjang \(jenjang)", .warning)
    }
    return ("diawali kata yang tidak lazim untuk jenjang \(jenjang)", .suggestion)
  }
}

extension WordList {
  /// Whether `word` is in the list, or a word of the list is one letter away from it.
  fileprivate func contains(nearly word: Word) -> Bool {
    if contains(word) { return true }
    let text = word.description
    return words.contains {
      abs($0.length - word.length) <= 1 && editDistance($0.description, text, atMost: 1) != nil
    }
  }
}
