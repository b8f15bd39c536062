import Pohon

/// A condition that is only the name of its own measure with an opening word before it.
///
/// Looks at the statement and at every printed wording. What an index measures may well be a condition
/// (Meningkatnya kesejahteraan, Indeks kesejahteraan); the index itself is none (Meningkatnya indeks
/// kesejahteraan), nor is a score known by its initials (Meningkatnya kualitas SAKIP). Of operational
/// conditions only the paper that proves itself counts (Tersusunnya Dokumen X, Jumlah Dokumen X), as a
/// suggestion.
struct StatementIsTheMeasure: TreeRule {
  let id: RuleID = "kondisi-sama-dengan-ukuran"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.suggestion]
  let concern = Concern.logic
  let why = """
    Kondisi menyatakan keadaan yang diinginkan, ukuran membuktikannya. Kondisi yang hanya nama
    ukurannya tidak mengatakan apa yang harus berubah; bila kondisinya adalah dokumen dan ukurannya
    jumlah dokumen itu, kondisi terbukti begitu dokumennya ada.
    """
  let advice = """
    Rumuskan keadaan yang hendak dicapai; nama nilai, laporan, atau dokumennya cukup menjadi
    indikator.
    """
  let basis = Basis.practice("kondisi menyatakan keadaan, bukan nama indikatornya")
  let examples: [Example] = [
    .flagged(
      """
      jenjang: antara
      kondisi: Meningkatnya nilai SAKIP kecamatan  # <-
      indikator: [Nilai SAKIP Kecamatan]
      """),
    .flagged(
      """
      jenjang: operasional
      kondisi: Tersusunnya Laporan Keuangan Kecamatan  # <-
      indikator: [Jumlah Laporan Keuangan Kecamatan]
      """),
    .clean(
      """
      jenjang: antara
      kondisi: Meningkatnya akuntabilitas kinerja kecamatan
      indikator: [Nilai SAKIP Kecamatan]
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    tree.nodes.compactMap { node in
      guard !node.indicators.isEmpty else { return nil }
      let measures = node.indicators.map { measure($0.name, dossier) }
      for wording in NodeWording.all(of: node) {
        let promised = stripped(
          dossier.phrase(wording.text).words.dropFirst(), dossier.vocabulary)
        guard !promised.isEmpty, let index = measures.firstIndex(of: promised),
          isMeasure(wording.text, promised, node, dossier)
        else { continue }
        return finding(
          "\(quote(wording.text)) hanya nama ukurannya, \(quote(node.indicators[index].name))",
          at: wording.anchor(tree, node),
          severity: node.level?.isResult ?? true ? nil : .suggestion,
          notes: [
            Finding.Note("ukurannya", at: Anchor(tree, node, indicator: index, .nama))
          ])
      }
      return nil
    }
  }

  /// Whether a wording names a score or a paper where a condition should stand.
  private func isMeasure(
    _ text: String, _ promised: [Word], _ node: Node, _ dossier: CheckedDossier
  ) -> Bool {
    let vocabulary = dossier.vocabulary
    guard node.level?.isResult ?? true else { return vocabulary.papers.contains(promised.first) }
    let words = dossier.phrase(text).words.dropFirst()
    let named = words.drop { vocabulary.degrees.contains($0) }.first
    if vocabulary.scoreNames.contains(named) { return true }
    return Self.mayAbbreviate(text)
      && text.split { !$0.isLetter }.contains { word in
        word.utf8.count >= 3 && word.allSatisfy(\.isUppercase)
          && promised.starts(with: dossier.phrase(String(word)).words)
      }
  }

  /// Whether two capitals stand together in `text`, or signs that take a closer look.
  private static func mayAbbreviate(_ text: String) -> Bool {
    let isCapital = { (byte: UInt8) in byte &- 65 < 26 || byte >= 0x80 }
    return zip(text.utf8, text.utf8.dropFirst()).contains { isCapital($0) && isCapital($1) }
  }

  private func measure(_ name: String, _ dossier: CheckedDossier) -> [Word] {
    stripped(dossier.phrase(name).words[...], dossier.vocabulary)
  }

  private func stripped(_ words: ArraySlice<Word>, _ vocabulary: Vocabulary) -> [Word] {
    var rest = words
    while rest.count > 1,
      vocabulary.degrees.contains(rest.first) || vocabulary.scoreNames.contains(rest.first)
        || vocabulary.measureKinds.contains(rest.first)
    {
      rest.removeFirst()
    }
    return Array(rest)
  }
}
