/// A table of text cells, separated by semicolons or commas (whichever the first line has more of).
public struct CSVTable: Sendable {
  /// One record.
  public struct Row: Sendable {
    /// The line it begins on, from 1.
    public let line: Int
    /// Its cells, quotes removed.
    public let cells: [String]
  }

  /// The records that hold anything, heading included.
  public let rows: [Row]
  /// The line on which a quote was opened and never closed, if any.
  public let unclosedQuote: Int?

  /// Reads `text`; a byte order mark is passed over, every kind of line end is understood.
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var reader = CSVReader(bytes: bytes, at: start)
    reader.read()
    rows = reader.rows
    unclosedQuote = reader.openQuote
  }

  /// Writes rows with semicolons, quoting what needs it; lines end with a line feed.
  public static func text(_ rows: [[String]]) -> String {
    var out = ""
    for row in rows {
      out += row.map(cell).joined(separator: ";") + "\n"
    }
    return out
  }

  private static func cell(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let special = scalars.contains { ";,\"\n\r".unicodeScalars.contains($0) }
    guard special || scalars.first == " " || scalars.last == " " else { return text }
    // By scalars: a quote with an accent on it is another character, but still a quote.
    var out = "\"".unicodeScalars
    for scalar in scalars {
      if scalar == "\"" { out.append(scalar) }
      out.append(scalar)
    }
    return String(out) + "\""
  }
}

private struct CSVReader {
  let bytes: [UInt8]
  var at: Int
  var line = 1
  var rows: [CSVTable.Row] = []
  var openQuote: Int?

  init(bytes: [UInt8], at: Int) {
    self.bytes = bytes
    self.at = at
  }

  mutating func read() {
    let separator = chooseSeparator()
    var cells: [String] = []
    var cell: [UInt8] = []
    var rowLine = line
    func finished() -> String { String(decoding: cell, as: UTF8.self) }
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\"") where cell.isEmpty: readQuoted(into: &cell)
      case separator:
        cells.append(finished())
        cell.removeAll(keepingCapacity: true)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if byte == UInt8(ascii: "\r"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\n") {
          at += 1
        }
        cells.append(finished())
        add(cells, line: rowLine)
        cells.removeAll(keepingCapacity: true)
        cell.removeAll(keepingCapacity: true)
        line += 1
        rowLine = line
      default: cell.append(byte)
      }
      at += 1
    }
    if !cell.isEmpty || !cells.isEmpty {
      cells.append(finished())
      add(cells, line: rowLine)
    }
  }

  /// Stops on the closing quote, or at the end of the text.
  private mutating func readQuoted(into cell: inout [UInt8]) {
    let opened = line
    at += 1
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "\"") {
        guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\"") else { return }
        at += 1
      } else if bytes[at] == UInt8(ascii: "\n")
        || (bytes[at] == UInt8(ascii: "\r")
          && (at + 1 == bytes.count || bytes[at + 1] != UInt8(ascii: "\n")))
      {
        line += 1
      }
      cell.append(bytes[at])
      at += 1
    }
    openQuote = opened
  }

  private mutating func add(_ cells: [String], line: Int) {
    if cells.contains(where: { !$0.isEmpty }) { rows.append(.init(line: line, cells: cells)) }
  }

  private func chooseSeparator() -> UInt8 {
    var semicolons = 0
    var commas = 0
    var quoted = false
    for byte in bytes[at...] {
      if byte == UInt8(ascii: "\"") { quoted.toggle() }
      if quoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      if byte == UInt8(ascii: ";") { semicolons += 1 }
      if byte == UInt8(ascii: ",") { commas += 1 }
    }
    return commas > semicolons ? UInt8(ascii: ",") : UInt8(ascii: ";")
  }
}
