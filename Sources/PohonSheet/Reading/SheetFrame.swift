/// What a sheet says of its rows and columns besides cells: hidden ones and joined ones.
struct SheetFrame {
  /// Rows that the sheet hides.
  private(set) var hiddenRows: Set<Int> = []
  /// Joined ranges in the order of the file.
  private(set) var merges: [CellRange] = []
  private var columns: [ClosedRange<Int>] = []

  /// Columns that the sheet hides.
  var hiddenColumns: Set<Int> {
    var hidden: Set<Int> = []
    var next = 1
    for range in columns.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let last = min(range.upperBound, CellAddress.lastColumn)
      for column in stride(from: max(range.lowerBound, next), through: last, by: 1) {
        hidden.insert(column)
      }
      next = max(next, last + 1)
    }
    return hidden
  }

  /// Takes in a row, which may be hidden.
  mutating func takeRow(_ row: Int, _ attributes: [String: String]) {
    if isTrue(attributes["hidden"]), row <= CellAddress.lastRow { hiddenRows.insert(row) }
  }

  /// Takes in neighbouring columns, which may be hidden. More than a sheet has are not believed.
  mutating func takeColumns(_ attributes: [String: String]) {
    guard isTrue(attributes["hidden"]), columns.count < CellAddress.lastColumn,
      let first = attributes["min"].flatMap({ Int($0) }), first > 0,
      let last = attributes["max"].flatMap({ Int($0) }), first <= last
    else { return }
    columns.append(first...last)
  }

  /// Takes in a joined range; one of a single cell joins nothing.
  mutating func takeMerge(
    _ reference: String, most: Int, _ remarks: inout SheetRemarks
  ) throws(WorkbookError) {
    guard merges.count < most else {
      throw .tooLarge(
        "lembar \(quoted(remarks.sheet)) memuat lebih dari \(grouped(most)) gabungan sel")
    }
    guard let range = CellRange(reference) else {
      let message = "gabungan sel \(quoted(reference)) tidak terbaca; diabaikan"
      return remarks.note(.unreadMerge, message)
    }
    if range.first != range.last { merges.append(range) }
  }
}
