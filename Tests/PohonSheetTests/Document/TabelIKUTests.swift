import Pohon
import PohonSheet
import PohonTesting
import Testing

@Suite struct `The IKU table` {
  private func table(_ text: String, profile: String = "iku") throws -> ReadPage.Table {
    let page = try #require(ReadPage(tabelIKU(of: try tree(text, profile: profile)).html))
    return try #require(page.tables.first)
  }

  @Test func `sets each tujuan beside its sasaran and their indicators`() throws {
    let table = try table(
      """
      kode: "1"
      jenjang: tujuan
      kondisi: Tujuan
      indikator:
        - { nama: Ukuran tujuan, formula: F, penanggung_jawab: [Camat] }
      anak:
        - kode: "1.1"
          jenjang: sasaran
          kondisi: Sasaran satu
          penanggung_jawab: [Sekretaris]
          indikator:
            - { nama: Ukuran a, baseline: { "2024": "75" }, target: { "2025": "70.00", "2026": 80 } }
            - { nama: Ukuran b, sumber_data: [Survei], target: { "2026": "B" } }
            - { nama: Ukuran c, penanggung_jawab: [Kasi] }
        - { kode: "1.2", jenjang: sasaran, kondisi: Sasaran dua }
      """)
    #expect(table.headings[0].map(\.text).contains("Target tahun"))
    #expect(
      table.names == [
        "No.", "Tujuan", "Sasaran", "Indikator Kinerja Utama", "Formula", "Kondisi awal 2024",
        "2025", "2026", "Sumber Data", "Penanggung Jawab",
      ])
    #expect(
      table.grid == [
        ["1", "Tujuan", "", "Ukuran tujuan", "F", "—", "—", "—", "—", "Camat"],
        ["1.1", nil, "Sasaran satu", "Ukuran a", "—", "75", "70.00", "80", "—", "Sekretaris"],
        [nil, nil, nil, "Ukuran b", "—", "—", "—", "B", "Survei", nil],
        [nil, nil, nil, "Ukuran c", "—", "—", "—", "—", "—", "Kasi"],
        ["1.2", nil, "Sasaran dua", "—", "—", "—", "—", "—", "—", "—"],
      ])
  }

  @Test func `has one column for the conditions of any other tree`() throws {
    let table = try table(
      """
      kode: "0"
      jenjang: outcome
      kondisi: Hasil
      anak:
        - kode: "1"
          jenjang: csf
          kondisi: Kunci
          indikator: [{ nama: A, satuan: "%" }, { nama: B }]
      """, profile: "csf")
    #expect(table.names == ["No.", "Jenjang", "Kondisi", "Indikator Kinerja Utama", "Satuan"])
    #expect(
      table.grid == [
        ["0", "Outcome", "Hasil", "—", "—"], ["1", "CSF", "Kunci", "A", "%"],
        [nil, nil, nil, "B", "—"],
      ])
  }

  @Test func `keeps the targets of parts of a year in the cell of the year`() throws {
    let text = """
      kode: "1"
      jenjang: sasaran
      kondisi: Hasil
      indikator:
        - { nama: A, target: { "2025-T1": 3, "2025": 12, "2025-S1": 6, "2026-09": 7 } }
      """
    #expect(try table(text).grid[0].suffix(2) == ["12\nT1: 3\nS1: 6", "09: 7"])
    let page = try #require(ReadPage(tabelIKU(of: try tree(text, profile: "iku")).html))
    #expect(
      page.lines.contains("li: T1 sampai T4: triwulan; S1 dan S2: semester; 01 sampai 12: bulan."))
  }

  @Test func `holds each condition and indicator once, the same in the workbook`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = RandomTree(seed: seed)
    for _ in 0..<200 {
      let tree = random.tree()
      let iku = tabelIKU(of: tree)
      let grid = try #require(ReadPage(iku.html)).tables[0].grid
      let sheet = iku.draft.sheets[0]
      #expect(areSame(grid, sheet.shown), "seed \(seed)")
      #expect(grid.count == tree.nodes.reduce(0) { $0 + max(1, $1.indicators.count) })
      let place = try #require(sheet.lowestHeadings.firstIndex(of: "Indikator Kinerja Utama"))
      let names = tree.nodes.flatMap { $0.indicators.isEmpty ? [""] : $0.indicators.map(\.name) }
      #expect(
        grid.map { $0[place] } == names.map { $0.isEmpty ? "—" : SafeText.clean($0) },
        "seed \(seed)")
    }
  }

  @Test func `opens in a second reader with its cells joined`() throws {
    var node = Node(code: "1", level: .sasaran, statement: "Hasil")
    node.indicators = ["A", "B"].map { name in
      var indicator = Indicator(name: name)
      indicator.targets = [Target(period: .year(2025), value: Quantity("78,60"))]
      return indicator
    }
    let view = try WorkbookView(tabelIKU(of: Tree(heading: Heading(id: "a"), nodes: [node])).draft)
    #expect(view.sheets.map(\.name) == ["IKU", "Keterangan"])
    let sheet = view.sheets[0]
    #expect(Set(["A4:A5", "B4:B5", "A2:A3", "A1:D1"]).isSubset(of: Set(sheet.merges)))
    #expect(sheet.cells["D4"]?.number == 78.6)
    #expect(sheet.cells["D4"]?.format == "#,##0.00")
    #expect(sheet.repeated == "$1:$3")
  }
}
