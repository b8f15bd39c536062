import Pohon

/// How wide the letters of DejaVu Sans are, from the table shipped as data.
struct LetterWidths: Sendable {
  /// The table in `Data/lebar-huruf.tsv`.
  static let shipped = LetterWidths(PackageResources.lebar_huruf_tsv)

  /// Thousandths of an em by scalar value; the first 256 have a place each.
  private var low: [(regular: Int, bold: Int)]
  private var others: [UInt32: (regular: Int, bold: Int)] = [:]

  /// Reads tab-separated lines: character number, regular, bold; `default` stands for all others.
  init(_ bytes: [UInt8]) {
    var fallback = (regular: 1000, bold: 1000)
    var known: [UInt32: (regular: Int, bold: Int)] = [:]
    for row in DataTable(bytes).rows where row.count == 3 {
      guard let regular = Int(row[1]), let bold = Int(row[2]) else { continue }
      if let value = UInt32(row[0], radix: 16) {
        known[value] = (regular, bold)
      } else {
        fallback = (regular, bold)
      }
    }
    low = (0..<256).map { known[UInt32($0)] ?? fallback }
    others = known.filter { $0.key >= 256 }
    self.fallback = fallback
  }

  private let fallback: (regular: Int, bold: Int)

  /// Width of one scalar in thousandths of an em; marks without a shape have none.
  func width(_ scalar: Unicode.Scalar, bold: Bool) -> Int {
    let value = scalar.value
    if value < 256 { return bold ? low[Int(value)].bold : low[Int(value)].regular }
    if SafeText.turnsDirection(scalar) || (0x200B...0x200D).contains(value) || value == 0xFEFF {
      return 0
    }
    let found = others[value] ?? fallback
    return bold ? found.bold : found.regular
  }

  /// Width of a line of text in points.
  func width(_ text: some StringProtocol, size: Double, bold: Bool = false) -> Double {
    var sum = 0
    for scalar in text.unicodeScalars { sum += width(scalar, bold: bold) }
    return Double(sum) * size / 1000
  }
}
