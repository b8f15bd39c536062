import Pohon

/// An indicator whose own relevance says that it has nothing to do with the condition, or that
/// measures what no single office moves.
///
/// - Warning: the relevance disclaims the link. "Langsung maupun tidak langsung" claims both and
///   disclaims nothing.
/// - Suggestion: a macro measure (inflation, growth, poverty) in the document of one office, which
///   shows by a kind of office in its title, without a relevance that argues for it. In the plan of a
///   whole region such a measure is right.
struct RelevanceDisclaimed: TreeRule {
  let id: RuleID = "relevansi-disangkal"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.suggestion]
  let concern = Concern.measure
  let why = """
    Relevansi menjelaskan mengapa indikator mewakili kondisinya. Indikator yang hubungannya disangkal
    sendiri, atau yang nilainya ditentukan hal di luar kendali unit, tidak membuktikan keberhasilan
    kondisi itu.
    """
  let advice = """
    Pilih indikator yang dapat dipengaruhi unit, atau jelaskan hubungannya dengan kondisi ini.
    """
  let basis = Basis.document("Bab II dokumen IKU: indikator relevan dengan yang diukur")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Terlaksananya bantuan hukum
      indikator:
        - nama: Jumlah kasus yang mendapat bantuan hukum
          relevansi: Jumlah kasus tidak secara langsung mempengaruhi Indeks Reformasi Hukum  # <-
      """),
    .clean(
      """
      kondisi: Terlaksananya bantuan hukum
      indikator:
        - nama: Jumlah kasus yang mendapat bantuan hukum
          relevansi: Jumlah kasus berpengaruh, langsung maupun tidak langsung, pada Indeks Reformasi Hukum
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let isOfOffice = (tree.heading.title.map { dossier.phrase($0) }?.words ?? [])
      .contains { dossier.vocabulary.unitKinds.contains($0) }
    return tree.nodes.flatMap { node in
      node.indicators.enumerated().compactMap { index, indicator in
        let place = Place(tree: 0, node: node.position, indicator: index)
        let own = Placed(tree: tree, place: place)
        return disclaimed(own, dossier) ?? (isOfOffice ? macro(own, dossier) : nil)
      }
    }
  }

  private func disclaimed(_ own: Placed, _ dossier: CheckedDossier) -> Finding? {
    guard let text = own.indicator.relevance else { return nil }
    let words = dossier.phrase(text).words
    var start = 0
    while let place = dossier.vocabulary.disclaimers.place(in: words, from: start) {
      let said = words[place]
      let before = words[max(0, place.lowerBound - 4)..<place.lowerBound]
      if said.last != .langsung || !before.contains(.langsung) {
        return finding(
          "relevansi \(own.name) sendiri menyebut \(quote(said.joined()))",
          at: own.anchor(.relevansi), passage: passage(of: said, in: text))
      }
      start = place.upperBound
    }
    return nil
  }

  private func macro(_ own: Placed, _ dossier: CheckedDossier) -> Finding? {
    guard own.indicator.relevance == nil else { return nil }
    let texts = [own.indicator.name, own.indicator.formula].compactMap(\.self)
    guard
      let words = texts.lazy.compactMap({ opening(dossier.phrase($0), dossier.vocabulary) }).first
    else { return nil }
    return finding(
      "\(own.name) mengukur \(quote(words.joined())), yang ditentukan banyak hal di luar"
        + " kendali satu perangkat daerah", at: own.anchor(), severity: .suggestion)
  }

  /// The macro measure that `name` is, behind at most two words for its kind (nilai, laju).
  private func opening(_ name: Phrase, _ vocabulary: Vocabulary) -> [Word]? {
    guard !name.words.contains(where: { vocabulary.dealtWith.contains($0) }) else { return nil }
    var rest = name.words[...]
    for _ in 0...2 {
      if let words = vocabulary.macro.opening(of: rest) { return words }
      guard let first = rest.popFirst(),
        vocabulary.measureKinds.contains(first) || vocabulary.changes.contains(first)
      else { return nil }
    }
    return nil
  }
}
