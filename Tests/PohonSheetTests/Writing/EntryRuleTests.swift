import PohonSheet
import Testing

@Suite struct `Writing rules for entries` {
  private func rules(_ kinds: [EntryRule.Kind], message: String = "Isi") throws -> WorkbookView {
    try WorkbookView(
      draft { sheet in
        sheet.rows = [[CellDraft("a")]]
        sheet.entries = kinds.enumerated().map { row, kind in
          let (first, last) = (
            CellAddress(row: row + 1, column: 2), CellAddress(row: row + 1, column: 3)
          )
          return EntryRule(CellRange(first, last), kind, message: message)
        }
      })
  }

  @Test func `short lists stand in the rule`() throws {
    let view = try rules([
      .words(["naik", "turun"], isStrict: true), .words(["a"], isStrict: false),
    ])
    let found = view.sheets[0].rules
    #expect(found.map(\.range) == ["B1:C1", "B2:C2"])
    #expect(found.map(\.kind) == ["list", "list"])
    #expect(found.map(\.least) == ["\"naik,turun\"", "\"a\""])
    #expect(found.map(\.refuses) == [true, false])
    #expect(found[0].message == "Isi")
    #expect(view.sheets.count == 1)
  }

  @Test func `lists that Excel has no room for stand on a hidden sheet`() throws {
    let many = (1...60).map { "Bagian nomor \($0)" }
    let commas = ["satu, dua", "tiga"]
    let view = try rules([many, commas, many].map { .words($0, isStrict: true) })
    let hidden = try #require(view.sheets.last)
    #expect(hidden.isHidden && view.sheets.count == 2)
    #expect(
      view.sheets[0].rules.map(\.least) == [
        "'Daftar pilihan'!$A$1:$A$60", "'Daftar pilihan'!$B$1:$B$2", "'Daftar pilihan'!$A$1:$A$60",
      ])
    #expect((1...60).map { hidden.cells["A\($0)"]?.text } == many)
    #expect(hidden.cells["B1"]?.text == "satu, dua" && hidden.cells["B3"]?.text == nil)
  }

  @Test func `numbers are bounded where they are`() throws {
    let found = try rules([
      .number(least: 0, most: 100), .number(least: 0.5, most: nil), .number(least: nil, most: nil),
    ]).sheets[0].rules
    #expect(found.map(\.kind) == ["decimal", "decimal", "decimal"])
    #expect(found.map { $0.least.flatMap(Double.init) } == [0, 0.5, -9e307])
    #expect(found.map { $0.most.flatMap(Double.init) } == [100, 9e307, 9e307])
  }

  @Test func `a hint that is too long for Excel ends where Excel would refuse it`() throws {
    let long = String(repeating: "panjang ", count: 50)
    let found = try rules([.number(least: 0, most: 1)], message: long).sheets[0].rules
    #expect(found[0].message == String(long.prefix(255)))
  }
}
