/// A value as a document prints it: the text, and what it can be read as.
///
/// The reader is strict. It never guesses between marks: one mark followed by exactly three digits,
/// not led by zero, is ambiguous (`1.500`); everything else has one meaning or none.
public struct Quantity: Hashable, Sendable {
  /// What the text says.
  public enum Reading: Hashable, Sendable {
    /// A plain number.
    case number(Double)
    /// Both bounds, lower first.
    case range(ClosedRange<Double>)
    /// A grade, with the score given beside it, if any: `BB (72,5)`.
    case grade(String, score: Double?)
    /// The document says that there is no value: `N/A`, `-`.
    case absent
    /// The mark may be decimal (first) or group thousands (second).
    case ambiguous(Double, Double)
    /// None of these; the text says in Indonesian what was expected.
    case unreadable(String)
  }

  /// Which mark stands before the decimals.
  public enum Mark: Hashable, Sendable {
    case comma
    case point
  }

  /// The text as printed, outer white space removed.
  public let text: String
  /// What it says.
  public let reading: Reading
  /// The unit of measure written in the cell (`20 prd`, `100%`), or nil.
  public let satuan: String?
  /// The decimal mark used, or nil where there are no decimals.
  public let mark: Mark?

  /// Reads `text`; see ``Reading`` for what comes of it.
  ///
  /// - Parameter grades: words that are grades here besides those of the shipped scales.
  public init(_ text: some StringProtocol, grades: Set<String> = []) {
    let text = String(text)
    if grades.isEmpty, let whole = shortWhole(text.utf8) {
      (reading, self.text, satuan, mark) = (.number(whole), text, nil, nil)
      return
    }
    var reader = QuantityReader(text, grades)
    (reading, satuan) = reader.read()
    self.text = reader.trimmed
    mark = reader.mark
  }

  /// A plain number that no document prints.
  public init(_ value: Double) { self.init(plainText(value)) }

  /// The number it stands for: itself, or a grade's score; nil for everything else.
  public var number: Double? {
    switch reading {
    case .number(let value): value
    case .grade(_, let score): score
    default: nil
    }
  }

  /// Whether the document says that there is no value.
  public var isAbsent: Bool { if case .absent = reading { true } else { false } }

  /// The grade, where it is one.
  public var grade: String? {
    if case .grade(let label, _) = reading { label } else { nil }
  }
}

/// The number, where the text is a few digits and nothing else: what most cells hold.
private func shortWhole(_ text: String.UTF8View) -> Double? {
  var (value, count) = (0, 0)
  for byte in text {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), count < 9 else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
    count += 1
  }
  return count > 0 ? Double(value) : nil
}

/// Reads one cell from left to right: number, then a second bound, grade or satuan.
private struct QuantityReader {
  let scalars: [Unicode.Scalar]
  let grades: Set<String>
  var at = 0
  var mark: Quantity.Mark?

  init(_ text: some StringProtocol, _ grades: Set<String>) {
    self.grades = grades
    var found = Array(text.unicodeScalars)
    while let last = found.last, last.properties.isWhitespace { found.removeLast() }
    scalars = Array(found.drop { $0.properties.isWhitespace })
  }

  var trimmed: String { string(scalars[...]) }
  private var rest: ArraySlice<Unicode.Scalar> { scalars[at...] }
  private var next: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

  mutating func read() -> (Quantity.Reading, String?) {
    if scalars.isEmpty {
      return (.unreadable("isian kosong; tulis angka, predikat, atau N/A"), nil)
    }
    if absentWords.contains(trimmed.lowercased()) { return (.absent, nil) }
    let money = skipCurrency()
    guard startsNumber() else { return money ? (unreadable, nil) : (readGrade(), nil) }
    let first = readNumber()
    guard case .number(let lower) = first else { return (first, readSatuan().satuan) }
    if skipRangeMark() {
      guard startsNumber(), case .number(let upper) = readNumber() else { return (unreadable, nil) }
      guard lower <= upper else {
        return (.unreadable("rentang ditulis dari batas bawah ke batas atas (1,5..3,5)"), nil)
      }
      let (understood, satuan) = readSatuan()
      return understood ? (.range(lower...upper), satuan) : (unreadable, nil)
    }
    if let grade = readGradeBeside() { return (.grade(grade, score: lower), nil) }
    let (understood, satuan) = readSatuan()
    return understood ? (first, money ? "rupiah" : satuan) : (unreadable, nil)
  }

  private var unreadable: Quantity.Reading {
    .unreadable("diharapkan angka (78,60), rentang (1,5..3,5), atau predikat (BB)")
  }

  private var tooLong: Quantity.Reading {
    .unreadable("angka lebih dari \(mostDigits) angka; periksa apakah ada yang tertempel")
  }

  private mutating func skipSpaces() {
    while let scalar = next, scalar.properties.isWhitespace { at += 1 }
  }

  private mutating func skipCurrency() -> Bool {
    guard scalars.count > 2, string(scalars[0..<2]).lowercased() == "rp" else { return false }
    var end = 2
    if scalars[end] == "." { end += 1 }
    while end < scalars.count, scalars[end].properties.isWhitespace { end += 1 }
    guard end < scalars.count, isDigit(scalars[end]) else { return false }
    at = end
    return true
  }

  private func startsNumber() -> Bool {
    guard let scalar = next else { return false }
    if isDigit(scalar) { return true }
    return isMinus(scalar) && at + 1 < scalars.count && isDigit(scalars[at + 1])
  }

  /// Sign, digits and marks; a mark counts only when a digit follows it.
  private mutating func readNumber() -> Quantity.Reading {
    var negative = false
    if let scalar = next, isMinus(scalar) {
      negative = true
      at += 1
    }
    var groups: [String] = [""]
    var marks: [Unicode.Scalar] = []
    while let scalar = next {
      if isDigit(scalar) {
        groups[groups.count - 1].unicodeScalars.append(scalar)
      } else if scalar == "." || scalar == ",", at + 1 < scalars.count, isDigit(scalars[at + 1]) {
        marks.append(scalar)
        groups.append("")
      } else {
        break
      }
      at += 1
    }
    return interpret(groups, marks, negative)
  }

  private mutating func interpret(
    _ groups: [String], _ marks: [Unicode.Scalar], _ negative: Bool
  ) -> Quantity.Reading {
    func value(_ whole: ArraySlice<String>, _ decimals: String) -> Double {
      let text = whole.joined() + (decimals.isEmpty ? "" : ".\(decimals)")
      return (Double(text) ?? .nan) * (negative ? -1 : 1)
    }
    let last = groups[groups.count - 1]
    let decimals = marks.count == 1 || Set(marks).count > 1 ? last.utf8.count : 0
    guard groups.joined().utf8.count - decimals <= mostDigits, decimals <= mostDecimals
    else { return tooLong }
    let grouped =
      (1...3).contains(groups[0].utf8.count)
      && groups.dropFirst().dropLast().allSatisfy { $0.utf8.count == 3 }
    guard let decimalMark = marks.last else { return .number(value(groups[...], "")) }
    if marks.count == 1 {
      let decimal = value(groups.dropLast(), last)
      if last.utf8.count == 3, !groups[0].hasPrefix("0") {
        return .ambiguous(decimal, value(groups[...], ""))
      }
      mark = decimalMark == "," ? .comma : .point
      return .number(decimal)
    }
    if marks.allSatisfy({ $0 == decimalMark }) {
      return grouped && last.utf8.count == 3 ? .number(value(groups[...], "")) : unreadable
    }
    guard grouped, marks.dropLast().allSatisfy({ $0 != decimalMark }) else { return unreadable }
    mark = decimalMark == "," ? .comma : .point
    return .number(value(groups.dropLast(), last))
  }

  /// `..`, a dash of any length or `s.d.` between two numbers.
  private mutating func skipRangeMark() -> Bool {
    let start = at
    skipSpaces()
    if next == "%" {
      at += 1
      skipSpaces()
    }
    for word in rangeMarks where rest.starts(with: word) {
      at += word.count
      skipSpaces()
      if startsNumber() { return true }
    }
    at = start
    return false
  }

  /// `(BB)` or `BB` after a score.
  private mutating func readGradeBeside() -> String? {
    let start = at
    skipSpaces()
    var label = rest
    if label.first == "(", label.last == ")" { label = label.dropFirst().dropLast() }
    let text = string(label)
    if isKnownGrade(text) {
      at = scalars.count
      return text
    }
    at = start
    return nil
  }

  /// What stands behind a number: nothing, `%`, or words.
  private mutating func readSatuan() -> (understood: Bool, satuan: String?) {
    skipSpaces()
    guard let first = next else { return (true, nil) }
    if continuesNumber() { return (false, nil) }
    let words = rest.split { $0.properties.isWhitespace }
    let understood =
      (first == "%" || first.properties.isAlphabetic)
      && words.allSatisfy { word in word.first.map { !isDigit($0) } ?? false }
    return (understood, understood ? string(rest) : nil)
  }

  /// `e5`, `E+05` or `x3` behind digits: more of a number, which is not read, and no satuan.
  private func continuesNumber() -> Bool {
    guard at > 0, isDigit(scalars[at - 1]), let letter = next,
      "eExX".unicodeScalars.contains(letter)
    else { return false }
    let tail = rest.dropFirst()
    let digits = tail.first == "+" || tail.first == "-" ? tail.dropFirst() : tail
    return digits.first.map(isDigit) ?? false
  }

  /// A grade, alone or with its score in parentheses.
  private mutating func readGrade() -> Quantity.Reading {
    var label = rest
    var score: Double?
    if label.last == ")", let open = label.firstIndex(of: "(") {
      let text = label[(open + 1)...].dropLast()
      // Text without a number at its start may hold parentheses in parentheses without end.
      guard let start = text.first, isDigit(start) || isMinus(start),
        case let inside = Quantity(string(text)), case .number(let value) = inside.reading
      else { return unreadable }
      score = value
      mark = inside.mark
      label = label[..<open]
      while let last = label.last, last.properties.isWhitespace { label.removeLast() }
    }
    let text = string(label)
    let looksLikeGrade =
      (1...4).contains(label.prefix { ("A"..."Z").contains($0) }.count)
      && label.drop { ("A"..."Z").contains($0) }.allSatisfy { $0 == "+" || $0 == "-" }
    return looksLikeGrade || isKnownGrade(text) ? .grade(text, score: score) : unreadable
  }

  private func isKnownGrade(_ text: String) -> Bool {
    !text.isEmpty && (Scale.knownWords.contains(text) || grades.contains(text))
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private func isMinus(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "\u{2212}" }

  private func string(_ part: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: part)
    return String(text)
  }
}

/// A Double holds every whole number of so many digits exactly.
private let mostDigits = 15
/// The shortest text of any Double from 1e-6 upwards has no more decimals.
private let mostDecimals = 24
private let absentWords: Set<String> = [
  "n/a", "n.a.", "na", "-", "–", "—", "tidak ada", "belum ada",
]
private let rangeMarks: [[Unicode.Scalar]] = ["..", "-", "–", "—", "s.d.", "s/d", "sampai"].map {
  Array($0.unicodeScalars)
}
