import Pohon
import PohonRules
import PohonTesting
import Testing

@Suite struct `Rules at their edges` {
  private func lines(_ rule: RuleID, _ text: String) -> [Int] {
    let example = ExampleText(text)
    return example.lines(of: example.findings(of: rule))
  }

  private func count(_ rule: RuleID, name: String, formula: String) -> Int {
    var node = Node(code: "1", statement: "Meningkatnya gizi balita")
    node.indicators = [Indicator(name: name)]
    node.indicators[0].formula = formula
    let tree = Tree(heading: Heading(id: "contoh"), nodes: [node], parents: [nil])
    return RuleBook.check(Dossier(trees: [tree]), only: [rule]).count
  }

  @Test(arguments: [
    ("A / B", 0), ("PKS/Agreement yang dilaksanakan", 1), ("Barang/Jasa x 100", 1),
    ("Jumlah A / Jumlah B", 0), ("Jumlah A : Jumlah B x 100", 0), ("A dibagi B dikali 100%", 0),
    ("Realisasi/target", 0), ("\\frac{A}{B} \\times 100", 0), ("A ÷ B", 0), ("", 1),
    ("Jumlah A", 1), ("A x 1000", 1), ("Jumlah A dibandingkan Jumlah B", 0),
  ])
  func `a percentage divides, and a slash between words does not`(_ formula: String, _ found: Int) {
    #expect(count("persentase-tanpa-pembagi", name: "Persentase A", formula: formula) == found)
    #expect(count("persentase-tanpa-pembagi", name: "Presentase A", formula: formula) == found)
    #expect(count("persentase-tanpa-pembagi", name: "Rasio A", formula: formula) == found)
    #expect(count("persentase-tanpa-pembagi", name: "Nilai A", formula: formula) == 0)
  }

  @Test(arguments: [
    ("Jumlah A / Jumlah B x 100", 1), ("Jumlah A / Jumlah B × 100 %", 1), ("A/B * 100", 1),
    ("\\frac{\\text{A}}{\\text{B}} \\times 100 \\%", 1), ("Jumlah A / Jumlah B", 0),
    ("Jumlah kasus (gugatan/perkara)", 0), ("Jumlah A x 1000 / Jumlah B", 0), ("", 0),
  ])
  func `a count is a percentage only with quotient and hundred`(_ formula: String, _ found: Int) {
    #expect(count("jumlah-berformula-persen", name: "Jumlah A", formula: formula) == found)
  }

  @Test(arguments: [
    ("Jumlah dokumen yang dihasilkan dalam kurun waktu 1 (satu) tahun", 1),
    ("Dokumen selama 1 Tahun.", 1), ("dokumen setiap tahun anggaran", 1), ("Jumlah Dokumen", 1),
    ("Jumlah dokumen rencana selama 1 tahun", 0), ("selama 1 tahun", 0), ("", 0),
    ("Jumlah dokumen tepat waktu selama 1 tahun", 0),
  ])
  func `a formula counts the same with and without its time frame`(
    _ formula: String, _ found: Int
  ) {
    var node = Node(code: "1", statement: "Terlaksananya penataan")
    node.indicators = ["Jumlah laporan", "Jumlah dokumen"].map { Indicator(name: $0) }
    node.indicators[0].formula = formula
    let tree = Tree(heading: Heading(id: "contoh"), nodes: [node], parents: [nil])
    #expect(RuleBook.check(Dossier(trees: [tree]), only: ["formula-tersalin"]).count == found)
  }

  @Test(arguments: [
    ("1", "1.1", false), ("1.", "1.1.", false), ("CSF 1", "CSF1.1", false), ("T1", "S1.1", false),
    ("1.2", "2.1", true), ("1", "1.1.1", true), ("1.1", "1.1", true), ("1", "2", false),
    ("T1", "S2", false), ("1", "1.a", false), ("IV", "IV.1", false), ("0", "1.1", false),
    ("1", "1.99999999999999999999", false),
  ])
  func `a code goes on from its parent's or is of another kind`(
    _ parent: String, _ child: String, _ isWrong: Bool
  ) {
    let text = """
      kode: "\(parent)"
      kondisi: Meningkatnya gizi balita
      anak:
        - kode: "\(child)"
          kondisi: Tersedianya kader
      """
    #expect(lines("kode-tidak-melanjutkan-induk", text) == (isWrong ? [4] : []))
  }

  @Test func `labels tell codes of two levels apart`() {
    let text = """
      - { kode: "T1", kondisi: a, cetakan: [{ kode: "T1" }] }
      - { kode: "S1", kondisi: b, cetakan: [{ kode: "S 1." }] }
      - { kode: "1", kondisi: c, cetakan: [{ kode: "CSF 1" }] }
      - { kode: "2", kondisi: d, cetakan: [{ kode: "1." }] }
      """
    #expect(lines("kode-ganda", text) == [4])
  }

  @Test func `each table may number its own rows, and anew under each parent`() {
    let text = """
      - kode: "1"
        kondisi: a
        cetakan: [{ tempat: tabel csf, kode: "1" }, { tempat: tabel antara, kode: "2.1" }]
        anak:
          - { kode: "1.1", kondisi: b, cetakan: [{ tempat: tabel antara, kode: "1" }] }
          - { kode: "1.2", kondisi: c, cetakan: [{ tempat: tabel antara, kode: "1" }] }  # <-
      - kode: "2"
        kondisi: d
        cetakan: [{ tempat: tabel csf, kode: "2.1" }]
        anak:
          - { kode: "2.1", kondisi: e, cetakan: [{ tempat: tabel antara, kode: "1" }] }
          - { kode: "2.2", kondisi: f, cetakan: [{ tempat: tabel antara, kode: "2.1" }] }  # <-
      """
    #expect(lines("kode-ganda", text) == ExampleText(text).flaggedLines)
  }

  @Test(arguments: [
    ("naik", "", "2,3,3", false), ("naik", "", "3,2,4", true), ("turun", "", "3,2,2", false),
    ("turun", "", "2,3", true), ("naik", "2", "1,3", true), ("turun", "2", "3,1", true),
    ("rentang", "2", "1,3,2", false), ("", "75", "70,71,72", true), ("", "75", "80,79,78", true),
    ("", "75", "75,76", false), ("", "75", "70,69", false), ("", "75", "70,72,71", false),
    ("", "75", "70,70", false), ("", "", "3,2,4", false), ("naik", "2", "", false),
    ("naik", "N/A", "1,2", false), ("naik", "75", "1..3", false),
  ])
  func `targets go one way`(
    _ polarity: String, _ baseline: String, _ targets: String, _ wrong: Bool
  ) {
    let years = targets.split(separator: ",").enumerated().map { "\"\(2025 + $0)\": \"\($1)\"" }
    let text = """
      kondisi: Meningkatnya akuntabilitas
      indikator:
        - nama: Nilai AKIP
          \(polarity.isEmpty ? "satuan: nilai" : "polaritas: \(polarity)")
          \(baseline.isEmpty ? "jadwal: tahunan" : "baseline: { \"2024\": \"\(baseline)\" }")
          target: { \(years.joined(separator: ", ")) }
      """
    #expect(lines("target-melawan-arah", text) == (wrong ? [6] : []))
  }

  @Test(arguments: [("B, BB, A", false), ("BB, B, A", true), ("BB, X, B", true)])
  func `grades go one way on their scale`(_ grades: String, _ wrong: Bool) {
    let years = grades.split(separator: ",").enumerated().map { "\"\(2025 + $0)\": \($1)" }
    let text = """
      kondisi: Meningkatnya akuntabilitas
      indikator:
        - nama: Nilai AKIP
          polaritas: naik
          skala: akip-88-2021
          target: { \(years.joined(separator: ", ")) }
      """
    #expect(lines("target-melawan-arah", text) == (wrong ? [6] : []))
  }

  @Test(arguments: [
    ("antara", "Terlaksannya penimbangan", Severity.warning), ("antara", "Menigkatnya gizi", nil),
    ("operasional", "Meningkatnya gizi", .warning), ("operasional", "Terpenuhinya gizi", nil),
    ("antara", "Terpenuhinya gizi", nil), ("antara", "Gizi balita", .suggestion),
    ("sasaran", "Peningkatan gizi", .warning), ("operasional", "Tersedianya laporan", .suggestion),
    ("tujuan", "Mewujudkan gizi", nil), ("sasaran", "Mewujudkan gizi", .warning),
    ("operasional", "", nil),
  ])
  func `an opening word fits its level`(_ level: String, _ statement: String, _ found: Severity?) {
    let text = "jenjang: \(level)\nkondisi: \"\(statement)\""
    let findings = ExampleText(text).findings(of: "kata-pembuka-tidak-sesuai-jenjang")
    #expect(findings.map(\.severity) == (found.map { [$0] } ?? []))
  }

  @Test(arguments: [
    ("Jumlah a per jumlah b kali 100%", false), ("Jumlah a per Jumlah b x 100", false),
    ("a per b × 100", false), ("Jumlah a per jumlah b", false), ("Jumlah a per tahun x 100", true),
    ("Jumlah a per 31 Desember x 100", true), ("Jumlah a per x 100", true),
    ("Jumlah a pertahun x 100", true), ("per jumlah b kali 100", true),
  ])
  func `per divides where the formula multiplies by a hundred`(_ formula: String, _ wrong: Bool) {
    let text = """
      kondisi: Meningkatnya kerja sama daerah
      indikator:
        - nama: Persentase kerja sama yang dilaksanakan
          formula: \(formula)
      """
    #expect(lines("persentase-tanpa-pembagi", text) == (wrong ? [4] : []))
  }

  @Test(arguments: [
    ("outcome", true), ("csf", true), ("antara", true), ("operasional", false), ("tujuan", false),
    ("sasaran", false),
  ])
  func `only a link of the chain is a dead end`(_ level: String, _ wrong: Bool) {
    let text = "jenjang: \(level)\nkondisi: Meningkatnya kerja sama daerah"
    #expect(lines("cabang-buntu", text) == (wrong ? [1] : []))
  }

  @Test(arguments: [
    ("Sekretariat Daerah", "Perangkat Daerah", Severity.suggestion),
    ("Kabupaten Luwu Timur", "Kecamatan Wotu", .suggestion), ("Setda", "SETDA", .warning),
    ("Setda (IRH)", "Setda IRH", .warning),
    ("yang baik", "yang tertib", nil),
  ])
  func `measures of two objects are two measures`(_ a: String, _ b: String, _ found: Severity?) {
    let text = """
      - kondisi: Meningkatnya akuntabilitas
        indikator: [Nilai SAKIP \(a)]
      - kondisi: Meningkatnya kinerja
        indikator: [Nilai SAKIP \(b)]
      """
    let findings = ExampleText(text).findings(of: "ukuran-sama-dua-kondisi")
    #expect(findings.map(\.severity) == (found.map { [$0] } ?? []))
  }

  @Test func `a source of data may be no unit`() {
    let text = """
      kondisi: Meningkatnya pelayanan
      indikator:
        - nama: Indeks Kepuasan Masyarakat
          sumber_data:
            - Hasil Survei Kepuasan Masyarakat
            - Bagian Keuangan  # <-
            - Bagian Umum
            - Bgaian Umum
      --- # organisasi
      unit: [{ kode: umum, nama: Bagian Umum, jenis: bagian }]
      """
    #expect(lines("unit-tidak-dikenal", text) == ExampleText(text).flaggedLines)
  }

  @Test(arguments: [
    (#""1.9""#, Severity.error), (#""1.2#2""#, .error), (#""1.9#1""#, .error),
    (#""contoh#1.9""#, .error), (#""cntoh#1.1""#, .error), (#""dokumen-lain#1.1""#, .warning),
    (#""1.1""#, nil), (#""contoh#1.1""#, nil), ("\"\"", .error), ("\"###\"", .error),
  ])
  func `a link leads to a place or is told`(_ target: String, _ found: Severity?) {
    let text = """
      - { kode: "1.1", kondisi: Meningkatnya gizi balita }
      - { kode: "1.2", kondisi: Membaiknya sanitasi, kaitan: [{ jenis: sama, ke: \(target) }] }
      """
    let findings = ExampleText(text).findings(of: "kaitan-putus")
    #expect(findings.map(\.severity) == (found.map { [$0] } ?? []), "\(findings.map(\.message))")
  }

  @Test func `a cycle is named whole`() {
    let text = """
      - kode: "1"
        kondisi: Meningkatnya gizi balita
        kaitan: [{ jenis: silang, ke: "2" }]  # <-
      - kode: "2"
        kondisi: Membaiknya sanitasi keluarga
        kaitan: [{ jenis: silang, ke: "3" }]
      - kode: "3"
        kondisi: Meningkatnya pendapatan keluarga
        kaitan: [{ jenis: silang, ke: "1" }]
      """
    let found = ExampleText(text).findings(of: "daur")
    #expect(found.first?.notes.compactMap(\.anchor.node) == ["2", "3"])
    #expect(lines("daur", text) == [3])
  }

  @Test func `an indicator computed from itself is a cycle`() {
    let text = """
      kode: "1"
      kondisi: Meningkatnya gizi balita
      indikator:
        - nama: Indeks gizi
          hitung: { metode: jumlah, dari: ["1#1"] }  # <-
      """
    #expect(lines("daur", text) == [5])
  }
}
