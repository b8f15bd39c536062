import Pohon

/// The table that a tree is taken from, and its layout.
struct TableChoice {
  let layout: SheetLayout
  let table: SheetTable
  /// Tables of another place that could be read as well, at most as good.
  let others: [SheetTable]

  /// Chooses among the tables of a workbook: the one with most columns that are understood, the
  /// first of equals; nil where none holds a tree. Tables under repeated headings are one.
  init?(_ tables: [SheetTable]) {
    var joined: [SheetTable] = []
    for table in tables where Self.layout(of: table) != nil {
      if let last = joined.last, last.sheet == table.sheet, last.isRepeated(by: table) {
        joined[joined.count - 1].body += table.body
        joined[joined.count - 1].repeats.append(table.heading)
        joined[joined.count - 1].asides.merge(table.asides) { first, _ in first }
      } else {
        joined.append(table)
      }
    }
    let most = joined.map(Self.rank).max()
    guard let first = joined.firstIndex(where: { Self.rank($0) == most }),
      let layout = Self.layout(of: joined[first])
    else { return nil }
    (self.layout, table) = (layout, joined[first])
    others = joined.enumerated().filter { $0.offset != first }.map(\.element)
  }

  private static func rank(_ table: SheetTable) -> Int {
    let isEmpty = table.body.allSatisfy(\.isEmpty)
    return isEmpty ? 0 : 1 + Set(table.columns.compactMap(\.meaning)).count
  }

  /// The layout that a table has by its columns; nil where it holds no tree.
  static func layout(of table: SheetTable) -> SheetLayout? {
    if table.has(.entry(.kondisi)),
      table.has(.entry(.kode)) || table.has(.parent)
        || table.has(.entry(.jenjang))
    {
      return .long
    }
    let levels = Set(table.levels)
    guard !levels.isEmpty, levels.count > 1 || table.has(.entry(.indikator)) else { return nil }
    let indicators = table.columns.count { $0.meaning == .entry(.indikator) }
    let hasComponents = table.columns.contains {
      if case .component? = $0.meaning { true } else { $0.meaning == .componentOfAnyKind }
    }
    return levels.isSubset(of: [.tujuan, .sasaran]) && indicators < 2 && !hasComponents
      ? .iku : .matrix
  }
}
