import Pohon
import PohonSheet
import Testing

@Suite struct `Conditions in any order` {
  @Test func `a parent may come after its children, be missing, or go in a circle`() throws {
    let parents: [Int?] = [2, 0, nil, 4, 3, 9]
    let fields = TreeFields(
      nodes: parents.enumerated().map { number, parent in
        .init(parent: parent, entries: [.init(.kode, .text("\(number)"))])
      })
    let sheet = try #require(treeDraft(of: fields).sheets.first { $0.name == "Kondisi" })
    let said = sheet.rows.dropFirst().map { $0[1].content }
    #expect(said == [.text("2"), .text("0"), .empty, .text("4"), .text("3"), .empty])
    #expect(sheet.rows[2][3].style.indent == 2)
  }

  @Test func `cells joined below the last row are written`() throws {
    var sheet = SheetDraft(name: "A")
    sheet.rows = [[CellDraft("a")]]
    sheet.merges = [
      CellRange(CellAddress(row: 3, column: 1), CellAddress(row: 4, column: 2))
    ]
    let bytes = try workbookBytes(of: WorkbookDraft(title: "", sheets: [sheet]))
    #expect(try readWorkbook(bytes: bytes).sheets[0].merges == sheet.merges)
  }
}
