import Pohon
import PohonSheet
import Testing

@Suite struct `Writing sheets` {
  @Test func `widths, frozen headings and repeated rows are read back`() throws {
    let sheet = try WorkbookView(
      draft { sheet in
        sheet.widths = [8, 40, 12]
        (sheet.headingRows, sheet.headingColumns) = (3, 2)
        sheet.rows = [[CellDraft("a")]]
      }
    ).sheets[0]
    // Excel adds the margins of a cell, five pixels of seven a character.
    #expect(zip(sheet.widths, [8, 40, 12]).allSatisfy { abs($0 - $1 - 0.71) < 0.01 })
    #expect(sheet.frozen == "C4")
    #expect(sheet.repeated == "$1:$3")
  }

  @Test(arguments: [(Paper.a4, 9), (.a3, 8), (.f4, 14)])
  func `a sheet is printed one page wide on its paper`(paper: Paper, code: Int) throws {
    let sheet = try WorkbookView(
      draft { sheet in
        sheet.page.paper = paper
        sheet.page.isLandscape = paper != .a3
        sheet.rows = [[CellDraft("a")]]
      }
    ).sheets[0]
    #expect(sheet.paper == code)
    #expect(sheet.orientation == (paper == .a3 ? "portrait" : "landscape"))
    #expect(sheet.fits && sheet.pagesWide ?? 1 == 1 && sheet.pagesLong == 0)
    #expect(sheet.footer == "Halaman &P dari &N")
  }

  @Test func `joined cells show the upper left one and nothing else`() throws {
    let sheet = try WorkbookView(
      draft { sheet in
        sheet.rows = [
          [CellDraft("satu"), CellDraft("hilang")], [CellDraft("dua"), CellDraft("tiga")],
        ]
        sheet.merges = [
          CellRange(CellAddress(row: 1, column: 1), CellAddress(row: 1, column: 2)),
          CellRange(CellAddress(row: 2, column: 1), CellAddress(row: 2, column: 1)),
        ]
      }
    ).sheets[0]
    #expect(sheet.merges == ["A1:B1"])
    #expect(sheet.cells["A1"]?.text == "satu" && sheet.cells["B1"]?.text == nil)
    #expect(sheet.cells["A2"]?.text == "dua" && sheet.cells["B2"]?.text == "tiga")
  }

  @Test func `rows are high enough for joined cells`() throws {
    let long = String(repeating: "kata ", count: 60)
    let sheet = try WorkbookView(
      draft { sheet in
        sheet.widths = [20, 20]
        sheet.rows = [
          [CellDraft(long)], [CellDraft("pendek")], [CellDraft(long)], [CellDraft("x")],
        ]
        sheet.merges = [
          CellRange(CellAddress(row: 1, column: 1), CellAddress(row: 1, column: 2)),
          CellRange(CellAddress(row: 3, column: 1), CellAddress(row: 4, column: 1)),
        ]
      }
    ).sheets[0]
    // 300 letters, many of them narrow: seven to nine lines of fifteen points at 40 a line.
    #expect((7 * 15...9 * 15).contains(sheet.heights["1"] ?? 0))
    #expect((14 * 15...18 * 15).contains(sheet.heights["4"] ?? 0))
    #expect(sheet.heights["2"] == nil)
  }

  @Test func `rows are high enough for what is wrapped in them`() throws {
    let sheet = try WorkbookView(
      draft { sheet in
        sheet.widths = [10, 30, 10]
        sheet.rows = [
          [CellDraft("1"), CellDraft(String(repeating: "kata ", count: 30)), CellDraft("x")],
          [CellDraft("1"), CellDraft("a\nb\nc"), CellDraft("x")],
          [CellDraft("1"), CellDraft("judul yang panjang sekali", CellStyle(.title))],
        ]
      }
    ).sheets[0]
    // 150 letters at 30 a line; LibreOffice leaves a row that has no height at one line.
    #expect((5 * 15...7 * 15).contains(sheet.heights["1"] ?? 0))
    #expect(sheet.heights["2"] == 45)
    #expect((15...20).contains(sheet.heights["3"] ?? 0))
  }

  @Test func `a protected sheet lets people choose cells and asks for no password`() throws {
    let sheet = try WorkbookView(
      draft { sheet in
        sheet.isProtected = true
        sheet.rows = [[CellDraft("kunci"), CellDraft(.empty, CellStyle(.entry))]]
      }
    ).sheets[0]
    #expect(sheet.isProtected && sheet.password == nil && !sheet.mayNotSelect)
    #expect(sheet.cells["A1"]?.isLocked == true && sheet.cells["B1"]?.isLocked == false)
  }

  @Test func `a hidden sheet in front leaves the next one open`() throws {
    var (hidden, shown) = (SheetDraft(name: "Data"), SheetDraft(name: "Formulir"))
    hidden.isHidden = true
    hidden.rows = [[CellDraft("a")]]
    shown.rows = [[CellDraft("b")]]
    let view = try WorkbookView(WorkbookDraft(title: "Uji", sheets: [hidden, shown]))
    #expect(view.sheets.map(\.isHidden) == [true, false])
    #expect(view.active == "Formulir")
  }

  @Test func `names on tabs are ones that Excel takes`() throws {
    let long = String(repeating: "Panjang sekali ", count: 4)
    let wanted = [
      "a/b:c", "", "'kutip'", long, long, "Sama", "SAMA", "History", "\u{0}x", "😀" + long,
    ]
    let draft = WorkbookDraft(
      title: "Uji",
      sheets: wanted.map {
        var sheet = SheetDraft(name: $0)
        sheet.rows = [[CellDraft("a")]]
        return sheet
      })
    let view = try WorkbookView(draft)
    #expect(view.sheets.map(\.name) == draft.tabNames)
    #expect(
      draft.tabNames == [
        "a b c", "Lembar", "kutip", "Panjang sekali Panjang sekali P",
        "Panjang sekali Panjang seka (2)", "Sama", "SAMA (2)", "History (2)", "x",
        "😀Panjang sekali Panjang sekali",
      ])
  }
}
