/// Looks at the joined ranges of a sheet once, from top to bottom.
enum MergeCheck {
  /// The ranges in order, without those that overlap an earlier one; cells that a range hides and
  /// that hold something all the same are told.
  static func kept(
    _ merges: [CellRange], of sorted: [Cell], _ remarks: inout SheetRemarks
  ) -> [CellRange] {
    guard !merges.isEmpty else { return [] }
    var kept: [CellRange] = []
    var cover = Cover()
    var cells = sorted[...]
    for range in merges.sorted(by: { $0.first < $1.first }) {
      tell(cells.prefix { $0.address < range.first }, behind: cover, &remarks)
      cells = cells.drop { $0.address < range.first }
      guard cover.take(range) else {
        remarks.note(
          .overlappingMerge, at: range.first,
          "gabungan sel \(range) bertumpang tindih dengan gabungan lain; diabaikan")
        continue
      }
      kept.append(range)
    }
    tell(cells, behind: cover, &remarks)
    return kept
  }

  private static func tell(
    _ cells: ArraySlice<Cell>, behind cover: Cover, _ remarks: inout SheetRemarks
  ) {
    for cell in cells {
      guard let range = cover.range(over: cell.address), range.first != cell.address,
        let value = cell.value
      else { continue }
      remarks.note(
        .leftover, at: cell.address, "berisi \(value.told), tersembunyi di balik gabungan \(range)")
    }
  }
}

/// The range that reaches lowest in each column.
private struct Cover {
  private var ranges = [CellRange?](repeating: nil, count: CellAddress.lastColumn + 1)

  /// Lays `range` over its columns, unless another one still reaches into it.
  mutating func take(_ range: CellRange) -> Bool {
    let columns = range.first.column...range.last.column
    guard columns.allSatisfy({ (ranges[$0]?.last.row ?? 0) < range.first.row }) else {
      return false
    }
    for column in columns { ranges[column] = range }
    return true
  }

  /// The range that covers `address`, which lies in no row above the last range taken.
  func range(over address: CellAddress) -> CellRange? {
    ranges[address.column].flatMap { $0.contains(address) ? $0 : nil }
  }
}
