import Pohon
import PohonFile
import PohonSheet
import PohonTesting
import Testing

@Suite struct `The account of cells` {
  @Test func `has every cell of a random workbook, in the tree or in the remarks`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    var read = 0
    for round in 0..<120 {
      let workbook = RandomOffice(&random).workbook
      guard let result = try? importTree(from: workbook) else { continue }
      read += 1
      let lost = unaccounted(workbook, result)
      let tree = readTree(result.fields, id: "uji").tree
      let isWhole = tree.nodes.count == result.fields.nodes.count
      #expect(lost.isEmpty, "seed \(seed), round \(round): \(lost.prefix(5))")
      #expect(isWhole, "seed \(seed), round \(round)")
    }
    #expect(read > 40, "seed \(seed)")
  }

  @Test func `gives the same every time`() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<15 {
      let workbook = RandomOffice(&random).workbook
      let results = (0..<2).map { _ in try? importTree(from: workbook) }
      #expect(results[0]?.fields == results[1]?.fields)
      #expect(results[0]?.remarks == results[1]?.remarks)
    }
  }

  /// Cells with a token that stands neither in the tree nor in a remark on it or its row.
  private func unaccounted(_ workbook: Workbook, _ result: SheetImport) -> [String] {
    var texts: Set<Substring> = []
    func gather(_ value: FieldValue) {
      switch value.content {
      case .text(let text): texts.formUnion(text.split { !$0.isLetter && !$0.isNumber })
      case .list(let values): values.forEach(gather)
      case .entries(let entries): entries.map(\.value).forEach(gather)
      }
    }
    for node in result.fields.nodes { node.entries.map(\.value).forEach(gather) }
    result.fields.heading.map(\.value).forEach(gather)
    for column in result.columns {
      texts.formUnion(column.heading.split { !$0.isLetter && !$0.isNumber })
    }
    var told: [String: Set<CellAddress>] = [:]
    var rows: [String: Set<Int>] = [:]
    for remark in result.remarks {
      guard let sheet = remark.sheet, let address = remark.address else { continue }
      told[sheet, default: []].insert(address)
      if remark.message.contains("atas tabel") || remark.message.contains("luar tabel") {
        rows[sheet, default: []].insert(address.row)
      }
    }
    return workbook.sheets.filter { !$0.isHidden }.flatMap { sheet in
      sheet.cells.filter { cell in
        guard case .text(let text)? = cell.value, let token = text.firstToken else { return false }
        return !texts.contains(token) && told[sheet.name]?.contains(cell.address) != true
          && rows[sheet.name]?.contains(cell.address.row) != true
      }.map { cell in
        let column = result.columns.last {
          $0.place.sheet == sheet.name && $0.place.address.column == cell.address.column
            && $0.place.address.row < cell.address.row
        }
        return
          "\(result.layout): \(cell.address) \(column?.meaning ?? "?") \(cell.value ?? .text(""))"
      }
    }
  }
}

extension String {
  /// The first word that ``RandomOffice`` made up.
  fileprivate var firstToken: Substring? {
    split { !$0.isLetter && !$0.isNumber }.first { $0.hasPrefix("zq") }
  }
}

/// Sheets as nobody should keep them: headings in any order, joined cells anywhere, gaps.
struct RandomOffice {
  private(set) var workbook = Workbook(sheets: [])
  private var tokens = 0

  private static let headings = [
    "Kode", "Induk", "Jenjang", "Kondisi", "Indikator", "Tujuan", "Sasaran", "Outcome", "CSF",
    "Kondisi Antara", "Satuan", "Formula", "Target 2025", "2026", "Baseline", "Bobot",
    "Penanggung Jawab", "Program", "Pagu", "Warna", "No", "Keterangan", "Kondisi yang diperlukan",
    "Kondisi yang diperlukan (Antara)", "Faktor Penyebab", "Masalah", "Penjelasan", "Sumber Data",
  ]

  init(_ random: inout SeededGenerator) {
    for number in 0..<Int.random(in: 1...3, using: &random) {
      let sheet = sheet("Lembar\(number)", &random)
      workbook.sheets.append(sheet)
    }
  }

  private mutating func sheet(_ name: String, _ random: inout SeededGenerator) -> Sheet {
    var sheet = Sheet(name: name)
    var row = 1
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let columns = Int.random(in: 2...8, using: &random)
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        sheet.cells.append(Cell(CellAddress(row: row, column: 1), token("judul", &random)))
        row += 1
      }
      for column in 1...columns {
        let text = Self.headings.randomElement(using: &random) ?? ""
        sheet.cells.append(Cell(CellAddress(row: row, column: column), .text(text)))
      }
      row += 1
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        for column in 1...(columns + 1) where Int.random(in: 0..<3, using: &random) > 0 {
          let address = CellAddress(row: row, column: column)
          sheet.cells.append(Cell(address, value(&random)))
          if Int.random(in: 0..<12, using: &random) == 0 {
            let (down, right) = (
              Int.random(in: 0...3, using: &random), Int.random(in: 0...1, using: &random)
            )
            let last = CellAddress(row: row + down, column: column + right)
            sheet.merges.append(CellRange(address, last))
          }
        }
        row += Int.random(in: 0..<8, using: &random) == 0 ? 2 : 1
      }
      row += Int.random(in: 0...2, using: &random)
    }
    return sheet
  }

  private mutating func value(_ random: inout SeededGenerator) -> CellValue {
    let code = (0..<Int.random(in: 1...3, using: &random))
      .map { _ in "\(Int.random(in: 1...3, using: &random))" }.joined(separator: ".")
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return .number(Double(Int.random(in: 0...12, using: &random)) / 10)
    case 1: return .date("2001-04-01")
    case 2:
      return .text(["outcome", "csf", "antara", "tujuan"].randomElement(using: &random) ?? "")
    case 3: return .text(code)
    case 4: return token("(CSF \(code))", &random)
    case 5: return .percentage(0.5)
    case 6: return .error("#REF!")
    default: return token("", &random)
    }
  }

  /// A text with a word that stands nowhere else.
  private mutating func token(_ text: String, _ random: inout SeededGenerator) -> CellValue {
    tokens += 1
    let word = "zq\(tokens)"
    return .text(Bool.random(using: &random) ? "\(word) \(text)" : "Meningkatnya \(word) \(text)")
  }
}
