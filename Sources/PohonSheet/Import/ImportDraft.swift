import Pohon

/// A tree as it comes out of sheets, with the account of their cells.
struct ImportDraft {
  let grids: [SheetGrid]
  var ledgers: [CellLedger]
  var nodes: [NodeDraft] = []
  var heading: [FieldValue.Entry] = []
  var remarks: [WorkbookRemark] = []
  private(set) var places = CellPlaces()
  let book = HeadingBook.shared

  init(_ grids: [SheetGrid]) {
    self.grids = grids
    ledgers = grids.map { CellLedger($0) }
  }

  /// The text of a cell, taken; nil and a reason in the account where it is none.
  mutating func text(_ cell: Int, sheet: Int) -> PlacedText? {
    switch CellContent(grids[sheet].sheet.cells[cell]) {
    case .text(let text):
      ledgers[sheet].take(cell)
      return PlacedText(text: text, place: place(cell, sheet: sheet))
    case .unusable(let reason):
      ledgers[sheet].leave(cell, because: reason)
      return nil
    case .empty: return nil
    }
  }

  /// The text of a cell that names one thing, taken in one line; says where it seems to list several.
  mutating func name(_ cell: Int, sheet: Int, of thing: String) -> PlacedText? {
    guard let text = text(cell, sheet: sheet) else { return nil }
    if ListedTexts.isNumbered(text.text) {
      say(
        "sel ini berisi beberapa baris bernomor; dibaca sebagai satu \(thing)", at: text.place)
    }
    return PlacedText(text: inOneLine(text.text), place: text.place)
  }

  /// The number of a row, taken; nil and a reason in the account where it is something else.
  mutating func number(_ cell: Int, sheet: Int) -> PlacedText? {
    guard isRowNumber(PrintedCode.plain(grids[sheet].sheet.cells[cell].shown)) else {
      ledgers[sheet].leave(cell, because: "bukan nomor urut")
      return nil
    }
    return code(cell, sheet: sheet)
  }

  /// Leaves a row out whose number is words: it is no part of the table.
  mutating func leavesUnnumbered(_ row: TableCursor.Row, of table: SheetTable) -> Bool {
    let column = table.columns.firstIndex { $0.meaning == .number }
    guard let column, row.isOwn[column], let cell = row.cells[column],
      case .text(let text)? = grids[table.sheet].sheet.cells[cell].value,
      trimmed(text).utf8.count > 12 || !text.contains(where: \.isNumber),
      !isRowNumber(PrintedCode.plain(text))
    else { return false }
    ledgers[table.sheet].leave(
      row: row.position, because: "tidak bernomor urut; baris ini dianggap di luar tabel")
    return true
  }

  private func isRowNumber(_ plain: String) -> Bool {
    let letters = plain.filter(\.isLetter)
    let isRoman = !letters.isEmpty && letters.allSatisfy { "IVXLC".contains($0) }
    return plain.utf8.count <= 12 && (letters.count < 2 || isRoman)
  }

  /// The code in a cell, taken; a number by its digits.
  mutating func code(_ cell: Int, sheet: Int) -> PlacedText? {
    guard var text = text(cell, sheet: sheet) else { return nil }
    if case .number(let value)? = grids[sheet].sheet.cells[cell].value {
      text.text = CodeColumn.digits(of: value)
    }
    return text
  }

  /// The place of a cell, numbered.
  mutating func place(_ cell: Int, sheet: Int) -> Int {
    places.add(grids[sheet].sheet.cells[cell].address, of: grids[sheet].sheet.name)
  }

  /// Says something about a cell that is read.
  mutating func say(_ message: String, cell: Int, sheet: Int) {
    let address = grids[sheet].sheet.cells[cell].address
    remarks.append(
      WorkbookRemark(message, sheet: grids[sheet].sheet.name, address: address))
  }

  /// Says something about a place that is read.
  mutating func say(_ message: String, at place: Int) {
    remarks.append(
      WorkbookRemark(message, sheet: places[place].sheet, address: places[place].address))
  }

  /// The word of a level, however the sheet calls it.
  func levelWord(_ text: String) -> String {
    if case .level(let level)? = book.part(text, loosely: true).meaning { return level.rawValue }
    return inOneLine(text).lowercased()
  }
}

extension ImportDraft {
  /// Reads a cell as an entry of a condition, or of its indicator where it is one of those.
  mutating func take(
    _ cell: Int, sheet: Int, as meaning: ColumnMeaning, node: Int, indicator: Int?,
    statesNode: Bool
  ) {
    if let reason = Self.reasonToLeave(meaning, hasIndicator: indicator != nil) {
      ledgers[sheet].leave(cell, because: reason)
      return
    }
    guard let text = text(cell, sheet: sheet) else { return }
    let value = value(text, of: meaning)
    if case .list(let values) = value.content, values.isEmpty {
      ledgers[sheet].leave(cell, because: "tidak berisi nama atau uraian")
    } else if let indicator, meaning.isOfIndicator {
      take(text, value, as: meaning, node: node, indicator: indicator, cell: cell, sheet: sheet)
    } else if case .entry(let name) = meaning {
      if let indicator, !statesNode, name == .bobot || name == .alasanBobot {
        take(text, value, as: meaning, node: node, indicator: indicator, cell: cell, sheet: sheet)
      } else if meaning.isShared {
        let shared = SharedValue(name, written: text.text, value: value)
        if !nodes[node].share(shared, indicator: indicator) {
          ledgers[sheet].leave(cell, because: "\(meaning.name) ini berbeda dari baris sebelumnya")
        }
      } else {
        add(value, name, to: node, cell: cell, sheet: sheet)
      }
    }
  }

  /// Takes a value of an indicator, or its values for parts of a year.
  private mutating func take(
    _ text: PlacedText, _ value: FieldValue, as meaning: ColumnMeaning, node: Int, indicator: Int,
    cell: Int, sheet: Int
  ) {
    let parts = PeriodParts(text.text, of: meaning)?.values
    let isTaken =
      parts?.allSatisfy { meaning, part in
        let part = PlacedText(text: part, place: text.place)
        return nodes[node].indicators[indicator].add(part, part.value, as: meaning)
      } ?? nodes[node].indicators[indicator].add(text, value, as: meaning)
    if !isTaken {
      let reason = "indikator ini sudah punya \(meaning.name) yang lain"
      ledgers[sheet].leave(cell, because: reason)
    }
  }

  /// Why a column has no place beside the others; nil where it is an entry of a condition.
  private static func reasonToLeave(_ meaning: ColumnMeaning, hasIndicator: Bool) -> String? {
    if meaning.isOfIndicator {
      return hasIndicator ? nil : "tidak ada indikator pada baris ini"
    }
    return switch meaning {
    case .entry(.pagu): "pagu hanya dapat dicatat pada program, kegiatan atau sub kegiatan"
    case .entry(.kode), .entry(.kondisi), .entry(.jenjang), .entry(.indikator):
      "\(meaning.name) di kolom ini tidak punya tempat di samping kolom tiap jenjang"
    case .entry: nil
    default: "kolom \(meaning.name) tidak dibaca pada tata letak ini"
    }
  }

  /// An entry of a condition; what a later row repeats is taken, what differs is left.
  private mutating func add(
    _ value: FieldValue, _ name: FieldName, to node: Int, cell: Int, sheet: Int
  ) {
    if case .list(let more) = value.content {
      nodes[node].extend(name, with: more)
      return
    }
    guard let before = nodes[node].value(of: name) else {
      nodes[node].entries.append((name, value))
      return
    }
    if before.texts != value.texts {
      ledgers[sheet].leave(
        cell, because: "berbeda dari isian kondisi yang sama pada baris sebelumnya")
    }
  }

  private func value(_ text: PlacedText, of meaning: ColumnMeaning) -> FieldValue {
    if case .entry(let name) = meaning { value(text, of: name) } else { text.value }
  }

  /// A text in the shape that its key has.
  private func value(_ text: PlacedText, of name: FieldName) -> FieldValue {
    func list(_ texts: [String]) -> FieldValue {
      .list(texts.map { .text($0, place: text.place) }, place: text.place)
    }
    switch name {
    case .penanggungJawab:
      let offices = ListedTexts.offices(text.text, atCommas: true)
      return .list(offices.map { FieldValue(office: $0, place: text.place) }, place: text.place)
    case .pendukung, .jabatan:
      return list(ListedTexts.offices(text.text, atCommas: name != .jabatan))
    case .sumberData: return list(ListedTexts.offices(text.text, atCommas: false))
    case .masalah, .faktorPenyebab, .indikatorNarasi, .menjawab:
      return list(ListedTexts.points(text.text))
    case .agregasi:
      let method = FieldValue.text(inOneLine(text.text).lowercased(), place: text.place)
      return .entries([.init(.metode, method)], place: text.place)
    case .penerbit: return .entries([.init(.penerbit, text.value)], place: text.place)
    case .polaritas, .jenisNilai, .akumulasi, .jadwal:
      return .text(inOneLine(text.text).lowercased(), place: text.place)
    default: return text.value
    }
  }
}
