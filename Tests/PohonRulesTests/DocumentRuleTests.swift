import Pohon
import PohonRules
import PohonTesting
import Testing

@Suite struct `What a document says of itself` {
  private func messages(
    _ heading: String, of rule: RuleID = "tanggal-dan-periode-janggal"
  ) -> [String] {
    ExampleText("\(heading)\nkinerja:\n  - kondisi: Meningkatnya gizi balita")
      .findings(of: rule).map(\.message)
  }

  @Test(
    arguments: [
      ("dokumen: { nomor: TAHUN 2024 }", ["nomor dokumen “TAHUN 2024” belum berisi nomor urut"]),
      ("dokumen: { nomor: 188/12/2024, tanggal: 3 Mei 2024 }", []),
      ("dokumen: { status: ditetapkan }", ["dokumen berstatus ditetapkan tanpa nomor dan tanggal"]),
      ("dokumen: { status: rancangan }", []),
      ("judul: Renstra 2021 - 20216", ["tahun “20216” tidak terdiri atas empat angka"]),
      ("judul: IKU Tahun 20216", ["tahun “20216” tidak terdiri atas empat angka"]),
      ("judul: Jalan Mawar 20216", []),
      (
        "periode: \"2025-2029\"\ndokumen: { tanggal: 7 Oktober 2026 }",
        ["dokumen bertanggal “7 Oktober 2026”, padahal periodenya mencakup 2025 yang sudah lewat"]
      ),
      ("periode: \"2025-2029\"\njudul: Perubahan IKU\ndokumen: { tanggal: 7 Oktober 2026 }", []),
      ("periode: \"2025-2029\"\ndokumen: { tanggal: 2025-10-07 }", []),
    ] as [(String, [String])])
  func `fits together or is told`(_ heading: String, _ expected: [String]) {
    #expect(messages(heading) == expected)
  }

  @Test(
    arguments: [
      ("Malili, Mei 2024", []),
      ("Malili, 31 Mei 2024", []),
      (
        "Malili, April 2024",
        ["tanggal “Malili, April 2024” di penutup berbeda dari tanggal dokumen “2024-05”"]
      ),
      (
        "IKU 2025",
        ["“IKU 2025” di penutup menyebut tahun 2025, padahal dokumen bertanggal “2024-05”"]
      ),
      ("IKU 2024-2029", []),
      (
        "periode 2013 s.d 2018",
        [
          "“periode 2013 s.d 2018” di penutup menyebut periode 2013-2018, padahal periode dokumen 2024-2029"
        ]
      ),
      ("Lampiran", []),
    ] as [(String, [String])])
  func `is held against what it prints elsewhere`(_ text: String, _ expected: [String]) {
    let heading = """
      periode: "2024-2029"
      dokumen:
        tanggal: "2024-05"
        cetakan: [{ tempat: penutup, teks: "\(text)" }]
      """
    #expect(messages(heading) == expected)
  }

  @Test(arguments: [
    ("Rencana Strategis Kecamatan Tahun 2021-2026", 1),
    (
      "Perda Nomor 1 Tahun 2021 tentang Rencana Pembangunan Jangka Menengah Daerah Tahun 2021-2026",
      1
    ),
    ("Rencana Strategis Kecamatan Tahun 2025-2029", 0),
    ("Rencana Pembangunan Jangka Panjang Daerah Tahun 2005-2025", 0),
    ("Rencana Strategis Kecamatan", 0),
    ("Rencana Strategis 2021-2026\", \"Rencana Strategis 2025-2029", 0),
    ("Rencana Pembangunan Jangka Menengah Daerah 2021-2026\", \"Rencana Strategis 2025-2029", 1),
  ])
  func `is held against the plans it rests on`(_ citation: String, _ count: Int) {
    let found = messages("periode: \"2025-2029\"\ndokumen: { rujukan: [\"\(citation)\"] }")
    #expect(found.count == count, "\(found)")
  }

  @Test(arguments: [
    ("Undang-undang Nomor 25 Tahun 2004 tentang A (Lembaran Negara Tahun 2004 Nomor 104)", 0),
    ("Undang-undang Nomor 25 Tahun 2004 tentang A (Lembaran Negara Tahun 2003 Nomor 104)", 1),
    ("Perda Nomor 3 Tahun 2016 tentang RPJP (RPJPD) Tahun 2005-2025 (Lembar Daerah Tahun 2016)", 0),
    ("Peraturan Daerah Nomor 18 Tahun 2016 tentang A (Lembaran Negara Tahun 2016)", 1),
    ("Permen Nomor : PER/9/M.PAN/5/2007 tentang Pedoman", 0),
    ("Permendagri No.86 Tahun 2017 tentang Tata Cara", 0),
    ("tentang", 0), ("Nomor tentang", 0), ("Undang-undang Nomor Tahun tentang A", 0), ("((((", 0),
  ])
  func `cites with the right gazette`(_ citation: String, _ count: Int) {
    let found = messages(
      "dokumen: { rujukan: [\"\(citation)\"] }", of: "rujukan-hukum-janggal")
    #expect(found.count == count, "\(found)")
  }

  @Test func `numbers its citations in order`() {
    let heading = """
      dokumen:
        rujukan:
          - { kode: "1.", teks: A }
          - { kode: "2.", teks: B }
          - { kode: "2.", teks: C }
          - { kode: "4.", teks: D }
          - { tempat: lain, kode: "1.", teks: E }
          - { teks: F }
          - { kode: "9.", teks: G }
      """
    #expect(
      messages(heading, of: "jumlah-disebut-berbeda") == [
        "nomor “2.” dalam daftar rujukan dipakai dua kali",
        "nomor dalam daftar rujukan melompat dari “2.” ke “4.”",
      ])
  }

  @Test func `compares one act between documents`() {
    let text = ExampleText(
      """
      dokumen: { rujukan: [Perda Nomor 3 Tahun 2021 tentang RPJMD Tahun 2021-2026] }
      kinerja:
        - kondisi: Meningkatnya gizi balita
      --- # lain
      dokumen: { rujukan: [Perda Nomor 3 Tahun 2021 tentang RPJMD Tahun 2016-2021] }
      kinerja:
        - kondisi: Meningkatnya gizi balita
      """)
    let found = text.findings(of: "rujukan-hukum-janggal")
    #expect(found.map(\.anchor.tree) == ["lain"])
    #expect(found.first?.notes.first?.anchor.tree == "contoh")
  }
}

@Suite struct `Numbers of conditions` {
  private func messages(_ codes: [String], of rule: RuleID = "nomor-terlompat") -> [String] {
    let lines = codes.map { "    - kode: \"\($0)\"\n      kondisi: Meningkatnya gizi \($0)" }
    let text = "kinerja:\n  - kode: \"1\"\n    kondisi: Meningkatnya gizi\n    anak:\n"
    let indented = lines.joined(separator: "\n").split(separator: "\n").map { "  \($0)" }
    return ExampleText(text + indented.joined(separator: "\n")).findings(of: rule).map(\.message)
  }

  @Test(
    arguments: [
      (["1.1", "1.2", "1.3"], []),
      (["1.2", "1.1"], []),
      (["1.2", "1.3"], ["nomor pertama adalah “1.2”, bukan nomor 1"]),
      (
        ["1.1", "1.4", "1.7"],
        ["nomor melompat dari “1.1” ke “1.4”", "nomor melompat dari “1.4” ke “1.7”"]
      ),
      (["1.1", "1.2", "1.2", "1.4"], []),
      (["1.0", "1.1"], []),
      (["1.1", "1.9223372036854775807"], ["nomor melompat dari “1.1” ke “1.9223372036854775807”"]),
      (["S1", "S2", "S4"], ["nomor melompat dari “S2” ke “S4”"]),
      (["2.1", "2.3"], []),
    ] as [([String], [String])])
  func `follow each other`(_ codes: [String], _ expected: [String]) {
    #expect(messages(codes) == expected)
  }
}

@Suite struct `An IKU and a large tree` {
  private func unknown(_ name: String, among count: Int) -> [Finding] {
    let text = """
      profil: iku
      kinerja: [{ kondisi: Meningkatnya gizi balita, indikator: [\(name)] }]
      --- # csf
      profil: csf
      kinerja: [{ kode: "0", kondisi: Meningkatnya gizi balita }]
      --- # organisasi
      unit: [{ kode: dinkes, nama: Dinas Kesehatan, jenis: perangkat_daerah }]
      """
    var dossier = ExampleText(text).dossier
    let nodes = (0..<count).map { position in
      var node = Node(code: "\(position)", level: .csf, statement: "Meningkatnya gizi balita")
      node.indicators = [Indicator(name: "Persentase balita ditimbang")]
      return node
    }
    dossier.trees[1] = Tree(heading: dossier.trees[1].heading, nodes: nodes)
    return RuleBook.check(dossier, only: ["indikator-berbeda-antar-dokumen"])
  }

  @Test(arguments: [1, 50, 51, 400])
  func `find an indicator that any number of conditions measure`(_ count: Int) {
    #expect(unknown("Persentase Balita Ditimbang", among: count).isEmpty)
    #expect(unknown("Jumlah posyandu aktif", among: count).map(\.severity) == [.error])
  }
}
