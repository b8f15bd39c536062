/// The formulas of a sheet; one that many cells share is written in the first of them only.
struct Formulas {
  private let hasForeignBooks: Bool
  private let mostBytes: Int
  /// Bytes of all formulas that were made from shared ones.
  private var bytes = 0
  private var first: [Int: (formula: String, address: CellAddress)] = [:]
  /// The number of the shared formula at hand.
  private var number: Int?

  init(hasForeignBooks: Bool, mostBytes: Int) {
    (self.hasForeignBooks, self.mostBytes) = (hasForeignBooks, mostBytes)
  }

  /// A formula begins.
  mutating func begin(_ attributes: [String: String]) {
    number = attributes["t"] == "shared" ? attributes["si"].flatMap { Int($0) } : nil
  }

  /// The formula of the cell at `address`, of which the file says `written`.
  mutating func text(
    _ written: String, at address: CellAddress, _ remarks: inout SheetRemarks
  ) throws(WorkbookError) -> String {
    var text = EscapedText.decoded(written)
    if let number, !text.isEmpty {
      first[number] = (text, address)
    } else if let number, let first = first[number] {
      text = FormulaShift(from: first.address, to: address)(first.formula)
      bytes += text.utf8.count
      if bytes > mostBytes { throw .tooLarge("rumus lebih dari \(grouped(mostBytes >> 20)) MB") }
    }
    if hasForeignBooks, Self.namesForeignBook(text) {
      remarks.note(
        .foreignFormula, at: address,
        "rumus memakai buku kerja lain, yang tidak dibaca; yang dipakai hasil tersimpannya")
    }
    return text
  }

  /// Whether `[1]` or the like stands outside of quoted texts: the number of another workbook.
  private static func namesForeignBook(_ formula: String) -> Bool {
    var isInText = false
    var digits: Int?
    for byte in formula.utf8 {
      switch byte {
      case UInt8(ascii: "\""): (isInText, digits) = (!isInText, nil)
      case UInt8(ascii: "[") where !isInText: digits = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits = digits.map { $0 + 1 }
      case UInt8(ascii: "]"):
        if let digits, digits > 0 { return true }
        digits = nil
      default: digits = nil
      }
    }
    return false
  }
}
