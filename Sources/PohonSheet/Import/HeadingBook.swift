import Pohon

/// The headings that offices write, and what they mean; tolerant of case, spacing, punctuation and
/// slips of typing.
struct HeadingBook {
  /// What a part of a heading says.
  struct Part {
    /// What its words mean, apart from the period.
    var meaning: ColumnMeaning?
    /// The part of its words that is known, where others beside a stroke are not.
    var onlyKnown: String?
    /// The year it names, if only one.
    var year: Int?
    /// Whether it names several years.
    var hasYears = false
    /// The quarter it names.
    var quarter: Int?
    /// Whether nothing is left unexplained.
    var isUnderstood: Bool
  }

  static let shared = HeadingBook()

  private let words = PlainWords()
  private let meanings: [String: ColumnMeaning]
  private let phrases: [String]
  /// Phrases that begin the line above the statement of an outcome.
  private let outcomeTitles: Set<String>

  private init() {
    let rows = DataTable(PackageResources.judul_kolom_tsv).rows.filter { $0.count >= 2 }
    var (meanings, phrases, titles) = ([String: ColumnMeaning](), [String](), Set<String>())
    for row in rows {
      let phrase = words.phrase(row[0]).description
      if row[1] == "outcome_judul" { titles.insert(phrase) }
      guard let meaning = ColumnMeaning(word: row[1]), meanings[phrase] == nil else { continue }
      meanings[phrase] = meaning
      phrases.append(phrase)
    }
    (self.meanings, self.phrases, outcomeTitles) = (meanings, phrases, titles)
  }

  /// What a part of a heading says; `loosely` forgives slips of typing.
  func part(_ text: String, loosely: Bool) -> Part {
    let whole = wholePart(text, loosely: loosely)
    guard whole.meaning == nil, !whole.isUnderstood, text.utf8.contains(UInt8(ascii: "/")) else {
      return whole
    }
    // “Indikator / PIC”: the parts say the same, or one of them is known.
    let pieces = text.split(separator: "/").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    let known = pieces.map { ($0, wholePart($0, loosely: loosely)) }.filter { $0.1.meaning != nil }
    guard let first = known.first, known.allSatisfy({ $0.1.meaning == first.1.meaning }) else {
      return whole
    }
    var part = first.1
    if known.count < pieces.count { part.onlyKnown = first.0 }
    (part.year, part.quarter) = (whole.year, whole.quarter)
    return part
  }

  private func wholePart(_ text: String, loosely: Bool) -> Part {
    let phrase = words.phrase(text)
    if let meaning = meanings[phrase.description] {
      return Part(meaning: meaning, isUnderstood: true)
    }
    let tokens = phrase.words.map(\.description)
    var rest: [String] = []
    var years: [Int] = []
    var quarter: Int?
    var at = 0
    while at < tokens.count {
      let token = tokens[at]
      if let year = year(token) {
        years.append(year)
      } else if quarterWords.contains(token), at + 1 < tokens.count,
        let number = quarterNumbers[tokens[at + 1]]
      {
        quarter = number
        at += 1
      } else if token.utf8.count < 4, let number = shortQuarters[token] {
        quarter = number
      } else if !fillers.contains(token) {
        rest.append(token)
      }
      at += 1
    }
    var part = Part(
      year: Set(years).count == 1 ? years[0] : nil, hasYears: Set(years).count > 1,
      quarter: quarter,
      isUnderstood: rest.isEmpty && !tokens.isEmpty)
    guard !rest.isEmpty else { return part }
    let spelled = rest.joined(separator: " ")
    part.meaning = meanings[spelled] ?? (loosely ? nearest(to: spelled) : nil)
    part.isUnderstood = part.meaning != nil
    return part
  }

  /// What the beginning of a paragraph announces, e.g. `masalah`, and the text after it.
  func announcement(in text: String) -> (name: FieldName, rest: String)? {
    let marks = text.drop { !$0.isLetter }
    var best: (name: FieldName, rest: String)?
    for end in marks.indices.prefix(90) + [marks.endIndex] {
      guard end == marks.endIndex || !marks[end].isLetter, end > marks.startIndex,
        case .entry(let name)? = meanings[words.phrase(String(marks[..<end])).description]
      else { continue }
      best = (name, trimmed(String(marks[end...].drop { ":*•".contains($0) || $0.isWhitespace })))
    }
    return best
  }

  /// Whether a line announces the statement of the outcome in the next one.
  func announcesOutcome(_ text: String) -> Bool {
    outcomeTitles.contains(words.phrase(text).description)
  }

  /// Whether a heading only counts, from 1 or I.
  func isOrdinal(_ text: String) -> Bool {
    Int(text).map { (1...12).contains($0) } ?? romanNumbers.contains(text.lowercased())
  }

  /// The plain words of a text, the same for equal wordings.
  func plain(_ text: String) -> Phrase { words.phrase(text) }

  /// What the nearest phrase means, if no more than every sixth letter is another.
  private func nearest(to spelled: String) -> ColumnMeaning? {
    let length = spelled.utf8.count
    guard length > 3, length < 80 else { return nil }
    let most = max(1, length / 6)
    let alike = phrases.lazy.filter {
      $0.utf8.count > 3 && abs($0.utf8.count - length) <= most
    }
    guard let near = nearestWord(to: spelled, among: alike),
      editDistance(spelled, near, atMost: most) != nil
    else { return nil }
    return meanings[near]
  }

  private func year(_ token: String) -> Int? {
    guard token.utf8.count == 4, let year = Int(token), (1990...2099).contains(year) else {
      return nil
    }
    return year
  }
}

private let fillers: Set<String> = [
  "tahun", "thn", "th", "ta", "ke", "pada", "per", "n", "periode", "tahunan", "setahun",
]
private let romanNumbers: Set<String> = [
  "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
]
private let quarterWords: Set<String> = ["tw", "triwulan", "tribulan", "kuartal"]
private let shortQuarters = [
  "t1": 1, "t2": 2, "t3": 3, "t4": 4, "tw1": 1, "tw2": 2, "tw3": 3, "tw4": 4,
]
private let quarterNumbers = [
  "1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4,
]
