/// Why a workbook could not be written; nothing was.
public struct WorkbookWriteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sheet it is about, by the name on its tab; nil for the whole workbook.
  public var sheet: String?
  /// The cell it is about.
  public var address: CellAddress?
  /// What is wrong, in Indonesian.
  public var message: String

  /// An error about the workbook, one of its sheets or a cell.
  public init(_ message: String, sheet: String? = nil, address: CellAddress? = nil) {
    (self.message, self.sheet, self.address) = (message, sheet, address)
  }

  /// Place and message, e.g. `Pohon!D14: teks terlalu panjang …`.
  public var description: String {
    guard let sheet else { return message }
    guard let address else { return "lembar “\(sheet)”: \(message)" }
    return "\(CellPlace(sheet: sheet, address: address)): \(message)"
  }
}
