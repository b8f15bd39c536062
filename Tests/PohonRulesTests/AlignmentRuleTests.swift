import Pohon
import PohonRules
import PohonTesting
import Testing

@Suite struct `Rules about what texts claim` {
  private func found(_ rule: RuleID, _ text: String) -> [Finding] {
    ExampleText(text).findings(of: rule)
  }

  @Test(
    arguments: [
      ("tidak mempengaruhi IRH", "tidak mempengaruhi"),
      ("berdampak langsung maupun tidak langsung pada IRH", nil),
      ("baik langsung atau tidak langsung, tetapi tidak berkaitan dengan IRH", "tidak berkaitan"),
      ("Hal ini, tidak  langsung, terlihat", "tidak  langsung"),
      ("mempengaruhi IRH", nil), ("", nil),
    ] as [(String, String?)])
  func `a relevance that disclaims the link is quoted`(_ text: String, _ said: String?) throws {
    let findings = found(
      "relevansi-disangkal",
      "kondisi: Terlaksananya bantuan hukum\nindikator: [{ nama: A, relevansi: \"\(text)\" }]")
    guard let said else { return #expect(findings.isEmpty) }
    let passage = try #require(findings.first?.passage)
    #expect(Array(Array(text.unicodeScalars)[passage]) == Array(said.unicodeScalars))
  }

  @Test(arguments: [
    ("IKU Sekretariat Daerah Kabupaten A", "Laju pertumbuhan ekonomi", 1),
    ("RPJMD Kabupaten A", "Laju pertumbuhan ekonomi", 0),
    ("IKU Dinas Sosial", "Persentase penduduk miskin", 1),
    ("IKU Dinas Sosial", "Persentase penduduk miskin yang mendapat bantuan", 0),
    ("IKU Dinas Sosial", "Tingkat pengendalian inflasi", 0),
  ]) func `a macro measure is beyond one office`(_ title: String, _ name: String, _ count: Int) {
    let text = "judul: \(title)\nkinerja:\n  - kondisi: A\n    indikator: [\(name)]"
    #expect(found("relevansi-disangkal", text).count == count)
  }

  @Test(arguments: [
    ("Menurunnya kemiskinan", "Persentase penduduk miskin", "naik", 1),
    ("Menurunnya kemiskinan", "Persentase penduduk miskin", "turun", 0),
    ("Menurunnya kemiskinan", "Persentase penduduk miskin yang mendapat bantuan", "naik", 0),
    ("Menurunnya prevalensi stunting", "Persentase balita ditimbang", "naik", 0),
    ("Meningkatnya pelayanan publik", "Indeks pelayanan publik", "turun", 1),
    ("Meningkatnya pelayanan publik", "Jumlah keluhan pelayanan publik", "turun", 0),
    ("Meningkatnya ketahanan pangan", "Persentase daerah rawan pangan", "turun", 0),
    ("Menurunnya angka putus sekolah", "Angka putus sekolah", "rentang", 0),
    ("Menurunnya angka putus sekolah", "Penurunan angka putus sekolah", "naik", 0),
    ("Terkendalinya putus sekolah", "Angka putus sekolah", "naik", 0),
  ])
  func `an indicator goes the way of its condition`(
    _ statement: String, _ name: String, _ polarity: String, _ count: Int
  ) {
    let text =
      "kondisi: \(statement)\nindikator: [{ nama: \(name), polaritas: \(polarity) }]"
    #expect(found("polaritas-berlawanan-dengan-kondisi", text).count == count)
  }

  @Test(arguments: [
    ("Jumlah layanan yang memadai", "", "", true),
    ("Persentase layanan yang memadai", "Layanan yang memadai / Jumlah layanan x 100", "", false),
    ("Jumlah layanan yang memadai", "Jumlah layanan yang memadai", "", true),
    ("Jumlah layanan yang memadai", "", "Memadai berarti selesai dalam 3 hari", false),
    ("Persentase laporan tepat waktu", "", "", false),
    ("Persentase laporan tepat waktu yang berkualitas", "", "", true),
    ("Jumlah dokumen dan laporan", "", "", true),
    ("Jumlah barang dan jasa", "", "", false),
    ("Jumlah dokumen monitoring dan evaluasi", "", "", false),
  ])
  func `an indicator is read the same by everybody`(
    _ name: String, _ formula: String, _ definition: String, _ isVague: Bool
  ) {
    let findings = found(
      "indikator-kabur",
      """
      kondisi: Terlaksananya pelayanan
      indikator:
        - { nama: \(name), formula: "\(formula)", definisi: "\(definition)" }
      """)
    #expect(findings.count == (isVague ? 1 : 0))
    #expect(findings.allSatisfy { $0.passage != nil })
  }

  @Test func `a claim about grandparents is a claim`() {
    let text = """
      kondisi: Meningkatnya mutu layanan
      anak:
        - kondisi: Meningkatnya tata kelola
          keterkaitan: Tata kelola yang tertib akan menaikkan mutu layanan
          anak:
            - kondisi: Terlaksananya penataan arsip
              keterkaitan: ISI
      """
    func messages(_ claim: String) -> [String] {
      found("kontribusi-tidak-menyebut-induk", text.replacing("ISI", with: claim)).map(\.message)
    }
    #expect(messages("Arsip yang tertata sehingga layanan lebih cepat").isEmpty)
    #expect(messages("Arsip yang tertata akan memudahkan pencarian").count == 1)
    #expect(
      messages("Penataan arsip merupakan layanan")[0].contains("hanya menerangkan kondisi itu"))
  }

  @Test func `a missing claim is told where others are made, and once where many miss`() {
    func text(_ missing: Int, _ claim: String) -> String {
      let rows = (0..<missing).map { "  - kondisi: Terlaksananya layanan \($0)" }
      return """
        kondisi: Meningkatnya mutu layanan
        anak:
          - kondisi: Terlaksananya penataan arsip
            \(claim)
        \(rows.joined(separator: "\n"))
        """
    }
    let claim = "keterkaitan: Arsip akan menaikkan mutu"
    #expect(found("kontribusi-tidak-menyebut-induk", text(3, claim)).count == 3)
    #expect(found("kontribusi-tidak-menyebut-induk", text(9, claim)).map(\.anchor.node) == [nil])
    #expect(found("kontribusi-tidak-menyebut-induk", text(9, "bobot: 1")).isEmpty)
  }

  @Test(
    arguments: [
      ("menjawab: [a, b]", []), ("menjawab: [\"1\", \"2\"]", []),
      ("menjawab: A", ["peringatan masalah.1"]),
      ("menjawab: [a, b, c]", ["peringatan menjawab.3"]),
      ("bobot: 1", []),
    ] as [(String, [String])])
  func `each problem is answered, by its words or number`(_ answer: String, _ fields: [String]) {
    let findings = found(
      "komponen-induk-tidak-terjawab",
      """
      kondisi: Meningkatnya mutu layanan
      faktor_penyebab: [A]
      masalah: [B]
      anak: [{ kondisi: Terlaksananya penataan arsip, \(answer) }]
      """)
    #expect(
      findings.map { "\($0.severity.rawValue) \($0.anchor.field?.description ?? "")" } == fields)
  }

  @Test func `a child that answers nothing is asked, and a root cannot answer`() {
    let findings = found(
      "komponen-induk-tidak-terjawab",
      """
      kondisi: Meningkatnya mutu layanan
      menjawab: [x]
      masalah: [B]
      anak: [{ kondisi: A, menjawab: [B] }, { kondisi: C }]
      """)
    #expect(findings.map(\.severity.rawValue) == ["peringatan", "saran"])
  }

  @Test(arguments: [
    ("Indeks pelayanan publik", "", 1),
    ("Indeks pelayanan publik", "Organisasi yang jelas melayani lebih cepat", 0),
    ("Indeks pelayanan organisasi", "", 0), ("Indeks pelayanan", "", 0),
    ("Indeks pelayanan publik, kepatuhan, pengaduan, inovasi", "", 0),
  ])
  func `an indicator stands where it belongs`(_ name: String, _ relevance: String, _ count: Int) {
    let findings = found(
      "indikator-salah-tempat",
      """
      kondisi: Meningkatnya kualitas pelayanan publik
      anak:
        - kondisi: Terwujudnya penataan organisasi
          indikator: [{ nama: "\(name)", relevansi: "\(relevance)" }]
      """)
    #expect(findings.count == count)
  }
}
