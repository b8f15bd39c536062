import PohonSheet
import PohonTesting
import Testing

@Suite struct `Writing cells` {
  @Test func `every kind of cell is read back`() throws {
    let view = try WorkbookView(
      draft { sheet in
        sheet.rows = [
          [
            CellDraft("Meningkatnya mutu"), CellDraft(.number(78.6, decimals: 2)),
            CellDraft(.number(-0.125, decimals: nil)),
            CellDraft(.formula("B1*2", result: 157.2, decimals: 1)),
            CellDraft(.formula("B1*3", result: nil, decimals: nil)),
            CellDraft(.textFormula("IF(B1>1,\"a<b\",\"c\")", result: "a<b")), CellDraft(""),
          ]
        ]
      })
    let cells = view.sheets[0].cells
    #expect(cells["A1"]?.text == "Meningkatnya mutu")
    #expect(cells["B1"]?.number == 78.6 && cells["B1"]?.format == "#,##0.00")
    #expect(cells["C1"]?.number == -0.125 && cells["C1"]?.format == "General")
    #expect(cells["D1"]?.formula == "=B1*2" && cells["D1"]?.number == 157.2)
    #expect(cells["D1"]?.format == "#,##0.0")
    #expect(cells["E1"]?.formula == "=B1*3" && cells["E1"]?.number == nil)
    #expect(cells["F1"]?.formula == "=IF(B1>1,\"a<b\",\"c\")" && cells["F1"]?.text == "a<b")
    #expect(cells["G1"]?.text == nil && cells["G1"]?.number == nil)
  }

  @Test func `texts that mean something to Excel stay texts`() throws {
    let odd = [
      "_x0041_", "_x0041_x0042_", "_x005F_", "_x005F", "_x005F\u{0}", "_x00\u{1}_", "__x000D_",
      "a\u{0}b", "\u{0}", "=HYPERLINK(\"http://x\")", "http://contoh.id", "mailto:a@b", "{=A1}",
      "-2+3", " spasi ", "\n\nakhir\n",
    ]
    let texts = odd + hostileTexts
    let view = try WorkbookView(
      draft { $0.rows = texts.map { [CellDraft($0)] } })
    for (row, text) in texts.enumerated() {
      let cell = view.sheets[0].cells["A\(row + 1)"]
      #expect(cell?.text.map { Array($0.utf16) } == Array(text.utf16), "\(text.debugDescription)")
      #expect(cell?.formula == nil)
    }
  }

  @Test func `random texts come back as they were`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let pieces = hostileTexts + ["_", "x", "_x", "005F", "_x005F", "000", "0_", "A"]
    let texts = (0..<2000).map { _ in
      (0...Int.random(in: 0...6, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
    }
    let view = try WorkbookView(
      draft { $0.rows = texts.map { [CellDraft($0)] } })
    for (row, text) in texts.enumerated() {
      let read = view.sheets[0].cells["A\(row + 1)"]?.text ?? ""
      #expect(
        Array(read.utf16) == Array(text.utf16), "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test func `the kinds of cell look different`() throws {
    let kinds: [CellStyle.Kind] = [.body, .heading, .title, .note, .entry]
    var special = CellStyle()
    (special.isAssumed, special.isBold, special.indent) = (true, true, 3)
    var centred = CellStyle()
    centred.isCentred = true
    let view = try WorkbookView(
      draft { sheet in
        sheet.rows = [
          kinds.map { CellDraft("teks", CellStyle($0)) }
            + [CellDraft("teks", special), CellDraft("teks", centred)]
        ]
      })
    let cells = view.sheets[0].cells
    #expect(cells["A1"]?.border == "thin" && cells["A1"]?.wraps == true)
    #expect(cells["A1"]?.down == "top" && cells["A1"]?.fill == nil)
    #expect(cells["B1"]?.isBold == true && cells["B1"]?.fill != nil)
    #expect(cells["B1"]?.across == "center")
    #expect(cells["C1"]?.border == nil && cells["C1"]?.size == 14)
    #expect(cells["D1"]?.border == nil && cells["D1"]?.isBold == false)
    #expect(cells["E1"]?.isLocked == false && cells["A1"]?.isLocked == true)
    #expect(cells["E1"]?.border == "dashed" && cells["E1"]?.fill != cells["B1"]?.fill)
    #expect(cells["F1"]?.isItalic == true && cells["F1"]?.isBold == true)
    #expect(cells["F1"]?.indent == 3)
    #expect(cells["G1"]?.across == "center")
  }
}
