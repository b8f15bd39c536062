/// How wide a text is in the fonts that offices have, in digits, as spreadsheets count the width of
/// columns; rather too wide than too narrow.
enum TextWidth {
  /// How many lines a text takes, broken between words, in a column of `room` digits.
  static func lines(of text: String, room: Double) -> Int {
    // A short text needs no look at its words; no letter is wider than two digits.
    if text.utf8.count * 2 <= Int(room), !text.utf8.contains(0x0A) { return 1 }
    var lines = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      lines += 1
      var filled = 0.0
      for word in line.split(separator: " ") {
        let wide = word.unicodeScalars.reduce(0) { $0 + width($1) }
        if filled > 0, filled + space + wide > room { (lines, filled) = (lines + 1, 0) }
        filled += (filled > 0 ? space : 0) + wide
        if filled > room {
          // A word longer than a line is broken wherever the line ends.
          let more = (filled / room).rounded(.up) - 1
          (lines, filled) = (lines + Int(more), filled - more * room)
        }
      }
    }
    return lines
  }

  private static let space = 0.5

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "'", "|", "!", "(", ")", "-", "/":
      0.65
    case "m", "w", "M", "W", "@", "%", "–": 1.5
    case "A"..."Z": 1.2
    case "\u{1100}"...: 2
    default: 1
    }
  }
}
