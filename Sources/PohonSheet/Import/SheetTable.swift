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
  /// The part of the heading that is known, where others beside a stroke are not.
  var onlyKnown: String?
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
  /// The rows below, as positions; several ranges where the heading is repeated, or where other rows
  /// stand among them.
  var body: [Range<Int>] = []
  /// Rows among and below them that are none of its, with what they are.
  var asides: [Int: String] = [:]
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
  ///
  /// `numbersBranch` says whether the numbers of rows go on with each other, as codes do: 1, 1.1.
  /// `year` is that of the titles above the table, where they name one only.
  mutating func settleColumns(numbersBranch: Bool, year: Int?) {
    settleConditions(numbersBranch: numbersBranch)
    dateTarget(year)
    let isLong = has(.entry(.kondisi))
    var first: [ColumnMeaning: CellAddress] = [:]
    var levels: [ColumnMeaning: CellAddress] = [:]
    for index in columns.indices {
      guard let meaning = columns[index].meaning, columns[index].reason == nil else { continue }
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

  /// “Kondisi yang diperlukan” and “Uraian” are the conditions of a long table where indicators stand
  /// beside them with a code or level; the numbers of rows are codes there if no other column is.
  private mutating func settleConditions(numbersBranch: Bool) {
    let names = columns.indices.filter { columns[$0].meaning == .wording }
    let isMeasured = has(.entry(.indikator)) && !has(.entry(.kondisi)) && levels.isEmpty
    if isMeasured, has(.entry(.kode)) || has(.entry(.jenjang)) {
      for index in columns.indices {
        if case .required? = columns[index].meaning { columns[index].meaning = .entry(.kondisi) }
      }
    }
    if isMeasured, required == nil, !has(.entry(.kondisi)), let name = names.first {
      columns[name].meaning = .entry(.kondisi)
    }
    for name in names where columns[name].meaning == .wording {
      columns[name].leave(because: "judulnya tidak dikenal")
    }
    let hasKey = has(.entry(.kode)) || has(.parent) || (has(.entry(.jenjang)) && !numbersBranch)
    if has(.entry(.kondisi)), has(.entry(.indikator)), levels.isEmpty, !hasKey,
      let number = columns.firstIndex(where: { $0.meaning == .number })
    {
      columns[number].meaning = .entry(.kode)
    }
  }

  /// The columns of codes that stand before the components they belong to.
  var codesBeforeComponents: Set<Int> {
    let components = columns.indices.filter { index in
      if case .component? = columns[index].meaning { return true }
      return columns[index].meaning == .componentOfAnyKind
    }
    func code(before component: Int) -> Int? {
      component > 0 && columns[component - 1].meaning == .entry(.kode) ? component - 1 : nil
    }
    guard let first = components.first, code(before: first) != nil else { return [] }
    return Set(components.compactMap(code))
  }

  /// Why a target is not read whose year nothing names.
  static let undatedTarget = "judulnya tidak menyebut tahun target"

  /// The only column of targets, where its heading names no year, is of the year of the titles.
  private mutating func dateTarget(_ year: Int?) {
    let undated = columns.indices.filter { columns[$0].meaning == .undatedTarget }
    let hasDated = columns.contains {
      if case .target? = $0.meaning { true } else { false }
    }
    for index in undated {
      if let year, undated.count == 1, !hasDated {
        columns[index].meaning = .assumedTarget(.year(year))
      } else {
        columns[index].leave(because: Self.undatedTarget)
      }
    }
  }

  /// First values without a year are those of the year before the first target.
  private mutating func dateBaseline() {
    let years = columns.compactMap { column -> Int? in
      switch column.meaning {
      case .target(let period)?, .assumedTarget(let period)?: period.year
      default: nil
      }
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
    case .level, .component, .componentOfAnyKind: true
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
