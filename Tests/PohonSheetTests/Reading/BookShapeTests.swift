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
        "B2 gabungan sel B2:C9 bertumpang tindih dengan gabungan lain; diabaikan",
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

  /// The parts below are as LibreOffice 7.4 writes them: no `r:id` order, styles by the dozen,
  /// formulas with `aca`, empty results of formulas, its own extensions behind the cells.
  @Test func `a workbook as LibreOffice writes it reads`() throws {
    var book = BookParts()
    book["xl/workbook.xml"] = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <workbook xmlns="\(BookParts.main)" xmlns:r="\(BookParts.relations)"><fileVersion
      appName="Calc"/><workbookPr backupFile="false" showObjects="all" date1904="false"/><sheets>
      <sheet name="Lembar1" sheetId="1" state="visible" r:id="rId1"/></sheets>
      <calcPr iterateCount="100" refMode="A1" iterate="false" iterateDelta="0.001"/></workbook>
      """
    book["xl/styles.xml"] = """
      <styleSheet xmlns="\(BookParts.main)"><numFmts count="2"><numFmt numFmtId="164"
      formatCode="General"/><numFmt numFmtId="165" formatCode="DD/MM/YY"/></numFmts>
      <cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs><cellXfs count="3">
      <xf numFmtId="164" xfId="0" applyFont="false"/><xf numFmtId="165" xfId="0"/>
      <xf numFmtId="10" xfId="0"/></cellXfs><cellStyles><cellStyle name="Normal"/></cellStyles>
      <dxfs><dxf><numFmt numFmtId="166" formatCode="yyyy"/></dxf></dxfs></styleSheet>
      """
    book["xl/worksheets/sheet1.xml"] = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <worksheet xmlns="\(BookParts.main)"><sheetPr filterMode="false"/><dimension ref="A1:C2"/>
      <sheetFormatPr defaultRowHeight="12.8"/><cols><col collapsed="false" customWidth="false"
      hidden="false" max="1" min="1" style="0" width="11"/></cols><sheetData>
      <row r="1" customFormat="false" ht="12.8" hidden="false"><c r="A1" s="0" t="s"><v>0</v></c>
      <c r="B1" s="1" t="n"><v>45747</v></c><c r="C1" s="2" t="n"><v>0.786</v></c></row>
      <row r="2"><c r="A2" s="0" t="n"><f aca="false">SUM(C1:C1)</f><v>0.786</v></c>
      <c r="B2" s="0" t="str"><f aca="false">IF(A1="";1;"")</f><v></v></c>
      <c r="C2" s="0" t="e"><f aca="false">1/0</f><v>#DIV/0!</v></c></row></sheetData>
      <printOptions headings="false"/><pageMargins left="0.7875"/><headerFooter><oddHeader>&amp;C
      </oddHeader></headerFooter><extLst><ext><c r="Z9"><v>1</v></c></ext></extLst></worksheet>
      """
    let workbook = try book.read()
    #expect(
      workbook.sheets[0].told == [
        "A1 text(\"satu\")", "B1 date(\"2025-03-31\")", "C1 percentage(0.786)",
        "A2 number(0.786)", "B2 text(\"\")", "C2 error(\"#DIV/0!\")",
      ])
    #expect(workbook.sheets[0].hiddenRows.isEmpty && workbook.sheets[0].hiddenColumns.isEmpty)
    #expect(workbook.remarks.isEmpty)
  }
}
