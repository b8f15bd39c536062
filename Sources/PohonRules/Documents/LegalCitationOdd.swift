import Pohon

/// A legal text cited with the wrong gazette, or under two titles or periods.
///
/// Works on the citations as printed (`dokumen.rujukan`) and holds them against each other, inside a
/// document and between documents. What an act is really called it does not know.
struct LegalCitationOdd: Rule {
  let id: RuleID = "rujukan-hukum-janggal"
  let severity = Severity.suggestion
  let concern = Concern.form
  let why = """
    Dasar hukum yang salah sebut tidak dapat ditelusuri. Kesalahan yang sama di banyak dokumen
    menunjukkan bahwa daftarnya belum diperiksa kembali.
    """
  let advice = "Cocokkan nomor, tahun, judul, dan lembaran peraturannya dengan naskah aslinya."
  let basis = Basis.practice("dasar hukum ditulis seperti dalam lembarannya")
  let examples: [Example] = [
    .flagged(
      """
      dokumen:
        rujukan:
          - Undang-undang Nomor 25 Tahun 2004 tentang X (Lembaran Negara Tahun 2003 Nomor 47)  # <-
          - Peraturan Daerah Nomor 3 Tahun 2021 tentang RPJMD Tahun 2021-2026
          - Peraturan Daerah Nomor 3 Tahun 2021 tentang RPJMD Tahun 2016-2021  # <-
      kinerja:
        - kondisi: Meningkatnya gizi balita
      """),
    .clean(
      """
      dokumen:
        rujukan:
          - Undang-undang Nomor 25 Tahun 2004 tentang X (Lembaran Negara Tahun 2004 Nomor 104)
          - Peraturan Daerah Nomor 3 Tahun 2021 tentang RPJMD Tahun 2021-2026
      kinerja:
        - kondisi: Meningkatnya gizi balita
      """),
  ]

  private struct Use {
    var citation: LegalCitation
    var text: String
    var anchor: Anchor
  }

  func check(_ dossier: CheckedDossier) -> [Finding] {
    var first: [String: Use] = [:]
    // By name, so that the document that is told of does not hang on the order they were given in.
    return dossier.trees.sorted { $0.id < $1.id }.flatMap { tree -> [Finding] in
      var own: [String: Use] = [:]
      return tree.heading.document.citations.enumerated().compactMap { index, printing in
        guard let text = printing.text, let citation = LegalCitation(text, dossier) else {
          return nil
        }
        let anchor = Anchor(tree: tree.id, field: Field(.dokumen, item: "rujukan.\(index + 1)"))
        let use = Use(citation: citation, text: text, anchor: anchor)
        let earlier = own[citation.shortKey] ?? first[citation.key]
        if own[citation.shortKey] == nil { own[citation.shortKey] = use }
        if first[citation.key] == nil { first[citation.key] = use }
        return gazette(use) ?? earlier.flatMap { otherTitle(use, $0) }
      }
    }
  }

  private func gazette(_ use: Use) -> Finding? {
    let citation = use.citation
    if citation.isRegional, citation.isInStateGazette {
      return finding(
        "\(quote(use.text)): peraturan daerah tidak dimuat dalam Lembaran Negara", at: use.anchor)
    }
    guard let year = citation.gazetteYear, year != citation.year else { return nil }
    return finding(
      "\(quote(use.text)) dari tahun \(citation.year), padahal lembarannya tahun \(year)",
      at: use.anchor)
  }

  private func otherTitle(_ use: Use, _ earlier: Use) -> Finding? {
    let note = [Finding.Note("di sini \(quote(earlier.text))", at: earlier.anchor)]
    if let period = use.citation.periods.last, let other = earlier.citation.periods.last,
      period != other
    {
      return finding(
        "\(quote(use.text)) berlaku untuk \(period.lowerBound)-\(period.upperBound), padahal di tempat"
          + " lain untuk \(other.lowerBound)-\(other.upperBound)", at: use.anchor, notes: note)
    }
    guard isOtherTitle(use.citation.title.words, earlier.citation.title.words) else { return nil }
    return finding(
      "\(quote(use.text)) berjudul lain di tempat lain", at: use.anchor, notes: note)
  }

  /// Whether two titles share less than half of the words of the shorter; citations leave out and
  /// misspell words, so that less is no other title.
  private func isOtherTitle(_ a: [Word], _ b: [Word]) -> Bool {
    let (one, two) = (WordSet(a), WordSet(b))
    return one.shared(with: two) * 2 < min(one.count, two.count)
  }
}
