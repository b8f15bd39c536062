import PohonSheet
import PohonTesting
import Testing

@Suite struct `Damaged workbooks` {
  @Test(arguments: UInt64(1)...10)
  func `are read or refused, whatever is broken`(seed: UInt64) throws {
    let whole = try Self.whole.get()
    let book = BookParts.varied
    var random = SeededGenerator(seed: seed)
    var (readCount, refusedCount) = (0, 0)
    for _ in 0..<500 {
      let bytes: [UInt8]
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes = flipped(whole.randomElement(using: &random)!.bytes, &random)
      case 1: bytes = cut(whole.randomElement(using: &random)!.bytes, &random)
      case 2: bytes = lied(whole.randomElement(using: &random)!, &random)
      default: bytes = tangled(book, &random).file
      }
      do throws(WorkbookError) {
        let workbook = try readWorkbook(bytes: bytes)
        readCount += 1
        #expect(isSound(workbook), "seed \(seed)")
      } catch {
        refusedCount += 1
        #expect(!error.description.isEmpty, "seed \(seed)")
      }
    }
    print("damaged workbooks, seed \(seed): \(readCount) read, \(refusedCount) refused")
    #expect(readCount > 50 && refusedCount > 50, "seed \(seed)")
  }

  /// What openpyxl wrote, and where the headers of the archive begin.
  private static let whole = Result {
    try [made("jenis"), made("bentuk")].map { bytes in
      (
        bytes: bytes,
        headers: (0..<(bytes.count - 46)).filter { place in
          bytes[place] == 0x50 && bytes[place + 1] == 0x4B && bytes[place + 2] < 8
        }
      )
    }
  }

  /// Whether every cell lies in the sheet, in order and once.
  private func isSound(_ workbook: Workbook) -> Bool {
    workbook.sheets.allSatisfy { sheet in
      zip(sheet.cells, sheet.cells.dropFirst()).allSatisfy { $0.address < $1.address }
        && sheet.cells.allSatisfy {
          (1...1_048_576).contains($0.address.row) && (1...16_384).contains($0.address.column)
            && ($0.value != nil || $0.formula != nil)
        }
        && sheet.merges.allSatisfy { $0.first < $0.last }
    }
  }

  /// Some bytes changed anywhere.
  private func flipped(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
    }
    return bytes
  }

  /// The end, the beginning or a piece of the middle missing.
  private func cut(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    let (one, other) = (
      Int.random(in: 0...bytes.count, using: &random),
      Int.random(in: 0...min(400, bytes.count), using: &random)
    )
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return Array(bytes.prefix(one))
    case 1: return Array(bytes.dropLast(other))
    case 2: return Array(bytes.dropFirst(other))
    default: return Array(bytes.prefix(one) + bytes.dropFirst(one + other))
    }
  }

  /// Sizes, offsets and counts in the headers of the archive replaced.
  private func lied(
    _ whole: (bytes: [UInt8], headers: [Int]), _ random: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = whole.bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place =
        whole.headers.randomElement(using: &random)! + Int.random(in: 4..<46, using: &random)
      let lie = [0, 1, 100, 0xFFFF, 0x7FFF_FFFF, 0xFFFF_FFFF].randomElement(using: &random)!
      let width = [1, 2, 4].randomElement(using: &random)!
      for byte in 0..<width where place + byte < bytes.count {
        bytes[place + byte] = UInt8(truncatingIfNeeded: lie >> (8 * byte))
      }
    }
    return bytes
  }

  /// A part cut, or its tags and values swapped or doubled, in an archive that is whole.
  private func tangled(_ book: BookParts, _ random: inout SeededGenerator) -> BookParts {
    var book = book
    let index = book.parts.indices.randomElement(using: &random)!
    let content = book.parts[index].content
    var pieces = content.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
      .dropFirst().map { [UInt8(ascii: "<")] + $0 }
    let (one, other) = (
      pieces.indices.randomElement(using: &random)!, pieces.indices.randomElement(using: &random)!
    )
    switch Int.random(in: 0..<6, using: &random) {
    case 0: pieces = [Array(content.prefix(Int.random(in: 0...content.count, using: &random)))]
    case 1: pieces.swapAt(one, other)
    case 2: pieces.remove(at: one)
    case 3: pieces.insert(pieces[one], at: other)
    case 4: pieces[one] = flipped(pieces[one], &random)
    default:
      let word = ["-1", "99999999999999999999", "", "nan", "A1", "_x0000_", "😀"]
        .randomElement(using: &random)!
      let text = String(decoding: pieces[one], as: UTF8.self)
      pieces[one] = Array(text.replacing(/[0-9]+/, with: word).utf8)
    }
    book.parts[index].content = Array(pieces.joined())
    return book
  }
}

extension BookParts {
  /// A workbook with something of everything.
  fileprivate static var varied: BookParts {
    var book = BookParts(
      """
      <row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000.5</v></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><r><t>a</t></r><rPh><t>b</t></rPh></is></c>
      <c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#REF!</v></c><c t="d"><v>2025-03-31</v></c></row>
      <row r="4"><c r="A4"><f t="shared" si="0" ref="A4:A6">B4*2</f><v>2</v></c></row>
      <row r="5"><c r="A5"><f t="shared" si="0"/><v>4</v></c><c r="B5" s="2"><v>0.5</v></c></row>
      """,
      before: #"<cols><col min="3" max="5" hidden="1"/></cols>"#,
      after: #"<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="D4:E9"/></mergeCells>"#)
    book["xl/styles.xml"] = """
      <styleSheet><numFmts><numFmt numFmtId="164" formatCode="d mmm yyyy"/></numFmts>
      <cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>
      """
    return book
  }
}
