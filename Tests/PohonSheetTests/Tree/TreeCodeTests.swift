import Pohon
import PohonFile
import PohonSheet
import Testing

@Suite struct `Codes in the workbook of a tree` {
  /// A workbook of the conditions 1, 1.1 … 1.10, whose indicators are called as they are.
  private func draft() throws -> WorkbookDraft {
    let inside = (1...10).map {
      "{ kode: \"1.\($0)\", kondisi: K\($0), indikator: [X\($0)] }"
    }.joined(separator: ", ")
    let tree = try #require(
      readTree("pohon: a\nkinerja: [{ kode: \"1\", kondisi: K, anak: [\(inside)] }]").tree)
    return treeDraft(of: TreeFields(of: tree))
  }

  /// Changes the cell of the code in the row whose cell in `column` says `text`.
  private func setCode(
    _ content: CellDraft.Content, _ sheet: String, _ text: String, in draft: inout WorkbookDraft
  ) {
    guard let at = draft.sheets.firstIndex(where: { $0.name == sheet }) else { return }
    for index in draft.sheets[at].rows.indices
    where draft.sheets[at].rows[index].contains(where: { $0.content == .text(text) }) {
      draft.sheets[at].rows[index][0].content = content
    }
  }

  /// The indicators of each condition, and what was said.
  private func read(
    _ workbook: Workbook
  ) throws -> (indicators: [String: [String]], remarks: [String]) {
    let found = try #require(importTreeWorkbook(workbook))
    let nodes = readTree(found.fields).tree.nodes.map { ($0.key, $0.indicators.map(\.name)) }
    return (
      Dictionary(nodes, uniquingKeysWith: { $0 + $1 }),
      found.remarks.map { "\($0.sheet ?? "")!\($0.address.map(\.description) ?? "") \($0.message)" }
    )
  }

  @Test func `1.10 that became the number 1.1 is 1.10 again on every sheet`() throws {
    var draft = try draft()
    setCode(.number(1.1, decimals: nil), "Kondisi", "K10", in: &draft)
    setCode(.number(1.1, decimals: nil), "Indikator", "X10", in: &draft)
    let read = try read(Workbook(draft))
    #expect(read.indicators["1.10"] == ["X10"] && read.indicators["1.1"] == ["X1"])
    #expect(read.remarks.count == 2)
  }

  @Test func `a code that became a day is known by its order`() throws {
    var workbook = Workbook(try draft())
    for sheet in workbook.sheets.indices
    where ["Kondisi", "Indikator"].contains(workbook.sheets[sheet].name) {
      for cell in workbook.sheets[sheet].cells.indices
      where workbook.sheets[sheet].cells[cell].address.column == 1
        && workbook.sheets[sheet].cells[cell].value == .text("1.2")
      {
        workbook.sheets[sheet].cells[cell].value = .date("2025-02-01")
      }
    }
    #expect(try read(workbook).indicators["1.2"] == ["X2"])
  }

  @Test func `an indicator of a code that cannot be known goes to no other condition`() throws {
    var workbook = Workbook(try draft())
    let sheet = try #require(workbook.sheets.firstIndex { $0.name == "Indikator" })
    let cell = try #require(
      workbook.sheets[sheet].cells.firstIndex { $0.value == .text("1.2") })
    workbook.sheets[sheet].cells[cell].value = .date("1999-12-31")
    let read = try read(workbook)
    #expect(read.indicators["1.1"] == ["X1"] && read.indicators["1.2"] == [])
    #expect(
      read.remarks.contains { $0.hasSuffix("kodenya tidak dapat diketahui, baris tidak dibaca") })
  }

  @Test func `a row without a code below an unknown one goes with it`() throws {
    var draft = try draft()
    setCode(.text("9.9"), "Indikator", "X2", in: &draft)
    setCode(.empty, "Indikator", "X3", in: &draft)
    let read = try read(Workbook(draft))
    #expect(read.indicators["1.1"] == ["X1"])
    #expect(!read.indicators.values.joined().contains("X3"))
    #expect(read.remarks.count == 2)
  }

  @Test func `a hint never names a key that no document has`() throws {
    let tree = try #require(readTree("pohon: a\nkinerja: [{ kondisi: K, indikator: [X] }]").tree)
    var draft = treeDraft(of: TreeFields(of: tree))
    setCode(.text("@2"), "Indikator", "X", in: &draft)
    #expect(try read(Workbook(draft)).remarks.allSatisfy { !$0.contains("mungkin") })
  }

  @Test func `words of a list are read whatever their letters`() throws {
    var draft = try draft()
    let at = try #require(draft.sheets.firstIndex { $0.name == "Kondisi" })
    draft.sheets[at].rows[1][2].content = .text("Operasional")
    let found = try #require(importTreeWorkbook(Workbook(draft)))
    #expect(readTree(found.fields).tree.nodes[0].level == .operasional)
  }

  @Test func `a code of a component that became a number keeps its point`() throws {
    var draft = try draft()
    let at = try #require(draft.sheets.firstIndex { $0.name == "Komponen" })
    draft.sheets[at].rows.append([
      CellDraft("1.1"), CellDraft("program"), CellDraft(.number(4.01, decimals: nil)),
    ])
    let found = try #require(importTreeWorkbook(Workbook(draft)))
    #expect(readTree(found.fields).tree.nodes[1].components.map(\.code) == ["4.01"])
    #expect(found.remarks.count == 1)
  }
}
