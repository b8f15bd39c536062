import Pohon
import PohonFile
import Testing

@Suite struct `Reading a tree` {
  private let text = """
    pohon: contoh
    judul: Pohon contoh
    profil: csf
    periode: "2021-2026"
    dokumen: { sumber: a.txt, tanggal: "2024-10" }
    abaikan: [{ aturan: kondisi-kembar, alasan: sengaja }, tanpa-bobot]
    kinerja:
      - kode: "0"
        jenjang: outcome
        kondisi: Meningkatnya mutu
        masalah: satu saja
        penanggung_jawab: [Camat, { unit: Bagian Umum, porsi: 2 }]
        agregasi: tidak
        cetakan: [{ tempat: tabel csf, baris: 21, kode: CSF 1, teks: "a: b" }]
        kaitan: [{ jenis: sama, ke: "lain#1", alasan: dua dokumen }]
        anak:
          - kode: "1"
            kondisi: Terlaksananya rapat
            boleh_tanpa_anak: true
            indikator:
              - Jumlah rapat
              - nama: Nilai
                hitung: { metode: rasio, dari: anak }
                target: { "2025": "70,5", 2025-T1: "10" }
                asumsi:
                  satuan: "%"
                  target: { "2026": "80" }
                  alasan: tidak tercetak
          - kode: "1"
            kondisi: Kedua
    """

  @Test func `fills the heading`() throws {
    let heading = try #require(readTree(text).tree).heading
    #expect(heading.id == "contoh")
    #expect(heading.profile == .csf)
    #expect(heading.period?.years == 2021...2026)
    #expect(heading.document.date == "2024-10")
    #expect(heading.silences.map(\.rule) == ["kondisi-kembar", "tanpa-bobot"])
    #expect(heading.silences[0].reason == "sengaja")
  }

  @Test func `keeps nodes in document order with their parents`() throws {
    let reading = readTree(text)
    let tree = try #require(reading.tree)
    #expect(reading.findings.isEmpty)
    #expect(tree.nodes.map(\.key) == ["0", "1", "1~2"])
    #expect(tree.nodes.map(\.parent) == [nil, 0, 0])
  }

  @Test func `takes a plain text for the object or list it stands for`() throws {
    let node = try #require(readTree(text).tree?.nodes[0])
    #expect(node.problems == ["satu saja"])
    #expect(node.owners == [Owner(name: "Camat"), Owner(name: "Bagian Umum", share: 2)])
    #expect(node.aggregation == Aggregation(method: .none))
    #expect(node.printings == [Cetakan(place: "tabel csf", line: 21, code: "CSF 1", text: "a: b")])
    #expect(node.links == [Link(kind: .sama, target: "lain#1", reason: "dua dokumen")])
  }

  @Test func `fills in what is assumed and marks it`() throws {
    let node = try #require(readTree(text).tree?.nodes[1])
    #expect(node.indicators.map(\.name) == ["Jumlah rapat", "Nilai"])
    #expect(node.mayLackChildren)
    let indicator = node.indicators[1]
    #expect(indicator.computation == Computation(method: .ratio, operands: .children))
    #expect(indicator.targets.map(\.period.description) == ["2025", "2025-T1", "2026"])
    #expect(indicator.targets.map(\.value.number) == [70.5, 10, 80])
    #expect(indicator.satuan == "%")
    #expect(indicator.assumptions.marks == [.init(.satuan), .init(.target, item: "2026")])
    #expect(indicator.assumptions.reason == "tidak tercetak")
  }

  @Test(arguments: [
    (Anchor(tree: "contoh"), 1, 1),
    (Anchor(tree: "contoh", node: "0"), 8, 5),
    (Anchor(tree: "contoh", node: "0", field: Field(.kondisi)), 10, 14),
    (Anchor(tree: "contoh", node: "0", field: Field(.anak)), 16, 5),
    (Anchor(tree: "contoh", node: "1~2", field: Field(.kondisi)), 30, 18),
    (Anchor(tree: "contoh", node: "1", field: Field(.indikator, indicator: 2)), 22, 13),
    (Anchor(tree: "contoh", node: "1", field: Field(.satuan, indicator: 2)), 26, 23),
    (Anchor(tree: "contoh", node: "1", field: Field(.target, indicator: 2, item: "2026")), 27, 33),
    (Anchor(tree: "contoh", node: "1", field: Field(.target, indicator: 2, item: "2030")), 24, 21),
    (Anchor(tree: "contoh", node: "1", field: Field(.formula, indicator: 2)), 22, 13),
    (Anchor(tree: "contoh", node: "0", field: Field(.penanggungJawab, item: "2")), 12, 31),
    (Anchor(tree: "contoh", node: "0", field: Field(.cetakan, item: "1.teks")), 14, 66),
    (Anchor(tree: "contoh", field: Field(.dokumen, item: "tanggal")), 5, 36),
    (Anchor(tree: "contoh", node: "tidak ada"), 1, 1),
  ])
  func `tells where each place stands`(anchor: Anchor, line: Int, column: Int) {
    #expect(readTree(text).map[anchor]?.start == TextPoint(line: line, column: column))
  }

  @Test func `counts columns in characters and passes over a byte order mark`() {
    let reading = readTree(
      "\u{FEFF}pohon: a\njudul: \"é→😀\" # x\nkinerja: [{kondisi: é, kode: 1.10}]\n")
    let anchor = Anchor(tree: "a", node: "1.10", field: Field(.kode))
    #expect(reading.map[anchor]?.start == TextPoint(line: 3, column: 30))
    #expect(reading.findings.map(\.rule) == ["kode-tanpa-kutip"])
  }

  @Test func `knows an organisation by its keys`() throws {
    let reading = readTree(
      """
      organisasi: setda
      nama: Sekretariat Daerah
      unit:
        - kode: setda
          nama: Sekretariat
          jenis: sekretariat
          anak: [{ kode: umum, nama: Bagian Umum, jenis: bagian, alias: [Umum] }]
      luar: [{ kode: bpk, nama: BPK }]
      kolektif: [{ kode: semua, nama: Semua bagian, anggota: [umum] }]
      """)
    let organisation = try #require(reading.organisation)
    #expect(reading.tree == nil)
    #expect(reading.findings.isEmpty)
    #expect(organisation.offices.map(\.code) == ["setda", "umum", "bpk", "semua"])
    #expect(organisation.offices.map(\.standing) == [.own, .own, .outside, .collective])
    #expect(organisation.offices[1].parent == 0)
    #expect(organisation.offices[3].members == ["umum"])
    let anchor = Anchor(tree: "setda", node: "umum", field: Field(.alias, item: "1"))
    #expect(reading.map[anchor]?.start == TextPoint(line: 7, column: 68))
  }
}
