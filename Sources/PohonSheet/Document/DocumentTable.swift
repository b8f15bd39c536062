/// A table of a document, the same in a workbook and on a page.
struct DocumentTable: Sendable {
  var columns: [DocumentColumn]
  /// The cells below the headings, one a column; nil where the cell above goes on.
  var rows: [[DocumentCell?]] = []

  /// A cell of the headings.
  struct Heading: Hashable {
    var text: String
    /// The first column it stands above, from 0.
    var column: Int
    var rows = 1
    var columns = 1
  }

  /// The headings, row by row: columns of one group share a heading above theirs.
  var headings: [[Heading]] {
    guard columns.contains(where: { $0.group != nil }) else {
      return [columns.enumerated().map { Heading(text: $1.heading, column: $0) }]
    }
    var (upper, lower): ([Heading], [Heading]) = ([], [])
    for (index, column) in columns.enumerated() {
      guard let group = column.group else {
        upper.append(Heading(text: column.heading, column: index, rows: 2))
        continue
      }
      lower.append(Heading(text: column.heading, column: index))
      if index > 0, columns[index - 1].group == group {
        upper[upper.count - 1].columns += 1
      } else {
        upper.append(Heading(text: group, column: index))
      }
    }
    return [upper, lower]
  }

  /// How many rows the cell in each place takes, 0 where the one above goes on.
  var spans: [[Int]] {
    var spans = rows.map { $0.map { _ in 0 } }
    var run = columns.map { _ in 0 }
    for row in rows.indices.reversed() {
      for column in rows[row].indices {
        run[column] += 1
        guard rows[row][column] != nil else { continue }
        (spans[row][column], run[column]) = (run[column], 0)
      }
    }
    return spans
  }

  /// The table without the optional columns that no row fills.
  func withoutEmptyColumns() -> DocumentTable {
    let kept = columns.indices.filter { column in
      !columns[column].isOptional || rows.contains { $0[column]?.lines.isEmpty == false }
    }
    return DocumentTable(
      columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }
}

/// A column of such a table.
struct DocumentColumn: Sendable {
  var heading: String
  /// The heading that it shares with the columns beside it.
  var group: String?
  /// In characters; on a page the share of all.
  var width: Double
  /// Whether it is left out where no row fills it.
  var isOptional = false
  var isCentred = false

  init(
    _ heading: String, in group: String? = nil, width: Double, isOptional: Bool = false,
    isCentred: Bool = false
  ) {
    (self.heading, self.group, self.width) = (heading, group, width)
    (self.isOptional, self.isCentred) = (isOptional, isCentred)
  }

  init(_ word: FormWord, width: Double, isOptional: Bool = false, isCentred: Bool = false) {
    self.init(word.text, width: width, isOptional: isOptional, isCentred: isCentred)
  }
}
