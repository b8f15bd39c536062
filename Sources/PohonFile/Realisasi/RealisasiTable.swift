import Pohon

/// The columns of a table of realisasi, found by their headings.
struct RealisasiColumns {
  static let all: [FieldName] = [
    .pohon, .kode, .indikator, .periode, .realisasi, .pembilang, .penyebut, .bukti, .kendala,
    .tindakLanjut, .tahunData, .catatan, .variabel,
  ]
  static let required: [FieldName] = [.kode, .indikator, .periode, .realisasi]

  /// For each key the column it heads.
  private var indices = [Int?](repeating: nil, count: FieldName.count)
  /// How many columns the heading has.
  private(set) var count = 0
  /// Headings that are none, or stand twice.
  private(set) var defects: [(rule: ReadingRule, message: String)] = []

  init(heading: [String]) {
    count = heading.count
    for (index, cell) in heading.enumerated() {
      let word = trimmed(cell).lowercased()
      if word.isEmpty { continue }
      guard let name = FileSchema.names[word], Self.all.contains(name) else {
        let nearest = nearestWord(to: word, among: Self.all.lazy.map(\.rawValue))
        let hint = nearest.map { "; mungkin “\($0)”" } ?? ""
        defects.append((.unknownKey, "kolom “\(quotable(word))” tidak dikenal\(hint)"))
        continue
      }
      if indices[name.ordinal] == nil {
        indices[name.ordinal] = index
      } else {
        defects.append((.duplicateKey, "kolom “\(word)” tertulis dua kali; yang pertama dipakai"))
      }
    }
    let missing = Self.required.filter { indices[$0.ordinal] == nil }.map { "“\($0.rawValue)”" }
    if !missing.isEmpty {
      let names = missing.joined(separator: ", ")
      defects.append((.brokenRealisasi, "kolom \(names) tidak ada; baris-barisnya tidak terbaca"))
    }
  }

  /// The column of a key, from 0; nil where there is none.
  func index(of name: FieldName) -> Int? { indices[name.ordinal] }

  /// Adds a column at the end and returns where it stands.
  mutating func add(_ name: FieldName) -> Int {
    indices[name.ordinal] = count
    count += 1
    return count - 1
  }

  var isUsable: Bool { Self.required.allSatisfy { indices[$0.ordinal] != nil } }

  /// The cell of a column without outer white space; nil where there is none or it is empty.
  func cell(_ name: FieldName, of row: CSVTable.Row) -> String? {
    cell(name, of: row.cells)
  }

  /// The same of a row that is known by its cells alone.
  func cell(_ name: FieldName, of cells: [String]) -> String? {
    guard let index = indices[name.ordinal], index < cells.count else { return nil }
    let text = trimmed(cells[index])
    return text.isEmpty ? nil : text
  }
}

/// Without outer white space.
func trimmed(_ text: some StringProtocol) -> String {
  // Most cells begin and end with a plain character.
  let plain: ClosedRange<Unicode.Scalar> = "!"..."~"
  let scalars = text.unicodeScalars
  if let first = scalars.first, let last = scalars.last, plain ~= first, plain ~= last {
    return String(text)
  }
  guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(text[first...last])
}
