import PohonSheet
import Testing

@Suite struct `Shapes of workbooks` {
  @Test func `hidden sheets, rows and columns and joined cells are known`() throws {
    let workbook = try readWorkbook(bytes: made("bentuk"))
    #expect(
      workbook.sheets.map { "\($0.name) \($0.isHidden)" } == [
        "Matriks 'A' & B false", "Tersembunyi true", "Sangat tersembunyi true", "Kosong false",
      ])
    let first = workbook.sheets[0]
    #expect(first.merges.map(\.description) == ["A1:B3", "C5:C9"])
    #expect(first.hiddenRows == [4, 7])
    #expect(first.hiddenColumns == [4, 6, 7, 8])
    #expect(workbook.sheets[1]["XFD1048576"] == .text("pojok"))
    #expect(workbook.remarks == [WorkbookRemark("lembar bagan tidak dibaca", sheet: "Bagan")])
  }

  @Test(arguments: [
    "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml",
    "./x/../worksheets/sheet1.xml", "worksheets\\sheet1.xml", "Worksheets/Sheet%31.xml",
  ])
  func `a part is found however its path is written`(target: String) throws {
    var book = BookParts(#"<row r="1"><c r="A1"><v>7</v></c></row>"#)
    book["xl/_rels/workbook.xml.rels"] = BookParts.links([("rId1", "worksheet", target)])
    #expect(try book.sheet()["A1"] == .number(7))
  }

  @Test func `parts may lie in any folder and be called anything`() throws {
    var book = BookParts()
    book.parts = []
    book["_rels/.rels"] = BookParts.links([("a", "officeDocument", "/isi/buku.bin")])
    book["isi/buku.bin"] = BookParts.list(#"<sheet name="Satu" sheetId="9" r:id="b"/>"#)
    book["isi/_rels/buku.bin.rels"] = BookParts.links([("b", "worksheet", "../l.xml")])
    book["l.xml"] = BookParts.sheet(#"<row><c><v>7</v></c></row>"#)
    #expect(try book.sheet()["A1"] == .number(7))
  }

  @Test func `the strict kind of the format, with prefixes, reads the same`() throws {
    var book = BookParts()
    for name in ["_rels/.rels", "xl/_rels/workbook.xml.rels"] {
      book[name] = book[name]?.replacing(
        BookParts.relations, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    }
    book["xl/workbook.xml"] = """
      <x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="urn:q">
      <x:sheets><x:sheet name="Lembar1" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>
      """
    book["xl/worksheets/sheet1.xml"] = """
      <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>
      <x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>
      """
    #expect(try book.sheet()["B2"] == .text("satu"))
  }

  @Test(arguments: [true, false]) func `parts in UTF-16 read the same`(isBigEndian: Bool) throws {
    var book = BookParts()
    let text =
      "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
      + BookParts.sheet(#"<row r="1"><c r="A1" t="str"><v>é 😀</v></c></row>"#)
    book.set(
      "xl/worksheets/sheet1.xml",
      text.utf16.flatMap { unit in
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return isBigEndian ? pair : pair.reversed()
      })
    #expect(try book.sheet()["A1"] == .text("é 😀"))
  }

  @Test func `cells and rows without an address follow one another`() throws {
    let book = BookParts(
      """
      <row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row>
      <row><c/><c><v>4</v></c></row><row r="7"><c><v>5</v></c></row><row><c><v>6</v></c></row>
      """)
    #expect(
      try book.sheet().cells.map(\.address.description) == ["A1", "D1", "E1", "B2", "A7", "A8"])
  }

  @Test func `cells out of order are sorted, and of two at one address the first stays`() throws {
    let workbook = try BookParts(
      """
      <row r="3"><c r="B3"><v>3</v></c><c r="A3"><v>2</v></c></row>
      <row r="1"><c r="A1"><v>1</v></c><c r="B3" t="str"><v>lagi</v></c></row>
      """
    ).read()
    #expect(
      workbook.sheets[0].told == ["A1 number(1.0)", "A3 number(2.0)", "B3 number(3.0)"])
    #expect(
      workbook.remarks == [
        WorkbookRemark(
          "sel ditulis dua kali; isi kedua “lagi” tidak dibaca", sheet: "Lembar1",
          address: CellAddress(row: 3, column: 2))
      ])
  }

  @Test(arguments: [
    "XFE1", "A1048577", "A0", "1A", "", "ZZZZZZZZZZZZZZZZZZZZZZ9", "A99999999999999",
  ])
  func `a cell outside of every sheet is told with its content`(address: String) throws {
    let workbook = try BookParts(
      #"<row r="1"><c r="\#(address)" t="str"><v>isi</v></c><c r="B1"/></row>"#
    ).read()
    #expect(workbook.sheets[0].cells.isEmpty)
    #expect(
      workbook.remarks.map(\.message) == [
        "alamat sel “\(address)” di luar lembar; isinya “isi” tidak dibaca"
      ])
  }

  @Test func `left-over values behind joined cells stay and are told`() throws {
    let workbook = try BookParts(
      """
      <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>
      <row r="2"><c r="A2"/><c r="C2"><v>3</v></c></row>
      """,
      after: """
        <mergeCells><mergeCell ref="C2:B9"/><mergeCell ref="A1:B2"/><mergeCell ref="D4"/>
        <mergeCell ref="apa"/></mergeCells>
        """
    ).read()
    #expect(workbook.sheets[0].cells.count == 3)
    #expect(workbook.sheets[0].merges.map(\.description) == ["A1:B2"])
    #expect(
      workbook.remarks.map { "\($0.address?.description ?? "-") \($0.message)" } == [
        "- gabungan sel “apa” tidak terbaca; diabaikan",
        "B1 berisi 2.0, tersembunyi di balik gabungan A1:B2",
        "B2 gabungan sel B2:C9 bertindih dengan gabungan lain; diabaikan",
      ])
  }

  @Test func `macros and sheets of macros are left out and told`() throws {
    var book = BookParts()
    book["xl/workbook.xml"] = BookParts.list(
      """
      <sheet name="Makro" sheetId="2" r:id="rId7"/><sheet name="Lembar1" sheetId="1" r:id="rId1"/>
      <sheet name="Tanya" sheetId="3" r:id="rId8"/>
      """)
    book["xl/_rels/workbook.xml.rels"] = BookParts.links([
      ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId7", "xlMacrosheet", "m.xml"),
      ("rId8", "dialogsheet", "d.xml"),
    ])
    book["xl/vbaProject.bin"] = "makro"
    let workbook = try book.read()
    #expect(workbook.sheets.map(\.name) == ["Lembar1"])
    #expect(
      workbook.remarks == [
        WorkbookRemark("makro tidak dibaca dan tidak dijalankan"),
        WorkbookRemark("lembar makro tidak dibaca dan tidak dijalankan", sheet: "Makro"),
        WorkbookRemark("lembar kotak dialog tidak dibaca", sheet: "Tanya"),
      ])
  }
}
