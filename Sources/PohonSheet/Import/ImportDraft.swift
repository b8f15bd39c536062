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

  /// The number of a row, taken; nil and a reason in the account where it is something else.
  mutating func number(_ cell: Int, sheet: Int) -> PlacedText? {
    let shown = PrintedCode.plain(grids[sheet].sheet.cells[cell].shown)
    let letters = shown.filter(\.isLetter)
    let isRoman = !letters.isEmpty && letters.allSatisfy { "IVXLC".contains($0) }
    guard shown.utf8.count <= 12, letters.count < 2 || isRoman else {
      ledgers[sheet].leave(cell, because: "bukan nomor urut")
      return nil
    }
    return code(cell, sheet: sheet)
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
    if meaning.isOfIndicator {
      guard let indicator else {
        ledgers[sheet].leave(cell, because: "tidak ada indikator pada baris ini")
        return
      }
      guard let text = text(cell, sheet: sheet) else { return }
      if !nodes[node].indicators[indicator].add(text, value(text, of: meaning), as: meaning) {
        let reason = "indikator ini sudah punya \(meaning.name) yang lain"
        ledgers[sheet].leave(cell, because: reason)
      }
    } else if case .entry(let name) = meaning {
      guard let text = text(cell, sheet: sheet) else { return }
      if let indicator, !statesNode, name == .bobot || name == .alasanBobot {
        if !nodes[node].indicators[indicator].add(text, text.value, as: meaning) {
          ledgers[sheet].leave(cell, because: "indikator ini sudah punya \(meaning.name) yang lain")
        }
      } else if meaning.isShared {
        let shared = SharedValue(name, written: text.text, value: value(text, of: name))
        if !nodes[node].share(shared, indicator: indicator) {
          ledgers[sheet].leave(cell, because: "\(meaning.name) ini lain pada baris sebelumnya")
        }
      } else {
        add(text, name, to: node, cell: cell, sheet: sheet)
      }
    }
  }

  /// An entry of a condition; what a later row repeats is taken, what differs is left.
  private mutating func add(
    _ text: PlacedText, _ name: FieldName, to node: Int, cell: Int, sheet: Int
  ) {
    let value = value(text, of: name)
    guard let before = nodes[node].value(of: name) else {
      nodes[node].entries.append((name, value))
      return
    }
    if before.texts == value.texts { return }
    if case .list(let more) = value.content {
      nodes[node].append(more, to: name)
    } else {
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
    case .penanggungJawab, .pendukung, .jabatan:
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

extension FieldValue {
  /// Adds to a list in place.
  mutating func append(_ more: [FieldValue]) {
    guard case .list(var values) = content else { return }
    content = .list([])
    values += more
    content = .list(values)
  }

  /// Adds a paragraph to a text in place.
  mutating func append(paragraph: String) {
    guard case .text(var text) = content else { return }
    content = .text("")
    text += "\n" + paragraph
    content = .text(text)
  }

  /// The texts it holds, without their places.
  var texts: [String] {
    switch content {
    case .text(let text): [text]
    case .list(let values): values.flatMap(\.texts)
    case .entries(let entries): entries.flatMap(\.value.texts)
    }
  }
}
