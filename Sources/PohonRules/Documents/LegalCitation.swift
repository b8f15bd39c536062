import Pohon

/// A legal text as a document cites it, taken apart.
struct LegalCitation {
  /// The kind of act with whose it is: `peraturan daerah kabupaten luwu timur`.
  let kind: String
  /// Its number, e.g. `11` or `per/09/m.pan/5/2007`.
  let number: String
  /// Its year.
  let year: Int
  /// What it is about, as compared; without the gazette.
  let title: Phrase
  /// The ranges of years in the title.
  let periods: [ClosedRange<Int>]
  /// Year of the state or regional gazette it was published in.
  let gazetteYear: Int?
  /// Whether that is the state gazette (Lembaran Negara).
  let isInStateGazette: Bool

  /// Whether a regional government made it.
  var isRegional: Bool { kind.hasPrefix("peraturan daerah") }

  /// The act among all acts; a kind without an owner counts as another.
  var key: String { "\(kind) \(number) \(year)" }

  /// The act inside one document, where “Peraturan Daerah” and “Peraturan Daerah Kabupaten X” are one
  /// kind.
  var shortKey: String {
    guard isRegional else { return key }
    let province = kind.contains("provinsi") || kind.contains("propinsi") ? " provinsi" : ""
    return "peraturan daerah\(province) \(number) \(year)"
  }

  /// Takes `text` apart: kind, Nomor, Tahun, tentang, title, (Lembaran …); nil for anything else.
  init?(_ text: String, _ dossier: CheckedDossier) {
    let whole = text[...]
    let open = whole.range(of: "(lembar", caseInsensitive: true)?.lowerBound ?? text.endIndex
    let act = text[..<open]
    guard let about = act.range(of: "tentang", caseInsensitive: true) else { return nil }
    let head = act[..<about.lowerBound].lowercased()
    let words = head.split { $0.isWhitespace || $0 == ":" }.map(String.init)
    guard
      let mark = words.firstIndex(where: { $0 == "nomor" || $0.hasPrefix("no.") || $0 == "no" }),
      mark > 0
    else { return nil }
    kind = dossier.phrase(words[..<mark].joined(separator: " ")).description
    var rest = words[(mark + 1)...]
    if words[mark].hasPrefix("no."), words[mark].count > 3 {
      rest = [String(words[mark].dropFirst(3))] + rest
    }
    guard let first = rest.first else { return nil }
    let figures = PrintedYears(in: rest.dropFirst().joined(separator: " ")).years
    guard let year = figures.first ?? PrintedYears(in: first).years.last else { return nil }
    number = first
    self.year = year
    title = dossier.phrase(String(act[about.upperBound...]))
    periods = PrintedYears(in: String(act[about.upperBound...])).ranges
    let gazette = String(text[open...])
    isInStateGazette = gazette.lowercased().holds("lembaran negara")
    gazetteYear = PrintedYears(in: gazette).years.first
  }
}

extension Substring {
  /// Where `word` first stands, whatever the case; `word` is lower case.
  fileprivate func range(of word: String, caseInsensitive: Bool) -> Range<Index>? {
    for at in utf8.indices {
      let rest = utf8[at...]
      let isHere =
        rest.count >= word.utf8.count
        && zip(rest, word.utf8).allSatisfy { $0 == $1 || $0 &- 65 < 26 && $0 | 0x20 == $1 }
      if isHere { return at..<utf8.index(at, offsetBy: word.utf8.count) }
    }
    return nil
  }
}
