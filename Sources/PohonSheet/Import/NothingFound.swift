import Pohon

/// Says why no layout was recognised: what headings were looked for, and what was found where.
struct NothingFound {
  private let grids: [SheetGrid]
  private let tables: [SheetTable]

  init(_ grids: [SheetGrid], _ tables: [SheetTable]) { (self.grids, self.tables) = (grids, tables) }

  /// In Indonesian, without a full stop.
  var message: String {
    let wanted = """
      dicari judul kolom “kode” dan “kondisi” (tabel panjang), satu kolom untuk tiap jenjang \
      seperti “tujuan”, “sasaran” dan “indikator” (matriks atau tabel IKU), atau “kondisi yang \
      diperlukan” (kertas kerja CSF)
      """
    let found = grids.enumerated().map { describe($1, sheet: $0) }
    let places = found.isEmpty ? ["buku kerja ini tidak berisi lembar"] : Array(found.prefix(5))
    let more = found.count > 5 ? "; dan \(found.count - 5) lembar lain" : ""
    return "tata letak buku kerja ini tidak dikenal: \(wanted); " + places.joined(separator: "; ")
      + more
  }

  private func describe(_ grid: SheetGrid, sheet: Int) -> String {
    let name = "lembar “\(grid.sheet.name)”"
    if grid.rows.isEmpty { return "\(name) kosong" }
    let known = tables.filter { $0.sheet == sheet }
    guard let table = known.first else {
      let first = grid.cells(of: grid.rows[0])
      let texts = first.prefix(4).map { "“\(shortened($0.shown))”" }.joined(separator: ", ")
      return "\(name) tidak berisi judul kolom yang dikenal; isinya mulai di "
        + "\(first.first?.address.description ?? "A1") dengan \(texts)"
    }
    let headings = table.columns.prefix(8).map { "“\(shortened($0.heading))”" }
    return "\(name) berisi tabel di \(table.columns[0].place) dengan judul "
      + headings.joined(separator: ", ")
  }
}
