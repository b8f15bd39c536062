import PohonSheet
import Testing

@Suite struct `Formulas of workbooks` {
  @Test func `come with the result that the file keeps`() throws {
    let sheet = try BookParts(
      """
      <row r="1"><c r="A1"><f>B1*2</f><v>8</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c>
      <c r="C1" t="str"><f>""</f><v></v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>
      <c r="E1"><f t="array" ref="E1:E2">A1:A2&lt;3</f><v>1</v></c></row>
      """
    ).sheet()
    #expect(
      sheet.cells.map { "\($0.formula ?? "-") \($0.value.map { "\($0)" } ?? "nil")" } == [
        #"B1*2 number(8.0)"#, #""a" text("a")"#, "\"\" text(\"\")", "1/0 error(\"#DIV/0!\")",
        #"A1:A2<3 number(1.0)"#,
      ])
  }

  @Test func `that cells share are moved as openpyxl moves them`() throws {
    let formulas = [
      "B4*2", "SUM($B4:B$9)+A1", "LOG10(C4)&amp;\"B4 \"\"C5\"\"\"", "'B4 lembar'!C4+Data!D5",
      "SUM(A:A)+SUM($C:D)+SUM(2:3)", "IF(B4&lt;1E5,TRUE,AB10)", "Tabel[B4]+B4_nama+$D$4",
    ]
    var rows: [Int: String] = [:]
    for (index, formula) in formulas.enumerated() {
      let column = CellAddress.letters(ofColumn: index + 10)
      let range = "\(column)4:\(column)6"
      rows[4, default: ""] +=
        #"<c r="\#(column)4"><f t="shared" si="\#(index)" ref="\#(range)">\#(formula)</f></c>"#
      for row in 5...6 {
        rows[row, default: ""] += #"<c r="\#(column)\#(row)"><f t="shared" si="\#(index)"/></c>"#
      }
    }
    let book = BookParts((4...6).map { #"<row r="\#($0)">\#(rows[$0]!)</row>"# }.joined())
    let told = try book.sheet().cells.map { ["\($0.address)", $0.formula ?? "-"] }
    #expect(told.count == 21)
    let expected = try readByOpenpyxl("rumus", book.forOpenpyxl.file)
    #expect(told == expected)
  }

  @Test func `that leave the sheet when moved say so`() throws {
    let sheet = try BookParts(
      """
      <row r="9"><c r="C9"><f t="shared" si="0" ref="A8:C9">A1+XFD9</f><v>1</v></c></row>
      <row r="8"><c r="A8"><f t="shared" si="0"/><v>1</v></c></row>
      """
    ).sheet()
    #expect(sheet.cells.map(\.formula) == ["#REF!+XFB8", "A1+XFD9"])
  }

  @Test func `without a result are told, the first two dozen one by one`() throws {
    let rows = (1...100).map { #"<row r="\#($0)"><c r="A\#($0)"><f>B\#($0)</f><v/></c></row>"# }
    let workbook = try BookParts(rows.joined()).read()
    #expect(workbook.sheets[0].cells.count == 100)
    #expect(workbook.sheets[0].cells.allSatisfy { $0.value == nil && $0.formula != nil })
    #expect(workbook.remarks.count == 25)
    #expect(
      workbook.remarks[3]
        == WorkbookRemark(
          "rumus tanpa hasil tersimpan; buka di Excel atau LibreOffice lalu simpan ulang",
          sheet: "Lembar1", address: CellAddress(row: 4, column: 1)))
    #expect(
      workbook.remarks[24]
        == WorkbookRemark("dan 76 lagi: rumus tanpa hasil tersimpan", sheet: "Lembar1"))
  }

  @Test func `that use other workbooks are told`() throws {
    var book = BookParts(
      """
      <row r="1"><c r="A1"><f>[1]Data!A1</f><v>8</v></c><c r="B1"><f>"[1]"&amp;A1</f><v>8</v></c>
      <c r="C1"><f>Tabel[2025a]</f><v>8</v></c></row>
      """)
    #expect(try book.read().remarks.isEmpty)
    book["xl/_rels/workbook.xml.rels"] = BookParts.links([
      ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "externalLink", "e.xml"),
    ])
    #expect(
      try book.read().remarks == [
        WorkbookRemark(
          "rumus memakai buku kerja lain, yang tidak dibaca; yang dipakai hasil tersimpannya",
          sheet: "Lembar1", address: CellAddress(row: 1, column: 1))
      ])
  }
}
