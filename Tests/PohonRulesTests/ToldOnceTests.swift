import Pohon
import PohonRules
import PohonTesting
import Testing

/// One fault that two rules can see.
private struct Fault: CustomTestStringConvertible, Sendable {
  var testDescription: String
  /// The rule that tells it, and the one that is then silent.
  var told: RuleID
  var silent: RuleID
  var text: String
}

@Suite struct `One fault` {
  private static let faults = [
    Fault(
      testDescription: "a unit in the cells of targets", told: "satuan-target-berbeda",
      silent: "satuan-tidak-ada",
      text: """
        kondisi: Terlaksananya rapat
        indikator: [{ nama: Rapat, target: { "2025": "5 keg" } }]
        """),
    Fault(
      testDescription: "outputs compared with a plan", told: "ukuran-hanya-capaian",
      silent: "hasil-diukur-keluaran",
      text: """
        jenjang: antara
        kondisi: Meningkatnya kesejahteraan rakyat
        indikator:
          - nama: Persentase kebijakan yang dilaksanakan
            formula: Jumlah kebijakan yang dilaksanakan / Jumlah target kebijakan x 100
        """),
    Fault(
      testDescription: "a number of grades that the scale contradicts",
      told: "rentang-skala-berlubang", silent: "jumlah-disebut-berbeda",
      text: """
        skala:
          - nama: dua
            pita: [{ predikat: A, bawah: 50, atas: 100 }, { predikat: B, bawah: 0, atas: 49 }]
        kinerja:
          - kondisi: Meningkatnya gizi balita
            indikator:
              - { nama: Nilai gizi, skala: dua, definisi: "Ada 3 kategori yaitu: 1. baik 2. buruk" }
        """),
    Fault(
      testDescription: "an indicator's code of another build", told: "kode-tidak-melanjutkan-induk",
      silent: "gaya-kode-tidak-seragam",
      text: """
        - kode: "1.1"
          kondisi: Meningkatnya gizi balita
          indikator: [{ nama: Gizi, cetakan: [{ tempat: tabel, kode: IS.1.1 }] }]
        - kode: "1.2"
          kondisi: Membaiknya sanitasi
          indikator: [{ nama: Sanitasi, cetakan: [{ tempat: tabel, kode: T.1 }] }]
        """),
    Fault(
      testDescription: "a number used twice beside the one it was meant for", told: "kode-ganda",
      silent: "nomor-terlompat",
      text: """
        - { kode: "1", kondisi: Meningkatnya gizi balita }
        - { kode: "1", kondisi: Membaiknya sanitasi }
        - { kode: "3", kondisi: Menurunnya pernikahan dini }
        """),
    Fault(
      testDescription: "a percentage on a scale of scores", told: "satuan-target-berbeda",
      silent: "target-di-luar-skala",
      text: """
        kondisi: Meningkatnya akuntabilitas kinerja
        indikator: [{ nama: Nilai AKIP, skala: akip-88-2021, target: { "2025": "120%" } }]
        """),
    Fault(
      testDescription: "a direction against the condition",
      told: "polaritas-berlawanan-dengan-kondisi", silent: "polaritas-tidak-jelas", text: turned),
    Fault(
      testDescription: "targets that follow the condition",
      told: "polaritas-berlawanan-dengan-kondisi", silent: "target-melawan-arah", text: turned),
  ]

  private static let turned = """
    kondisi: Menurunnya prevalensi stunting
    indikator:
      - nama: Prevalensi stunting
        polaritas: naik
        baseline: { "2024": "22" }
        target: { "2025": "20" }
    """

  @Test(arguments: faults) private func `is told by one rule`(_ fault: Fault) {
    let text = ExampleText(fault.text)
    #expect(!text.findings(of: fault.told).isEmpty)
    #expect(text.findings(of: fault.silent).isEmpty)
  }

  @Test func `with many places names the first and says how many are left out`() {
    let nodes = (1...5).map {
      """
      - kondisi: Terlaksananya rapat \($0)
        indikator: [{ nama: Rapat \($0), formula: Jumlah rapat \($0) }]
      """
    }
    let findings = ExampleText(nodes.joined(separator: "\n")).findings(of: "kurun-waktu-tidak-ada")
    #expect(findings.count == 1)
    #expect(findings.first?.notes.count == 4)
    #expect(findings.first?.notes.last?.message == "dan 2 lagi, mulai di sini")
  }

  @Test func `of direction is a note where the document is told once`() throws {
    let indicators = ["Prevalensi stunting", "Gizi", "Sanitasi", "Air"].map {
      "  - { nama: \($0), target: { \"2025\": \"1\" } }"
    }
    let text = "kondisi: Meningkatnya gizi\nindikator:\n" + indicators.joined(separator: "\n")
    let findings = ExampleText(text).findings(of: "polaritas-tidak-jelas")
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(
      finding.notes.map(\.message) == [
        "polaritas “Prevalensi stunting” tidak ditetapkan, padahal “stunting” lazimnya diharapkan"
          + " berkurang"
      ])
  }
}
