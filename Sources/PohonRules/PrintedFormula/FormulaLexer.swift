import Pohon

/// Splits a printed formula into tokens, from left to right, each code point looked at a fixed number
/// of times.
struct FormulaLexer {
  private let scalars: [Unicode.Scalar]
  private let words: FormulaWords
  private var at = 0
  private var tokens: [FormulaToken] = []

  /// The tokens of `scalars`.
  static func tokens(_ scalars: [Unicode.Scalar], _ words: FormulaWords) -> [FormulaToken] {
    var lexer = FormulaLexer(scalars: scalars, words: words)
    while lexer.at < scalars.count { lexer.readOne() }
    return lexer.tokens
  }

  private init(scalars: [Unicode.Scalar], words: FormulaWords) {
    self.scalars = scalars
    self.words = words
    tokens.reserveCapacity(scalars.count / 6 + 1)
  }

  private mutating func readOne() {
    let scalar = scalars[at]
    if scalar == " " {
      at += 1
    } else if scalar == "\\" {
      readCommand()
    } else if isDigit(scalar) {
      readNumber()
    } else if isLetter(scalar) {
      readWord()
    } else if isDash(scalar) || scalar == "_" {
      readDashes()
    } else {
      if let kind = signs[scalar] { add(kind, from: at, to: at + 1) }
      at += 1
    }
  }

  private mutating func add(_ kind: FormulaToken.Kind, from start: Int, to end: Int) {
    tokens.append(FormulaToken(kind: kind, range: start..<end))
  }

  /// `\frac`, `\times`, `\%`; commands that only set type (`\text`, `\left`) leave no token.
  private mutating func readCommand() {
    let start = at
    at += 1
    while at < scalars.count, scalars[at].isASCII, isLetter(scalars[at]) { at += 1 }
    if at == start + 1 {
      if at < scalars.count, scalars[at] == "%" { add(.percent, from: start, to: at + 1) }
      at = min(at + 1, scalars.count)
      return
    }
    if let kind = commands[text(start + 1, at)] { add(kind, from: start, to: at) }
  }

  /// Digits with marks between them. One mark before exactly three digits groups thousands, unless
  /// a zero stands in front: formulas multiply by `1.000` and `100.000`, and weigh by `0,125`.
  private mutating func readNumber() {
    let start = at
    var digits = ""
    var groups: [Int] = []
    while at < scalars.count {
      if isDigit(scalars[at]) {
        if digits.unicodeScalars.count < mostDigits { digits.unicodeScalars.append(scalars[at]) }
      } else if at + 1 < scalars.count, isDigit(scalars[at + 1]),
        scalars[at] == "." || scalars[at] == ","
      {
        groups.append(digits.unicodeScalars.count)
      } else {
        break
      }
      at += 1
    }
    var value = Double(digits) ?? 0
    let decimals = groups.last.map { digits.unicodeScalars.count - $0 } ?? 0
    let isGrouped = decimals == 3 && !(digits.hasPrefix("0") && groups.count == 1)
    if !isGrouped { for _ in 0..<decimals { value /= 10 } }
    add(.number(value), from: start, to: at)
    readTimesBehindNumber()
  }

  /// The `x` of `0,30xNilai`, `100 x` and `25X(`.
  private mutating func readTimesBehindNumber() {
    guard at + 1 < scalars.count, scalars[at] == "x" || scalars[at] == "X" else { return }
    let next = scalars[at + 1]
    guard isDigit(next) || next.properties.isUppercase || !isLetter(next) else { return }
    add(.times, from: at, to: at + 1)
    at += 1
  }

  private mutating func readWord() {
    let start = at
    while at < scalars.count, isLetter(scalars[at]) { at += 1 }
    let written = text(start, at).lowercased()
    let word = Word(written)
    if let kind = words.sign(word) {
      add(kind, from: start, to: at)
    } else if word == .x {
      add(isBetweenTerms(start) ? .times : .word(word), from: start, to: at)
    } else if written.utf8.last == 0x78, !words.endingInX.contains(word), comesNumber() {
      add(.word(Word(String(written.dropLast()))), from: start, to: at - 1)
      add(.times, from: at - 1, to: at)
    } else {
      add(.word(word), from: start, to: at)
    }
  }

  /// Whether something to multiply stands before `x` and something after it.
  private func isBetweenTerms(_ start: Int) -> Bool {
    guard let last = tokens.last, at < scalars.count else { return false }
    switch last.kind {
    case .word, .number, .close, .percent: break
    default: return false
    }
    guard let next = next(from: at) else { return false }
    return isLetter(next) || isDigit(next) || "([{\\".unicodeScalars.contains(next)
  }

  private func comesNumber() -> Bool { next(from: at).map(isDigit) ?? false }

  /// The next code point that is no space; looks a few places on only.
  private func next(from start: Int) -> Unicode.Scalar? {
    scalars[start..<min(start + 4, scalars.count)].first { !$0.properties.isWhitespace }
  }

  /// Three dashes or more are the bar of a fraction.
  private mutating func readDashes() {
    let start = at
    while at < scalars.count, isDash(scalars[at]) || scalars[at] == "_" { at += 1 }
    if at - start >= 3 {
      add(.over, from: start, to: at)
    } else {
      let isMinus = scalars[start] == "\u{2212}"
      add(scalars[start] == "_" ? .other : isMinus ? .minus : .dash, from: start, to: at)
    }
  }

  private func text(_ start: Int, _ end: Int) -> String { String(scalars[start..<end]) }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || ("\u{2010}"..."\u{2015}").contains(scalar) || scalar == "\u{2212}"
      || scalar == "\u{2500}"
  }
}

/// A Double holds every whole number of so many digits exactly.
private let mostDigits = 15

private let signs: [Unicode.Scalar: FormulaToken.Kind] = [
  "(": .open, "[": .open, "{": .open, ")": .close, "]": .close, "}": .close,
  "/": .slash, "\u{2215}": .slash, "\u{2044}": .slash, ":": .colon, "÷": .over,
  "×": .times, "*": .times, "·": .times, "+": .plus, "=": .equals, "%": .percent,
  ",": .comma, ";": .semicolon, ".": .other, "\u{2211}": .word(.jumlah), "\"": .other,
]

private let commands: [String: FormulaToken.Kind] = [
  "frac": .fraction, "dfrac": .fraction, "tfrac": .fraction, "times": .times, "cdot": .times,
  "div": .over, "over": .over, "sum": .word(.jumlah),
]
