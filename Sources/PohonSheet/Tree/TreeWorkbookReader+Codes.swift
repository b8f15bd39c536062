import Pohon

extension TreeWorkbookReader {
  /// Whose a row is.
  enum RowOwner {
    /// No row has named a condition yet.
    case nobody
    case node(Int)
    /// The row names a condition that cannot be known, so rows below it without a code have none.
    case unknown
  }

  /// The code of a condition's own row; nil after a remark where the cell gives none.
  mutating func ownCode(_ cell: Cell, _ sheet: Sheet) -> String? {
    guard cell.isSpoiltCode else { return readable(cell, sheet) }
    let reading = codes.read(cell, isNew: true)
    if let remark = reading.remark { say(remark, sheet, cell) }
    return reading.code.isEmpty ? nil : reading.code
  }

  /// The code of the condition above the one called `key`; nil after a remark.
  mutating func parentCode(_ cell: Cell, above key: String, _ sheet: Sheet) -> String? {
    guard cell.isSpoiltCode else { return readable(cell, sheet) }
    let code = codes.read(cell, isNew: false).code
    let above = CodeColumn.parts(key).above
    if code != above, CodeColumn.asNumber(above) == code, case .number? = cell.value {
      say("kode tersimpan sebagai angka; menurut kode kondisinya dibaca \(above)", sheet, cell)
      return above
    }
    if code.isEmpty { say("kode tersimpan sebagai tanggal, tidak dibaca", sheet, cell) }
    return code.isEmpty ? nil : code
  }

  /// A code that is just kept; nil after a remark where the cell gives none.
  mutating func keptCode(_ cell: Cell, _ sheet: Sheet) -> String? {
    switch cell.value {
    case .date:
      say("kode ini diubah Excel menjadi tanggal; tulis kembali sebagai teks", sheet, cell)
      return nil
    case .number(let value):
      let code = CodeColumn.digits(of: value)
      if code.contains(".") {
        say("kode tersimpan sebagai angka, dibaca \(code); nol di belakangnya hilang", sheet, cell)
      }
      return code
    default: return readable(cell, sheet)
    }
  }

  /// Whose `row` is, where the row above it was `last`'s; says why where nobody's.
  mutating func owner(
    of row: TreeSheetRows.Row, _ sheet: Sheet, after last: RowOwner = .nobody
  ) -> RowOwner {
    guard let cell = row.cell(TreeTable.code), !namesNothing(cell) else {
      switch last {
      case .node: break
      case .nobody:
        say("baris ini tidak menyebut kode kondisinya, tidak dibaca", sheet, row.cells[0].cell)
      case .unknown:
        say(
          "baris ini tanpa kode, di bawah baris yang kodenya tidak dapat dipakai; tidak dibaca",
          sheet, row.cells[0].cell)
      }
      return last
    }
    let key =
      cell.isSpoiltCode ? knownCode(of: row, cell, sheet, after: last) : readable(cell, sheet)
    guard let key else {
      say("kodenya tidak dapat diketahui, baris tidak dibaca", sheet, cell)
      return .unknown
    }
    if let position = positions[key] { return .node(position) }
    let hint = codeHint(for: key).map { "; mungkin “\($0)”" } ?? ""
    say("kode ini tidak ada pada lembar Kondisi, baris tidak dibaca" + hint, sheet, cell)
    return .unknown
  }

  /// The code of a condition that a number or a day stands for: of several the next one whose
  /// indicators the number of the row carries on.
  private mutating func knownCode(
    of row: TreeSheetRows.Row, _ cell: Cell, _ sheet: Sheet, after last: RowOwner
  ) -> String? {
    let code = codes.read(cell, isNew: false).code
    let meant = keysOfNumber[code] ?? []
    guard case .number? = cell.value, meant.count > 1 else { return code.isEmpty ? nil : code }
    var start = 0
    if case .node(let position) = last { start = position }
    let later = meant.filter { (positions[$0] ?? 0) >= start }
    let number = row.cell(TreeTable.number)?.text.flatMap { Int($0) }
    let key =
      later.first { positions[$0].map { indicators[$0].count + 1 } == number } ?? later.first
      ?? meant[0]
    let all = meant.joined(separator: " atau ")
    say("kode tersimpan sebagai angka, dapat berarti \(all); dibaca \(key)", sheet, cell)
    return key
  }

  /// White space that is no code.
  private func namesNothing(_ cell: Cell) -> Bool {
    guard case .text(let text) = cell.value else { return false }
    return settled(text).isEmpty && positions[text] == nil
  }

  /// Learns the codes of all conditions, so that rows of other sheets can name them.
  mutating func noteCodes() {
    for (key, _) in positions.sorted(by: { $0.value < $1.value }) where !key.hasPrefix("@") {
      keysOfNumber[CodeColumn.asNumber(key), default: []].append(key)
    }
    writtenCodes = positions.keys.filter { !$0.hasPrefix("@") }.sorted()
  }

  /// A known code much like `key`; only for the first unknown ones, since each is compared with all.
  private mutating func codeHint(for key: String) -> String? {
    if let known = hints[key] { return known }
    guard hints.count < Self.mostHints else { return nil }
    let near = nearestWord(to: key, among: writtenCodes)
    hints[key] = .some(near)
    return near
  }

  private static let mostHints = 100
}

extension Cell {
  /// Whether a spreadsheet has made something else of a code that was typed.
  fileprivate var isSpoiltCode: Bool {
    switch value {
    case .number, .date: true
    default: false
    }
  }
}
