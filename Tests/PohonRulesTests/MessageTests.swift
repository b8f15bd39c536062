import Pohon
import PohonRules
import PohonTesting
import Testing

/// What a rule says of a tree, word for word.
private struct Said: CustomTestStringConvertible, Sendable {
  var rule: RuleID
  var text: String
  var message: String

  var testDescription: String { rule.description }
}

@Suite struct `What planners read` {
  private static let said = [
    Said(
      rule: "formula-mengukur-hal-lain",
      text: """
        kondisi: Terlaksananya koordinasi
        indikator:
          - nama: Jumlah dokumen Urusan Pertanian, Perdagangan, KUKM, dan Tenaga Kerja
            formula: Jumlah dokumen Urusan Pertanian
        """,
      message: "“Jumlah dokumen Urusan Pertanian, Perdagangan, KUKM, dan Tenaga Kerja” menyebut"
        + " “Perdagangan”, “KUKM”, dan “Tenaga Kerja”, formulanya tidak: “Jumlah dokumen Urusan"
        + " Pertanian”"),
    Said(
      rule: "formula-mengukur-hal-lain",
      text: """
        kondisi: Terlatihnya pegawai
        indikator: [{ nama: Jumlah Orang yang dilatih, formula: Jumlah ASN yang dilatih }]
        """,
      message: "“Jumlah Orang yang dilatih” dihitung sebagai “ASN”: “Jumlah ASN yang dilatih”"),
    Said(
      rule: "mutu-dijanjikan-jumlah-dihitung",
      text: """
        kondisi: Terlaksananya rapat
        masalah: [Belum Tertibnya notula rapat]
        indikator: [Jumlah rapat]
        """,
      message: "masalah “Belum Tertibnya notula rapat” menyebut “Tertibnya”, tetapi indikator pada"
        + " kondisi “Terlaksananya rapat” hanya menghitung jumlah"),
    Said(
      rule: "indikator-narasi-berbeda",
      text: """
        - kondisi: Meningkatnya gizi
          indikator_narasi: [Jumlah jamban]
          indikator: [Indeks gizi]
        - kondisi: Membaiknya sanitasi
          indikator: [Jumlah jamban]
        """,
      message: "“Jumlah jamban” dalam uraian adalah indikator milik kondisi “Membaiknya sanitasi”"),
    Said(
      rule: "satuan-tidak-ada", text: "kondisi: Meningkatnya gizi\nindikator: [Tingkat gizi]",
      message: "satu-satunya indikator belum bersatuan"),
    Said(
      rule: "formula-tersalin",
      text: """
        kondisi: Meningkatnya tata kelola
        indikator:
          - { nama: Nilai kelembagaan, formula: Laporan evaluasi }
          - { nama: Nilai pelayanan, formula: Laporan evaluasi }
        """,
      message: "formula “Laporan evaluasi” juga dipakai oleh “Nilai pelayanan”"),
    Said(
      rule: "tanggal-dan-periode-janggal",
      text: """
        periode: "2021-2025"
        dokumen: { tanggal: "2023-09-20" }
        kinerja:
          - kondisi: Meningkatnya gizi
            indikator: [{ nama: Indeks gizi, target: { "2021": "1", "2022": "2", "2023": "3" } }]
        """,
      message:
        "dokumen bertanggal “2023-09-20”, padahal memuat target 2021 dan 2022 yang sudah lewat"),
    Said(
      rule: "antara-meniru-struktur",
      text: """
        - kondisi: Meningkatnya tata kelola kecamatan
          anak:
            - { jenjang: antara, kondisi: a, indikator: [{ nama: A, sumber_data: [tib] }] }
            - { jenjang: antara, kondisi: b, indikator: [{ nama: B, sumber_data: [yan] }] }
            - { jenjang: antara, kondisi: c, indikator: [{ nama: C, sumber_data: [daya] }] }
        --- # organisasi
        unit:
          - { kode: tib, nama: Seksi Ketertiban, jenis: seksi }
          - { kode: yan, nama: Seksi Pelayanan, jenis: seksi }
          - { kode: daya, nama: Seksi Pemberdayaan, jenis: seksi }
        """,
      message: "3 kondisi antara di bawah “Meningkatnya tata kelola kecamatan” masing-masing"
        + " hanya menyebut satu seksi sebagai sumber data, seluruhnya 3 seksi; susunannya tampak mengikuti"
        + " bagan organisasi"),
    Said(
      rule: "penanggung-jawab-kolektif",
      text: """
        - kondisi: Terlaksananya evaluasi
          indikator: [{ nama: Evaluasi, sumber_data: [Semua Bagian] }]
        --- # organisasi
        unit: [{ kode: hukum, nama: Bagian Hukum, jenis: bagian }]
        kolektif: [{ kode: semua, nama: Semua Bagian }]
        """,
      message:
        "“Semua Bagian” sebutan kolektif yang menjadi sumber data “Evaluasi” tanpa unit lain,"
        + " sehingga tidak jelas siapa yang memberi datanya"),
    Said(
      rule: "unit-tidak-dikenal",
      text: """
        - kondisi: Terlaksananya bantuan hukum
          penanggung_jawab: [Bagian Umum]
        --- # organisasi
        unit: [{ kode: hukum, nama: Bagian Hukum, jenis: bagian }]
        """,
      message: "“Bagian Umum” tidak dikenal dalam susunan organisasi; mungkin maksudnya “Bagian"
        + " Hukum”"),
  ]

  @Test(arguments: said) private func `names things as they are`(_ said: Said) {
    #expect(ExampleText(said.text).findings(of: said.rule).map(\.message) == [said.message])
  }

  @Test func `quotes words that the text writes in another way plainly`() {
    let text = """
      kondisi: Terlaksananya rapat
      indikator:
        - { nama: Jumlah rapat yang BMD, formula: Jumlah rapat }
      """
    let found = ExampleText(text).findings(of: "formula-mengukur-hal-lain").map(\.message)
    #expect(found.allSatisfy { $0.contains("“") && $0.contains("”") })
  }
}
