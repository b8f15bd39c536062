/// The formulas of a sheet; one that many cells share is written in the first of them only.
struct Formulas {
  private let hasForeignBooks: Bool
  private var first: [Int: String] = [:]
  /// The number of the shared formula at hand.
  private var number: Int?

  init(hasForeignBooks: Bool) { self.hasForeignBooks = hasForeignBooks }

  /// A formula begins.
  mutating func begin(_ attributes: [String: String]) {
    number = attributes["t"] == "shared" ? attributes["si"].flatMap { Int($0) } : nil
  }

  /// The formula of the cell at `address`, of which the file says `written`.
  mutating func text(
    _ written: String, at address: CellAddress, _ remarks: inout SheetRemarks
  ) -> String {
    var text = EscapedText.decoded(written)
    if let number {
      if text.isEmpty { text = first[number] ?? "" } else { first[number] = text }
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
