import PohonSheet
import Testing

@Suite struct `Writing workbooks` {
  private func refusal(_ change: (inout SheetDraft) -> Void) -> String? {
    do {
      _ = try workbookBytes(of: draft(change))
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `the same draft gives the same bytes`() throws {
    let draft = draft { sheet in
      sheet.widths = [10, 20]
      sheet.rows = (0..<50).map { row in
        (0..<20).map { column in
          var style = CellStyle(row % 3 == 0 ? .entry : .body)
          style.indent = column
          return CellDraft(.number(Double(row * column) / 7, decimals: column % 5), style)
        }
      }
      sheet.entries = [
        EntryRule(
          CellRange(CellAddress(row: 1, column: 1), CellAddress(row: 9, column: 1)),
          .words(["a,b", "c"], isStrict: true), message: "Pilih")
      ]
    }
    let first = try workbookBytes(of: draft)
    #expect(first == (try workbookBytes(of: draft)))
    let view = try WorkbookView(draft)
    #expect(view.years == [1980])
    #expect(view.created == "2000-01-01 00:00:00")
    #expect(view.title == "Uji")
  }

  @Test func `a text that no cell can hold is refused with its cell`() {
    let text = String(repeating: "a", count: 32_767)
    #expect(refusal { $0.rows = [[CellDraft(text)]] } == nil)
    #expect(
      refusal { $0.rows = [[], [CellDraft("b"), CellDraft(text + "a")]] }
        == "Lembar!B2: teks sepanjang 32768 huruf tidak termuat; satu sel paling banyak 32767 huruf"
    )
    let faces = String(repeating: "😀", count: 16_384)
    #expect(refusal { $0.rows = [[CellDraft(faces)]] }?.contains("32768 huruf") == true)
  }

  @Test func `more rows or columns than a sheet has are refused`() {
    #expect(
      refusal { $0.rows = Array(repeating: [], count: 1_048_577) }
        == "lembar “Lembar”: 1048577 baris tidak termuat; satu lembar paling banyak 1048576 baris")
    #expect(
      refusal { $0.rows = [Array(repeating: CellDraft(), count: 16_385)] }
        == "lembar “Lembar”: 16385 kolom tidak termuat; satu lembar paling banyak 16384 kolom")
    #expect(refusal { $0.rows = [Array(repeating: CellDraft("x"), count: 16_384)] } == nil)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `a number that is none is refused`(number: Double) {
    let told = "Lembar!A1: bilangannya tidak berhingga, tidak dapat ditulis"
    #expect(refusal { $0.rows = [[CellDraft(.number(number, decimals: 2))]] } == told)
    #expect(
      refusal { $0.rows = [[CellDraft(.formula("1/0", result: number, decimals: 2))]] } == told)
  }

  @Test func `joined cells that overlap are refused`() {
    let told = refusal { sheet in
      sheet.merges = [
        CellRange(CellAddress(row: 1, column: 1), CellAddress(row: 3, column: 2)),
        CellRange(CellAddress(row: 3, column: 2), CellAddress(row: 4, column: 2)),
      ]
    }
    #expect(told == "Lembar!B3: gabungan sel B3:B4 bertumpang tindih dengan gabungan lain")
  }

  @Test func `ranges outside the sheet are refused`() {
    let upsideDown = CellRange(CellAddress(row: 3, column: 1), CellAddress(row: 1, column: 1))
    #expect(
      refusal { $0.merges = [upsideDown] }
        == "lembar “Lembar”: rentang sel A3:A1 tidak ada pada lembar")
    let nowhere = CellRange(CellAddress(row: 0, column: 0), CellAddress(row: 1, column: 1))
    #expect(
      refusal {
        $0.entries = [EntryRule(nowhere, .number(least: nil, most: nil), message: "")]
      } != nil)
  }

  @Test func `a workbook without a visible sheet is refused`() {
    #expect(refusal { $0.isHidden = true } == "buku kerja tidak punya lembar yang tampak")
    #expect(throws: WorkbookWriteError.self) {
      try workbookBytes(of: WorkbookDraft(title: "kosong"))
    }
  }
}
