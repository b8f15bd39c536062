import Pohon

/// What a cell says to somebody who reads trees.
enum CellContent: Hashable {
  /// A text, as the file format writes it.
  case text(String)
  /// Nothing.
  case empty
  /// Something that is no part of a tree; says what, in Indonesian.
  case unusable(String)

  /// The text of a value, by its type and not by its look.
  init(_ cell: Cell) {
    switch cell.value {
    case .text(let text):
      let text = trimmed(withLineFeeds(text))
      self = text.isEmpty ? .empty : .text(text)
    case .number(let value) where value.isFinite: self = .text(numberText(value))
    case .percentage(let value) where value.isFinite: self = .text(percentText(value))
    case .number, .percentage: self = .unusable("bukan angka yang dapat dibaca")
    case .date: self = .unusable("sel ini berisi tanggal")
    case .flag: self = .unusable("sel ini berisi TRUE atau FALSE")
    case .error: self = .unusable("sel ini berisi kesalahan rumus")
    case nil:
      self =
        cell.formula == nil
        ? .empty : .unusable("rumusnya tersimpan tanpa hasil")
    }
  }
}

extension Cell {
  /// Its content as a person would read it, for remarks.
  var shown: String {
    switch value {
    case .text(let text): trimmed(text)
    case .number(let value):
      value == value.rounded() ? CodeColumn.digits(of: value) : indonesianText(value)
    case .percentage(let value): percentText(value)
    case .date(let text), .error(let text): text
    case .flag(let flag): flag ? "TRUE" : "FALSE"
    case nil: formula.map { "=" + $0 } ?? ""
    }
  }

  /// Whether it holds anything.
  var isFilled: Bool {
    switch value {
    case .text(let text): text.unicodeScalars.contains { !$0.properties.isWhitespace }
    case nil: formula != nil
    default: true
    }
  }
}

/// With one kind of line break; some programs write carriage returns.
private func withLineFeeds(_ text: String) -> String {
  guard hasByte(text, where: { $0 == UInt8(ascii: "\r") }) else { return text }
  return String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
}

/// Without white space at either end.
func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.first, let last = scalars.last,
    first.properties.isWhitespace || last.properties.isWhitespace
  else { return text }
  guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(text[start...end])
}

/// In one line, single spaces between words.
func inOneLine(_ text: String) -> String {
  var before: UInt8 = 0
  let isPlain = !hasByte(text) { byte in
    defer { before = byte }
    return byte < 0x20 || byte >= 0x80 || byte == 0x20 && before == 0x20
  }
  guard !isPlain else { return text }
  return text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
    .joined(separator: " ")
}

/// Whether a text has such a byte; several times as fast as its UTF-8 view, for millions of cells.
private func hasByte(_ text: String, where isSuch: (UInt8) -> Bool) -> Bool {
  var text = text
  return text.withUTF8 { $0.contains(where: isSuch) }
}

/// The start of a text in one line, for remarks.
func shortened(_ text: String) -> String {
  let line = inOneLine(String(text.prefix(400)))
  return line.count > 60 ? line.prefix(59) + "…" : line
}
