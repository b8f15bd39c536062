import Pohon
import PohonRules
import PohonTesting
import Testing

@Suite struct `Rules about targets` {
  private func found(_ rule: RuleID, _ indicator: String, heading: String = "") -> [Finding] {
    ExampleText(
      """
      \(heading.isEmpty ? "judul: Contoh" : heading)
      kinerja:
        - kondisi: Meningkatnya gizi balita
          indikator:
            - { \(indicator) }
      """
    ).findings(of: rule)
  }

  private func severities(_ findings: [Finding]) -> [String] { findings.map(\.severity.rawValue) }

  @Test(
    arguments: [
      ("nama: Jumlah A, satuan: dokumen, target: { \"2025\": 5 keg }", "kesalahan"),
      ("nama: Jumlah A, satuan: kegiatan, target: { \"2025\": 5 keg. }", nil),
      ("nama: Jumlah A (orang), satuan: orang, target: { \"2025\": 5 keg }", "kesalahan"),
      ("nama: Jumlah A (orang), satuan: dokumen", "kesalahan"),
      ("nama: Jumlah A, satuan: orang, target: { \"2025\": \"70%\" }", "kesalahan"),
      ("nama: Jumlah A, target: { \"2025\": \"70%\" }", "kesalahan"),
      ("nama: Jumlah A, target: { \"2025\": B }", "kesalahan"),
      ("nama: Persentase A, target: { \"2025\": B }", "kesalahan"),
      ("nama: Persentase A, target: { \"2025\": 7 orang }", "kesalahan"),
      ("nama: Persentase A, satuan: \"%\", target: { \"2025\": \"70\" }", nil),
      ("nama: Nilai A, target: { \"2025\": \"70%\" }", "kesalahan"),
      ("nama: Nilai A, satuan: \"%\", formula: A / B x 100, target: { \"2025\": \"70%\" }", nil),
      ("nama: Nilai A, target: { \"2025\": 5 keg }", "kesalahan"),
      ("nama: Nilai investasi, satuan: rupiah, target: { \"2025\": 5 rupiah }", nil),
      ("nama: Laju A, satuan: \"%\", target: { \"2025\": \"6%\" }", nil),
      ("nama: Laju A, formula: A / B x 100, target: { \"2025\": 6 keg }", "kesalahan"),
      ("nama: Laju A, target: { \"2025\": \"6%\", \"2026\": 6 keg }", "kesalahan"),
      ("nama: A, jenis_nilai: persen, target: { \"2025\": 6 keg }", "kesalahan"),
      ("nama: Jumlah A, jenis_nilai: angka, satuan: \"%\", target: { \"2025\": \"6%\" }", nil),
      ("nama: Nilai AKIP, target: { \"2025\": B }", "peringatan"),
      ("nama: Nilai AKIP, skala: akip-88-2021, target: { \"2025\": B }", nil),
      ("nama: Nilai AKIP, target: { \"2025\": B (65) }", nil),
      ("nama: Jumlah A, target: { \"2025\": \"20\" }", nil),
      ("nama: Jumlah A, target: { \"2025\": N/A }", nil),
      ("nama: Jumlah A, target: { \"2025\": 20 ekor }", "saran"),
      ("nama: Jumlah A (orang)", "saran"), ("nama: Jumlah A (Dokumen), satuan: dokumen", nil),
      ("nama: (orang)", nil), ("nama: Jumlah A (lama)", nil), ("nama: Jumlah A )", nil),
    ] as [(String, String?)])
  func `a target is written in the unit of its indicator`(_ text: String, _ severity: String?) {
    #expect(
      severities(found("satuan-target-berbeda", text)) == [severity].compactMap(\.self), "\(text)")
  }

  @Test func `a unit in the cells moves to satuan and no number changes`() throws {
    let text =
      "nama: Jumlah A, baseline: { \"2024\": 4 kec. }, target: { \"2025\": 5 kec., \"2026\": \"1.200,5 kec.\" }"
    let cure = try #require(found("satuan-target-berbeda", text).first?.cure)
    #expect(cure.isSafe)
    #expect(
      cure.edits.map { "\($0.anchor.field?.description ?? "") = \($0.replacement)" } == [
        "indikator.1.satuan = kec", "indikator.1.baseline.2024 = 4", "indikator.1.target.2025 = 5",
        "indikator.1.target.2026 = 1.200,5",
      ])
  }

  @Test func `a unit at the end of the name moves to satuan`() throws {
    let name = "Jumlah kasus yang selesai  (kasus)"
    let finding = try #require(found("satuan-target-berbeda", "nama: \(name)").first)
    let edits = try #require(finding.cure?.edits)
    #expect(edits.map(\.replacement) == ["kasus", ""])
    let passage = try #require(edits.last?.passage)
    #expect(String(name.unicodeScalars.prefix(passage.lowerBound)) == "Jumlah kasus yang selesai")
    #expect(passage.upperBound == name.unicodeScalars.count)
    #expect(finding.cure?.isSafe == true)
  }

  @Test(arguments: [
    "nama: Jumlah A, target: { \"2025\": 5 keg, \"2026\": \"6\" }",
    "nama: Jumlah A, target: { \"2025\": 5 ekor }",
    "nama: Jumlah A, asumsi: { target: { \"2025\": 5 keg } }",
    "nama: Jumlah A (orang), cetakan: [{ tempat: tabel, baris: 3 }]",
  ])
  func `a cure that would say more than the document does is not safe`(_ text: String) {
    #expect(found("satuan-target-berbeda", text).map { $0.cure?.isSafe } == [false])
  }

  @Test func `a unit in many cells is told once, with one cure for all`() {
    let rows = (1...5).map { "- { nama: Jumlah \($0), target: { \"2025\": \"\($0) orang\" } }" }
    let findings = ExampleText(
      """
      kondisi: Meningkatnya gizi balita
      indikator:
        \(rows.joined(separator: "\n  "))
      """
    ).findings(of: "satuan-target-berbeda")
    #expect(findings.map(\.anchor.node) == [nil])
    #expect(findings.first?.notes.count == 4)
    #expect(findings.first?.cure?.edits.count == 10)
  }

  @Test(
    arguments: [
      ("periode: \"2025-2026\"", "target: { \"2025\": \"1\", \"2026\": \"2\" }", nil),
      ("periode: \"2025-2026\"", "target: { \"2025-T4\": \"1\", \"2026\": \"2\" }", nil),
      (
        "periode: \"2025-2028\"", "target: { \"2026\": \"1\" }",
        "target tahun 2025, 2027, dan 2028 “A” kosong"
      ),
      (
        "periode: \"1000-9999\"", "target: { \"1000\": \"1\" }",
        "target tahun 1001, 1002, 1003, 1004, dan 8995 lainnya “A” kosong"
      ),
      ("periode: \"2025-2026\"", "satuan: orang", "“A” belum mempunyai target"),
      ("periode: \"2025-2026\"\ntarget_di: Renstra", "satuan: orang", nil),
      ("judul: Contoh", "satuan: orang", nil),
      ("judul: Contoh", "target: { \"2026\": \"1\" }", nil),
    ] as [(String, String, String?)])
  func `each planned year has a target`(_ heading: String, _ rest: String, _ message: String?) {
    let findings = found("target-tahun-kosong", "nama: A, \(rest)", heading: heading)
    #expect(findings.map(\.message) == [message].compactMap(\.self))
  }

  @Test func `an indicator that is the same as one with targets borrows them`() {
    func findings(_ link: String) -> [Finding] {
      ExampleText(
        """
        periode: "2025"
        kinerja:
          - kode: "1"
            kondisi: Meningkatnya gizi balita
            indikator: [{ nama: A, target: { "2025": "1" } }, { nama: B\(link) }]
        --- # lain
        kode: "1"
        kondisi: Meningkatnya gizi anak
        indikator: [{ nama: B, target: { "2025": "1" } }]
        """
      ).findings(of: "target-tahun-kosong")
    }
    #expect(severities(findings("")) == ["kesalahan"])
    #expect(findings(", kaitan: [{ jenis: sama, ke: \"lain#1#1\" }]").isEmpty)
  }

  @Test(arguments: [
    ("target: { \"2025\": \"6%\", \"2026\": \"6%\", \"2027\": \"6,0%\" }", 1),
    ("target: { \"2025\": \"6%\", \"2026\": \"6%\" }", 0),
    ("target: { \"2025\": \"6%\", \"2026\": \"6%\", \"2027\": \"7%\" }", 0),
    ("target: { \"2025\": B, \"2026\": B, \"2027\": B }", 1),
    ("target: { \"2025-T1\": 6, \"2025-T2\": 6, \"2025-T3\": 6 }", 0),
    ("polaritas: rentang, target: { \"2025\": 1..2, \"2026\": 1..2, \"2027\": 1..2 }", 0),
    ("dipertahankan: ya, target: { \"2025\": 6, \"2026\": 6, \"2027\": 6 }", 0),
  ]) func `a target that never moves plans no improvement`(_ rest: String, _ count: Int) {
    #expect(found("target-datar", "nama: A, \(rest)").count == count)
  }

  @Test(arguments: [
    ("78,6 85 85,3 85,5 85,7", 1), ("78,6 80 82 84 86", 0), ("78,6 85 85,3 85,5", 0),
    ("70 70 70 70 90", 0), ("10 11 12 13 14 30", 1), ("B B B B BB", 0),
  ]) func `a step far longer than the others asks for a reason`(_ row: String, _ count: Int) {
    let years = row.split(separator: " ").enumerated().map { "\"\(2020 + $0)\": \"\($1)\"" }
    let rest = "nama: A, polaritas: naik, target: { \(years.joined(separator: ", ")) }"
    #expect(severities(found("target-melawan-arah", rest)) == (count == 0 ? [] : ["saran"]))
  }

  @Test func `an office may move the limits`() {
    let example = ExampleText(
      """
      kondisi: Meningkatnya gizi balita
      indikator: [A, B]
      """)
    var settings = RuleSettings()
    settings.thresholds = ["indikator-terlalu-banyak": ["paling_banyak": 1]]
    func count(_ settings: RuleSettings) -> Int {
      RuleBook.check(
        example.dossier, settings: SettingsBook(settings), only: ["indikator-terlalu-banyak"]
      ).count
    }
    #expect(count(RuleSettings()) == 0)
    #expect(count(settings) == 1)
  }
}
