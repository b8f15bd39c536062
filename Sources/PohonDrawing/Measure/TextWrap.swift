/// Text broken into lines.
struct WrappedText: Hashable, Sendable {
  /// The lines, none wider than asked for where a letter fits at all.
  var lines: [String]
  /// Whether all of the text is there; if not, the last line ends in an ellipsis.
  var isComplete: Bool
  /// Whether no word had to be torn apart.
  var isUnbroken = true
}

/// Breaks clean text into lines by the shipped letter widths: at spaces, after hyphens and slashes,
/// and elsewhere inside a word only when it alone is wider than a line.
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
      if piece.start == .torn { isUnbroken = false }
      let gap = line.isEmpty || piece.start != .word ? 0 : space
      let joined = used + gap + piece.width
      if !line.isEmpty, joined > limit || piece.start == .torn {
        lines.append(line)
        if lines.count == most {
          lines[most - 1] = shortened(line, to: limit)
          return WrappedText(lines: lines, isComplete: false, isUnbroken: isUnbroken)
        }
        (line, used) = (piece.text, piece.width)
      } else {
        line += gap > 0 ? " " + piece.text : piece.text
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
      if used > limit { return shortened(text, to: limit, atWord: false) }
    }
    return text
  }

  /// The longest beginning that leaves room for an ellipsis.
  private func shortened(_ line: String, to limit: Int, atWord: Bool = true) -> String {
    let room = limit - widths.width("…", bold: bold)
    var kept = ""
    var used = 0
    for character in line {
      for scalar in character.unicodeScalars { used += widths.width(scalar, bold: bold) }
      if used > room {
        if atWord, let space = kept.lastIndex(of: " ") { kept = String(kept[..<space]) }
        break
      }
      kept.append(character)
    }
    while let last = kept.last, " ,;:-".contains(last) { kept.removeLast() }
    return kept + "…"
  }
}

/// How a piece of text follows the one before it.
private enum PieceStart {
  /// After a space.
  case word
  /// After a hyphen or slash, without a space.
  case part
  /// In the middle of a word that is too wide; it starts a line.
  case torn
}

/// The pieces of a text from left to right, none of them wider than the limit.
private struct Pieces {
  private let text: String.UnicodeScalarView
  private var at: String.UnicodeScalarView.Index
  private let limit: Int
  private let measure: (Unicode.Scalar) -> Int
  private var nextStart = PieceStart.word

  init(text: String, limit: Int, measure: @escaping (Unicode.Scalar) -> Int) {
    self.text = text.unicodeScalars
    at = self.text.startIndex
    self.limit = limit
    self.measure = measure
  }

  /// The next piece.
  mutating func next() -> (text: String, width: Int, start: PieceStart)? {
    if at < text.endIndex, text[at] == " " {
      nextStart = .word
      while at < text.endIndex, text[at] == " " { text.formIndex(after: &at) }
    }
    guard at < text.endIndex else { return nil }
    let kind = nextStart
    nextStart = .part
    let start = at
    var used = 0
    while at < text.endIndex, text[at] != " " {
      let width = measure(text[at])
      if used + width > limit, at > start, !staysWithLetterBefore(text[at]) {
        nextStart = .torn
        break
      }
      used += width
      let letter = text[at]
      text.formIndex(after: &at)
      if letter == "-" || letter == "/" { break }
    }
    return (String(text[start..<at]), used, kind)
  }

  /// Accents and joiners are not torn from their letter.
  private func staysWithLetterBefore(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.isGraphemeExtend
  }
}
