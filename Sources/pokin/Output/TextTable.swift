/// A table for a terminal: one flexible column takes the room the others leave, and wraps.
struct TextTable {
  /// A column.
  struct Column {
    let title: String
    var alignsRight = false
    /// Whether the column takes the room that is left.
    var isFlexible = false
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The table at most `width` characters wide, as far as the fixed columns allow.
  func text(width: Int) -> String {
    let titles = columns.map(\.title)
    var widths = columns.indices.map { column in
      ([titles] + rows).map { $0[column].count }.max() ?? 0
    }
    if let flexible = columns.firstIndex(where: \.isFlexible) {
      let others = widths.enumerated().filter { $0.offset != flexible }.map { $0.element + 2 }
      widths[flexible] = min(widths[flexible], max(16, width - others.reduce(0, +)))
    }
    var out = lines(titles, widths)
    out += widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
    for row in rows { out += lines(row, widths) }
    return out
  }

  private func lines(_ cells: [String], _ widths: [Int]) -> String {
    let wrapped = cells.indices.map { column in
      columns[column].isFlexible ? wrap(cells[column], to: widths[column]) : [cells[column]]
    }
    let height = wrapped.map(\.count).max() ?? 1
    var out = ""
    for line in 0..<height {
      let parts = wrapped.indices.map { column in
        let text = line < wrapped[column].count ? wrapped[column][line] : ""
        let pad = String(repeating: " ", count: max(0, widths[column] - text.count))
        return columns[column].alignsRight ? pad + text : text + pad
      }
      var joined = parts.joined(separator: "  ")
      while joined.last == " " { joined.removeLast() }
      out += joined + "\n"
    }
    return out
  }
}

/// Breaks `text` into lines of at most `width` characters, between words where it can.
func wrap(_ text: String, to width: Int, indent: String = "") -> [String] {
  var lines: [String] = []
  var (line, length) = ("", 0)
  func close() {
    lines.append(line)
    (line, length) = (indent, indent.count)
  }
  for word in words(of: text) {
    var (word, count) = (word, word.count)
    let room = max(1, width - (lines.isEmpty ? 0 : indent.count))
    if !line.isEmpty, length + 1 + count > width { close() }
    while count > room {
      let head = word.prefix(max(1, width - length))
      line += head
      close()
      word = word.dropFirst(head.count)
      count = word.count
    }
    if word.isEmpty { continue }
    let isFirst = line.isEmpty || line == indent
    line += (isFirst ? "" : " ") + word
    length += (isFirst ? 0 : 1) + count
  }
  if !line.isEmpty, line != indent || lines.isEmpty { lines.append(line) }
  return lines.isEmpty ? [""] : lines
}

/// The words of a text; a percent sign stays with the number before it.
private func words(of text: String) -> [Substring] {
  var words: [Substring] = []
  for word in text.unicodeScalars.split(whereSeparator: isBlank).map(Substring.init) {
    if word.first == "%", word.count <= 2, let number = words.last, number.last?.isNumber ?? false {
      words[words.count - 1] = text[number.startIndex..<word.endIndex]
    } else {
      words.append(word)
    }
  }
  return words
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII ? scalar == " " || 9...13 ~= scalar.value : scalar.properties.isWhitespace
}
