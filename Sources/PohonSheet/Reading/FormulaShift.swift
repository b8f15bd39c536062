/// Moves the references of a formula, as copying it to another cell does.
struct FormulaShift {
  private let rows: Int
  private let columns: Int
  private var rest: ArraySlice<UInt8> = []
  private var result: [UInt8] = []

  /// A copy from one cell to another.
  init(from: CellAddress, to: CellAddress) {
    (rows, columns) = (to.row - from.row, to.column - from.column)
  }

  /// `formula` with every reference moved that no `$` holds.
  func callAsFunction(_ formula: String) -> String {
    var copy = self
    copy.rest = Array(formula.utf8)[...]
    while let byte = copy.rest.first {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): copy.pass(upTo: byte)
      case UInt8(ascii: "["): copy.pass(upTo: UInt8(ascii: "]"))
      case _ where Self.isInWord(byte): copy.passWord()
      default: copy.result.append(copy.rest.removeFirst())
      }
    }
    return String(decoding: copy.result, as: UTF8.self)
  }

  /// A quoted text, or a column of a table; a doubled quote just begins the next one.
  private mutating func pass(upTo end: UInt8) {
    let length = rest.dropFirst().firstIndex(of: end).map { $0 - rest.startIndex + 1 }
    result += rest.prefix(length ?? rest.count)
    rest = rest.dropFirst(length ?? rest.count)
  }

  private mutating func passWord() {
    let word = rest.prefix(while: Self.isInWord)
    rest = rest.dropFirst(word.count)
    let isName = [UInt8(ascii: "("), UInt8(ascii: "!")].contains(rest.first)
    if !isName, let reference = Reference(word), reference.column != nil, reference.row != nil {
      result += moved(reference)
      return
    }
    let second = rest.dropFirst().prefix(while: Self.isInWord)
    guard !isName, rest.first == UInt8(ascii: ":"), let one = Reference(word),
      let other = Reference(second), (one.row == nil) == (other.row == nil),
      (one.column == nil) == (other.column == nil)
    else {
      result += word
      return
    }
    rest = rest.dropFirst(1 + second.count)
    result += moved(one) + [UInt8(ascii: ":")] + moved(other)
  }

  private func moved(_ reference: Reference) -> [UInt8] {
    var text = ""
    if let column = reference.column {
      let new = reference.holdsColumn ? column : column + columns
      guard (1...CellAddress.lastColumn).contains(new) else { return Array("#REF!".utf8) }
      text += (reference.holdsColumn ? "$" : "") + CellAddress.letters(ofColumn: new)
    }
    if let row = reference.row {
      let new = reference.holdsRow ? row : row + rows
      guard (1...CellAddress.lastRow).contains(new) else { return Array("#REF!".utf8) }
      text += (reference.holdsRow ? "$" : "") + "\(new)"
    }
    return Array(text.utf8)
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "$"), UInt8(ascii: "\\"), 0x80...:
      true
    default: false
    }
  }
}

/// A cell, a row or a column as formulas name them: `$B7`, `$3`, `AB`.
private struct Reference {
  var column: Int?
  var row: Int?
  var holdsColumn = false
  var holdsRow = false

  init?(_ word: ArraySlice<UInt8>) {
    var rest = word
    let dollar = UInt8(ascii: "$")
    holdsColumn = rest.first == dollar
    if holdsColumn { rest.removeFirst() }
    let letters = rest.prefix { (65...90).contains($0 & 0xDF) }
    rest = rest.dropFirst(letters.count)
    if letters.isEmpty { (holdsRow, holdsColumn) = (holdsColumn, false) }
    if !letters.isEmpty, rest.first == dollar {
      holdsRow = true
      rest.removeFirst()
    }
    guard letters.count <= 3, rest.count <= 7, rest.allSatisfy({ (48...57).contains($0) }),
      !(letters.isEmpty && rest.isEmpty), !(holdsRow && rest.isEmpty)
    else { return nil }
    if !letters.isEmpty { column = letters.reduce(0) { $0 * 26 + Int($1 & 0xDF) - 64 } }
    if !rest.isEmpty { row = rest.reduce(0) { $0 * 10 + Int($1) - 48 } }
    guard column.map({ $0 <= CellAddress.lastColumn }) ?? true,
      row.map({ (1...CellAddress.lastRow).contains($0) }) ?? true
    else { return nil }
  }
}
