import Pohon

/// The bytes of a table of realisasi with the place of every cell, so that single cells can change
/// and everything else stays as it is. Cells are told apart as ``CSVTable`` does.
struct RealisasiText: Sendable {
  /// One record, blank ones included.
  struct Row: Sendable {
    /// The bytes of each cell, quotes included.
    var cells: [Range<Int>]
    /// The texts of the cells, quotes removed.
    var texts: [String]
  }

  /// The bytes, a byte order mark included.
  let bytes: [UInt8]
  /// What stands between cells.
  private(set) var separator = UInt8(ascii: ";")
  /// What the lines end with: as the first one does.
  private(set) var lineEnd = [UInt8(ascii: "\n")]
  private(set) var rows: [Row] = []
  /// Whether a quote was opened and never closed.
  private(set) var hasOpenQuote = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let start = bytes.starts(with: SourceText.mark) ? SourceText.mark.count : 0
    chooseSeparator(from: start)
    read(from: start)
  }

  private mutating func chooseSeparator(from start: Int) {
    var (semicolons, commas, isQuoted) = (0, 0, false)
    for (index, byte) in bytes.enumerated().dropFirst(start) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: ";") { semicolons += 1 }
      if byte == UInt8(ascii: ",") { commas += 1 }
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
      lineEnd = Array(bytes[index..<end(ofLineAt: index)])
      break
    }
    if commas > semicolons { separator = UInt8(ascii: ",") }
  }

  /// One past the line end that begins at `index`.
  private func end(ofLineAt index: Int) -> Int {
    let isPair =
      bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count
      && bytes[index + 1] == UInt8(ascii: "\n")
    return index + (isPair ? 2 : 1)
  }

  private mutating func read(from start: Int) {
    var (at, cellStart) = (start, start)
    var row = Row(cells: [], texts: [])
    var text: [UInt8] = []
    func finishCell() {
      row.cells.append(cellStart..<at)
      row.texts.append(String(decoding: text, as: UTF8.self))
      text.removeAll(keepingCapacity: true)
    }
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\""), text.isEmpty {
        at = readQuoted(at, into: &text)
      } else if byte == separator {
        finishCell()
        at += 1
        cellStart = at
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        finishCell()
        rows.append(row)
        row = Row(cells: [], texts: [])
        at = end(ofLineAt: at)
        cellStart = at
      } else {
        text.append(byte)
        at += 1
      }
    }
    guard cellStart < at || !row.cells.isEmpty else { return }
    finishCell()
    rows.append(row)
  }

  /// Reads what stands between quotes and returns where it goes on.
  private mutating func readQuoted(_ open: Int, into text: inout [UInt8]) -> Int {
    var at = open + 1
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "\"") {
        guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\"") else { return at + 1 }
        at += 1
      }
      text.append(bytes[at])
      at += 1
    }
    hasOpenQuote = true
    return at
  }
}
