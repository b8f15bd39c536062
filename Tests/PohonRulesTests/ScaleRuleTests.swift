import Pohon
import PohonRules
import PohonTesting
import Testing

@Suite struct `Rules about scales and polarity` {
  private func messages(_ text: String, of rule: RuleID) -> [String] {
    ExampleText(text).findings(of: rule).map { "\($0.severity.rawValue): \($0.message)" }
  }

  @Test(
    arguments: [
      (
        "81..100 0..79", "",
        "peringatan: nilai antara 79 dan 81 tidak masuk rentang predikat mana pun pada skala “s”"
      ),
      ("81..100 0..80", "", nil),
      (
        "81..100 0..80", "70,35",
        "peringatan: nilai antara 80 dan 81 tidak masuk rentang predikat mana pun pada skala “s”"
      ),
      ("65,00..100 0..64,99", "70,35", nil), ("65,00..100 0..64,99", "70,5", nil),
      (
        "65,00..100 0..64,99", "70,3512",
        "peringatan: nilai antara 64,99 dan 65,00 tidak masuk rentang predikat mana pun pada skala “s”"
      ),
      ("0..50 60..100 51..59", "", nil),
      (
        "80..100 0..80", "",
        "kesalahan: rentang predikat “p2” dan “p1” sama-sama memuat 80 pada skala “s”"
      ),
      (
        "70..100 0..80", "",
        "kesalahan: rentang predikat “p2” dan “p1” sama-sama memuat 70 sampai 80 pada skala “s”"
      ),
      (
        "0..100 40..50", "",
        "kesalahan: rentang predikat “p1” dan “p2” sama-sama memuat 40 sampai 50 pada skala “s”"
      ),
      (
        "100..80 0..100", "",
        "kesalahan: rentang predikat “p1” terbalik, dari 100 ke 80 pada skala “s”"
      ),
    ] as [(String, String, String?)])
  func `bands cover every value once`(_ bands: String, _ target: String, _ message: String?) {
    let rows = bands.split(separator: " ").enumerated().map { index, band in
      let ends = band.split(separator: ".", omittingEmptySubsequences: true)
      return "{ predikat: p\(index + 1), bawah: \"\(ends[0])\", atas: \"\(ends[1])\" }"
    }
    let text = """
      skala: [{ nama: s, pita: [\(rows.joined(separator: ", "))] }]
      kinerja:
        - kode: "1"
          indikator: [{ nama: Nilai, skala: s, target: { "2025": "\(target)" } }]
      """
    #expect(messages(text, of: "rentang-skala-berlubang") == [message].compactMap { $0 })
  }

  @Test(
    arguments: [
      (
        "batas: 0..100, pita: [{ predikat: A, bawah: 10, atas: 90 }]",
        [
          "peringatan: nilai mulai 0 sebelum 10 dan sesudah 90 sampai 100 tidak masuk rentang predikat mana pun pada skala “s”"
        ]
      ),
      (
        "batas: 0..100, pita: [{ predikat: A, bawah: 0, atas: 100, terbuka: atas }]",
        [
          "peringatan: nilai sesudah 100 sampai 100 tidak masuk rentang predikat mana pun pada skala “s”"
        ]
      ),
      (
        "batas: 0..100, pita: [{ predikat: A, bawah: 50 }, { predikat: B, atas: 50, terbuka: atas }]",
        []
      ),
      (
        "pita: [{ predikat: A, bawah: 50, terbuka: bawah }, { predikat: B, atas: 50, terbuka: atas }]",
        ["peringatan: nilai 50 tidak masuk rentang predikat mana pun pada skala “s”"]
      ),
      ("pita: [WTP, WDP, TMP]", []), ("pita: []", []),
      ("pita: [WTP, WTP]", ["kesalahan: predikat “WTP” tertulis dua kali pada skala “s”"]),
    ] as [(String, [String])])
  func `bands meet the ends that are declared`(_ scale: String, _ expected: [String]) {
    let text = "skala: [{ nama: s, \(scale) }]\nkinerja: []"
    #expect(messages(text, of: "rentang-skala-berlubang") == expected)
  }

  @Test func `a scale stands once, with as many grades as the text says`() {
    let text = """
      skala: [{ nama: s, pita: [A, B] }, { nama: s, pita: [A, B] }]
      kinerja:
        - kode: "1"
          indikator:
            - { nama: Nilai, skala: s, definisi: "Dikonversi menjadi 3 (tiga) Kategori yaitu A dan B" }
            - { nama: Nilai lain, skala: s, definisi: "Dikonversi menjadi 2 kategori" }
            - { nama: Nilai ketiga, skala: s, definisi: "skala 1 (satu) sampai 4 (empat), dengan kategori: baik" }
      """
    #expect(
      messages(text, of: "rentang-skala-berlubang") == [
        "kesalahan: skala “s” ditetapkan dua kali; yang pertama dipakai",
        "peringatan: tertulis “3 (tiga) Kategori”, padahal skala “s” berisi 2 predikat",
      ])
  }

  @Test(arguments: Scale.shipped.map(\.name)) func `the shipped scales are whole`(_ name: String)
    throws
  {
    var tree = ExampleText("kinerja: []").dossier.trees[0]
    tree.heading.scales = [try #require(Scale.named(name))]
    let found = RuleBook.check(Dossier(trees: [tree]), only: ["rentang-skala-berlubang"])
    #expect(found.map(\.message) == [])
  }

  @Test func `a name nobody declares is told with the nearest`() {
    let text = """
      skala_capaian: capaian-86-2018
      skala: [{ nama: kla-2025, pita: [Utama] }]
      kinerja:
        - kode: "1"
          indikator:
            - { nama: Predikat, skala: kla-2026 }
            - { nama: Predikat dua, skala: kla-2025 }
            - { nama: Opini, skala: opini }
      """
    #expect(
      messages(text, of: "skala-tidak-dikenal") == [
        "kesalahan: skala “capaian-86-2018” tidak dikenal; nama terdekat “capaian-86-2017”",
        "kesalahan: skala “kla-2026” tidak dikenal; nama terdekat “kla-2025”",
        "kesalahan: skala “opini” tidak dikenal",
      ])
  }

  @Test(
    arguments: [
      (
        "skala: skm-14-2017", "24,99",
        "kesalahan: target 2025 “Nilai” adalah “24,99”, di luar skala “skm-14-2017”, 25 sampai 100"
      ),
      (
        "skala: skm-14-2017", "25",
        "saran: target terakhir “Nilai” adalah “25”, predikat “D” yang masih di bawah Baik"
      ),
      (
        "skala: skm-14-2017", "80..101",
        "kesalahan: target 2025 “Nilai” adalah “80..101”, di luar skala “skm-14-2017”, 25 sampai 100"
      ),
      ("skala: skm-14-2017", "88,305", nil),
      (
        "skala: skm-14-2017", "88,3051",
        "peringatan: target 2025 “Nilai” adalah “88,3051”, yang tidak masuk rentang predikat mana pun pada skala “skm-14-2017”"
      ),
      ("skala: akip-88-2021", "BB", nil), ("skala: akip-88-2021", "BB (72,5)", nil),
      (
        "skala: akip-88-2021", "WTP",
        "kesalahan: target 2025 “Nilai” adalah “WTP”, predikat yang tidak ada pada skala “akip-88-2021”"
      ),
      (
        "skala: akip-88-2021", "BB (65)",
        "kesalahan: target 2025 “Nilai” adalah “BB (65)”, padahal nilainya termasuk predikat “B” pada skala “akip-88-2021”"
      ),
      (
        "skala: akip-88-2021", "CC",
        "saran: target terakhir “Nilai” adalah “CC”, predikat “CC” yang masih di bawah Baik"
      ),
      (
        "satuan: \"%\"", "101",
        "kesalahan: target 2025 “Nilai” adalah “101”, padahal persentase berada di antara 0 dan 100"
      ),
      (
        "satuan: \"%\"", "-1",
        "kesalahan: target 2025 “Nilai” adalah “-1”, padahal persentase berada di antara 0 dan 100"
      ),
      ("satuan: \"%\", boleh_lebih_100: true", "101", nil), ("satuan: \"%\"", "100", nil),
      ("jenis_nilai: persen", "120 keg", nil), ("satuan: dokumen", "500", nil),
      ("satuan: indeks", "500%", nil),
    ] as [(String, String, String?)])
  func `a target lies on its scale`(_ keys: String, _ target: String, _ message: String?) {
    let text = """
      kode: "1"
      indikator: [{ nama: Nilai, \(keys), target: { "2025": "\(target)" } }]
      """
    #expect(messages(text, of: "target-di-luar-skala") == [message].compactMap { $0 })
  }

  @Test func `a change may be below zero or above a hundred`() {
    let text = """
      kode: "1"
      indikator: [{ nama: Laju pertumbuhan ekonomi, satuan: "%", target: { "2025": "-2", "2026": "150" } }]
      """
    #expect(messages(text, of: "target-di-luar-skala").isEmpty)
  }

  @Test(
    arguments: [
      ("70.35", "71,2", 1), ("70,35", "71,2", 0), ("70", "71,2", 0), ("1.500.000,5", "2,5", 0),
      ("N/A", "71,2", 0),
    ]) func `one row has one decimal mark`(_ first: String, _ second: String, _ count: Int)
  {
    let text = """
      kode: "1"
      indikator: [{ nama: Nilai, target: { "2025": "\(first)", "2026": "\(second)" } }]
      """
    #expect(messages(text, of: "target-di-luar-skala").count == count)
  }

  @Test func `a plan that climbs to Baik is no low target`() {
    let text = """
      kode: "1"
      indikator: [{ nama: Nilai, skala: akip-88-2021, target: { "2025": C, "2026": CC, "2027": B } }]
      """
    #expect(messages(text, of: "target-di-luar-skala").isEmpty)
  }

  @Test(
    arguments: [
      ("Jumlah kasus kekerasan", 1), ("Jumlah kasus yang mendapatkan fasilitasi bantuan hukum", 0),
      ("Persentase temuan pemeriksaan yang diselesaikan", 0), ("Tingkat inflasi daerah", 1),
      ("Persentase penduduk miskin", 1), ("Persentase penurunan stunting", 0),
      ("Jumlah dokumen rapat", 0),
    ]) func `what one wants less of does not rise`(_ name: String, _ count: Int)
  {
    let text = """
      kode: "1"
      indikator: [{ nama: \(name), polaritas: naik, target: { "2025": "5" } }]
      """
    #expect(messages(text, of: "polaritas-tidak-jelas").count == count)
    #expect(
      messages(text.replacing("naik", with: "turun"), of: "polaritas-tidak-jelas").isEmpty)
  }

  @Test(arguments: [(1, 0, 1), (3, 0, 3), (4, 0, 1), (4, 1, 1), (4, 2, 4), (0, 3, 0)])
  func `a document that hardly states any polarity is told once`(
    _ unset: Int, _ set: Int, _ count: Int
  ) {
    let rows =
      (0..<unset).map { "{ nama: Nilai \($0), target: { \"2025\": 5 } }" }
      + (0..<set).map { "{ nama: Skor \($0), polaritas: naik, target: { \"2025\": 5 } }" }
      + ["Tanpa target"]
    let text = "kode: \"1\"\nindikator: [\(rows.joined(separator: ", "))]"
    #expect(messages(text, of: "polaritas-tidak-jelas").count == count)
  }

  @Test func `what one wants less of is told where a document states no polarity`() {
    let target = "target: { \"2025\": 5 }"
    let names = ["Nilai A", "Nilai B", "Nilai C", "Persentase sanggah banding"]
    let rows = names.map { "{ nama: \($0), \(target) }" } + ["Jumlah kasus yang didampingi"]
    let text = "kode: \"1\"\nindikator: [\(rows.joined(separator: ", "))]"
    let found = ExampleText(text).findings(of: "polaritas-tidak-jelas")
    #expect(found.map(\.severity) == [.warning, .suggestion])
    #expect(found[0].notes.map(\.message).first?.contains("“sanggah” lazimnya") == true)
    #expect(found[1].message.hasSuffix("“kasus” diharapkan berkurang, penanganannya bertambah"))
  }

  @Test(arguments: [("Nilai AKIP", Severity.suggestion), ("Persentase balita ditimbang", .warning)])
  func `a score without polarity is a suggestion`(_ name: String, _ severity: Severity) {
    let text = "kondisi: Meningkatnya mutu\nindikator: [{ nama: \(name), target: { \"2025\": 5 } }]"
    let found = ExampleText(text).findings(of: "polaritas-tidak-jelas")
    #expect(found.map(\.severity) == [severity])
  }

  @Test(arguments: [("\"75\"", "AA", true), ("AA", "\"75\"", false), ("\"75\"", "BB", true)])
  func `a grade is compared with the grade of a number`(
    _ baseline: String, _ target: String, _ isRight: Bool
  ) {
    let text = """
      kondisi: Meningkatnya akuntabilitas kinerja
      indikator:
        - nama: Nilai AKIP
          polaritas: naik
          skala: akip-88-2021
          baseline: { "2024": \(baseline) }
          target: { "2025": \(target) }
      """
    #expect(messages(text, of: "target-melawan-arah").isEmpty == isRight)
  }
}
