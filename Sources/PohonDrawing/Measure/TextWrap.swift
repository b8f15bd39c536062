/// Text broken into lines.
struct WrappedText: Hashable, Sendable {
  /// The lines, none wider than asked for where a letter fits at all.
  var lines: [String]
  /// Whether all of the text is there; if not, the last line ends in an ellipsis.
  var isComplete: Bool
  /// Whether no word had to be torn apart.
  var isUnbroken = true
}

/// Breaks clean text into lines by the shipped letter widths: at spaces, and inside a word only when
/// the word alone is wider than a line.
struct TextWrap {
  var size: Double
  var bold = false
  var widths = LetterWidths.shipped

  /// The lines of `text`, at most `most` of them and no wider than `width`.
  func lines(_ text: String, width: Double, atMost most: Int = .max) -> WrappedText {
    let limit = Int(width * 1000 / size)
    var pieces = Pieces(text: text, limit: limit, measure: { widths.width($0, bold: bold) })
    let space = widths.width(" ", bold: bold)
    var lines: [String] = []
    var line = ""
    var used = 0
    var isUnbroken = true
    while let piece = pieces.next() {
      if piece.continues { isUnbroken = false }
      let joined = line.isEmpty ? piece.width : used + space + piece.width
      if !line.isEmpty, joined > limit || piece.continues {
        lines.append(line)
        if lines.count == most {
          lines[most - 1] = shortened(line, to: limit)
          return WrappedText(lines: lines, isComplete: false, isUnbroken: isUnbroken)
        }
        (line, used) = (piece.text, piece.width)
      } else {
        line += line.isEmpty ? piece.text : " " + piece.text
        used = joined
      }
    }
    if !line.isEmpty { lines.append(line) }
    return WrappedText(lines: lines, isComplete: true, isUnbroken: isUnbroken)
  }

  /// `text` on one line, with an ellipsis where it is too long.
  func oneLine(_ text: String, width: Double) -> String {
    let limit = Int(width * 1000 / size)
    var used = 0
    for scalar in text.unicodeScalars {
      used += widths.width(scalar, bold: bold)
      if used > limit { return shortened(text, to: limit) }
    }
    return text
  }

  /// The longest beginning that leaves room for an ellipsis.
  private func shortened(_ line: String, to limit: Int) -> String {
    let room = limit - widths.width("…", bold: bold)
    var kept = ""
    var used = 0
    for character in line {
      for scalar in character.unicodeScalars { used += widths.width(scalar, bold: bold) }
      if used > room { break }
      kept.append(character)
    }
    while let last = kept.last, " ,;:-".contains(last) { kept.removeLast() }
    return kept + "…"
  }
}

/// The words of a text from left to right; a word wider than the limit comes in several pieces.
private struct Pieces {
  private let text: String.UnicodeScalarView
  private var at: String.UnicodeScalarView.Index
  private let limit: Int
  private let measure: (Unicode.Scalar) -> Int
  private var insideWord = false

  init(text: String, limit: Int, measure: @escaping (Unicode.Scalar) -> Int) {
    self.text = text.unicodeScalars
    at = self.text.startIndex
    self.limit = limit
    self.measure = measure
  }

  /// The next piece; one that `continues` belongs to the word before it and starts a line.
  mutating func next() -> (text: String, width: Int, continues: Bool)? {
    if !insideWord { while at < text.endIndex, text[at] == " " { text.formIndex(after: &at) } }
    guard at < text.endIndex else { return nil }
    let continues = insideWord
    let start = at
    var used = 0
    while at < text.endIndex, text[at] != " " {
      let width = measure(text[at])
      if used + width > limit, at > start, !staysWithLetterBefore(text[at]) {
        insideWord = true
        return (String(text[start..<at]), used, continues)
      }
      used += width
      text.formIndex(after: &at)
    }
    insideWord = false
    return (String(text[start..<at]), used, continues)
  }

  /// Accents and joiners are not torn from their letter.
  private func staysWithLetterBefore(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.isGraphemeExtend
  }
}
