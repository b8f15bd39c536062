import Pohon

/// A column of a table and what it was taken for.
struct SheetColumn {
  /// Its number in the sheet, from 1.
  var number: Int
  /// The cell of its heading, the lowest where there are several.
  var place: CellAddress
  /// The heading as written, parts joined by a space.
  var heading: String
  /// What it holds; nil where that is not known.
  var meaning: ColumnMeaning?
  /// Why its cells are not read, where they are not.
  var reason: String?

  /// Says that its cells are not read, and why.
  mutating func leave(because reason: String) { (meaning, self.reason) = (nil, reason) }
}

/// A table found in a sheet by its headings.
struct SheetTable {
  /// The position of its sheet in the workbook.
  var sheet: Int
  /// Its heading rows, with a row of column numbers below them, as positions among the rows.
  var heading: Range<Int>
  /// Its columns from the left.
  var columns: [SheetColumn]
  /// The rows below, as positions; several ranges where the heading is repeated.
  var body: [Range<Int>] = []
  /// Further heading rows that repeat the first.
  var repeats: [Range<Int>] = []

  /// Whether a column holds `meaning`.
  func has(_ meaning: ColumnMeaning) -> Bool { columns.contains { $0.meaning == meaning } }

  /// The levels that have a column of their own.
  var levels: [Level] {
    columns.compactMap { if case .level(let level)? = $0.meaning { level } else { nil } }
  }

  /// Whether the columns of another table stand under the same headings.
  func isRepeated(by other: SheetTable) -> Bool {
    columns.map { [$0.number.description, $0.meaning?.name ?? $0.heading] }
      == other.columns.map { [$0.number.description, $0.meaning?.name ?? $0.heading] }
  }

  /// Leaves out all but the first column of one meaning. A level or component begins a new part of
  /// the table, in which indicators and the rest may come again; not so in a long table.
  mutating func settleColumns(isLong: Bool) {
    var first: [ColumnMeaning: CellAddress] = [:]
    var levels: [ColumnMeaning: CellAddress] = [:]
    for index in columns.indices {
      guard let meaning = columns[index].meaning else { continue }
      let opens = !isLong && opensPart(meaning)
      if opens, let before = levels[meaning] {
        columns[index].leave(because: Self.repeated(meaning, before))
      } else if opens {
        levels[meaning] = columns[index].place
        first = [:]
      } else if meaning == .number || meaning == .entry(.kode), isBeforeLevel(index) {
        continue
      } else if let before = first[meaning] {
        columns[index].leave(because: Self.repeated(meaning, before))
      } else {
        first[meaning] = columns[index].place
      }
    }
    dateBaseline()
  }

  /// First values without a year are those of the year before the first target.
  private mutating func dateBaseline() {
    let years = columns.compactMap { column -> Int? in
      if case .target(let period)? = column.meaning { period.year } else { nil }
    }
    for index in columns.indices where columns[index].meaning == .undatedBaseline {
      if let first = years.min() {
        columns[index].meaning = .assumedBaseline(.year(first - 1))
      } else {
        columns[index].leave(because: "judulnya tidak menyebut tahun, dan tidak ada tahun target")
      }
    }
  }

  private static func repeated(_ meaning: ColumnMeaning, _ place: CellAddress) -> String {
    "judulnya sama artinya (\(meaning.name)) dengan kolom \(CellAddress.letters(ofColumn: place.column)), yang dibaca"
  }

  private func opensPart(_ meaning: ColumnMeaning) -> Bool {
    switch meaning {
    case .level, .component: true
    default: false
    }
  }

  /// Whether the next column is one of statements.
  private func isBeforeLevel(_ index: Int) -> Bool {
    for column in columns[(index + 1)...] {
      if case .level? = column.meaning { return true }
      if column.meaning != .number && column.meaning != .entry(.kode) { return false }
    }
    return false
  }
}
