import Pohon

/// The heading rows of a table, read column by column.
struct HeadingBlock {
  private struct Piece {
    var range: CellRange
    var text: String
  }

  private let grid: SheetGrid
  private let rows: Range<Int>
  private let book = HeadingBook.shared

  /// The heading in the rows at these positions.
  init(_ grid: SheetGrid, _ rows: Range<Int>) { (self.grid, self.rows) = (grid, rows) }

  /// The columns that have a heading, from the left.
  func columns() -> [SheetColumn] {
    let pieces = rows.map { position in
      grid.cells(of: grid.rows[position]).map {
        Piece(range: grid.range(of: $0.address), text: inOneLine($0.shown))
      }
    }
    let numbers = Set(pieces.joined().map(\.range.first.column)).sorted()
    var at = [Int](repeating: 0, count: pieces.count)
    return numbers.compactMap { number in
      var found: [Piece] = []
      for (level, row) in pieces.enumerated() {
        while at[level] + 1 < row.count, row[at[level] + 1].range.first.column <= number {
          at[level] += 1
        }
        guard let piece = row.isEmpty ? nil : row[at[level]], piece.range.first.column <= number
        else { continue }
        if number <= piece.range.last.column || spreads(piece, to: number, in: pieces, below: level)
        {
          found.append(piece)
        }
      }
      return found.isEmpty ? nil : column(number, found)
    }
  }

  /// Whether a heading that stands alone is meant for years further right in the next row too.
  private func spreads(_ piece: Piece, to number: Int, in pieces: [[Piece]], below level: Int)
    -> Bool
  {
    guard level + 1 < pieces.count, piece.range.last.row == piece.range.first.row,
      let under = pieces[level + 1].first(where: { $0.range.first.column == number })
    else { return false }
    let (part, group) = (
      book.part(under.text, loosely: false), book.part(piece.text, loosely: true)
    )
    return part.meaning == nil && (part.isUnderstood || book.isOrdinal(under.text))
      && [.entry(.target), .foreign("realisasi")]
        .contains(group.meaning)
  }

  private func column(_ number: Int, _ pieces: [Piece]) -> SheetColumn {
    let parts = pieces.map { book.part($0.text, loosely: true) }
    var column = SheetColumn(
      number: number,
      place: CellAddress(row: pieces[pieces.count - 1].range.first.row, column: number),
      heading: pieces.map(\.text).joined(separator: " "))
    let last = parts.indices.last { !isGeneral(parts[$0], pieces[$0].text, beside: parts) }
      .map { parts[$0] }
    let year = parts.last { $0.year != nil }?.year
    let quarter = parts.last { $0.quarter != nil }?.quarter
    let isCounted = quarter == nil && pieces.count > 1 && book.isOrdinal(pieces.last?.text ?? "")
    let period = year.flatMap { year in
      quarter.map { .triwulan($0, of: year) } ?? (isCounted ? nil : Period.year(year))
    }
    column.onlyKnown = last?.onlyKnown
    switch last.flatMap({ $0.meaning ?? ($0.isUnderstood ? .entry(.target) : nil) }) {
    case .entry(.target)?:
      column.meaning = period.map { .target($0) }
      if period == nil {
        let hasYears = parts.contains(where: \.hasYears)
        let isUndated = !hasYears && !isCounted && quarter == nil
        column.meaning = isUndated ? .undatedTarget : nil
        if !isUndated {
          column.reason = hasYears ? "judulnya menyebut beberapa tahun" : SheetTable.undatedTarget
        }
      }
    case .entry(.baseline)?: column.meaning = period.map { .baseline($0) } ?? .undatedBaseline
    case .foreign(let word)?:
      column.meaning = .foreign(word)
      column.reason = "\(word) tidak punya tempat dalam berkas pohon"
    case let meaning?: column.meaning = meaning
    case nil: column.reason = "judulnya tidak dikenal"
    }
    return column
  }

  /// Whether a part only names a period, or says “uraian”, beside one that says of what.
  private func isGeneral(_ part: HeadingBook.Part, _ text: String, beside parts: [HeadingBook.Part])
    -> Bool
  {
    if part.meaning == .wording {
      return parts.contains { $0.meaning != nil && $0.meaning != .wording }
    }
    return part.meaning == nil && parts.contains { $0.meaning != nil }
      && (part.isUnderstood || book.isOrdinal(text)
        || generalWords.contains(book.plain(text).description))
  }
}

private let generalWords: Set<String> = ["nama", "rumusan", "pernyataan", "isi"]
