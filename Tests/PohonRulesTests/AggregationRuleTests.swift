import Pohon
import PohonTesting
import Testing

@Suite struct `Rules about aggregation` {
  private func findings(_ text: String) -> [Finding] {
    let example = ExampleText(text)
    #expect(example.readingFindings.isEmpty, "\(example.readingFindings.map(\.message))")
    return example.findings(of: "agregasi-tidak-mungkin")
  }

  private func total(_ result: String, _ first: String, _ second: String) -> [String] {
    findings(
      """
      kondisi: Meningkatnya pembinaan
      indikator: [{ nama: Total\(result), hitung: { metode: jumlah, dari: ["1.1", "1.2"] } }]
      anak:
        - { kode: "1.1", kondisi: a, indikator: [{ nama: Satu\(first) }] }
        - { kode: "1.2", kondisi: b, indikator: [{ nama: Dua\(second) }] }
      """
    ).map(\.message)
  }

  @Test(arguments: [
    (", satuan: dokumen", ", satuan: dok", ", satuan: dokumen", nil),
    ("", "", "", nil), ("", ", satuan: dokumen", ", satuan: dokumen", nil),
    (", satuan: dokumen", ", satuan: dokumen", ", satuan: orang", "dokumen, orang"),
    (", satuan: dokumen", ", satuan: dokumen", "", "dokumen, tanpa satuan"),
    ("", ", jenis_nilai: persen", ", jenis_nilai: jumlah", "persen tanpa satuan, tanpa satuan"),
    ("", ", jenis_nilai: angka", ", jenis_nilai: jumlah", nil),
  ])
  func `operands have one satuan`(
    _ result: String, _ first: String, _ second: String, _ told: String?
  ) {
    let expected = told.map { "hitung “Total” menggabungkan satuan yang berbeda: \($0)" }
    #expect(total(result, first, second) == (expected.map { [$0] } ?? []))
  }

  @Test func `a result has the satuan of its operands`() {
    #expect(
      total(", satuan: \"%\"", ", satuan: orang", ", satuan: orang")
        == ["“Total” bersatuan %, tetapi indikator pembentuknya orang"])
  }

  @Test func `children of another satuan are not passed over silently`() {
    let text = """
      kondisi: Meningkatnya pembinaan
      indikator: [{ nama: Total, satuan: dokumen, hitung: { metode: jumlah, dari: anak } }]
      anak:
        - { kode: "1.1", kondisi: a, indikator: [{ nama: Satu, satuan: dokumen }, { nama: Lain }] }
        - { kode: "1.2", kondisi: b, indikator: [{ nama: Dua, satuan: orang }] }
        - { kode: "1.3", kondisi: c }
      """
    let found = findings(text)
    #expect(
      found.map(\.message) == [
        "hitung “Total” dari anak tidak mengikutkan 1 kondisi, karena satuan indikatornya bukan "
          + "“dokumen”"
      ])
    #expect(found.first?.notes.map(\.anchor.node) == ["1.2"])
  }

  @Test(arguments: [
    ("", 0), ("1.1;1;2025;80;;", 1), ("1.1;1;2025;;8;10", 0),
    ("1.1;1;2025;80;;\n1.1;1;2025-T1;;8;10", 0), ("1.2;1;2025;80;;", 0),
  ])
  func `a rasio wants pembilang and penyebut once anything is reported`(
    _ rows: String, _ count: Int
  ) {
    let found = findings(
      """
      kode: "1"
      kondisi: Meningkatnya pembinaan
      indikator:
        - { nama: Total, satuan: "%", hitung: { metode: rasio, dari: ["1.1"] } }
      anak:
        - { kode: "1.1", kondisi: a, indikator: [{ nama: Satu, satuan: "%" }] }
        - { kode: "1.2", kondisi: b, indikator: [{ nama: Dua, satuan: "%" }] }
      --- # realisasi
      kode;indikator;periode;realisasi;pembilang;penyebut
      \(rows)
      """)
    #expect(found.count == count, "\(found.map(\.message))")
  }

  @Test func `a rasio of a sum has no parts`() {
    let found = findings(
      """
      kode: "1"
      kondisi: Meningkatnya pembinaan
      indikator:
        - { nama: Total, hitung: { metode: rasio, dari: ["1.1"] } }
      anak:
        - kode: "1.1"
          kondisi: a
          indikator: [{ nama: Satu, hitung: { metode: jumlah, dari: ["1.2"] } }]
        - { kode: "1.2", kondisi: b, indikator: [{ nama: Dua }] }
      """)
    #expect(found.map(\.anchor.node) == ["1"])
  }

  @Test(arguments: [
    ("agregasi: tidak", 0), ("agregasi: rata-rata", 0), ("agregasi: minimum", 1), ("", 1),
  ])
  func `weights for some children matter where weights do`(_ method: String, _ count: Int) {
    let found = findings(
      """
      kode: "1"
      kondisi: Menurunnya prevalensi stunting
      \(method)
      anak:
        - { kode: "1.1", kondisi: Meningkatnya gizi balita, bobot: 100 }
        - { kode: "1.2", kondisi: Membaiknya sanitasi }
      """)
    #expect(found.count == count)
  }

  @Test func `operands and indicators are weighed all or none`() {
    let found = findings(
      """
      - kode: "1"
        kondisi: Menurunnya prevalensi stunting
        indikator:
          - { nama: Prevalensi, bobot: 100 }
          - { nama: Indeks, hitung: { metode: rata-rata-tertimbang, dari: ["2#1", "2#2"] } }
      - kode: "2"
        kondisi: Meningkatnya gizi balita
        indikator: [{ nama: Satu, bobot: 100 }, { nama: Dua }]
      """)
    #expect(
      found.map { $0.anchor.field?.description } == ["indikator", "indikator.2.hitung"])
  }
}
