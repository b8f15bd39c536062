import PohonSheet
import Testing

@Suite struct `Limits of workbooks` {
  @Test func `a zip bomb ends by its ratio, whatever its headers say`() throws {
    for kind in ["bom", "bom-berbohong"] {
      let bomb = try made(kind)
      let message = refusal(bomb)
      let isRefused =
        message == "buku kerja terlalu besar: isinya lebih dari 200 kali ukuran berkasnya"
        || (kind == "bom-berbohong"
          && message == "buku kerja rusak pada bagian xl/worksheets/sheet1.xml")
      #expect(isRefused, "\(kind): \(message ?? "read")")
    }
  }

  @Test func `sizes of parts and of the whole are counted`() throws {
    let rows = (1...2000).map { #"<row r="\#($0)"><c r="A\#($0)"><v>1</v></c></row>"# }
    let book = BookParts(rows.joined())
    var limits = WorkbookLimits()
    limits.partBytes = 1 << 16
    #expect(
      refusal(book.file, limits: limits)
        == "buku kerja terlalu besar: bagian xl/worksheets/sheet1.xml lebih dari 0 MB")
    limits = WorkbookLimits()
    limits.inflatedBytes = 1 << 16
    #expect(
      refusal(book.file, limits: limits) == "buku kerja terlalu besar: isinya lebih dari 0 MB")
  }

  @Test func `cells, sheets, entries, texts, joined cells and depth are counted`() {
    let cells = (1...4).map { #"<row><c t="str"><v>teks \#($0)</v></c><c s="1"/></row>"# }.joined()
    let merges = #"<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>"#
    var book = BookParts(cells, after: merges)
    book["xl/workbook.xml"] = BookParts.list(
      #"<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId1"/>"#)
    func refused(_ change: (inout WorkbookLimits) -> Void) -> String? {
      var limits = WorkbookLimits()
      change(&limits)
      return refusal(book.file, limits: limits)
    }
    let told = "buku kerja terlalu besar: "
    #expect(refused { _ in } == nil)
    #expect(refused { $0.cells = 8 } == nil)
    #expect(refused { $0.cells = 7 } == told + "lebih dari 7 sel berisi")
    #expect(refused { $0.sheets = 1 } == told + "lebih dari 1 lembar")
    #expect(refused { $0.entries = 6 } == told + "lebih dari 6 berkas di dalam arsip")
    #expect(refused { $0.textBytes = 6 } == nil)
    #expect(refused { $0.textBytes = 5 } == told + "satu sel berisi lebih dari 5 huruf")
    #expect(refused { $0.merges = 1 } == told + "lembar “A” memuat lebih dari 1 gabungan sel")
    #expect(refused { $0.depth = 5 } == nil)
    #expect(refused { $0.depth = 4 } == told + "XML bersarang lebih dari 4 tingkat")
  }

  @Test func `empty cells and rows down to the end of the sheet are no cells`() throws {
    let sheet = try readWorkbook(bytes: made("hampa")).sheets[0]
    #expect(sheet.told == ["B2 text(\"isi\")"])
  }
}
