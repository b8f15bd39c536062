import Pohon

/// Changes cells of one table of realisasi, and adds rows to it.
struct RealisasiTableEditor {
  let path: String

  private let before: [UInt8]?
  private let text: RealisasiText
  private var columns: RealisasiColumns
  /// The row of each cell, by its index in the text.
  private var rowOfCell: [RealisasiCell: Int] = [:]
  /// New texts by row and column.
  private var edits: [Int: [Int: String]] = [:]
  private var added: [[FieldName: String]] = []
  private var rowOfAdded: [RealisasiCell: Int] = [:]
  /// Columns that the table did not have.
  private var newColumns: [FieldName] = []
  private let treeID: String
  /// Whether codes stand as formulas, so that Excel takes them for texts.
  private var guardsCodes: Bool

  /// An editor of a table that holds `bytes`, or of a new one; throws where the table cannot be
  /// understood.
  init(path: String, _ bytes: [UInt8]?, _ index: TreeIndex, tree: Int) throws(FileError) {
    (self.path, before, treeID) = (path, bytes, index.tree.id)
    let text = RealisasiText(bytes ?? Self.emptyTable)
    self.text = text
    guardsCodes = bytes == nil
    let head = text.rows.firstIndex { $0.texts.contains { !$0.isEmpty } }
    columns = RealisasiColumns(heading: head.map { text.rows[$0].texts } ?? [])
    headRow = head ?? 0
    guard head != nil, columns.isUsable else {
      throw FileError(path: path, message: "judul kolomnya tidak terbaca; tidak dapat ditulisi")
    }
    guard !text.hasOpenQuote else {
      throw FileError(path: path, message: "tanda kutip tidak ditutup; tidak dapat ditulisi")
    }
    for row in text.rows.indices.dropFirst(headRow + 1) {
      guard let cell = cell(of: text.rows[row], index, tree), rowOfCell[cell] == nil else {
        continue
      }
      rowOfCell[cell] = row
    }
  }

  private let headRow: Int

  private static let emptyTable =
    SourceText.mark
    + Array(
      "kode;indikator;periode;realisasi;pembilang;penyebut;bukti;kendala;tindak_lanjut;tahun_data;catatan\n"
        .utf8)

  /// Whether a row of the table reports `cell`.
  func holds(_ cell: RealisasiCell) -> Bool { rowOfCell[cell] != nil || rowOfAdded[cell] != nil }

  /// What a row reports on; nil where it cannot be told.
  private mutating func cell(
    of row: RealisasiText.Row, _ index: TreeIndex, _ tree: Int
  ) -> RealisasiCell? {
    let count = row.texts.count
    let isByComma = text.separator == UInt8(ascii: ",")
    let filled = row.texts.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    guard filled > 0, filled <= columns.count, !isByComma || count == columns.count else {
      return nil
    }
    if let id = columns.cell(.pohon, of: row.texts), id != index.tree.id { return nil }
    let code = columns.cell(.kode, of: row.texts) ?? ""
    if code.hasPrefix("=") { guardsCodes = true }
    guard let node = index.position(of: trimmed(TableCell.plain(code))),
      let indicator = index.indicator(columns.cell(.indikator, of: row.texts), of: node),
      let period = columns.cell(.periode, of: row.texts).flatMap({ Period($0) })
    else { return nil }
    return RealisasiCell(
      place: Place(tree: tree, node: node, indicator: indicator), period: period,
      variable: columns.cell(.variabel, of: row.texts))
  }

  /// Puts the texts of `update` into the row that reports `cell`, or into a new one.
  mutating func put(_ update: RealisasiEditor.Update, at cell: RealisasiCell, code: String) {
    var texts: [FieldName: String] = [:]
    for (field, text) in update.cells { texts[field] = Self.guarded(text, field) }
    if let row = rowOfCell[cell] {
      for (field, text) in texts { edits[row, default: [:]][column(field)] = text }
      return
    }
    if let row = rowOfAdded[cell] {
      added[row].merge(texts) { $1 }
      return
    }
    texts[.kode] = guardsCodes ? TableCell.code(code) : TableCell.guarded(code)
    texts[.indikator] = "\((cell.place.indicator ?? 0) + 1)"
    texts[.periode] = cell.period.description
    if let variable = cell.variable { texts[.variabel] = variable }
    if columns.index(of: .pohon) != nil { texts[.pohon] = treeID }
    for field in FieldName.allCases where texts[field] != nil { _ = column(field) }
    rowOfAdded[cell] = added.count
    added.append(texts)
  }

  /// The column of a key, a new one where the table has none.
  private mutating func column(_ field: FieldName) -> Int {
    if let index = columns.index(of: field) { return index }
    let index = columns.add(field)
    newColumns.append(field)
    return index
  }

  /// Words that Excel would run as a formula get the mark that keeps them words.
  private static func guarded(_ text: String, _ field: FieldName) -> String {
    RealisasiRow.wordFields.contains(field) ? TableCell.guarded(text) : text
  }

  /// The file as it would be; nil where nothing changes.
  var change: RealisasiEditor.Change? {
    guard !edits.isEmpty || !added.isEmpty else { return nil }
    return RealisasiEditor.Change(path: path, before: before, after: edited)
  }

  private var edited: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.bytes.count + 100 * added.count)
    var copied = 0
    // Where commas part the cells every row has to have all of them.
    let padsAll = !newColumns.isEmpty && text.separator == UInt8(ascii: ",")
    for (number, row) in text.rows.enumerated() {
      let texts =
        number == headRow
        ? Dictionary(
          uniqueKeysWithValues: newColumns.map { (columns.index(of: $0) ?? 0, $0.rawValue) })
        : edits[number] ?? [:]
      for (index, range) in row.cells.enumerated() {
        guard let new = texts[index] else { continue }
        out += text.bytes[copied..<range.lowerBound] + written(new)
        copied = range.upperBound
      }
      let isBlank = row.texts.allSatisfy(\.isEmpty)
      let width = padsAll && !isBlank ? columns.count : (texts.keys.max() ?? -1) + 1
      guard width > row.cells.count, let end = row.cells.last?.upperBound else { continue }
      out += text.bytes[copied..<end]
      for column in row.cells.count..<width {
        out += [text.separator] + written(texts[column] ?? "")
      }
      copied = end
    }
    out += text.bytes[copied...]
    if let last = out.last, !added.isEmpty, last != 0x0A, last != 0x0D { out += text.lineEnd }
    for texts in added { out += line(texts) }
    return out
  }

  private func line(_ texts: [FieldName: String]) -> [UInt8] {
    var cells = Array(repeating: "", count: columns.count)
    for (field, text) in texts {
      if let index = columns.index(of: field) { cells[index] = text }
    }
    return Array(cells.map(written).joined(separator: [text.separator])) + text.lineEnd
  }

  /// A cell between quotes where it needs them.
  private func written(_ cell: String) -> [UInt8] {
    let bytes = Array(cell.utf8)
    let quote = UInt8(ascii: "\"")
    let special = [text.separator, quote, UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    let space = UInt8(ascii: " ")
    guard bytes.contains(where: special.contains) || bytes.first == space || bytes.last == space
    else { return bytes }
    return [quote] + bytes.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }
}
