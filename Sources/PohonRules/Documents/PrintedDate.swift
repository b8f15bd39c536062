/// A date as a document prints it: 7 Oktober 2025, Mei 2024, 2023-09-20, 2024-05.
struct PrintedDate {
  /// The calendar year.
  let year: Int
  /// The month from 1, where given.
  let month: Int?
  /// The day of the month, where given.
  let day: Int?

  /// The first date in `text`; nil where there is none. A year alone is no date.
  init?(in text: String) {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    for (at, word) in words.enumerated() {
      if let month = Self.months.firstIndex(of: word), at + 1 < words.count,
        let year = Self.year(words[at + 1])
      {
        self.year = year
        self.month = month + 1
        day = at > 0 ? Self.number(words[at - 1], 1...31) : nil
        return
      }
      if let year = Self.year(word), at + 1 < words.count, text.contains("\(word)-"),
        let month = Self.number(words[at + 1], 1...12)
      {
        self.year = year
        self.month = month
        day = at + 2 < words.count ? Self.number(words[at + 2], 1...31) : nil
        return
      }
    }
    return nil
  }

  /// Whether both may be the same day, as far as they are given.
  func agrees(with other: PrintedDate) -> Bool {
    year == other.year && (month == nil || other.month == nil || month == other.month)
      && (day == nil || other.day == nil || day == other.day)
  }

  private static func year(_ word: String) -> Int? {
    word.utf8.count == 4 ? number(word, 1900...2999) : nil
  }

  private static func number(_ word: String, _ range: ClosedRange<Int>) -> Int? {
    Int(word).flatMap { range.contains($0) ? $0 : nil }
  }

  private static let months = [
    "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september",
    "oktober", "november", "desember",
  ]
}

/// The years that a text names.
struct PrintedYears {
  /// Single years and the ends of ranges, in order.
  private(set) var years: [Int] = []
  /// Ranges: 2021-2026, 2021 – 2026, 2021 s.d 2026.
  private(set) var ranges: [ClosedRange<Int>] = []
  /// Figures that begin like a year and are longer than one: 20216.
  private(set) var tooLong: [String] = []

  /// Looks at `text`.
  init(in text: String) {
    guard Self.isPossible(in: text) else { return }
    var last: (year: Int, end: Int)?
    var before = ""
    let scalars = text.scalars
    for word in TextWord.all(in: scalars) {
      defer { before = word.plain }
      guard word.plain.first == "1" || word.plain.first == "2", let number = Int(word.plain) else {
        continue
      }
      if word.plain.utf8.count == 5, word.plain.hasPrefix("20"),
        before == "tahun" || Self.isNear(last?.end, word)
      {
        tooLong.append(word.plain)
      }
      guard (1900...2099).contains(number) else { continue }
      years.append(number)
      if let first = last, first.year <= number,
        Self.joins(scalars[first.end..<word.range.lowerBound])
      {
        ranges.append(first.year...number)
      }
      last = (number, word.range.upperBound)
    }
  }

  /// Whether `text` holds four figures in a row.
  private static func isPossible(in text: String) -> Bool {
    var figures = 0
    return text.utf8.contains { byte in
      figures = byte &- 48 < 10 ? figures + 1 : 0
      return figures == 4
    }
  }

  /// Whether what stands between two years makes a range of them.
  private static func joins(_ between: ArraySlice<Unicode.Scalar>) -> Bool {
    // No joining words have more letters; whole clauses stand between most years.
    guard between.count(where: { $0.properties.isAlphabetic }) <= 12 else { return false }
    let text = String(String.UnicodeScalarView(between)).lowercased()
      .filter { !$0.isWhitespace && $0 != "." }
    return ["-", "–", "—", "sd", "sampai", "sampaidengan", "s/d", "hingga"].contains(text)
  }

  /// A figure of five digits counts as a year only where “tahun” or a year stands just before it.
  private static func isNear(_ end: Int?, _ word: TextWord) -> Bool {
    end.map { word.range.lowerBound - $0 <= 4 } ?? false
  }
}
