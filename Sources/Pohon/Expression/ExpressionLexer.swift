/// Cuts the text of an expression into tokens.
struct ExpressionLexer {
  private let scalars: [Unicode.Scalar]
  private var at = 0

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The tokens of `text`, the last of them ``ExpressionToken/Kind/end``. Linear.
  static func tokens(of text: String) throws(ExpressionError) -> [ExpressionToken] {
    var lexer = ExpressionLexer(text)
    guard text.utf8.count <= Expression.mostBytes else {
      throw ExpressionError(
        0..<lexer.scalars.count,
        "ungkapan lebih panjang dari \(indonesianText(Double(Expression.mostBytes))) huruf")
    }
    var tokens: [ExpressionToken] = []
    while true {
      let token = try lexer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  private mutating func next() throws(ExpressionError) -> ExpressionToken {
    while at < scalars.count, scalars[at].properties.isWhitespace { at += 1 }
    let start = at
    guard at < scalars.count else { return ExpressionToken(kind: .end, range: start..<start) }
    let kind = try read()
    return ExpressionToken(kind: kind, range: start..<at)
  }

  private mutating func read() throws(ExpressionError) -> ExpressionToken.Kind {
    let first = scalars[at]
    if isDigit(first) { return try readNumber() }
    if first.properties.isAlphabetic || first == "_" { return readName() }
    if first == "[" { return .reference(try readReference()) }
    if first == "\"" || first == "\u{201C}" { return .text(try readText()) }
    for (text, mark) in ExpressionMark.spellings where scalars[at...].starts(with: text) {
      at += text.count
      return .mark(mark)
    }
    throw ExpressionError(at..<(at + 1), Self.unknown(first))
  }

  /// By the same strict rule as every number of a document.
  private mutating func readNumber() throws(ExpressionError) -> ExpressionToken.Kind {
    let start = at
    while at < scalars.count {
      let isMark = scalars[at] == "," || scalars[at] == "."
      guard isDigit(scalars[at]) || isMark && at + 1 < scalars.count && isDigit(scalars[at + 1])
      else { break }
      at += 1
    }
    let written = string(start..<at)
    switch Quantity(written).reading {
    case .number(let value): return .number(value)
    case .ambiguous(let decimal, let grouped):
      throw ExpressionError(
        start..<at,
        "“\(written)” dapat berarti \(indonesianText(decimal)) atau \(indonesianText(grouped)); "
          + "tulis tanpa tanda ribuan")
    default:
      throw ExpressionError(start..<at, "“\(written)” tidak terbaca; diharapkan angka seperti 78,6")
    }
  }

  private mutating func readName() -> ExpressionToken.Kind {
    let start = at
    while at < scalars.count, Self.continuesName(scalars[at]) { at += 1 }
    let name = string(start..<at)
    return ExpressionMark.words[name.lowercased()].map { .mark($0) } ?? .name(name)
  }

  private mutating func readReference() throws(ExpressionError) -> String {
    let start = at
    at += 1
    while at < scalars.count, scalars[at] != "]", scalars[at] != "[" { at += 1 }
    guard at < scalars.count, scalars[at] == "]" else {
      throw ExpressionError(start..<at, "rujukan ini tidak ditutup; diharapkan [KODE#N]")
    }
    at += 1
    let inside = scalars[(start + 1)..<(at - 1)].drop { $0.properties.isWhitespace }
    var name = String(String.UnicodeScalarView(inside))
    while let last = name.unicodeScalars.last, last.properties.isWhitespace {
      name.unicodeScalars.removeLast()
    }
    guard !name.isEmpty else {
      throw ExpressionError(start..<at, "rujukan ini kosong; diharapkan [KODE#N]")
    }
    return name
  }

  /// A quotation mark inside is written twice.
  private mutating func readText() throws(ExpressionError) -> String {
    let start = at
    let closing: Unicode.Scalar = scalars[at] == "\"" ? "\"" : "\u{201D}"
    at += 1
    var text = String.UnicodeScalarView()
    while at < scalars.count {
      if scalars[at] != closing {
        text.append(scalars[at])
      } else if at + 1 < scalars.count, scalars[at + 1] == closing {
        text.append(closing)
        at += 1
      } else {
        at += 1
        return String(text)
      }
      at += 1
    }
    throw ExpressionError(start..<scalars.count, "tanda kutip yang dibuka di sini tidak ditutup")
  }

  /// Whether `scalar` may stand in a name behind its first letter.
  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
      || ("0"..."9").contains(scalar) || scalar == "_"
  }

  private static func unknown(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case ",": "koma hanya berdiri di antara angka (0,5); isi fungsi dipisahkan titik koma"
    case ":": "pembagian ditulis ÷ atau /"
    case "=": "sama dengan ditulis =="
    case "&": "“dan” ditulis && atau dan"
    case "|": "“atau” ditulis || atau atau"
    case "]": "“]” tidak mempunyai pembuka"
    case "'", "\u{2018}", "\u{2019}": "teks ditulis di antara tanda kutip ganda (\"…\")"
    default: "“\(printable(scalar))” tidak dikenal di sini"
    }
  }

  private static func printable(_ scalar: Unicode.Scalar) -> String {
    let isPrinted =
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator,
        .paragraphSeparator:
        false
      default: true
      }
    return isPrinted ? String(scalar) : "U+\(String(scalar.value, radix: 16, uppercase: true))"
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private func string(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }
}
