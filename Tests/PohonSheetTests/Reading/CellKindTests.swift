import PohonSheet
import Testing

@Suite struct `Kinds of cells` {
  @Test func `are what openpyxl takes them for`() throws {
    let bytes = try made("jenis")
    let sheet = try readWorkbook(bytes: bytes).sheets[0]
    let expected = try readByOpenpyxl("isi", bytes).map { "\($0[1]) \($0[2]) \($0[3])" }
    let told = sheet.cells.filter { $0.formula == nil }.map {
      "\($0.address) \(words(of: $0.value))"
    }
    #expect(told == expected)
    #expect(expected.count == 44)
  }

  @Test func `count days from 1904 where the workbook does`() throws {
    let bytes = try made("mac")
    let sheet = try readWorkbook(bytes: bytes).sheets[0]
    #expect(sheet["A1"] == .date("2025-03-31"))
    #expect(sheet["A2"] == .date("1904-01-02"))
  }

  @Test(arguments: [
    (0.0, CellValue.number(0)), (0.25, .date("06:00")), (1, .date("1900-01-01")),
    (59, .date("1900-02-28")), (60, .date("1900-02-29")), (61, .date("1900-03-01")),
    (45747.604166666664, .date("2025-03-31 14:30")), (45747.99999999, .date("2025-04-01")),
    (2958465.0, .date("9999-12-31")), (2958466, .number(2_958_466)), (-5, .number(-5)),
  ])
  func `of days follow the calendar of spreadsheets`(serial: Double, value: CellValue) throws {
    var book = BookParts(#"<row r="1"><c r="A1" s="1"><v>\#(serial)</v></c></row>"#)
    book["xl/styles.xml"] = styles(#"<xf/><xf numFmtId="14"/>"#)
    let workbook = try book.read()
    #expect(workbook.sheets[0]["A1"] == value)
    if case .number = value {
      #expect(workbook.remarks.first?.message.contains("di luar kalender") == true)
    }
  }

  @Test(arguments: [
    ("2025-03-31", "2025-03-31"), ("2025-03-31T00:00:00", "2025-03-31"),
    ("2025-03-31T14:30:00.000Z", "2025-03-31 14:30"), ("T14:30:05", "14:30:05"),
    ("14:30", "14:30"),
  ])
  func `may be days in ISO 8601`(written: String, told: String) throws {
    let book = BookParts(#"<row r="1"><c r="A1" t="d"><v>\#(written)</v></c></row>"#)
    #expect(try book.sheet()["A1"] == .date(told))
  }

  @Test func `of texts come with runs, without pronunciation and with escapes decoded`() throws {
    var book = BookParts(
      """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
      <c r="C1" t="inlineStr"><is><r><t>dua </t></r><r><rPr/><t>kata</t></r></is></c>
      <c r="D1" t="str"><v>_x0041_x_xD83D__xDE00_ _xD83D_ _x00g1_</v></c>
      <c r="E1" t="inlineStr"><is><t xml:space="preserve"> a &amp; b </t></is></c></row>
      """)
    book["xl/texts.xml"] = """
      <sst><si><r><t>Layan</t></r><r><t>an</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>
      <si><t><![CDATA[baris_x000D_
      dua]]></t><phoneticPr fontId="1"/></si></sst>
      """
    #expect(
      try book.sheet().cells.map(\.value) == [
        .text("Layanan"), .text("baris\r\ndua"), .text("dua kata"), .text("Ax😀 _xD83D_ _x00g1_"),
        .text(" a & b "),
      ])
  }

  @Test(arguments: [
    ("1e3", CellValue.number(1000)), ("-1.5E-7", .number(-1.5e-7)), ("+2", .number(2)),
    ("007", .number(7)), (" 8\n ", .number(8)), ("nan", .text("nan")), ("0x10", .text("0x10")),
    ("1,5", .text("1,5")),
    ("1e999", .text("1e999")), ("dua", .text("dua")),
  ])
  func `of numbers are strict about what a number is`(written: String, value: CellValue) throws {
    let book = BookParts(#"<row r="1"><c r="A1"><v>\#(written)</v></c></row>"#)
    let workbook = try book.read()
    #expect(workbook.sheets[0]["A1"] == value)
    let isText = if case .text = value { true } else { false }
    let remark = "“\(written)” bertipe angka, tetapi bukan angka; dibaca sebagai teks"
    #expect(workbook.remarks.map(\.message) == (isText ? [remark] : []))
  }

  @Test func `that nobody knows are read as text and told`() throws {
    let book = BookParts(
      """
      <row r="1"><c r="A1" t="zz"><v>apa</v></c><c r="B1" t="s"><v>9</v></c>
      <c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c></row>
      """)
    let workbook = try book.read()
    #expect(
      workbook.sheets[0].cells == [
        Cell(CellAddress(row: 1, column: 1), .text("apa")),
        Cell(CellAddress(row: 1, column: 3), .flag(true)),
        Cell(CellAddress(row: 1, column: 4), .error("#N/A")),
      ])
    #expect(
      workbook.remarks == [
        WorkbookRemark(
          "tipe sel “zz” tidak dikenal; dibaca sebagai teks", sheet: "Lembar1",
          address: CellAddress(row: 1, column: 1)),
        WorkbookRemark(
          "teks nomor “9” tidak ada dalam buku kerja", sheet: "Lembar1",
          address: CellAddress(row: 1, column: 2)),
      ])
  }

  private func styles(_ formats: String) -> String {
    "<styleSheet><cellXfs>\(formats)</cellXfs></styleSheet>"
  }

  private func words(of value: CellValue?) -> String {
    switch value {
    case .text(let text):
      "teks " + text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    case .number(let number): "angka " + python(number)
    case .percentage(let number): "persen " + python(number)
    case .date(let date): "tanggal \(date)"
    case .flag(let flag): "logika \(flag)"
    case .error(let error): "galat \(error)"
    case nil: "-"
    }
  }

  /// A number as Python prints it.
  private func python(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }
}
